using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>
/// Takes a book out of the database, in the form in which one is read: everything the municipality's ledger holds, and the
/// tables of this one book. Loaded into an empty database it makes the same ledger.
/// </summary>
/// <remarks>Who wrote a figure, and when, stays behind: a book says what is so, its loading says who says it.</remarks>
public sealed partial class BookExport(DureDbContext db)
{
    /// <exception cref="RefusedException">There is no such book.</exception>
    public async Task<BookSource> ReadAsync(string code, CancellationToken cancel)
    {
        await using var moment = await MomentAsync(cancel);
        return (await RecordsAsync(code, facts: true, cancel)).Build();
    }

    /// <summary>The same within the caller's transaction, before it is made into a book.</summary>
    /// <param name="facts">Whether figures are read too, which may be many.</param>
    internal async Task<BookRecords> RecordsAsync(string code, bool facts, CancellationToken cancel)
    {
        var book =
            await db.Set<Book>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancel)
            ?? throw new RefusedException(TableRefusals.NoBook(code));
        var records = new BookRecords(book.Code);
        records.Add(
            "book",
            ("code", book.Code),
            ("municipality", book.Municipality.ToString()),
            ("year", Text(book.Year)),
            ("title", book.Title),
            ("source", book.Source),
            ("note", book.Note)
        );
        await OrganisationAsync(records, book.Municipality, cancel);
        await PlansAsync(records, book.Municipality, cancel);
        await MeasuresAsync(records, book.Municipality, cancel);
        await ProgrammesAsync(records, book.Municipality, cancel);
        await TablesAsync(records, book, cancel);
        if (facts)
            await FactsAsync(records, book.Municipality, cancel);
        return records;
    }

    /// <summary>One moment of the ledger, though it is read table by table; nobody who writes has to wait for it.</summary>
    private async Task<IAsyncDisposable> MomentAsync(CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
            return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        // EF would begin with the right to write, and so wait for a load that is under way.
        await db.Database.OpenConnectionAsync(cancel);
        var reading = sqlite.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(reading, cancel);
        return new Moment(db, reading);
    }

    /// <summary>Gives the context its connection back, which does not notice by itself that a transaction ended.</summary>
    private sealed class Moment(DureDbContext db, SqliteTransaction reading) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await reading.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task OrganisationAsync(BookRecords records, MunicipalityCode own, CancellationToken cancel)
    {
        var peers = await Of<PeerGroup>(own).OrderBy(row => row.Code).ToListAsync(cancel);
        var named = (await Of<Subject>(own).Select(row => row.Key).ToListAsync(cancel))
            .Where(key => key.StartsWith("municipality:", StringComparison.Ordinal))
            .Select(SubjectKey.CodeOf)
            .Concat(peers.SelectMany(peer => peer.Members))
            .ToHashSet();
        var all = await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);
        // Itself, whatever it names, and what these lie in.
        var wanted = all.Where(row => row.Code == own || named.Contains(row.Code.ToString())).ToHashSet();
        for (var before = 0; before < wanted.Count; )
        {
            before = wanted.Count;
            wanted.UnionWith([.. all.Where(row => wanted.Any(one => one.Parent == row.Code))]);
        }

        foreach (var row in all.Where(wanted.Contains))
            records.Add(
                "municipalities",
                ("code", row.Code.ToString()),
                ("name", row.Name),
                ("level", row.Level),
                ("parent", row.Parent?.ToString())
            );
        foreach (var row in peers)
            records.Add("peers", [("code", row.Code), ("name", row.Name)], ("members", row.Members));
        foreach (var row in await Of<Department>(own).OrderBy(row => row.Code).ToListAsync(cancel))
            records.Add(
                "departments",
                ("code", row.Code),
                ("name", row.Name),
                ("kind", row.Kind),
                ("parent", row.Parent)
            );
        foreach (var row in await Of<Partner>(own).OrderBy(row => row.Code).ToListAsync(cancel))
            records.Add("partners", ("code", row.Code), ("name", row.Name), ("kind", row.Kind));
    }

    private async Task PlansAsync(BookRecords records, MunicipalityCode own, CancellationToken cancel)
    {
        foreach (var row in await Of<Plan>(own).OrderBy(row => row.Code).ToListAsync(cancel))
            records.Add(
                "plans",
                ("code", row.Code),
                ("name", row.Name),
                ("kind", row.Kind),
                ("period", row.Period.ToString()),
                ("parent", row.Parent)
            );
        foreach (var row in await Of<Tree>(own).OrderBy(row => row.Code).ToListAsync(cancel))
            records.Add("trees", ("code", row.Code), ("name", row.Name), ("whole", Truth(row.Whole)));
        foreach (
            var row in await Of<Node>(own)
                .OrderBy(row => row.Position)
                .ThenBy(row => row.Tree)
                .ThenBy(row => row.Code)
                .ToListAsync(cancel)
        )
            records.Add("nodes", ("tree", row.Tree), ("code", row.Code), ("name", row.Name), ("parent", row.Parent));
    }

    private async Task MeasuresAsync(BookRecords records, MunicipalityCode own, CancellationToken cancel)
    {
        foreach (var row in await Of<PartList>(own).OrderBy(row => row.Code).ToListAsync(cancel))
            records.Add("lists", ("code", row.Code), ("name", row.Name));
        foreach (
            var row in await Of<Part>(own).OrderBy(row => row.Position).ThenBy(row => row.Number).ToListAsync(cancel)
        )
            records.Add("parts", ("list", row.List), ("code", row.Code), ("name", row.Name));
        foreach (var row in await Of<Measure>(own).OrderBy(row => row.Number).ToListAsync(cancel))
            records.Add(
                "measures",
                ("code", row.Code),
                ("name", row.Name),
                ("unit", row.Unit),
                ("aggregation", row.Aggregation.ToString().ToLowerInvariant()),
                ("decimals", row.Decimals == 0 ? null : Text(row.Decimals)),
                ("outcome", row.Outcome),
                ("basis", row.Basis),
                ("indicator", Truth(row.Indicator)),
                ("age", row.Age),
                ("sex", row.Sex),
                ("half", row.Half),
                ("statistic", row.Statistic)
            );
    }

    private IQueryable<T> Of<T>(MunicipalityCode own)
        where T : class =>
        db.Set<T>().AsNoTracking().Where(row => EF.Property<MunicipalityCode>(row, "Municipality") == own);

    private static string? Truth(bool truth) => truth ? "true" : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
