using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Books;

public class HomeTests
{
    [Theory]
    [DatabaseData]
    public async Task An_empty_home_page_says_what_it_is_and_how_to_begin(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var app = new AppFactory(database);

        var html = await app.CreateClient().GetStringAsync("/", Desk.Cancel);

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        page.Words("h1").ShouldBe("두레");
        page.Words(".empty").ShouldContain("./dure load");
    }

    [Theory]
    [DatabaseData]
    public async Task The_home_page_shows_the_books_and_what_was_written_lately(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();

        var page = await site.PageAsync("/");

        page.Words(".cards").ShouldBe("한빛시 2023년 한빛시 2023년 일자리대책 실적 표 3개 · 수치 11건");
        page.QuerySelector(".cards a")!.GetAttribute("href").ShouldBe("/books/hanbit-2023");
        var postings = page.QuerySelectorAll(".dure-table tbody tr");
        postings.Length.ShouldBe(2);
        postings[0].TextContent.ShouldContain("김담당");
        postings[0].TextContent.ShouldContain("중복 참여자 제외");
        postings[1].TextContent.ShouldContain("책 적재");
    }

    [Theory]
    [DatabaseData]
    public async Task Ones_own_municipality_stands_first(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "daedeok-2021");
        (await BooksAsync(site)).ShouldBe(["대덕구 2021년", "한빛시 2023년"]);

        await site.SubmitAsync("/municipalities/99110");

        (await BooksAsync(site)).ShouldBe(["한빛시 2023년우리 자치단체", "대덕구 2021년"]);
        await site.SubmitAsync("/municipalities/99110");
        (await BooksAsync(site)).ShouldBe(["대덕구 2021년", "한빛시 2023년"]);
    }

    private static async Task<IEnumerable<string>> BooksAsync(Site site) =>
        (await site.PageAsync("/")).QuerySelectorAll(".cards h3").Select(head => head.TextContent.Trim());

    [Fact]
    public async Task Static_files_are_served()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database);

        var answer = await app.CreateClient().GetAsync("/favicon.svg", Desk.Cancel);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }
}
