using System.Globalization;
using System.Net;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>What goes beyond a source, and what was written wrongly.</summary>
public class WorksUndoTests
{
    private const string Year = WorksTown.Home + "?year=2017";

    [Theory]
    [DatabaseData]
    public async Task Pay_that_goes_beyond_one_source_is_refused_by_its_name_and_by_how_much(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        foreach (var month in (string[])["2017-04", "2017-05"])
        {
            await PressAsync(client, $"{site}/attendance/{month}", ("do", "fill"));
            await PressAsync(client, $"{site}/attendance/{month}", ("do", "sign"));
        }

        var april = await PressAsync(client, Year, ("Programme", WorksTown.Programme), ("Month", "2017-04"));
        var may = await PressAsync(client, Year, ("Programme", WorksTown.Programme), ("Month", "2017-05"));
        // Of 899,177,000 there are 1,200,000 left at 구비, and 360,410,000 at 시비: together more than enough.
        await SpendAsync(town, 166_338_000);
        var batch = await PressAsync(client, april);
        await using var db = town.Site.Desk.Database.Open();
        var payments = await db.Set<Payment>().AsNoTracking().ToListAsync(Desk.Cancel);
        var local = payments.Sum(row => FundingSplit.ReadShares(row.Split)[1]);
        local.ShouldBeInRange(1, 1_199_999);

        // What is on its way is not in the ledger, and is not there to be spent again.
        var refused = await RefusedAsync(client, may);
        refused.ShouldContain("‘구비’ 예산을");
        refused.ShouldNotContain("시비");
        var over = long.Parse(
            refused.Split("예산을 ")[1].Split('원')[0],
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture
        );
        // Once April is cancelled May has the same room, less what its own share is.
        await PressAsync(client, batch, ("do", "cancel"));
        var made = await PressAsync(client, may);
        made.ShouldNotBe(batch);
        var shares = (await db.Set<Payment>().AsNoTracking().ToListAsync(Desk.Cancel))
            .Where(row => made.EndsWith($"/{row.Batch}", StringComparison.Ordinal))
            .Sum(row => FundingSplit.ReadShares(row.Split)[1]);
        over.ShouldBe(local + shares - 1_200_000);
    }

    [Theory]
    [DatabaseData]
    public async Task An_event_written_wrongly_is_taken_back_with_a_reason_and_stays_to_be_seen(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        await PressAsync(client, site, ("Kind", "안전교육"), ("On", "2017-03-02"), ("text", "시작 교육"));
        (await client.PageAsync(site)).Words("#placements").ShouldContain("안전교육 2017. 3. 2.");

        (await RefusedAsync(client, site, ("Event", "1"), ("Why", ""))).ShouldContain("‘사유’ 칸을");
        (await RefusedAsync(client, site, ("Event", "9"), ("Why", "없는 것"))).ShouldContain("그런 기록이 없거나");
        await PressAsync(client, site, ("Event", "1"), ("Why", "결석한 사람"));

        var page = await client.PageAsync(site);
        page.Words("#tell").ShouldContain("1번 배치 안전교육 2017. 3. 2.: 결석한 사람");
        page.QuerySelectorAll("#event option").Length.ShouldBe(1);
        page.QuerySelectorAll("#placements tbody tr")
            .Select(row => row.LastElementChild!.TextContent)
            .ShouldBe(["", "안전교육 2017. 3. 2."]);
        // Neither it nor what took it back is taken back again.
        foreach (var id in (string[])["1", "3"])
            (await RefusedAsync(client, site, ("Event", id), ("Why", "또"))).ShouldContain("그런 기록이 없거나");
        await using var db = town.Site.Desk.Database.Open();
        (
            await db.Set<WorkEvent>().OrderBy(row => row.Id).Select(row => row.Reverses).ToListAsync(Desk.Cancel)
        ).ShouldBe([null, null, 1]);
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    /// <summary>구비 that was spent otherwise.</summary>
    private static Task<Posted> SpendAsync(WorksTown town, long won) =>
        town.AtAsync(services =>
            services
                .GetRequiredService<LedgerWriter>()
                .PostAsync(
                    WorksTown.Gu,
                    new PostingHead("시험", "시험", "다른 집행"),
                    [
                        new()
                        {
                            Subject = "programme:" + WorksTown.Programme,
                            Measure = "budget",
                            Kind = FactKind.Execution,
                            Period = Period.Year(2017),
                            Part = "local",
                            Stage = "2017-11-01",
                            Value = won,
                            Unit = "원",
                        },
                    ],
                    Desk.Cancel
                )
        );

    private static async Task<string> PressAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail($"{address}: {(await answer.PageAsync(answer.StatusCode)).Words("main")}");
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> RefusedAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        return (await answer.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
    }
}
