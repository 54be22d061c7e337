using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.Ledger;

/// <summary>A ledger in memory while others write: what they change is seen, what they leave alone is not read again.</summary>
public class LedgerCacheTests
{
    [Theory]
    [DatabaseData]
    public async Task Figures_that_another_process_writes_are_added_to_what_is_in_memory(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var cache = new LedgerCache();
        var before = (await cache.NowAsync(desk.Db, await CodeAsync(desk), Desk.Cancel))!;

        for (var value = 1; value <= 3; value++)
            await PostAsync(desk, Target(value));
        var after = (await cache.NowAsync(desk.Db, before.Municipality.Code, Desk.Cancel))!;

        after.Posting.ShouldBe(before.Posting + 3);
        after.Structure.ShouldBeSameAs(before.Structure);
        await ShouldBeAsReadAnewAsync(desk, after);
    }

    [Theory]
    [DatabaseData]
    public async Task Records_that_another_process_writes_are_read_anew(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        using var book = new SampleBook();
        await desk.LoadAsync(book.Folder);
        var cache = new LedgerCache();
        var code = (await desk.Get<TableReader>().BookAsync("sample-2022", Desk.Cancel))!.Municipality;
        await cache.NowAsync(desk.Db, code, Desk.Cancel);

        book.Replace("programmes.yaml", "name: 안심일자리", "name: 새로운이름");
        await desk.LoadAsync(book.Folder);

        (await cache.NowAsync(desk.Db, code, Desk.Cancel))!.Structure.Programmes.ShouldContain(programme =>
            programme.Name == "새로운이름"
        );
    }

    [Theory]
    [DatabaseData]
    public async Task A_new_subject_is_no_posting_of_figures_alone(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var cache = new LedgerCache();
        var before = (await cache.NowAsync(desk.Db, await CodeAsync(desk), Desk.Cancel))!;
        var subject = before
            .Structure.Departments.Select(department => SubjectKey.Department(department.Code))
            .Concat(before.Structure.Nodes.Select(node => SubjectKey.Node(node.Tree, node.Code)))
            .First(key => !before.Names.Subjects.ContainsKey(key));

        await PostAsync(desk, Target(1) with { Subject = subject });
        var after = (await cache.NowAsync(desk.Db, before.Municipality.Code, Desk.Cancel))!;

        after.Names.Subjects.Keys.ShouldContain(subject);
        await ShouldBeAsReadAnewAsync(desk, after);
    }

    [Theory]
    [DatabaseData]
    public async Task One_who_asked_before_a_posting_is_given_what_is_newer(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var cache = desk.Get<LedgerCache>();
        var before = (await cache.NowAsync(desk.Db, await CodeAsync(desk), Desk.Cancel))!;
        await PostAsync(desk, Target(1));

        var given = await cache.AtAsync(desk.Db, before.Municipality.Code, before.Posting, Desk.Cancel);

        given!.Posting.ShouldBe(before.Posting + 1);
    }

    private static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        return desk;
    }

    private static async Task<MunicipalityCode> CodeAsync(Desk desk) =>
        (await desk.Get<TableReader>().BookAsync(Site.Book, Desk.Cancel))!.Municipality;

    private static async Task ShouldBeAsReadAnewAsync(Desk desk, LedgerView view)
    {
        var anew = (await LedgerReader.LoadAsync(desk.Db, view.Municipality.Code, view.Posting, Desk.Cancel))!;
        view.Facts.All().ShouldBe(anew.Facts.All());
        view.Names.Subjects.ShouldBe(anew.Names.Subjects, ignoreOrder: true);
    }

    private static async Task PostAsync(Desk desk, NewFact fact) =>
        await desk.Get<LedgerWriter>()
            .PostAsync(await CodeAsync(desk), new PostingHead("김담당", "정정", "시험"), [fact], Desk.Cancel);

    private static NewFact Target(int value) =>
        new()
        {
            Subject = "programme:works",
            Measure = "jobs",
            Kind = FactKind.Target,
            Period = Period.Year(2023),
            Value = 5_000 + value,
            Reason = "변경",
        };
}
