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
        var found = await (
            from fact in db.Set<Fact>().AsNoTracking()
            where
                fact.Municipality == municipality
                && fact.Supersedes != null
                && fact.Kind == FactKind.Target
                && fact.Posting <= last
            join before in db.Set<Fact>()
                on new { fact.Municipality, Id = fact.Supersedes!.Value } equals new { before.Municipality, before.Id }
            join posting in db.Set<Posting>()
                on new { fact.Municipality, Id = fact.Posting } equals new { posting.Municipality, posting.Id }
            orderby fact.Id descending
            select new
            {
                Fact = fact,
                Before = before,
                posting.At,
                posting.Who,
            }
        ).ToListAsync(cancel);
        IReadOnlyList<TargetChange> changes =
        [
            .. found.Select(one => new TargetChange(
                ledger.Names.SubjectOf(one.Fact.Subject),
                ledger.Names.MeasureOf(one.Fact.Measure),
                one.Fact,
                one.Before,
                one.At,
                one.Who
            )),
        ];
        Known.AddOrUpdate(ledger, changes);
        return changes;
    }
}
