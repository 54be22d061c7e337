using System.Text.RegularExpressions;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.Tests.Documents.Hangul;

/// <summary>A draft as HTML says what its HWPX says, and lies where that does.</summary>
public partial class HtmlDraftTests
{
    [Fact]
    public void A_report_has_its_head_its_marks_and_its_tables()
    {
        var html = HtmlDraft.Write(Drafts.Report());

        Headings()
            .Matches(html)
            .Select(match => match.Value)
            .ShouldBe(["<h1>일자리대책 추진실적 공시</h1>", "<h2>Ⅰ. 개요</h2>", "<h2>Ⅱ. 넓은 표</h2>"]);
        html.ShouldContain("<div>문서번호: 일자리정책과-1234</div>");
        html.ShouldContain("<div>작성: 구로구 &lt;일자리&gt;</div>");
        html.ShouldContain(
            "<th rowspan=\"2\">결<br>재</th><th>담당</th><th>팀장</th><th>과장</th><th>국장</th></tr><tr><td></td><td></td><td></td><td></td></tr>"
        );
        html.ShouldContain("<p class=\"circle\">○ 1,234명\t증가<br>둘째 줄</p>");
        html.ShouldContain("<p class=\"remark\">※ 잠정</p>");
        html.ShouldContain("<caption>실적 <span class=\"unit\">(단위: 명)</span></caption>");
        html.ShouldContain("<th scope=\"col\" rowspan=\"2\" class=\"centre\">구분</th>");
        html.ShouldContain("<td class=\"right\">△180</td>");
        html.ShouldContain("<p>주) *: 잠정</p>");
        Sections()
            .Matches(html)
            .Select(match => match.Value)
            .ShouldBe(["<section>", "<section class=\"lying\">", "<section>"]);
        foreach (var name in (string[])["table", "thead", "tbody", "tr", "section"])
            Regex.Count(html, $"<{name}[ >]").ShouldBe(Regex.Count(html, $"</{name}>"), name);
    }

    [Fact]
    public void Parts_with_titles_of_their_own_begin_new_pages_and_have_no_head()
    {
        HwpxDraft draft = new(
            "계약서 모음",
            [new HwpxTitle("계약서 <갑>"), new HwpxPageBreak(), new HwpxTitle("계약서 을")]
        )
        {
            HasHead = false,
        };

        var html = HtmlDraft.Write(draft);
        Headings()
            .Matches(html)
            .Select(match => match.Value)
            .ShouldBe(["<h1>계약서 &lt;갑&gt;</h1>", "<h1>계약서 을</h1>"]);
        html.ShouldContain("</h1>\n<div class=\"break\"></div>\n<h1>");
        html.ShouldContain("<title>계약서 모음</title>");
        var section = HwpxPackage.Parts(Drafts.Write(draft))["Contents/section0.xml"];
        Regex.Count(section, "pageBreak=\"1\"").ShouldBe(1);
        section.ShouldContain("계약서 을");
        section.ShouldNotContain("모음");
        HwpxPackage.Check(Drafts.Write(draft));
    }

    [Fact]
    public void A_wide_table_that_comes_first_lies_on_the_page_of_the_title()
    {
        HwpxTableBlock wide = new(
            31,
            1,
            [.. Enumerable.Range(0, 31).Select(day => new HwpxCell(0, day, $"{day + 1}일") { Tone = HwpxTone.Header })]
        );
        HwpxDraft draft = new("출근부", [wide]) { Approvers = ["담당"] };

        var parts = HwpxPackage.Parts(Drafts.Write(draft));

        parts.Keys.ShouldNotContain("Contents/section1.xml");
        parts["Contents/section0.xml"].ShouldContain("landscape=\"NARROWLY\"");
        parts["Contents/section0.xml"].ShouldContain("출근부");
        HwpxPackage.Check(Drafts.Write(draft));
        var html = HtmlDraft.Write(draft);
        Sections().Matches(html).Select(match => match.Value).ShouldBe(["<section class=\"lying\">"]);
        html.ShouldContain("</thead>\n</table>");
    }

    [GeneratedRegex("<h[1-4]>.*?</h[1-4]>")]
    private static partial Regex Headings();

    [GeneratedRegex("<section[^>]*>")]
    private static partial Regex Sections();
}
