using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>A book that is being written in.</summary>
public sealed record OpenBook(Book Book, LedgerView Ledger)
{
    public BookHead Head { get; } = new(Book.Code, Book.Municipality.ToString(), Ledger.Municipality.Name, Book.Year);
    public string Address => $"{Head.Address}/entry";
}

/// <summary>A record as the forms show it.</summary>
/// <param name="Key">Its name within its section.</param>
/// <param name="Seen">Stands for its values, to notice that somebody else changed them.</param>
public sealed record EntryRecord(string Key, string Seen, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public static readonly EntryRecord New = new("", "", new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyList<string> List(string key) => Values.GetValueOrDefault(key, []);

    public string this[string key] => string.Join("; ", List(key));
}

/// <summary>Opens books for the forms.</summary>
public sealed class EntryDesk(DureDbContext db, LedgerCache cache, TableReader reader, IServiceProvider services)
{
    /// <exception cref="RefusedException">There is no such book.</exception>
    public async Task<OpenBook> OpenAsync(string code, CancellationToken cancel)
    {
        var book = await reader.BookAsync(code, cancel) ?? throw new RefusedException(TableRefusals.NoBook(code));
        return new(book, (await cache.NowAsync(db, book.Municipality, cancel))!);
    }

    /// <summary>The records of every section.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<EntryRecord>>> RecordsAsync(
        string book,
        CancellationToken cancel
    )
    {
        var found = await Books.Books.Changes(services).ReadAsync(book, cancel);
        return found.ToDictionary(
            section => section.Key,
            section =>
                (IReadOnlyList<EntryRecord>)
                    [.. section.Value.Select(record => new EntryRecord(record.Key, record.Seen, record.Values))]
        );
    }
}
