using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.Payments;

/// <summary>집행 기장: what a batch paid, by source, at the day it was sent. Entries of a budget add up over days.</summary>
internal static class ExecutionPosting
{
    /// <summary>In the caller's transaction, which holds the ledger's lock.</summary>
    /// <returns>Number of the posting.</returns>
    public static async Task<int?> WriteAsync(
        DureDbContext db,
        LedgerCache cache,
        LedgerWriter writer,
        PaymentBatch batch,
        FundingSplit split,
        long[] sums,
        string who,
        CancellationToken cancel
    )
    {
        var before = (await cache.NowAsync(db, batch.Municipality, cancel))!;
        var (subject, period) = (SubjectKey.Programme(batch.Programme), Period.Year(batch.Year));
        var stage = batch.SentOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var facts = new List<NewFact>();
        foreach (var (at, source) in split.Sources.Index())
        {
            if (sums[at] == 0)
                continue;
            // A second batch of one day raises what stands there already.
            var standing = Standing(before, subject, batch.Measure, period, source.Part, stage);
            facts.Add(
                new()
                {
                    Subject = subject,
                    Measure = batch.Measure,
                    Kind = FactKind.Execution,
                    Period = period,
                    Part = source.Part,
                    Stage = stage,
                    Value = checked((standing ?? 0) + sums[at]),
                    Unit = "원",
                    Reason = standing is null ? null : $"{batch.Purpose}: {batch.Title}",
                    Evidence = string.IsNullOrEmpty(batch.Approval) ? null : batch.Approval,
                    Source = batch.Purpose,
                }
            );
        }

        var posted = await writer.WriteAsync(
            before,
            new PostingHead(who, "지급", $"{batch.Purpose}: {batch.Title}", batch.Purpose, batch.Sha256),
            facts,
            changes: false,
            cancel
        );
        return posted.Posting;
    }

    /// <summary>Whole won in force at a day; null if there is none.</summary>
    private static long? Standing(
        LedgerView ledger,
        string subject,
        string measure,
        Period period,
        string part,
        string stage
    )
    {
        var names = ledger.Names;
        if (
            !names.Subjects.TryGetValue(subject, out var number)
            || !names.Stages.TryGetValue(stage, out var entry)
            || !names.Measures.TryGetValue(measure, out var known)
            || !names.Parts.TryGetValue(part, out var source)
        )
            return null;
        var key = FactKey.Of(
            number,
            known.Number,
            FactKind.Execution,
            period.Start,
            period.Months,
            source.Number,
            entry
        );
        return ledger.Facts.TryGet(key, out var value) && !value.IsNotApplicable
            ? (long)known.Exact(value.Value).Numerator
            : null;
    }
}
