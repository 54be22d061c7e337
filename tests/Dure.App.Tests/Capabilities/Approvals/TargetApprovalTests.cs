using System.Net;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Shared.Approvals.StepKind;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>Where people sign in, a target that stands is changed by the final decision, once, and by nothing else.</summary>
public class TargetApprovalTests
{
    private const string Target =
        "/books/hanbit-2023/entry/figure?subject=programme:works&measure=jobs&kind=%EB%AA%A9%ED%91%9C&period=2023";

    private static readonly (string, string)[] Words = [("Reason", "국비 증액"), ("Evidence", "일자리정책과-55")];

    [Theory]
    [DatabaseData]
    public async Task The_final_decision_changes_it_once(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        await hall.Site.Desk.AddPersonAsync("vice", "한부시장");
        await hall.StandInAsync("vice");
        var document = await LayBeforeAsync(hall, "110");
        var shown = (await hall.PageAsync("mayor", document)).Words("#content");
        shown.ShouldContain("공공근로 · 일자리 목표 · 2023년 100명 110명");
        shown.ShouldContain("일자리정책과-55");
        (await ValuesAsync(hall)).ShouldBe([100]);

        // Two press at once.
        await hall.AsAsync("vice");
        var answers = await Task.WhenAll(
            new[] { "mayor", "vice", "mayor", "vice" }.Select(login =>
                Task.Run(() => hall.PostAsync(login, document, "Approve", ("line", "2")))
            )
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await ValuesAsync(hall)).ShouldBe([100, 110]);
        var done = await hall.FindAsync(document);
        (done.State, done.NumberText).ShouldBe((DocumentState.Approved, "일자리정책과-1"));
        (await hall.PageAsync("mayor", done.Outcome!)).Words().ShouldContain("110명");
        var posting = await hall
            .Site.Desk.Db.Set<Posting>()
            .AsNoTracking()
            .OrderByDescending(row => row.Id)
            .FirstAsync(Desk.Cancel);
        (posting.Who, posting.Process, posting.Why).ShouldBe(
            ("김총괄(coord)", "목표 변경", "일자리정책과-1 결재: 국비 증액")
        );
        (await hall.PageAsync("coord", "/books/hanbit-2023/plan"))
            .Words("[data-part=changes]")
            .ShouldContain("국비 증액 일자리정책과-55");
    }

    [Theory]
    [DatabaseData]
    public async Task What_dies_between_has_neither_decided_nor_written(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await LayBeforeAsync(hall, "110");
        var db = hall.Site.Desk.Db;
        // The facts are written, and then the document cannot be.
        await db.Database.ExecuteSqlRawAsync(
            kind == DatabaseKind.Sqlite
                ? "CREATE TRIGGER die BEFORE UPDATE ON approval_document BEGIN SELECT RAISE(ABORT, 'dies'); END"
                : """
                CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'dies'; END $$;
                CREATE TRIGGER die BEFORE UPDATE ON approval_document FOR EACH ROW EXECUTE FUNCTION die()
                """,
            Desk.Cancel
        );

        using var died = await hall.PostAsync("mayor", document, "Approve", ("line", "2"));

        died.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var left = await hall.FindAsync(document);
        (left.State, left.Number).ShouldBe((DocumentState.UnderWay, null));
        (await ValuesAsync(hall)).ShouldBe([100]);
        await db.Database.ExecuteSqlRawAsync(
            kind == DatabaseKind.Sqlite ? "DROP TRIGGER die" : "DROP TRIGGER die ON approval_document",
            Desk.Cancel
        );
        await hall.ApproveAsync("mayor", document, 2);
        (await ValuesAsync(hall)).ShouldBe([100, 110]);
    }

    [Theory]
    [DatabaseData]
    public async Task Of_two_documents_on_one_target_the_second_is_drawn_up_again(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var first = await LayBeforeAsync(hall, "110");
        var second = await LayBeforeAsync(hall, "130");
        await hall.ApproveAsync("mayor", first, 2);

        (await hall.RefusedAsync("mayor", second, "Approve", ("line", "2"))).ShouldContain(
            "원래의 자료가 바뀌어 결재할 수 없습니다"
        );
        await hall.PostAsync("mayor", second, "Return", ("line", "2"), ("reason", "먼저 바뀜"));

        (await ValuesAsync(hall)).ShouldBe([100, 110]);
        (await hall.FindAsync(second)).State.ShouldBe(DocumentState.Returned);
    }

