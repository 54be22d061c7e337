using System.Net;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary>The library, the parameters and a rule as people read them.</summary>
public class RuleTextPageTests
{
    [Theory]
    [DatabaseData]
    public async Task The_library_tells_what_holds_on_a_day_what_was_and_what_is_coming(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/rules?asOf=2017-06-01");

        var sections = page.QuerySelectorAll("main section").Select(section => section.TextContent).ToList();
        sections[0].ShouldContain("영등포구 공공근로사업");
        sections[0].ShouldContain("영등포구 2017년 주요업무 추진실적");
        sections[1].ShouldContain("구로구 미취업 청년 취업장려금");
        sections[2].ShouldContain("광진구");
        page.QuerySelectorAll("main section table tbody tr")
            .Count(row => row.Closest("section") != page.QuerySelectorAll("main section")[^1])
            .ShouldBe(RuleAddress.Library.Rules.Count);
        (await site.PageAsync("/rules?asOf=2017-06-01&region=구로구")).Words().ShouldNotContain("공공근로사업");
    }

    [Theory]
    [InlineData("/rules?asOf=")]
    [InlineData("/rules/parameters?asOf=")]
    [InlineData("/rules/영등포구-공공근로?asOf=")]
    [InlineData("/rules/영등포구-공공근로/compare?to=")]
    [InlineData("/rules/영등포구-공공근로/simulate?asOf=")]
    [InlineData("/rules/영등포구-공공근로/try?asOf=")]
    public async Task What_is_no_day_is_told_at_its_field(string address)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        foreach (var text in new[] { "<script>alert(1)</script>", "2017-02-30", "0001-01-01", "9999-12-31" })
        {
            var page = await site.PageAsync(address + Uri.EscapeDataString(text), HttpStatusCode.BadRequest);

            page.QuerySelector("input[type=date][aria-invalid=true], .error-summary a[href='#asOf']").ShouldNotBeNull();
            page.Words().ShouldContain("2022-07-04처럼 적어 주세요");
            page.ShouldBeHarmless();
        }
    }

    [Fact]
    public async Task A_parameter_has_its_history_and_the_rules_that_use_it()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var page = await site.PageAsync("/rules/parameters/최저임금");

        var rows = page.QuerySelectorAll("table tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(RuleAddress.Library.Parameters.Single(one => one.Name == "최저임금").Values.Count);
        var of2018 = rows.Single(row => row.Contains("7,530원/시간", StringComparison.Ordinal));
        of2018.ShouldContain("2018. 1. 1. – 2018. 12. 31.");
        of2018.ShouldContain("영등포구 2018년 주요업무계획");
        page.Words().ShouldContain("영등포구 공공근로사업");
        (await site.PageAsync("/rules/parameters/없는값", HttpStatusCode.NotFound))
            .Words()
            .ShouldContain("매개변수 목록에서 골라 주세요");
        var list = await site.PageAsync("/rules/parameters?asOf=2018-05-01");
        list.QuerySelectorAll("tbody tr").Length.ShouldBe(RuleAddress.Library.Parameters.Count);
        list.Words().ShouldContain("7,530원/시간");
        foreach (var link in list.QuerySelectorAll("tbody a"))
            (await site.GetAsync(link.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_rule_reads_as_sentences_with_values_readings_and_cases()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var page = await site.PageAsync(RuleAddress.Of(RuleAddress.PublicWorks, "?asOf=2018-05-01"));

        page.QuerySelectorAll(".rule-items li p")
            .Select(line => line.TextContent.Trim())
            .ShouldContain("신청일 현재 만 18세 이상인 사람");
        page.Words().ShouldContain("최저임금(시간급) 7,530원/시간");
        page.Words().ShouldContain("근거끼리 어긋나는 곳");
        page.Words().ShouldContain("학교에 다니고 있는 사람");
        page.Words().ShouldContain("확인 못함");
        var then = await site.PageAsync(RuleAddress.Of(RuleAddress.PublicWorks, "?asOf=2017-05-01"));
        then.Words().ShouldNotContain("학교에 다니고 있는 사람");
        (await site.PageAsync(RuleAddress.Of("없는-규칙"), HttpStatusCode.NotFound)).Words().ShouldContain("없는-규칙");
    }

    [Fact]
    public async Task A_day_on_which_nothing_holds_shows_the_nearest()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var late = await site.PageAsync(RuleAddress.Of(RuleAddress.PublicWorks, "?asOf=2030-01-01"));
        var early = await site.PageAsync(RuleAddress.Of(RuleAddress.PublicWorks, "?asOf=2001-01-01"));

        late.Words().ShouldContain("2018. 12. 31. 기준");
        late.Words(".message").ShouldContain("가장 가까운 날");
        early.Words().ShouldContain("2017. 1. 1. 기준");
    }

    [Fact]
    public async Task Every_rule_can_be_read_tried_compared_and_simulated()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        foreach (var rule in RuleAddress.Library.Rules)
        {
            var text = await site.PageAsync(RuleAddress.Of(rule.Id));
            text.QuerySelectorAll("section:last-of-type .krds-badge.bad").ShouldBeEmpty(rule.Id);
            text.QuerySelectorAll("section:last-of-type .krds-badge.good").ShouldNotBeEmpty(rule.Id);
            var tried = await site.PageAsync(RuleAddress.Of(rule.Id, "/try"));
            tried.Words("#preview .figure-shown").ShouldStartWith("적격", Case.Sensitive, rule.Id);
            await site.PageAsync(RuleAddress.Of(rule.Id, "/compare"));
            await site.PageAsync(RuleAddress.Of(rule.Id, "/simulate"));
        }
    }
}
