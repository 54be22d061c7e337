using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities.Accounts.Agency;

/// <summary>From a page that needs it to the agency's server and back, as a browser goes, with all that it forbids.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class AgencyBrowserTests(Browser browser)
{
    [Theory]
    [DatabaseData(true)]
    [DatabaseData(false)]
    public async Task An_official_signs_in_with_the_account_of_the_agency_and_out_of_both(
        DatabaseKind kind,
        bool script
    )
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("han", "한담당", Role.Coordinator);
        using var agency = await RealAgency.StartAsync();
        await using var app = agency.Open(site, ("DURE_OIDC_CLAIM", "employee"));
        var page = await browser.NewPageAsync(script: script);
        await page.GotoAsync(new Uri(app.Listen(), "/books/hanbit-2023/entry").ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "한빛시 계정으로 로그인" }).ClickAsync();
        await page.GetByLabel("직원 번호").FillAsync(RealAgency.Han);
        await page.GetByRole(AriaRole.Button, new() { Name = "로그인" }).ClickAsync();

        await page.ArriveAsync("/books/hanbit-2023/entry");
        (await page.Locator(".who").InnerTextAsync()).ShouldContain("한담당");
        await page.GetByRole(AriaRole.Link, new() { Name = "한담당" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "한빛시 계정" }).ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain(RealAgency.Han);

        await page.GotoAsync(new Uri(new Uri(page.Url), "/sign-out").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "이 기기에서 로그아웃" }).ClickAsync();
        await page.ArriveAsync(address => address.StartsWith($"{agency.Issuer}/session/end", StringComparison.Ordinal));
    }
}
