using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Model;
using Microsoft.Extensions.Caching.Memory;

namespace Dure.App.Shared.TableSpecs;

/// <summary>Tables that were computed, as long as there is room; tables never change.</summary>
/// <remarks>Only of postings that are committed: a number that is taken back is given again.</remarks>
public sealed class ComputedTables : IDisposable
{
    // A cell with its exact value and its facts takes some 300 bytes.
    private const int MaxCells = 500_000;

    private readonly MemoryCache tables = new(new MemoryCacheOptions { SizeLimit = MaxCells });

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
