using Dure.App.Tests.Capabilities.Briefings;
using Dure.App.Tests.Rig;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities.Proposals;

/// <summary>A quarter is reported on, something is proposed there, and it becomes a programme: as a person does it, with script and without.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class ThreadBrowserTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_report_to_the_programme(bool script)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await site.HalfAYearAsync();
        await site.ReopenAsync();
        var page = await browser.NewPageAsync(script: script);
        await page.GotoAsync(new Uri(site.App.Listen(), "books/hanbit-2023").ToString());

        await FollowAsync(page, "보고회");
        await FollowAsync(page, "2분기 자료 만들기");
        var behind = page.Locator("section[id^=agenda] tr").Filter(new() { HasText = "부진" });
        await behind.GetByRole(AriaRole.Link, new() { Name = "사유 적기" }).ClickAsync();
        await page.GetByLabel("달성사유").FillAsync("참여 기업이 모자람");
        await PressAsync(page, "저장");
        await page.Locator("summary").Filter(new() { HasText = "보고회 준비" }).ClickAsync();
        await page.GetByLabel("보고회 여는 날").FillAsync("2023-07-10");
        await PressAsync(page, "준비 저장");
        (await behind.InnerTextAsync()).ShouldContain("참여 기업이 모자람");
        await PressAsync(page, "굳히기");
        (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain("보고회 자료를 굳혔습니다");
        await FollowAsync(page, "크게 보기");
        (await page.Locator(".site-header").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".on-screen #since").InnerTextAsync()).ShouldContain("견줄 것이 없습니다");
        await FollowAsync(page, "보통 화면으로");

        await page.Locator(".breadcrumb").GetByRole(AriaRole.Link, new() { Name = "보고회" }).ClickAsync();
        await FollowAsync(page, "건의 보기");
        await FollowAsync(page, "건의 적기");
        await page.GetByLabel("제목").FillAsync("이웃 시의 기업도 받자");
        await page.GetByLabel("건의한 부서").SelectOptionAsync("centre");
        await page.GetByLabel("건의 내용").FillAsync("관내 기업만으로는 모자랍니다");
        await PressAsync(page, "접수");
        await StepAsync(page, "검토 요청", "조례를 봐 주세요", ("검토부서", "jobs"), ("기한", "2099-04-30"));
        await OpenAsync(page, "검토 의견");
        await page.Locator("details[open]").GetByLabel("일부수용").CheckAsync();
        await StepAsync(page, "검토 의견", "한 곳부터");
        await StepAsync(page, "과제 지정", "협약을 맺는다", ("담당부서", "centre"), ("기한", "2099-06-30"));
        await StepAsync(page, "추진 상황", "협약 맺음");
        await StepAsync(page, "사업 반영", "청년 사업에 넣음", ("사업", "youth"));

        (await page.Locator("#thread .value").CountAsync()).ShouldBe(6);
        (await page.Locator("#thread").InnerTextAsync()).ShouldContain("한 곳부터");
        await page.Locator(".facts").GetByRole(AriaRole.Link).ClickAsync();
        (await page.Locator("#proposals").InnerTextAsync()).ShouldContain("이웃 시의 기업도 받자");
    }

    private static async Task OpenAsync(IPage page, string step)
    {
        var details = page.Locator("#next details").Filter(new() { Has = page.Locator($"summary:text-is('{step}')") });
        if (await details.GetAttributeAsync("open") is null)
            await details.Locator("summary").ClickAsync();
    }

    /// <summary>Fills in the form of a step and sends it.</summary>
    private static async Task StepAsync(
        IPage page,
        string step,
        string text,
        params (string Label, string Value)[] fields
    )
    {
        await OpenAsync(page, step);
        var form = page.Locator("#next details").Filter(new() { Has = page.Locator($"summary:text-is('{step}')") });
        foreach (var (label, value) in fields)
            if (label == "기한")
                await form.GetByLabel(label).FillAsync(value);
            else
                await form.GetByLabel(label).SelectOptionAsync(value);
        await form.Locator("textarea").FillAsync(text);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("#thread").GetByText(text).WaitForAsync();
    }

    private static Task FollowAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