    [Theory]
    [DatabaseData]
    public async Task No_other_way_changes_it(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var coord = await hall.AsAsync("coord");

        using var bare = await coord.SendFormAsync(Target, ("Value", "110"));
        var told = (await bare.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
        told.ShouldContain("목표를 바꾸는 사유");
        told.ShouldContain("목표를 바꾸는 근거공문");
        using var same = await coord.SendFormAsync(Target, [("Value", "100"), .. Words]);
        (await same.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("지금 목표와 같습니다");
        using var letters = await coord.SendFormAsync(Target, [("Value", "많이"), .. Words]);
        letters.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        // The grid draws up a document too.
        const string Grid = "/books/hanbit-2023/entry/figures?measure=jobs&kind=%EB%AA%A9%ED%91%9C";
        var grid = await coord.PageAsync(Grid);
        var cell = grid.QuerySelectorAll("input.cell").First(input => input.GetAttribute("value") == "100");
        using var drawn = await coord.SendFormAsync(grid, Grid, [(cell.GetAttribute("name")!, "115"), .. Words]);
        drawn.Headers.Location!.OriginalString.ShouldContain("/office/99110/approvals/");
        // Somebody works past the rule alone, and what they did is not taken back by one person either.
        await hall
            .Site.Desk.Get<LedgerWriter>()
            .PostAsync(
                Office.Hanbit,
                new PostingHead("명령", "정정", "혼자 고침"),
                [
                    new NewFact
                    {
                        Subject = "programme:works",
                        Measure = "jobs",
                        Kind = FactKind.Target,
                        Period = Kernel.Period.Year(2023),
                        Value = 105,
                        Reason = "정정",
                    },
                ],
                Desk.Cancel
            );
        var posting = await hall.Site.Desk.Db.Set<Posting>().MaxAsync(row => row.Id, Desk.Cancel);
        using var undone = await coord.SendFormAsync(
            $"/books/hanbit-2023/entry/postings/{posting}",
            ("reason", "되돌림")
        );
        undone.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Hall.TextAsync(undone)).ShouldContain("이미 정한 목표를 바꾸려면 결재를");
        (await ValuesAsync(hall)).ShouldBe([100, 105]);
        // A first target is anybody's to enter who may.
        using var first = await coord.SendFormAsync(
            Target.Replace("period=2023", "period=2023-H1", StringComparison.Ordinal),
            ("Value", "50")
        );
        first.Headers.Location!.OriginalString.ShouldContain("saved=true");
    }

    [Theory]
    [DatabaseData]
    public async Task A_deputy_signs_with_what_they_are_and_why_they_stand_in(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        await hall.StandInAsync("head");
        var document = await LayBeforeAsync(hall, "110");

        await hall.ApproveAsync("head", document, 2, "부재중 결재");

        var step = (await hall.FindAsync(document)).Steps[^1];
        (step.Account, step.By, step.ByPosition, step.InPlaceBecause).ShouldBe(
            ("mayor", "head", "일자리정책과 부서장", "휴가")
        );
        (await hall.PageAsync("coord", document))
            .Words(".approval-line")
            .ShouldContain("결재 대결 박과장 (일자리정책과 부서장, 휴가)");
    }

    private static async Task<string> LayBeforeAsync(Hall hall, string value)
    {
        using var begun = await (await hall.AsAsync("coord")).SendFormAsync(Target, [("Value", value), .. Words]);
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect, await begun.Content.ReadAsStringAsync(Desk.Cancel));
        var document = begun.Headers.Location!.OriginalString[..^"/draft".Length];
        using var sent = await hall.SendDraftAsync(document, "submit", [(Decide, Hall.Mayor)]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return document;
    }

    /// <summary>Every value that the target has had.</summary>
    private static async Task<List<long?>> ValuesAsync(Hall hall) =>
        await hall
            .Site.Desk.Db.Set<Fact>()
            .AsNoTracking()
            .Where(fact =>
                fact.Municipality == Office.Hanbit
                && fact.Kind == FactKind.Target
                && fact.PeriodMonths == 12
                && (fact.Id == 1 || fact.Supersedes == 1)
            )
            .OrderBy(fact => fact.Id)
            .Select(fact => fact.Value)
            .ToListAsync(Desk.Cancel);
}
