using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Tables;

/// <summary>Finds the facts of a table that took the place of earlier ones (정정).</summary>
public sealed class Corrections(DureDbContext db)
{
    public async Task<HashSet<int>> OfAsync(ComputedTable computed, CancellationToken cancel)
    {
        var table = computed.Table;
        var facts = (
            from row in Enumerable.Range(0, table.Rows.Count)
            from column in Enumerable.Range(0, table.Columns.Count)
            from fact in table[row, column].Facts
            select fact.Fact
        ).ToHashSet();
        if (facts.Count == 0)
            return [];
        var municipality = computed.Book.Municipality;
        var (first, last) = (facts.Min(), facts.Max());
        // A span of the key and not a list of hundreds of numbers; corrections are few.
        var corrected = await db.Set<Fact>()
            .AsNoTracking()
            .Where(fact =>
                fact.Municipality == municipality && fact.Id >= first && fact.Id <= last && fact.Supersedes != null
            )
            .Select(fact => fact.Id)
            .ToListAsync(cancel);
        facts.IntersectWith(corrected);
        return facts;
    }
}
