using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Model;
using Microsoft.Extensions.Caching.Memory;

namespace Dure.App.Shared.TableSpecs;

/// <summary>Tables that were computed, as long as there is room; tables never change.</summary>
/// <remarks>Only of postings that are committed: a number that is taken back is given again.</remarks>
public sealed class ComputedTables : IDisposable
{
    // A cell with its exact value and its facts takes some of it.
    private const int CellBytes = 300;

    // Of the machine's memory, or the container's, a twentieth: a laptop keeps a few towns, a server of the nation all of it.
    private const int Share = 20;
    private const long FewestCells = 100_000;
    private const long MostCells = 10_000_000;

    private readonly MemoryCache tables = new(
        new MemoryCacheOptions
        {
            SizeLimit = Math.Clamp(
                GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Share / CellBytes,
                FewestCells,
                MostCells
            ),
        }
    );

    private sealed record Key(MunicipalityCode Municipality, int Posting, int Year, string Yaml);

    /// <summary>The table, computed now if it is not here.</summary>
    /// <exception cref="RefusedException">Its definition does not fit the ledger.</exception>
    public Table Of(LedgerView ledger, Book book, TableDefinition definition)
    {
        var key = new Key(book.Municipality, ledger.Posting, book.Year, definition.Yaml);
        if (tables.TryGetValue(key, out Table? known))
            return known!;
        var table = TableReader.Compute(ledger, book, definition);
        tables.Set(key, table, new MemoryCacheEntryOptions { Size = 1 + (table.Rows.Count * table.Columns.Count) });
        return table;
    }

    public void Dispose() => tables.Dispose();
}
