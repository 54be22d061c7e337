using System.Security.Cryptography;
using System.Text;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Disclosures;

public class ComposePageTests
{
    private const string List = "/books/hanbit-2023/disclosures";
    private const string New = List + "/new";

    private static readonly (string, string)[] Parts =
    [
        ("Title", "한빛시 <공시>"),
        ("Lines[0].Kind", "Heading"),
        ("Lines[0].Text", "1. \u202E목표 <b>와</b> 실적"),
        ("Lines[1].Kind", "Note"),
        ("Lines[1].Text", "=1+1 <script>alert(1)</script>\n둘째 줄"),
        ("Lines[2].Kind", "Table"),
        ("Lines[2].Text", "sectors"),
    ];

    [Theory]
    [DatabaseData]
    public async Task Tables_with_headings_and_notes_are_looked_at_frozen_and_verified(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        (await site.PageAsync(List)).Words(".empty").ShouldContain("아직 공시본이 없습니다.");
        var page = await site.PageAsync(New);

        var (preview, _) = await site.PressAsync(page, New, "preview", Parts);
        var (frozen, address) = await site.PressAsync(page, New, "freeze", [.. Parts, ("Why", "연간 공시")]);

        preview.Words("#preview h3").ShouldBe("1. \u202E목표 <b>와</b> 실적");
        preview.Cell("합계", 1).TextContent.ShouldBe("200");
        address.PathAndQuery.ShouldBe("/disclosures/hanbit-2023@1?frozen=1");
        frozen.Words("[role=status]").ShouldContain("공시본으로 굳혔습니다.");
        frozen.Words(".disclosed-note").ShouldContain("<script>alert(1)</script>");
        frozen.QuerySelectorAll(".dure-table").Length.ShouldBe(1);
        (await site.PageAsync("/disclosures/hanbit-2023@1?verify=1"))
            .Words(".message.success")
            .ShouldContain("확인했습니다.");
        var json = await site.Client.GetByteArrayAsync("/disclosures/hanbit-2023@1.json", Desk.Cancel);
        Convert.ToHexStringLower(SHA256.HashData(json)).ShouldBe(frozen.Words(".hash"));
        Encoding.UTF8.GetString(json).ShouldContain("""{"table":"sectors"}],"tables":""");
        var csv = await site.Client.GetStringAsync("/disclosures/hanbit-2023@1.csv", Desk.Cancel);
        csv.ShouldContain("'=1+1 <script>alert(1)</script> 둘째 줄\r\n");
        var html = await site.Client.GetStringAsync("/disclosures/hanbit-2023@1.html", Desk.Cancel);
        html.ShouldContain("&lt;script&gt;");
        html.ShouldContain("counter(pages)");
        (await site.GetAsync("/disclosures/hanbit-2023@1.xlsx")).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Theory]
    [DatabaseData]
    public async Task What_does_not_add_up_needs_a_reason_and_stays_with_the_disclosure(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        (string, string)[] wrong =
        [
            ("Lines[0].Kind", "Note"),
            ("Lines[0].Text", "참여자 1,053명(520+530)을 지원"),
            ("Lines[1].Kind", "Table"),
            ("Lines[1].Text", "sectors"),
            ("Why", "연간 공시"),
        ];

        var (refused, _) = await site.PressAsync(await site.PageAsync(New), New, "freeze", wrong);
        refused.Words("#despite-error").ShouldContain("520 + 530 = 1,050명");
        (await site.Desk.Db.Set<Disclosure>().CountAsync(Desk.Cancel)).ShouldBe(0);
        var (frozen, address) = await site.PressAsync(refused, New, "freeze", ("Despite", "원문대로 둠"));

        address.PathAndQuery.ShouldBe("/disclosures/hanbit-2023@1?frozen=1");
        frozen.Words(".message.warning").ShouldContain("원문대로 둠");
        frozen.Words(".message.warning").ShouldContain("520 + 530 = 1,050명");
        (await site.PageAsync("/disclosures/hanbit-2023@1?verify=1"))
            .Words(".message.success")
            .ShouldContain("확인했습니다.");
        var hwpx = await site.Client.GetByteArrayAsync("/disclosures/hanbit-2023@1.hwpx", Desk.Cancel);
        var document = Dure.Tables.Documents.DocumentReader.Read(hwpx, "공시본.hwpx");
        document
            .Parts.OfType<Dure.Tables.Documents.DocumentText>()
            .ShouldContain(text => text.Text.Contains("참여자 1,053명(520+530)을 지원"));
    }

