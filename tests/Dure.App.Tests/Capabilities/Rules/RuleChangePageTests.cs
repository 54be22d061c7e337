using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Tests.Rig;
using Dure.Rules;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary>Two days side by side, and a made-up district with another value.</summary>
public class RuleChangePageTests
{
    [Theory]
    [DatabaseData]
    public async Task Two_days_show_what_was_added_changed_and_of_whom_it_decides_otherwise(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(
            RuleAddress.Of(RuleAddress.PublicWorks, "/compare?from=2017-12-31&to=2018-01-01")
        );

        Row(page, "제외 재학생").TextContent.ShouldContain("더함");
        Row(page, "지급 일급").TextContent.ShouldContain("최저임금 * 근로시간");
        Row(page, "최저임금(시간급)").TextContent.ShouldContain("6,470원/시간");
        Row(page, "최저임금(시간급)").TextContent.ShouldContain("7,530원/시간");
        var person = page.QuerySelectorAll("main section")[^1];
        person.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(1);
        page.ShouldBeHarmless();
    }

    [Fact]
    public async Task Days_that_say_the_same_and_days_without_a_rule_are_told()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        (await site.PageAsync(RuleAddress.Of(RuleAddress.PublicWorks, "/compare?from=2018-02-01&to=2018-03-01")))
            .Words()
            .ShouldContain("두 날의 규칙과 값이 같습니다");
        (await site.PageAsync(RuleAddress.Of(RuleAddress.PublicWorks, "/compare?from=2010-02-01&to=2018-03-01")))
            .Words()
            .ShouldContain("2010. 2. 1.에는 시행 중인 판이 없습니다");
    }

    [Theory]
    [InlineData("150", true)]
    [InlineData("50", false)]
    public async Task A_changed_parameter_lets_in_or_keeps_out_and_the_cost_follows(string share, bool isMore)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var address = RuleAddress.Of(
            RuleAddress.Community,
            $"/simulate?asOf=2018-03-01&parameter=기준중위소득&value={share}&persons=4000&seed=7"
        );

        var page = await DoneAsync(site, address);

        var (into, outOf) = (Figure(page, "#newly-in"), Figure(page, "#newly-out"));
        (isMore ? into : outOf).ShouldBeGreaterThan(0);
        (isMore ? outOf : into).ShouldBe(0);
        var eligible = page.QuerySelectorAll("#result tbody tr").First(row => row.Children[0].TextContent == "적격");
        var (before, after) = (Number(eligible.Children[1].TextContent), Number(eligible.Children[2].TextContent));
        (after - before).ShouldBe(into - outOf);

        // Counted once more, from the same people, without the page.
        var library = RuleAddress.Library;
        var rule = library.Rule(RuleAddress.Community).On(new(2018, 3, 1));
        var people = Samples.Make(library, rule.Version, rule.Day, 4000, 7);
        rule.Screen(people, cancellation: Desk.Cancel).Count(Verdict.Eligible).ShouldBe(before);
        page.QuerySelectorAll("#result caption")
            .Select(one => one.TextContent)
            .ShouldContain(text => text.Contains("재원별", StringComparison.Ordinal));
        page.QuerySelectorAll("#result tr.subtotal").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_wage_changes_the_cost_and_nobody_s_eligibility()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var page = await DoneAsync(
            site,
            RuleAddress.Of(
                RuleAddress.PublicWorks,
                "/simulate?asOf=2018-03-01&parameter=최저임금&value=10,000&persons=3000&seed=3"
            )
        );

        Figure(page, "#newly-in").ShouldBe(0);
        Figure(page, "#newly-out").ShouldBe(0);
        var wage = page.QuerySelectorAll("#result tr.subtotal")
            .First(row => row.TextContent.Contains("하루 임금", StringComparison.Ordinal));
        var (before, after) = (Number(wage.Children[3].TextContent), Number(wage.Children[4].TextContent));
        before.ShouldBeGreaterThan(0);
        // Hours stay: 10,000 won instead of 7,530 for each.
        (after * 753).ShouldBe(before * 1000);
    }

    [Theory]
    [InlineData("persons=100001&parameter=최저임금&value=1", "persons")]
    [InlineData("persons=-1&parameter=최저임금&value=1", "persons")]
    [InlineData("persons=100&parameter=최저임금&value=<script>", "value")]
    [InlineData("persons=100&parameter=최저임금&value=\"]}%0Aevil: 1", "value")]
    [InlineData("persons=100&parameter=최저임금", "value")]
    [InlineData("persons=100&parameter=없음&value=1", "parameter")]
    [InlineData("persons=100", "parameter")]
    [InlineData("persons=100&to=2030-01-01", "to")]
    [InlineData("persons=100&seed=x&to=2018-04-01", "seed")]
    public async Task What_cannot_be_simulated_is_told_at_its_field(string query, string field)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var page = await site.PageAsync(
            RuleAddress.Of(RuleAddress.PublicWorks, "/simulate?asOf=2018-03-01&" + query),
            HttpStatusCode.BadRequest
        );

        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        page.QuerySelector($"#{field}")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#result").ShouldBeNull();
        page.ShouldBeHarmless();
    }

    private static IElement Row(IHtmlDocument page, string head) =>
        page.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent.Trim() == head);

    // While it runs the page says so, and asks for itself again.
    private static async Task<IHtmlDocument> DoneAsync(Site site, string address)
    {
        while (true)
        {
            var page = await site.PageAsync(address);
            if (page.QuerySelector("#newly-in") is not null)
                return page;
            page.QuerySelector("#result progress").ShouldNotBeNull();
            await Task.Delay(200, Desk.Cancel);
        }
    }

    private static long Figure(IHtmlDocument page, string selector) =>
        Number(page.QuerySelector(selector)!.FirstChild!.TextContent);

    private static long Number(string text) => long.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
