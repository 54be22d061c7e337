using System.Runtime.CompilerServices;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Figures;

/// <summary>A target that took the place of an earlier one.</summary>
/// <param name="Fact">The later one; its reason and 근거공문 stand in it.</param>
/// <param name="At">When it was written.</param>
public sealed record TargetChange(string Subject, Measure Measure, Fact Fact, Fact Before, DateTime At, string Who);

/// <summary>Finds the versions of the targets. They are asked of the database once for each state of a ledger.</summary>
public static class TargetChanges
{
    private static readonly ConditionalWeakTable<LedgerView, IReadOnlyList<TargetChange>> Known = [];

    /// <summary>Every change of a target up to the ledger's last posting, the latest first.</summary>
    public static async Task<IReadOnlyList<TargetChange>> OfAsync(
        DureDbContext db,
        LedgerView ledger,
        CancellationToken cancel
    )
    {
        if (Known.TryGetValue(ledger, out var known))
            return known;
        var (municipality, last) = (ledger.Municipality.Code, ledger.Posting);
        var facts = db.Set<Fact>().AsNoTracking().Where(fact => fact.Municipality == municipality);
        var later = await facts
            .Where(fact => fact.Supersedes != null && fact.Kind == FactKind.Target && fact.Posting <= last)
            .OrderByDescending(fact => fact.Id)
            .ToListAsync(cancel);
        var ids = later.Select(fact => fact.Supersedes!.Value).ToList();
        var before = await facts.Where(fact => ids.Contains(fact.Id)).ToDictionaryAsync(fact => fact.Id, cancel);
        var numbers = later.Select(fact => fact.Posting).Distinct().ToList();
        var postings = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == municipality && numbers.Contains(posting.Id))
            .ToDictionaryAsync(posting => posting.Id, cancel);
        IReadOnlyList<TargetChange> changes =
        [
            .. later.Select(fact => new TargetChange(
                ledger.Names.SubjectOf(fact.Subject),
                ledger.Names.MeasureOf(fact.Measure),
                fact,
                before[fact.Supersedes!.Value],
                postings[fact.Posting].At,
                postings[fact.Posting].Who
            )),
        ];
        Known.AddOrUpdate(ledger, changes);
        return changes;
    }
}
