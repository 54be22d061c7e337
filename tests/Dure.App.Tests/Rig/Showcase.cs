using Dure.App.Capabilities.Checks;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Capabilities.PublicWorks.Demo;
using Dure.App.Tests.Capabilities.Briefings;
using Dure.App.Tests.Capabilities.Checks;
using Dure.App.Tests.Capabilities.Results;
using Dure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Rig;

/// <summary>A site with one of everything to look at, and an address of every page of it.</summary>
internal static class Showcase
{
    private const string Table = "books/incheon-2022/tables/strategies";
    private const string Works = "rules/%EC%98%81%EB%93%B1%ED%8F%AC%EA%B5%AC-%EA%B3%B5%EA%B3%B5%EA%B7%BC%EB%A1%9C";

    /// <summary>The name is the one of its pictures in docs/screens.</summary>
    public static IReadOnlyList<(string Name, string Address)> Pages { get; } =
    [
        ("home", ""),
        ("municipalities", "municipalities"),
        ("municipality", "municipalities/28000"),
        ("board", "books/incheon-2022"),
        ("board-hanbit", "books/hanbit-2023"),
        ("figure", "books/hanbit-2023/figure?subject=tree:sectors&measure=jobs&kind=%EC%8B%A4%EC%A0%81&period=2023"),
        ("plan", "books/incheon-2022/plan"),
        ("pledges", "books/daedeok-2021/plan/pledges"),
        ("pledges-none", "books/hanbit-2023/plan/pledges"),
        ("tables", "books/incheon-2022/tables"),
        ("source", "books/incheon-2022/source"),
        ("upload", "books/upload"),
        ("check", "check"),
        ("search", "search?q=%EC%B2%AD%EB%85%84"),
        ("api", "api"),
        ("table", Table),
        ("table-corrected", "books/hanbit-2023/tables/sectors"),
        ("table-past", "books/hanbit-2023/tables/sectors?asOf=2026-01-06"),
        ("table-sorted", $"{Table}?sort=rate&dir=desc&q=%EC%A0%84%EB%9E%B5"),
        ("compare", $"{Table}/compare?withBook=hanbit-2023&withTable=sectors"),
        ("compare-past", "books/hanbit-2023/tables/sectors/compare?then=2026-01-06"),
        ("table-new", "books/hanbit-2023/tables/new"),
        ("table-edit", $"{Table}/edit"),
        ("book-disclosures", "books/hanbit-2023/disclosures"),
        ("disclosure-new", "books/hanbit-2023/disclosures/new?from=1"),
        ("disclosure-difference", "disclosures/hanbit-2023@2/difference?with=1"),
        ("trace-formula", $"{Table}/trace?row=total&column=rate"),
        ("trace-corrected", "books/hanbit-2023/tables/programmes/trace?row=works&column=result"),
        ("trace-money", "books/hanbit-2023/tables/sectors/trace?row=direct&column=budget"),
        ("programmes", "books/incheon-2022/programmes"),
        ("programmes-none", "books/hanbit-2023/programmes?q=없음"),
        ("programme", "books/hanbit-2023/programmes/works"),
        ("budgets", "books/incheon-2022/budgets"),
        ("budgets-funding", "books/hanbit-2023/budgets?by=funding&unit=원"),
        ("indicators", "books/incheon-2022/indicators"),
        ("indicator", "books/incheon-2022/indicators/employment-rate"),
        ("entry", "books/incheon-2022/entry"),
        ("entry-records", "books/hanbit-2023/entry/programmes"),
        ("entry-record", "books/hanbit-2023/entry/programmes/works"),
        ("entry-new", "books/hanbit-2023/entry/peers/new"),
        ("entry-figures", "books/hanbit-2023/entry/figures?kind=실적&by=month"),
        ("entry-budget", "books/hanbit-2023/entry/figures?kind=예산&list=funding&entry=본예산"),
        ("entry-figure", "books/hanbit-2023/entry/figure?subject=programme:works&measure=jobs&kind=실적&period=2023"),
        ("entry-postings", "books/hanbit-2023/entry/postings"),
        ("entry-posting", "books/hanbit-2023/entry/postings/2"),
        ("municipality-new", "municipalities/new"),
        ("disclosures", "disclosures"),
        ("disclosure", "disclosures/hanbit-2023@1?verify=1"),
        ("rules", "rules?asOf=2018-05-01"),
        ("rule-parameters", "rules/parameters"),
        ("rule-parameter", "rules/parameters/%EA%B8%B0%EC%A4%80%EC%A4%91%EC%9C%84%EC%86%8C%EB%93%9D"),
        ("rule", $"{Works}?asOf=2018-05-01"),
        ("rule-try", $"{Works}/try?asOf=2018-05-01"),
        ("rule-try-incomplete", $"{Works}/try?asOf=2018-05-01&who=incomplete"),
        ("rule-compare", $"{Works}/compare?from=2017-12-31&to=2018-01-01"),
        (
            "rule-simulate",
            $"{Works}/simulate?asOf=2018-05-01&parameter=%EC%B5%9C%EC%A0%80%EC%9E%84%EA%B8%88&value=10,000&persons=2000"
        ),
        ("office", "office"),
        ("round-alone", "office/99110/rounds/1"),
        ("submission-alone", "office/99110/rounds/1/departments/jobs"),
        ("briefings", "books/hanbit-2023/briefings"),
        ("briefing-prepare", "books/hanbit-2023/briefings/1"),
        ("briefing-reason", "books/hanbit-2023/briefings/1/reason?subject=programme:youth&measure=jobs"),
        ("briefing", "books/hanbit-2023/briefings/1@1?verify=1"),
        ("briefing-screen", "books/hanbit-2023/briefings/1@1?screen=1"),
        ("proposals", "office/99110/proposals"),
        ("proposal-new", "office/99110/proposals/new"),
        ("proposal", "office/99110/proposals/1"),
        ("works", "office/99017/works?year=2017"),
        ("works-demand", "office/99017/works/demands/new"),
        ("works-site", "office/99017/works/sites/1"),
        ("works-attendance", "office/99017/works/sites/1/attendance/2017-03"),
        ("works-pay", "office/99017/works/pay/1"),
        ("works-slip", "office/99017/works/pay/1/slips/1"),
        ("works-payment", "office/99017/works/payments/1"),
        ("works-slips", "office/99017/works/pay/1/slips"),
        ("works-forms", "office/99017/works/sites/1/forms"),
        ("plan-settled", "books/hanbit-2023/plan/approved/annual"),
        ("not-there", "books/hanbit-2023/tables/nothing"),
    ];

