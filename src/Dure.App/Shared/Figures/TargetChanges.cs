using System.Runtime.CompilerServices;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Figures;

/// <summary>A figure that took the place of an earlier one.</summary>
/// <param name="Fact">The later one; its reason and 근거공문 stand in it.</param>
/// <param name="At">When it was written.</param>
public sealed record FigureChange(string Subject, Measure Measure, Fact Fact, Fact Before, DateTime At, string Who);

/// <summary>Finds the versions of the targets. They are asked of the database once for each state of a ledger.</summary>
public static class TargetChanges
{
    private static readonly ConditionalWeakTable<LedgerView, IReadOnlyList<FigureChange>> Known = [];

    /// <summary>Every change of a target up to the ledger's last posting, the latest first.</summary>
    public static async Task<IReadOnlyList<FigureChange>> OfAsync(
        DureDbContext db,
        LedgerView ledger,
        CancellationToken cancel
    )
    {
        if (Known.TryGetValue(ledger, out var known))
            return known;
        var changes = await FigureChanges.ReadAsync(
            db,
            ledger,
            facts => facts.Where(fact => fact.Kind == FactKind.Target),
            cancel
        );
        Known.AddOrUpdate(ledger, changes);
        return changes;
    }
}

/// <summary>Finds the figures that took the place of earlier ones.</summary>
public static class FigureChanges
{
    /// <param name="which">Narrows those of the municipality that the ledger holds.</param>
    /// <returns>The latest first.</returns>
    public static async Task<IReadOnlyList<FigureChange>> ReadAsync(
        DureDbContext db,
        LedgerView ledger,
        Func<IQueryable<Fact>, IQueryable<Fact>> which,
        CancellationToken cancel
    )
    {
        var (municipality, last) = (ledger.Municipality.Code, ledger.Posting);
        var found = await (
            from fact in which(
                db.Set<Fact>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && row.Supersedes != null && row.Posting <= last)
            )
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
        return
        [
            .. found.Select(one => new FigureChange(
                ledger.Names.SubjectOf(one.Fact.Subject),
                ledger.Names.MeasureOf(one.Fact.Measure),
                one.Fact,
                one.Before,
                one.At,
                one.Who
            )),
        ];
    }
}
