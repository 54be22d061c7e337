using Deque.AxeCore.Playwright;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Pages;

[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public class HomeBrowserTests(Browser browser)
{
    [Fact]
    public async Task The_home_page_opens_and_everybody_can_read_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database);

        var page = await browser.OpenAsync(app.Listen());

        (await page.TitleAsync()).ShouldBe("두레");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
    }
}
