using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>What loading a book did.</summary>
/// <param name="Changed">Records (programmes, tables …) added or changed.</param>
/// <param name="Written">Figures added.</param>
/// <param name="Unchanged">Figures that stood there already.</param>
public sealed record Loaded(
    string Book,
    int Changed,
    int Written,
    int Unchanged,
    IReadOnlyList<(string Korean, string English)> Remarks
);

/// <summary>The steps of loading a book, in their order.</summary>
public enum LoadStep
{
    Read,
    Check,
    Records,
    Figures,
    Tables,
}

/// <summary>Puts a book into the ledger: all of it or nothing; a second time changes nothing.</summary>
public sealed partial class BookLoader(DureDbContext db, LedgerWriter writer)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly List<(string Of, string Old, string New)> changes = [];
    private MunicipalityCode municipality;
    private int changed;
    private bool keepOrder;

    /// <param name="step">Told where the work stands.</param>
    /// <param name="expected">The last posting that the ledger must have, for one who looked at it before.</param>
    /// <exception cref="RefusedException">With every fault that was found; nothing is stored.</exception>
    public async Task<Loaded> LoadAsync(
        BookSource source,
        PostingHead head,
        CancellationToken cancel,
        Action<LoadStep>? step = null,
        int? expected = null
    ) => (await RunAsync(source, head, keep: true, expected, step, cancel)).Loaded;

    /// <param name="keep">False to take everything back at the end, once it is known what would change.</param>
    private async Task<(Loaded Loaded, BookPreview? Preview)> RunAsync(
        BookSource source,
        PostingHead head,
        bool keep,
        int? expected,
        Action<LoadStep>? step,
        CancellationToken cancel
    )
    {
        step?.Invoke(LoadStep.Check);
        var content = Checked(source);
        WaitForOthers();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await writer.LockAsync(content.Book!.Municipality, cancel);
            return await TakeAsync(source, content, head, keep, expected, step, cancel);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Changes what is in the ledger as loading a book would that differs from it in one record.</summary>
    /// <param name="read">Reads the book as it is to be, from the ledger that is now locked, and says what of it may change.</param>
    /// <exception cref="RefusedException">With every fault that was found; nothing is stored.</exception>
    internal async Task<Loaded> ChangeAsync(
        MunicipalityCode own,
        Func<CancellationToken, Task<(BookSource Source, string Section, string Key)>> read,
        PostingHead head,
        CancellationToken cancel
    )
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await writer.LockAsync(own, cancel);
            var (source, section, key) = await read(cancel);
            var content = Checked(source);
            content.Keep(section, key);
            keepOrder = true;
            return (await TakeAsync(source, content, head, keep: true, expected: null, step: null, cancel)).Loaded;
        }
        finally
        {
            keepOrder = false;
            db.ChangeTracker.Clear();
        }
    }

    private static BookContent Checked(BookSource source)
    {
        var content = BookContent.Read(source);
        return content.Faults.Count > 0 || content.Book is null
            ? throw new RefusedException([.. content.Faults.Distinct()])
            : content;
    }

    /// <summary>Writes within a transaction that holds the lock, and commits it if there was something to write and keep.</summary>
    private async Task<(Loaded Loaded, BookPreview? Preview)> TakeAsync(
        BookSource source,
        BookContent content,
        PostingHead head,
        bool keep,
        int? expected,
        Action<LoadStep>? step,
        CancellationToken cancel
    )
    {
        var book = content.Book!;
        BookPreview? preview = null;
        (municipality, changed) = (book.Municipality, 0);
        changes.Clear();
        records = keep ? null : [];
        step?.Invoke(LoadStep.Records);
        await CheckBookAsync(content, book, cancel);
        await StructureAsync(content, book, cancel);
        step?.Invoke(LoadStep.Figures);
        var last = await LedgerReader.LastPostingAsync(db, book.Municipality, asOf: null, cancel);
        if (expected is not null && expected != last)
            throw new RefusedException(UploadRefusals.LedgerMoved());
        var ledger = (await LedgerReader.LoadAsync(db, book.Municipality, last, cancel))!;
        var posted = await writer.WriteAsync(
            ledger,
            head with
            {
                SourceHash = head.SourceHash ?? source.Hash,
            },
            content.Facts,
            changes: changed > 0,
            cancel
        );
        if (!keep)
        {
            step?.Invoke(LoadStep.Tables);
            preview = await PreviewAsync(content, source, ledger, posted.Posting ?? last, cancel);
        }
        else if (posted.Posting is { } posting)
        {
            step?.Invoke(LoadStep.Tables);
            CheckTables(content, (await LedgerReader.LoadAsync(db, book.Municipality, posting, cancel))!, book);
            AddChanges(posting);
            await db.SaveChangesAsync(cancel);
            await db.Database.CommitTransactionAsync(cancel);
        }

        return (new(book.Code, changed, posted.Written, posted.Unchanged, source.Remarks), preview);
    }

    /// <summary>A second load waits until the first is done, which may be longer than a page would wait.</summary>
    private void WaitForOthers()
    {
        db.Database.SetCommandTimeout(Patience);
        // Microsoft.Data.Sqlite waits for the write lock as long as the connection says, not the context.
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            sqlite.DefaultTimeout = (int)Patience.TotalSeconds;
    }

    private void AddChanges(int posting) =>
        db.AddRange(
            changes.Select(
                (change, line) =>
                    new Change
                    {
                        Municipality = municipality,
                        Posting = posting,
                        Line = line + 1,
                        Of = change.Of,
                        Old = change.Old,
                        New = change.New,
                    }
            )
        );

    /// <summary>What only the database knows: a name that another book has, measures whose facts would change their meaning.</summary>
    private async Task CheckBookAsync(BookContent content, Book book, CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        var other = await db.Set<Book>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Code == book.Code && (row.Municipality != book.Municipality || row.Year != book.Year),
                cancel
            );
        if (other is not null)
            refusals.Add(
                Refusals.CodeTaken(content.PlaceOf("book", ""), book.Code, $"{other.Municipality} {other.Year}")
            );
        var known = await db.Set<Measure>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality)
            .ToDictionaryAsync(row => row.Code, cancel);
        foreach (var measure in content.Measures)
        {
            if (
                known.TryGetValue(measure.Code, out var before)
                && (before.Unit, before.Decimals) != (measure.Unit, measure.Decimals)
                && await db.Set<Fact>()
                    .AnyAsync(fact => fact.Municipality == book.Municipality && fact.Measure == before.Number, cancel)
            )
                refusals.Add(Refusals.MeasureInUse(content.PlaceOf("measures", measure.Code), before));
        }

        if (refusals.Count > 0)
            throw new RefusedException(refusals);
    }

    /// <summary>A book whose tables cannot be computed is not taken.</summary>
    private static void CheckTables(BookContent content, LedgerView ledger, Book book)
    {
        var refusals = new List<Refusal>();
        foreach (var table in content.Tables)
        {
            try
            {
                TableReader.Compute(ledger, book, table);
            }
            catch (RefusedException problem)
            {
                refusals.AddRange(
                    problem.Refusals.Select(refusal => refusal with { Place = content.PlaceOf("tables", table.Id) })
                );
            }
        }

        if (refusals.Count > 0)
            throw new RefusedException(refusals);
    }
}
