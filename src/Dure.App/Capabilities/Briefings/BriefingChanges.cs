using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Briefings;

/// <summary>What is otherwise than it was last reported: since then, and what was reported then itself.</summary>
internal static class BriefingChanges
{
    /// <summary>Lines of the same year then and now: those whose state changed, that came or that are gone first.</summary>
    public static IReadOnlyList<BriefingMove> Moves(
        BriefingContent before,
        IReadOnlyList<BriefingLine> now,
        BriefingHead head
    )
    {
        // A new year begins anew with what is due; there is nothing to go on from.
        if (before.Head.Year != head.Year)
            return [];
        var moves = now.Select(line => new BriefingMove(
                line.Subject,
                line.Measure,
                line.Name,
                line.MeasureName,
                Bare(before.Lines.FirstOrDefault(one => one.Is(line.Subject, line.Measure))),
                Bare(line)
            ))
            .Concat(
                before
                    .Lines.Where(line => !now.Any(one => one.Is(line.Subject, line.Measure)))
                    .Select(line => new BriefingMove(
                        line.Subject,
                        line.Measure,
                        line.Name,
                        line.MeasureName,
                        Bare(line),
                        null
                    ))
            );
        return [.. moves.OrderBy(move => move.Before?.State == move.Now?.State)];

        // Reasons stand in the agenda.
        static BriefingLine? Bare(BriefingLine? line) => line is null ? null : line with { Reasons = [] };
    }

    /// <summary>Targets and results of the time reported on then that were changed after it was frozen, the latest first.</summary>
    public static async Task<IReadOnlyList<BriefingCorrection>> CorrectionsAsync(
        DureDbContext db,
        LedgerView ledger,
        BriefingContent before,
        CancellationToken cancel
    )
    {
        var (since, soFar) = (before.Posting, before.Head.SoFar);
        var (start, end) = (soFar.Start, soFar.End);
        var changes = await FigureChanges.ReadAsync(
            db,
            ledger,
            facts =>
                facts.Where(fact =>
                    fact.Posting > since
                    && (fact.Kind == FactKind.Target || fact.Kind == FactKind.Result)
                    && fact.PeriodStart < end
                    && fact.PeriodStart + fact.PeriodMonths > start
                ),
            cancel
        );
        return
        [
            .. changes.Select(change => new BriefingCorrection(
                change.Subject,
                change.Subject == SubjectKey.Municipality
                    ? ledger.Municipality.Name
                    : ledger.Structure.NameOf(change.Subject),
                change.Measure.Code,
                change.Measure.Name,
                change.Fact.Kind,
                change.Fact.Period,
                ExactText.Of(change.Measure, change.Before.Value),
                ExactText.Of(change.Measure, change.Fact.Value),
                change.Fact.Reason,
                change.Fact.Evidence,
                change.Who,
                BriefingComposer.Utc(change.At),
                change.Fact.Id
            )),
        ];
    }
}
