using System.Net;
using System.Text.Json;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Board;

public class BoardPageTests
{
    private const string Address = "/books/hanbit-2023";

    [Theory]
    [DatabaseData]
    public async Task The_year_stands_at_the_top_with_target_result_and_rate(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(Address);

        page.Words("h1").ShouldBe("한빛시 2023년 일자리 상황판");
        page.Words(".board-tiles")
            .ShouldBe(
                "일자리 목표 200 명 일자리 실적 155 명 목표보다 45명 적음 달성률 77.5 % 목표 미달 "
                    + "고용률 64.2 % 예산 15.8억원 예산이 기록된 사업 2개의 합계"
            );
        page.Words(".board-notes")
            .ShouldBe(
                "‘부문’ 분류의 합계입니다. 실적이 없는 항목 1개의 목표가 합계에 들어 있습니다. 잠정치가 들어 있습니다."
            );
        page.QuerySelector(".board-tiles [title='1,584,500,000원']").ShouldNotBeNull();
        page.Words(".book-nav [aria-current]").ShouldBe("상황판");
    }

    [Theory]
    [DatabaseData]
    public async Task Each_classification_has_its_picture_beside_its_table(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(Address);

        page.Cell("직접일자리창출", 1).TextContent.Trim().ShouldBe("140");
        page.Cell("직접일자리창출", 3).TextContent.Trim().ShouldBe("110.7");
        // 해당 없음 is an answer, neither 0 nor blank.
        page.Cell("직업능력개발훈련", 2).TextContent.Trim().ShouldBe("–");
        page.Cell("합계", 3).TextContent.Trim().ShouldBe("77.5");
        var chart = page.QuerySelector("[data-chart]")!;
        chart.GetAttribute("aria-label")!.ShouldContain("직접일자리창출, 110.7%");
        var drawn = JsonDocument.Parse(chart.GetAttribute("data-chart")!).RootElement;
        drawn
            .GetProperty("labels")
            .EnumerateArray()
            .Select(label => label.GetString())
            .ShouldBe(["직접일자리창출", "직업능력개발훈련"]);
        drawn.GetProperty("series")[1].GetProperty("values")[1].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_behind_is_named_and_what_is_not_there_is_said_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(Address);

        page.Words("[data-part=behind]").ShouldContain("목표에 못 미친 항목 1개");
        page.Words("[data-part=behind] tbody").ShouldBe("청년 <b>\"일\"</b> & 경험 일자리(명) 40 35 * 87.5");
        page.QuerySelector("[data-part=behind] b").ShouldBeNull();
        page.Words(".board-absent").ShouldStartWith("아직 없는 자료 집행액 · 연도별 추이 · 공약");
        page.QuerySelector("#gaps").ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task Every_figure_leads_to_the_entries_it_rests_on(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();

        var page = await site.PageAsync(Address);
        foreach (var link in page.QuerySelectorAll("main a[href*='/figure?']"))
        {
            var figure = await site.PageAsync(link.GetAttribute("href")!);
            figure.QuerySelector(".timeline, .message").ShouldNotBeNull(link.GetAttribute("href"));
        }

        var result = await site.PageAsync(
            page.QuerySelectorAll(".board-tiles a").Single(link => link.TextContent == "153").GetAttribute("href")!
        );
        result.Words(".figure-shown").ShouldBe("153명");
        result.Words().ShouldContain("직접일자리창출 아래 2개 항목의 합");
        result.Words().ShouldContain("공공근로 · 2023년 118명 정정 두 사업에 함께 참여한 2명을 뺌");
        result.Words().ShouldContain("근거 일자리정책과-101");
    }

    [Theory]
    [DatabaseData("/books/nowhere-1999", "'nowhere-1999'라는 책이 없습니다")]
    [DatabaseData(Address + "/figure", "주소가 가리키는 수치를 'hanbit-2023'의 원장에서 찾을 수 없습니다")]
    [DatabaseData(
        Address + "/figure?subject=node:x/y&measure=jobs&kind=%EC%8B%A4%EC%A0%81&period=2023",
        "주소가 가리키는 수치를"
    )]
    public async Task What_is_not_there_is_said(DatabaseKind kind, string address, string sentence)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(address, HttpStatusCode.NotFound)).Words().ShouldContain(sentence);
    }

    [Theory]
    [DatabaseData]
    public async Task An_unknown_choice_shows_the_likeliest(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(Address + "?measure=%3Cscript%3E&tree=x"))
            .Words(".board-tiles")
            .ShouldBe((await site.PageAsync(Address)).Words(".board-tiles"));
    }

    [Theory]
    [DatabaseData]
    public async Task A_book_without_figures_says_what_a_board_would_show(DatabaseKind kind)
    {
        using var book = new SampleBook();
        book.Write("facts/facts.csv", "subject,measure,kind,period,value\nprogramme:ansim,jobs,전망,2022,5\n");
        File.Delete(Path.Combine(book.Folder, "printed/sectors.csv"));
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.LoadAsync(book.Folder);

        var page = await site.PageAsync("/books/sample-2022");

        page.QuerySelectorAll(".board-card").ShouldBeEmpty();
        page.Words(".board-absent")
            .ShouldStartWith("아직 없는 자료 일자리 목표와 실적 · 분류별 목표와 실적 · 고용지표 · 예산 · 연도별 추이");
    }

    [Theory]
    [DatabaseData]
    public async Task Names_of_any_kind_are_shown_as_text(DatabaseKind kind)
    {
        var hostile = "<script>alert(1)</script>\u202e=1+1 " + new string('가', 200);
        using var book = new SampleBook();
        book.Replace("book.yaml", "직접일자리,", $"'{hostile}',")
            .Replace("programmes.yaml", "안심일자리", $"'{hostile}'");
        File.Delete(Path.Combine(book.Folder, "printed/sectors.csv"));
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.LoadAsync(book.Folder);

        foreach (var address in new[] { "/books/sample-2022", "/books/sample-2022/plan" })
        {
            var page = await site.PageAsync(address);
            page.QuerySelectorAll("main script").ShouldBeEmpty();
            // What turns the writing direction is shown, not obeyed.
            page.Body!.TextContent.ShouldContain(hostile.Replace('\u202e', '\uFFFD'));
        }
    }

    /// <summary>What the real books say at the top: each is put together in its own way.</summary>
    [Theory]
    [DatabaseData("guro-2022", "일자리 목표 14,000 개 일자리 실적 16,868 개 목표보다 2,868개 많음 달성률 120.5 %")]
    [DatabaseData("gangwon-2022", "일자리 목표 173,498 개 일자리 실적 228,653 개")]
    [DatabaseData("icheon-2017", "취업 실적 4,113 명")]
    [DatabaseData("yeongdeungpo-2017", "참여 인원 목표 422 명 참여 인원 실적 453 명")]
    [DatabaseData("daedeok-2021", "일자리 목표 8,300 명 사업비 2.2억원")]
    [DatabaseData("gyeongsan-2017", "일자리 목표 10,000 명 일자리 실적 14,739 명")]
    public async Task Real_books_have_a_board(DatabaseKind kind, string book, string tiles)
    {
        await using var site = await Site.OpenAsync(kind, book);

        var page = await site.PageAsync($"/books/{book}");

        page.Words(".board-tiles").ShouldStartWith(tiles);
        page.QuerySelectorAll(".chart").ShouldAllBe(chart => chart.GetAttribute("aria-label")!.Length > 0);
        page.QuerySelectorAll(".board-card table").ShouldAllBe(table => table.QuerySelector("caption") != null);
    }
}