    /// <summary>A report with what cannot be right in it, beside its findings; held as long as the site is open.</summary>
    public static async Task<(string Name, string Address)> CheckedAsync(Site site)
    {
        var check = await site
            .App.Services.GetRequiredService<CheckDesk>()
            .HoldAsync(Sent.Bytes(Sent.Report), "일자리대책 보고서.md", Desk.Cancel);
        return ("checked", $"check/{check.Token}");
    }

    /// <param name="withYear">With a municipality besides that has a month of public works behind it.</param>
    public static async Task<Site> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, bool withYear = false)
    {
        var site = await Site.OpenAsync(kind, "incheon-2022", "daedeok-2021");
        var desk = site.Desk.Get<DisclosureDesk>();
        await desk.FreezeAsync(new(Site.Book, "", "홍보담당", "연간 실적 공시", []), Desk.Cancel);
        await site.CorrectAsync();
        await desk.FreezeAsync(new(Site.Book, "", "홍보담당", "중복 참여자 정정", []), Desk.Cancel);
        await CollectAsync(site);
        await ReportAsync(site);
        if (withYear)
            await new DemoYear(site.Desk.Database.Database, DemoPlan.Small, keys: null, (_, _) => { }).PlayAsync(
                Desk.Cancel
            );
        await site.ReopenAsync();
        return site;
    }

    /// <summary>November is being collected: one department has handed in, the other's figures raise questions.</summary>
    private static async Task CollectAsync(Site site)
    {
        const string Submissions = "/office/99110/rounds/1/departments/";
        await site.OpenRoundAsync(Period.Month(2023, 11), "jobs|실적", "budget|집행");
        await site.SubmitAsync(
            Submissions + "jobs",
            ("v|works|jobs|실적", "125"),
            ("v|course|jobs|실적", "12"),
            ("v|works|budget|집행", "1,600,000")
        );
        await site.SubmitAsync(Submissions + "centre", ("v|youth|jobs|실적", "3"));
        await site.SubmitAsync(Submissions + "centre/submit");
    }

    /// <summary>The first quarter was reported on, and a proposal made there is being carried out.</summary>
    private static async Task ReportAsync(Site site)
    {
        await site.PostAsync(("works", 1, 30), ("youth", 1, 4));
        await site.Client.SendFormAsync(
            "/books/hanbit-2023/briefings/1/reason?subject=programme:youth&measure=jobs",
            ("Text", "참여 기업 모집이 늦어져 2분기에 시작")
        );
        await site.HoldAsync(1, ("Note", "2분기에 청년 사업을 앞당긴다"));
        await site.Client.SendFormAsync(
            "/office/99110/proposals/new",
            ("title", "청년 일경험 기업을 넓히자"),
            ("Source", "Briefing"),
            ("Office", "centre"),
            ("reference", "1분기 보고회"),
            ("Text", "관내 기업만으로는 모자라니 이웃 시의 기업도 받는다.")
        );
        await site.Client.SendFormAsync(
            "/office/99110/proposals/1",
            ("Kind", "AskReview"),
            ("Department", "jobs"),
            ("Due", "2099-04-30"),
            ("Text", "조례에 어긋나는지 봐 주세요")
        );
        await site.Client.SendFormAsync("/books/hanbit-2023/plan/approved/annual", ("seen", await SeenAsync(site)));
    }

    private static async Task<string> SeenAsync(Site site) =>
        (await site.PageAsync("/books/hanbit-2023/plan/approved/annual"))
            .QuerySelector("input[name=seen]")!
            .GetAttribute("value")!;
}
