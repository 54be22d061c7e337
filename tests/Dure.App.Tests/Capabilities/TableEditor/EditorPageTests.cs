using System.Net;
using Dure.App.Capabilities.Books;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.TableEditor;

public class EditorPageTests
{
    private const string New = "/books/hanbit-2023/tables/new";
    private const string Edit = "/books/hanbit-2023/tables/sectors/edit";

    private const string Mine = """
        id: mine
        title: "내 <표>"
        defaults: {measure: jobs, period: 2023}
        rows:
          - {total: 합계}
          - {programmes: all}
        columns:
          - {id: result, label: 실적, kind: 실적}
        """;

    [Theory]
    [DatabaseData]
    public async Task A_new_table_begins_with_one_that_shows_something(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(New);

        page.Cell("합계", 1).TextContent.ShouldBe("200명");
        page.QuerySelectorAll(".error-summary").ShouldBeEmpty();
        page.QuerySelectorAll(".draft-line").Length.ShouldBe(5);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_typed_is_saved_with_who_and_why_and_goes_out_with_the_book(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var (saved, address) = await SaveAsync(site, Mine, "월간 보고용");

        address.AbsolutePath.ShouldBe("/books/hanbit-2023/tables/mine");
        saved.Words("h1").ShouldStartWith("내 <표>");
        saved.Cell("합계", 1).TextContent.ShouldBe("155명*");
        var posting = await site.Desk.Db.Set<Posting>().OrderBy(one => one.Id).LastAsync(Desk.Cancel);
        (posting.Process, posting.Why).ShouldBe(("표 정의", "월간 보고용"));
        var change = await site.Desk.Db.Set<Change>().OrderBy(one => one.Posting).LastAsync(Desk.Cancel);
        (change.Of, change.Old).ShouldBe(("TableDefinition 2023 mine", "{}"));
        var export = await site.Desk.Get<BookExport>().ReadAsync("hanbit-2023", Desk.Cancel);
        export.Tables.Select(table => table.Id).ShouldContain("mine");
    }

    [Theory]
    [DatabaseData]
    public async Task Loading_the_book_again_takes_away_what_its_folder_lacks(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SaveAsync(site, Mine, "");

        await site.Desk.LoadAsync(Site.Folder);

        await site.PageAsync("/books/hanbit-2023/tables/mine", HttpStatusCode.NotFound);
        (await site.Desk.Db.Set<Change>().AsNoTracking().Where(one => one.New == "{}").ToListAsync(Desk.Cancel))
            .ShouldHaveSingleItem()
            .Old.ShouldContain("programmes");
    }

    [Theory]
    [DatabaseData]
    public async Task A_definition_is_changed_only_with_a_reason_and_only_if_nobody_else_did(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var early = await site.PageAsync(Edit);

        var (refused, _) = await site.PressAsync(early, Edit, "save", ("Draft.Title", "부문별"));
        var (_, done) = await site.PressAsync(early, Edit, "save", ("Draft.Title", "부문별"), ("Why", "줄임"));
        var (late, _) = await site.PressAsync(early, Edit, "save", ("Draft.Title", "다른 이름"), ("Why", "늦음"));

        refused.Words(".error-summary").ShouldContain("바꾸는 까닭을 적으세요.");
        refused.QuerySelector("#why")!.GetAttribute("aria-invalid").ShouldBe("true");
        done.AbsolutePath.ShouldBe("/books/hanbit-2023/tables/sectors");
        late.Words(".error-summary").ShouldContain("다른 사람이 'sectors' 표의 정의를 고쳤습니다");
        (await site.PageAsync(Edit)).Words(".timeline").ShouldContain("고침 줄임");
    }

    [Theory]
    [DatabaseData("rows:", "rows: x", "#yaml", "YAML 문법에 어긋납니다")]
    [DatabaseData("programmes: all", "programmes: all, rund: 1", "#yaml", "6행 23열: 'rund'라는 칸은")]
    [DatabaseData("measure: jobs", "measure: job", "#yaml", "3행: 지표에 'job'이(가) 없습니다.")]
    [DatabaseData("id: mine", "id: mine\nmore: [", "#yaml", "YAML 문법에 어긋납니다")]
    [DatabaseData("id: mine", "id: 나", "#draft-id", "표의 이름(id)으로 쓸 수 없습니다")]
    [DatabaseData("id: mine", "id: new", "#draft-id", "new는 쓰지 않습니다")]
    [DatabaseData("id: mine", "id: rates", "#draft-id", "'rates' 표가 이미 있습니다")]
    public async Task What_is_wrong_is_said_where_it_is(
        DatabaseKind kind,
        string right,
        string wrong,
        string field,
        string sentence
    )
    {
        await using var site = await Site.OpenAsync(kind);

        var (page, _) = await SaveAsync(site, Mine.Replace(right, wrong, StringComparison.Ordinal), "");

        page.Words(".error-summary").ShouldContain(sentence);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe(field);
        page.QuerySelector("#yaml")!.TextContent.ShouldContain(wrong.Split('\n')[0]);
    }

    [Theory]
    [DatabaseData]
    public async Task A_wrong_field_of_the_form_is_named_and_lines_are_added_and_moved(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await site.PageAsync(New);

        var (wrong, _) = await site.PressAsync(page, New, "preview", ("Draft.Columns[2].Formula", "ratio(result,"));
        var (more, _) = await site.PressAsync(page, New, "add-rows");
        var (moved, _) = await site.PressAsync(page, New, "up-columns-1");
        var (text, _) = await site.PressAsync(page, New, "as-text", ("Draft.Title", "제목: \"#\" <b>"));

        wrong.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#columns-2");
        wrong.Words("#columns-2 .form-hint-invalid").ShouldStartWith("열 3:");
        more.QuerySelectorAll("#rows .draft-line").Length.ShouldBe(3);
        moved.QuerySelector("#columns-0-id")!.GetAttribute("value").ShouldBe("result");
        text.QuerySelector("#yaml")!.TextContent.ShouldContain("title: \"제목: \\\"#\\\" <b>\"");
        text.Words("#preview caption").ShouldStartWith("제목: \"#\" <b>");
    }

    [Theory]
    [DatabaseData]
    public async Task A_link_opens_the_same_preview_for_others(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await site.PageAsync(New);
        var (preview, _) = await site.PressAsync(page, New, "preview", ("Draft.Title", "함께 볼 표"));
        var link = new Uri(preview.QuerySelector("#link")!.GetAttribute("value")!);

        var shared = await site.PageAsync(link.PathAndQuery);

        shared.Words("#preview caption").ShouldBe("함께 볼 표");
        shared.Words(".message").ShouldContain("아직 저장하지 않은 것");
        (await site.PageAsync($"{New}?spec={link.Query[6..20]}", HttpStatusCode.BadRequest))
            .Words()
            .ShouldContain("주소가 잘렸는지");
        await site.PageAsync($"{New}?spec=%3Cscript%3E", HttpStatusCode.BadRequest);
    }

    [Theory]
    [DatabaseData]
    public async Task Only_what_was_made_here_is_deleted(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await SaveAsync(site, Mine, "");
        const string Address = "/books/hanbit-2023/tables/mine/edit";
        var page = await site.PageAsync(Address);

        var (unsure, _) = await site.PressAsync(page, Address, "delete");
        var (_, gone) = await site.PressAsync(page, Address, "delete", ("Confirmed", "true"));
        var (kept, _) = await site.PressAsync(await site.PageAsync(Edit), Edit, "delete", ("Confirmed", "true"));

        unsure.Words(".error-summary").ShouldContain("확인란에 표시하세요");
        gone.AbsolutePath.ShouldBe("/books/hanbit-2023/tables");
        await site.PageAsync("/books/hanbit-2023/tables/mine", HttpStatusCode.NotFound);
        kept.Words(".error-summary").ShouldContain("책에 들어 있던 것");
    }

    private static async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, Uri Address)> SaveAsync(
        Site site,
        string yaml,
        string why
    )
    {
        var page = await site.PageAsync(New);
        return await site.PressAsync(page, New, "save", ("Mode", "yaml"), ("Yaml", yaml), ("Why", why));
    }
}
