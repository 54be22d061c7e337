using AngleSharp.Html.Parser;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Pages;

public class HomeTests
{
    [Theory]
    [DatabaseData]
    public async Task The_home_page_says_what_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var app = new AppFactory(database);

        var html = await app.CreateClient().GetStringAsync("/", TestContext.Current.CancellationToken);

        new HtmlParser().ParseDocument(html).QuerySelector("h1")!.TextContent.ShouldBe("두레");
    }

    [Fact]
    public async Task Static_files_are_served()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database);

        var answer = await app.CreateClient().GetAsync("/favicon.svg", TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }
}
