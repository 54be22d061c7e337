using AngleSharp.Html.Dom;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities.Briefings;

/// <summary>The quarters of the made-up town, and what its people do with the report on them.</summary>
internal static class Reporting
{
    public const string Home = "/books/hanbit-2023/briefings";

    /// <summary>Writes results of quarters.</summary>
    public static Task PostAsync(this Site site, params (string Programme, int Quarter, decimal Value)[] facts) =>
        site.WriteAsync([
            .. facts.Select(fact =>
                Of($"programme:{fact.Programme}", FactKind.Result, Period.Quarter(2023, fact.Quarter), fact.Value)
            ),
        ]);

    public static Task WriteAsync(this Site site, params NewFact[] facts) =>
        site
            .Desk.Get<LedgerWriter>()
            .PostAsync(Office.Hanbit, new PostingHead("김총괄", "화면 입력", "분기 실적"), facts, Desk.Cancel);

    public static NewFact Of(string subject, FactKind kind, Period period, decimal value, string? reason = null) =>
        new()
        {
            Subject = subject,
            Measure = "jobs",
            Kind = kind,
            Period = period,
            Value = value,
            Reason = reason,
            Evidence = reason is null ? null : "일자리정책과-300",
        };

    /// <summary>Two quarters: 공공근로 is at 60 of 100, 청년 at 10 of 40; a node has a target and nothing else.</summary>
    public static async Task HalfAYearAsync(this Site site)
    {
        await site.PostAsync(("works", 1, 20), ("works", 2, 40), ("youth", 1, 5), ("youth", 2, 5));
        await site.WriteAsync(Of("node:sectors/training", FactKind.Target, Period.Year(2023), 60));
    }

    /// <summary>Sets the day and freezes what the page shows.</summary>
    public static async Task<(IHtmlDocument Page, Uri Address)> HoldAsync(
        this Site site,
        int quarter,
        params (string Name, string Value)[] settings
    )
    {
        var address = $"{Home}/{quarter}";
        using var set = await site.Client.SendFormAsync(address, [("held", "2023-07-10"), .. settings]);
        await set.PageAsync(System.Net.HttpStatusCode.OK);
        using var held = await site.Client.SendFormAsync(address, [("Hash", await site.HashAsync(quarter))]);
        return (await held.PageAsync(System.Net.HttpStatusCode.OK), held.RequestMessage!.RequestUri!);
    }

    /// <summary>What the page that one has before one says it shows.</summary>
    public static async Task<string> HashAsync(this Site site, int quarter) =>
        (await site.PageAsync($"{Home}/{quarter}")).QuerySelector("input[name=Hash]")!.GetAttribute("value")!;

    /// <summary>The cells of a line of the agenda.</summary>
    public static string[] Line(this IHtmlDocument page, string name) =>
        [
            .. page.QuerySelectorAll("section[id^=agenda] tbody tr")
                .First(row => row.QuerySelector("th")!.TextContent == name)
                .QuerySelectorAll("td")
                .Select(cell =>
                    string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                ),
        ];
}
