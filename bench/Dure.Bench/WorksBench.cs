using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench;

/// <summary>Pay of a month for made-up participants, worked out, confirmed, approved, sent and posted at the desks that the pages use.</summary>
internal sealed class WorksBench(int count, DirectoryInfo scratch, Action<string> progress)
{
    public const int Whole = 100_000;
    private const double AtMost = 3;
    private const int Repeated = 3;

    public async Task RunAsync(string name, Database database, bool isTarget, Report report)
    {
        var folder = new PersonKeyFolder(Path.Combine(scratch.FullName, $"works-{name}"));
        await using var services = BenchDesk.Open(database, folder);
        progress(Report.Invariant($"works: {count:N0} participants on {name}"));
        await WorksDistrict.BuildAsync(services, count);
        // The first compiles the program; the one that is confirmed is a run of the month like the others.
        var (pay, run) = (new List<double>(), 0);
        for (var at = 0; at <= Repeated; at++)
        {
            var seconds = await TimeAsync(services, async one => run = await RunAsync(one));
            progress(Report.Invariant($"works: pay worked out in {seconds:N2} s"));
            if (at > 0)
                pay.Add(seconds);
        }

        var id = 0;
        var confirm = await TimeAsync(
            services,
            async one =>
                id = await one.GetRequiredService<PayDesk>()
                    .ConfirmAsync(WorksDistrict.Municipality, run, "bench", default)
        );
        var approve = await TimeAsync(
            services,
            one => At(one).ApproveAloneAsync(WorksDistrict.Municipality, id, 0, default)
        );
        var settle = await TimeAsync(
            services,
            async one =>
            {
                await At(one).SendAsync(WorksDistrict.Municipality, id, 1, At(one).Today, default);
                await At(one).SettleAsync(WorksDistrict.Municipality, id, 2, new Dictionary<int, string>(), default);
            }
        );
        var (slips, batch) = await CheckAsync(services, run, id);
        var paid = new Samples(pay);
        if (isTarget)
        {
            report.Target(
                Report.Invariant($"pay of {count:N0} for a month on {name}, every line stored: at most {AtMost:N0} s"),
                Report.Invariant($"{paid.Median:N2} s"),
                paid.Median <= AtMost
            );
            report.Target(
                $"the batch of all approved, sent and posted by source at once: at most {AtMost:N0} s",
                Report.Invariant($"{approve + settle:N2} s"),
                approve + settle <= AtMost
            );
        }

        report.Section(
            $"Public works: {name}",
            $"""
            {slips:N0} slips of a month and a batch of {batch:N0} payments; min / median / max of {paid.Count} for the pay, the rest once.
            Each slip was compared with what it comes to when it is worked out again from what is stored with it.

            | | seconds |
            |---|---|
            | pay of everybody worked out from the signed books and stored | {paid.Text("N2")} |
            | confirmed: a payment for each, split by source and stored | {confirm:N2} |
            | approved: every payment read and its hash compared | {approve:N2} |
            | sent, settled and posted to the budget by source | {settle:N2} |
            """
        );
    }

    private static async Task<int> RunAsync(IServiceProvider services)
    {
        var ledger = await services
            .GetRequiredService<LedgerCache>()
            .NowAsync(services.GetRequiredService<DureDbContext>(), WorksDistrict.Municipality, default);
        return await services
            .GetRequiredService<PayDesk>()
            .RunAsync(ledger!, WorksDistrict.Programme, WorksDistrict.Month, "bench", default);
    }

    /// <summary>What was measured is right: every slip comes out again, and the budget has what the batch paid.</summary>
    private static async Task<(int Slips, int Payments)> CheckAsync(IServiceProvider services, int run, int id)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DureDbContext>();
        var made = await db.Set<PayRun>().SingleAsync(row => row.Id == run);
        var terms = new PayTerms(PayRates.Read(made.Rates));
        var slips = await db.Set<PaySlip>().AsNoTracking().Where(row => row.Run == run).ToListAsync();
        if (slips.Count != made.Count || slips.Exists(slip => !slip.Is(slip.Again(terms).Pay)))
            throw new InvalidOperationException("A slip does not come out again.");
        var batch = await db.Set<PaymentBatch>().SingleAsync(row => row.Id == id);
        var posted = await db.Set<Fact>().Where(row => row.Kind == FactKind.Execution).SumAsync(row => row.Value);
        return posted == batch.Total && batch.State == BatchState.Completed
            ? (slips.Count, batch.Count)
            : throw new InvalidOperationException($"{posted} posted of {batch.Total}.");
    }

    private static PaymentDesk At(IServiceProvider services) => services.GetRequiredService<PaymentDesk>();

    /// <summary>In a scope of its own, as a request has.</summary>
    private static async Task<double> TimeAsync(IServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        GC.Collect();
        var started = TimeProvider.System.GetTimestamp();
        await work(scope.ServiceProvider);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
