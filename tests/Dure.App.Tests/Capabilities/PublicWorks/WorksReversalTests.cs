using Dure.App.Capabilities.PublicWorks;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Whatever was signed, paid, failed, paid again and taken back: with all of it undone the ledger is where it was.</summary>
public class WorksReversalTests
{
    private const int Cases = 4;
    private const int Longest = 14;
    private const string Who = "시험";

    // Often enough pay is reached: a month is signed and paid before anything is done to it.
    private static readonly Do[] Kinds =
    [
        Do.Sign,
        Do.Sign,
        Do.Pay,
        Do.Pay,
        Do.Approve,
        Do.Approve,
        Do.Send,
        Do.Send,
        Do.Settle,
        Do.Settle,
        Do.Repay,
        Do.Reverse,
        Do.Cancel,
        Do.Reopen,
        Do.Leave,
        Do.Undo,
    ];

    private static readonly Period[] Months = [Period.Month(2017, 4), Period.Month(2017, 5)];

    private enum Do
    {
        Sign,
        Reopen,
        Pay,
        Approve,
        Send,
        Settle,
        Repay,
        Reverse,
        Cancel,
        Leave,
        Undo,
    }

    private sealed record Step(Do Do, int Pick);

    [Theory]
    [DatabaseData]
    public async Task With_everything_reversed_execution_and_results_are_what_they_were(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        await WorkResultTests.SplitAsync(town);
        using var client = town.Client();
        var site = int.Parse((await WorksTown.PlacedAsync(client)).Split('/')[^1], null);
        var steps = (
            from at in Gen.Choose(0, Kinds.Length - 1)
            from pick in Gen.Choose(0, 3)
            select new Step(Kinds[at], pick)
        ).ArrayOf(Longest);

        // The property is no async method; it waits where nobody else does.
        await Task.Run(
            () =>
                Prop.ForAll(
                        steps.ToArbitrary(),
                        given =>
                        {
                            PlayAsync(town, site, given).GetAwaiter().GetResult();
                            return true;
                        }
                    )
                    .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases)),
            Desk.Cancel
        );

        await using var db = town.Site.Desk.Database.Open();
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    /// <summary>Every kind of step is taken at least once in this one, whatever chance brings.</summary>
    [Theory]
    [DatabaseData]
    public async Task The_long_way_round_ends_where_it_began(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        await WorkResultTests.SplitAsync(town);
        using var client = town.Client();
        var site = int.Parse((await WorksTown.PlacedAsync(client)).Split('/')[^1], null);
        Do[] way =
        [
            Do.Sign,
            Do.Reopen,
            Do.Sign,
            Do.Pay,
            Do.Cancel,
            Do.Pay,
            Do.Approve,
            Do.Send,
            Do.Settle,
            Do.Repay,
            Do.Approve,
            Do.Send,
            Do.Settle,
            Do.Reverse,
            Do.Approve,
            Do.Reopen,
            Do.Leave,
            Do.Undo,
        ];

        var taken = await PlayAsync(town, site, [.. way.Select(one => new Step(one, one == Do.Settle ? 1 : 0))]);

        // The first batch lies behind a repayment: only what was paid of it is taken back.
        taken.ShouldBeGreaterThan(12);
        await using var db = town.Site.Desk.Database.Open();
        var payments = await db.Set<Payment>().AsNoTracking().ToListAsync(Desk.Cancel);
        payments.ShouldContain(row => row.Amount < 0);
        payments.ShouldContain(row => row.State == PaymentState.Failed);
        payments.Where(row => row.State == PaymentState.Paid).Sum(row => row.Amount).ShouldBe(0);
    }

    /// <returns>How many steps were not refused.</returns>
    private static async Task<int> PlayAsync(WorksTown town, int site, Step[] steps)
    {
        var (executed, results) = (await town.ExecutedAsync(), await ResultsAsync(town));
        var paid = await PaidAsync(town);
        await PlaceAsync(town, site);
        var taken = 0;
        foreach (var step in steps)
        {
            if (await TryAsync(town, services => TakeAsync(services, site, step)))
                taken++;
            // What is executed is what was paid, at every moment.
            var now = await PaidAsync(town);
            (await town.ExecutedAsync())
                .Select(one => (one.Key, one.Value - executed[one.Key]))
                .OrderBy(one => one.Key)
                .ShouldBe(now.Select(one => (one.Key, one.Value - paid[one.Key])).OrderBy(one => one.Key), $"{step}");
        }

        await UndoAllAsync(town, site);
        (await town.ExecutedAsync()).ShouldBe(executed, ignoreOrder: true);
        (await ResultsAsync(town)).ShouldBe(results, ignoreOrder: true);
        return taken;
    }

    private static async Task PlaceAsync(WorksTown town, int site)
    {
        await using var db = town.Site.Desk.Database.Open();
        var placements = await db.Set<Placement>().AsNoTracking().ToListAsync(Desk.Cancel);
        if (placements.Any(row => !row.IsUndone))
            return;
        await town.AtAsync(services =>
            services
                .GetRequiredService<PlacementDesk>()
                .PlaceAsync(
                    WorksTown.Gu,
                    site,
                    [.. placements.Select(row => row.Person).Distinct()],
                    new(new DateOnly(2017, 3, 1), new DateOnly(2017, 6, 30), null),
                    Desk.Cancel
                )
        );
    }

    private static async Task TakeAsync(IServiceProvider services, int site, Step step)
    {
        var db = services.GetRequiredService<DureDbContext>();
        var (books, pays, payments, placements) = (
            services.GetRequiredService<AttendanceDesk>(),
            services.GetRequiredService<PayDesk>(),
            services.GetRequiredService<PaymentDesk>(),
            services.GetRequiredService<PlacementDesk>()
        );
        var month = Months[step.Pick % Months.Length];
        var batch = await db.Set<PaymentBatch>()
            .AsNoTracking()
            .Where(row => row.Municipality == WorksTown.Gu)
            .OrderByDescending(row => row.Id)
            .Where(row =>
                step.Do == Do.Approve || step.Do == Do.Cancel ? row.State == BatchState.Draft
                : step.Do == Do.Send ? row.State == BatchState.Approved
                : step.Do == Do.Settle ? row.State == BatchState.Sent
                : row.State == BatchState.Completed || row.State == BatchState.PartlyFailed
            )
            .FirstOrDefaultAsync(Desk.Cancel);
        var placement = await db.Set<Placement>()
            .AsNoTracking()
            .Where(row => row.Municipality == WorksTown.Gu && !row.IsUndone)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(Desk.Cancel);
        switch (step.Do)
        {
            case Do.Sign:
                var open = await books.OpenAsync(WorksTown.Gu, site, $"{month}", Desk.Cancel);
                await books.SaveAsync(
                    WorksTown.Gu,
                    site,
                    $"{month}",
                    open.Version,
                    new Dictionary<(int, int), string>(),
                    fill: true,
                    Desk.Cancel
                );
                await books.SignAsync(WorksTown.Gu, site, $"{month}", open.Version + 1, Who, Desk.Cancel);
                break;
            case Do.Reopen:
                var signed = await books.OpenAsync(WorksTown.Gu, site, $"{month}", Desk.Cancel);
                await books.ReopenAsync(WorksTown.Gu, site, $"{month}", signed.Version, "다시 봄", Desk.Cancel);
                break;
            case Do.Pay:
                var ledger = (
                    await services.GetRequiredService<LedgerCache>().NowAsync(db, WorksTown.Gu, Desk.Cancel)
                )!;
                var run = await pays.RunAsync(ledger, WorksTown.Programme, month, Who, Desk.Cancel);
                await pays.ConfirmAsync(WorksTown.Gu, run, Who, Desk.Cancel);
                break;
            case Do.Leave when placement is not null:
                await placements.LeaveAsync(
                    WorksTown.Gu,
                    site,
                    placement.Id,
                    new DateOnly(2017, 4, 10 + step.Pick),
                    "이사",
                    Desk.Cancel
                );
                break;
            case Do.Undo when placement is not null:
                await placements.UndoAsync(WorksTown.Gu, site, placement.Id, "잘못 배치함", Desk.Cancel);
                break;
            default:
                if (batch is not null)
                    await PayAsync(payments, batch, step);
                break;
        }
    }

    private static Task PayAsync(PaymentDesk desk, PaymentBatch batch, Step step) =>
        step.Do switch
        {
            Do.Approve => desk.ApproveAloneAsync(WorksTown.Gu, batch.Id, batch.Version, Desk.Cancel),
            Do.Cancel => desk.CancelAsync(WorksTown.Gu, batch.Id, batch.Version, Desk.Cancel),
            // Two batches of one day stand in one entry of the budget.
            Do.Send => desk.SendAsync(
                WorksTown.Gu,
                batch.Id,
                batch.Version,
                new DateOnly(2017, 5, 10 + (step.Pick / 2)),
                Desk.Cancel
            ),
            Do.Settle => desk.SettleAsync(
                WorksTown.Gu,
                batch.Id,
                batch.Version,
                step.Pick % 2 == 1 ? new Dictionary<int, string> { [1] = "없는 계좌" } : [],
                Desk.Cancel
            ),
            Do.Repay => desk.RepayAsync(WorksTown.Gu, batch.Id, batch.Version, Who, Desk.Cancel),
            Do.Reverse => desk.ReverseAsync(WorksTown.Gu, batch.Id, batch.Version, "되돌림", Who, Desk.Cancel),
            _ => Task.CompletedTask,
        };

    /// <summary>Payments first, then what they rested on.</summary>
    private static async Task UndoAllAsync(WorksTown town, int site)
    {
        var (went, refused) = (true, new HashSet<int>());
        while (went)
        {
            went = false;
            await using var db = town.Site.Desk.Database.Open();
            foreach (
                var batch in await db.Set<PaymentBatch>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Desk.Cancel)
            )
            {
                var next = batch.State switch
                {
                    BatchState.Draft => batch.Reverses is null ? Do.Cancel : Do.Approve,
                    BatchState.Approved => Do.Send,
                    BatchState.Sent => Do.Settle,
                    BatchState.Completed or BatchState.PartlyFailed when batch.Reverses is null => Do.Reverse,
                    _ => (Do?)null,
                };
                if (next is not { } to || refused.Contains(batch.Id))
                    continue;
                if (
                    await TryAsync(
                        town,
                        services => PayAsync(services.GetRequiredService<PaymentDesk>(), batch, new(to, 0))
                    )
                )
                    went = true;
                else
                    refused.Add(batch.Id);
            }
        }

        foreach (var at in new[] { 0, 1 })
            await TryAsync(town, services => TakeAsync(services, site, new(Do.Reopen, at)));
        for (var at = 0; at < 2; at++)
            await TryAsync(town, services => TakeAsync(services, site, new(Do.Undo, 0)));
    }

    private static async Task<bool> TryAsync(WorksTown town, Func<IServiceProvider, Task> work)
    {
        try
        {
            return await town.AtAsync(async services =>
            {
                await work(services);
                return true;
            });
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>What was paid and not taken back, by source.</summary>
    private static async Task<Dictionary<string, long>> PaidAsync(WorksTown town)
    {
        await using var db = town.Site.Desk.Database.Open();
        var splits = await db.Set<Payment>()
            .Where(row => row.State == PaymentState.Paid)
            .Select(row => row.Split)
            .ToListAsync(Desk.Cancel);
        var shares = splits.ConvertAll(FundingSplit.ReadShares);
        return new() { ["province"] = shares.Sum(one => one[0]), ["local"] = shares.Sum(one => one[1]) };
    }

    /// <summary>Results of the half; what stands at nought is as if it were not there.</summary>
    private static async Task<List<(string Part, long Value)>> ResultsAsync(WorksTown town)
    {
        var all = new List<(string, long)>();
        foreach (var measure in (string[])["participants", "person-days"])
            all.AddRange(
                (await WorkResultTests.FiguresAsync(town, measure))
                    .Where(one => one.Value != 0)
                    .Select(one => ($"{measure} {one.Key}", one.Value))
            );
        return all;
    }
}