    [Theory]
    [DatabaseData]
    public async Task The_next_version_begins_with_the_parts_of_the_last_and_says_what_differs(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PressAsync(await site.PageAsync(New), New, "freeze", [.. Parts, ("Why", "연간 공시")]);
        await site.CorrectAsync();
        var from = await site.PageAsync(New + "?from=1");

        var (second, _) = await site.PressAsync(from, New, "freeze", ("Lines[0].Text", "1. 정정"), ("Why", "정정"));
        var difference = await site.PageAsync("/disclosures/hanbit-2023@2/difference?with=1");
        var same = await site.PageAsync("/disclosures/hanbit-2023@2/difference?with=2");

        from.QuerySelectorAll(".parts > li").Length.ShouldBe(3);
        second.Words("h1").ShouldBe("한빛시 <공시> 제2판");
        difference.QuerySelectorAll(".comparison tr.differs").Length.ShouldBe(4);
        difference
            .QuerySelectorAll(".comparison td a")
            .Select(link => link.GetAttribute("href")!)
            .ShouldContain(href => href.Contains("row=direct&column=result&asOf=", StringComparison.Ordinal));
        difference.Words(".message.warning").ShouldContain("1. 정정");
        same.Words(".message.success").ShouldContain("모두 같습니다");
        (await site.PageAsync(List)).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Theory]
    [DatabaseData("Why", "", "#why", "공시 사유를 적으세요.")]
    [DatabaseData("Lines[0].Text", "  ", "#parts", "비어 있는 제목이나 설명이 있습니다.")]
    [DatabaseData("Lines[1].Kind", "Heading", "#parts", "")]
    [DatabaseData("Lines[2].Text", "nothing", "#parts", "'nothing'이라는 표가 없습니다")]
    [DatabaseData("Lines[2].Kind", "Note", "#parts", "표를 하나 이상 넣으세요.")]
    public async Task What_is_missing_is_said_at_its_field(
        DatabaseKind kind,
        string name,
        string value,
        string field,
        string sentence
    )
    {
        await using var site = await Site.OpenAsync(kind);
        var filled = Parts.Append(("Why", "공시")).Where(one => one.Item1 != name).Append((name, value)).ToArray();
        if (sentence.Length == 0)
            filled = [.. filled.Where(one => one.Item1 != "Lines[1].Text"), ("Lines[1].Text", new string('가', 201))];

        var (page, _) = await site.PressAsync(await site.PageAsync(New), New, "freeze", filled);

        page.Words(".error-summary").ShouldContain(sentence);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe(field);
        (await site.Desk.Db.Set<Disclosure>().CountAsync(Desk.Cancel)).ShouldBe(0);
    }

    [Theory]
    [DatabaseData]
    public async Task Tables_are_picked_moved_and_taken_out(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await site.PageAsync(New);

        var (picked, _) = await site.PressAsync(page, New, "add-picked", ("Picked", "rates"));
        var (all, _) = await site.PressAsync(picked, New, "add-all");
        var (moved, _) = await site.PressAsync(all, New, "down-0");
        var (left, _) = await site.PressAsync(moved, New, "remove-1");

        picked.Words(".parts").ShouldContain("고용지표");
        all.QuerySelectorAll(".parts > li").Length.ShouldBe(3);
        moved.QuerySelectorAll(".parts > li")[1].TextContent.ShouldContain("고용지표");
        left.QuerySelectorAll(".parts > li").Length.ShouldBe(2);
        left.Words(".pick").ShouldBe("고용지표");
    }

    [Theory]
    [DatabaseData]
    public async Task A_title_changed_beside_the_content_is_found(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.Get<DisclosureDesk>().FreezeAsync(new(Site.Book, "", "홍보담당", "공시", []), Desk.Cancel);
        await site.Desk.Db.Database.ExecuteSqlRawAsync("UPDATE disclosure SET why = '다른 사유'", Desk.Cancel);

        (await site.PageAsync("/disclosures/hanbit-2023@1?verify=1"))
            .Words(".message.error")
            .ShouldContain("사유: 공시 '공시', 기록 '다른 사유'");
    }
}
