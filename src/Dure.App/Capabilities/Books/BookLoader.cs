using System.Text.Json;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
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
public sealed class BookLoader(DureDbContext db, LedgerWriter writer)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // Of these a book may own rows that it no longer has, though it has none at all.
    private static readonly HashSet<Type> Emptied =
    [
        typeof(Contradiction),
        typeof(PrintedCopy),
        typeof(ProgrammeNode),
        typeof(ProgrammeDepartment),
        typeof(ProgrammePartner),
    ];

    private readonly List<(string Of, string Old, string New)> changes = [];
    private MunicipalityCode municipality;
    private int changed;
    private bool keepOrder;

    /// <param name="step">Told where the work stands.</param>
    /// <exception cref="RefusedException">With every fault that was found; nothing is stored.</exception>
    public async Task<Loaded> LoadAsync(
        BookSource source,
        PostingHead head,
        CancellationToken cancel,
        Action<LoadStep>? step = null
    )
    {
        step?.Invoke(LoadStep.Check);
        var content = BookContent.Read(source);
        if (content.Faults.Count > 0 || content.Book is not { } book)
            throw new RefusedException([.. content.Faults.Distinct()]);

        WaitForOthers();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await writer.LockAsync(book.Municipality, cancel);
            return await TakeAsync(source, content, book, head, step, cancel);
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
            var content = BookContent.Read(source);
            if (content.Faults.Count > 0 || content.Book is not { } book)
                throw new RefusedException([.. content.Faults.Distinct()]);
            content.Keep(section, key);
            keepOrder = true;
            return await TakeAsync(source, content, book, head, step: null, cancel);
        }
        finally
        {
            keepOrder = false;
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Writes within a transaction that holds the lock, and commits it if there was something to write.</summary>
    private async Task<Loaded> TakeAsync(
        BookSource source,
        BookContent content,
        Book book,
        PostingHead head,
        Action<LoadStep>? step,
        CancellationToken cancel
    )
    {
        (municipality, changed) = (book.Municipality, 0);
        changes.Clear();
        step?.Invoke(LoadStep.Records);
        await CheckBookAsync(content, book, cancel);
        await StructureAsync(content, book, cancel);
        step?.Invoke(LoadStep.Figures);
        var last = await LedgerReader.LastPostingAsync(db, book.Municipality, asOf: null, cancel);
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
        if (posted.Posting is { } posting)
        {
            step?.Invoke(LoadStep.Tables);
            CheckTables(content, (await LedgerReader.LoadAsync(db, book.Municipality, posting, cancel))!, book);
            AddChanges(posting);
            await db.SaveChangesAsync(cancel);
            await db.Database.CommitTransactionAsync(cancel);
        }

        return new(book.Code, changed, posted.Written, posted.Unchanged, source.Remarks);
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

    private async Task StructureAsync(BookContent content, Book book, CancellationToken cancel)
    {
        var known = await db.Set<Municipality>().ToListAsync(cancel);
        if (
            db.Database.IsNpgsql()
            && content.Municipalities.Exists(one => !known.Exists(other => other.Code == one.Code))
        )
        {
            // Loads of different municipalities may bring the same province; the second finds it there.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(1146442309, -1)", cancel);
            known = await db.Set<Municipality>().ToListAsync(cancel);
        }

        // A book speaks for its own municipality; of others it only tells that they exist.
        Merge(
            known
                .Where(one =>
                    one.Code == book.Municipality || !content.Municipalities.Exists(other => other.Code == one.Code)
                )
                .ToList(),
            content.Municipalities.Where(one =>
                one.Code == book.Municipality || !known.Exists(other => other.Code == one.Code)
            ),
            _ => false
        );
        Note();
        await db.SaveChangesAsync(cancel);

        var programmes = content.Programmes.Select(programme => programme.Code).ToHashSet();
        await MergeAsync(content.Peers, _ => false, cancel);
        await MergeAsync(content.Departments, _ => false, cancel);
        await MergeAsync(content.Partners, _ => false, cancel);
        await MergeAsync(content.Plans, _ => false, cancel);
        await MergeAsync(content.PartLists, _ => false, cancel);
        await NumberAsync(content, cancel);
        await MergeAsync(content.Parts, _ => false, cancel);
        await MergeAsync(content.Measures, _ => false, cancel);
        await MergeAsync(content.Trees, _ => false, cancel);
        await MergeAsync(content.Nodes, _ => false, cancel);
        await MergeAsync(content.Pledges, _ => false, cancel);
        await MergeAsync(content.Programmes, _ => false, cancel);
        await MergeAsync(content.ProgrammeNodes, row => programmes.Contains(row.Programme), cancel);
        await MergeAsync(content.ProgrammeDepartments, row => programmes.Contains(row.Programme), cancel);
        await MergeAsync(content.ProgrammePartners, row => programmes.Contains(row.Programme), cancel);
        await MergeAsync(content.Milestones, _ => false, cancel);
        await MergeAsync(content.Words, _ => false, cancel);
        await MergeAsync([book], _ => false, cancel);
        await MergeAsync(content.Tables, row => row.Year == book.Year, cancel);
        await MergeAsync(content.Printed, row => row.Year == book.Year, cancel);
        await MergeAsync(content.Contradictions, row => row.Year == book.Year, cancel);
    }

    /// <summary>Measures and parts keep the number they have; new ones get the next.</summary>
    private async Task NumberAsync(BookContent content, CancellationToken cancel)
    {
        var measures = await db.Set<Measure>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Code, row => row.Number, cancel);
        var next = measures.Values.DefaultIfEmpty(-1).Max() + 1;
        foreach (var measure in content.Measures)
            measure.Number = measures.TryGetValue(measure.Code, out var number) ? number : next++;
        var parts = await db.Set<Part>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Code, row => row.Number, cancel);
        var nextPart = parts.Values.DefaultIfEmpty(0).Max() + 1;
        foreach (var part in content.Parts)
            part.Number = parts.TryGetValue(part.Code, out var number) ? number : nextPart++;
        if (next > FactKey.MaxMeasures)
            throw new RefusedException(FactRefusals.TooMany("지표", FactKey.MaxMeasures));
        if (nextPart > FactKey.MaxParts)
            throw new RefusedException(FactRefusals.TooMany("구분 항목", FactKey.MaxParts));
    }

    private async Task MergeAsync<T>(IReadOnlyList<T> rows, Func<T, bool> owned, CancellationToken cancel)
        where T : class
    {
        if (rows.Count == 0 && !Emptied.Contains(typeof(T)))
            return;
        var existing = await db.Set<T>()
            .Where(row => EF.Property<MunicipalityCode>(row, "Municipality") == municipality)
            .ToListAsync(cancel);
        Merge(existing, rows, owned);
        Note();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds what is new, changes what differs, removes what the book owns and no longer has.</summary>
    private void Merge<T>(IReadOnlyList<T> existing, IEnumerable<T> rows, Func<T, bool> owned)
        where T : class
    {
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        string KeyOf(T row) => string.Join('\0', key.Select(property => property.PropertyInfo!.GetValue(row)));
        var left = existing.ToDictionary(KeyOf);
        foreach (var row in rows)
        {
            if (left.Remove(KeyOf(row), out var found))
            {
                var entry = db.Entry(found);
                entry.CurrentValues.SetValues(row);
                // Of several books each has an order of its own; a change of one record leaves the order alone.
                if (keepOrder && row is (Programme or Node or Part or Milestone))
                {
                    var place = entry.Property("Position");
                    place.CurrentValue = place.OriginalValue;
                    place.IsModified = false;
                }
            }
            else
                db.Add(row);
        }

        db.RemoveRange(left.Values.Where(owned));
    }

    /// <summary>Keeps what each changed record was and became.</summary>
    private void Note()
    {
        db.ChangeTracker.DetectChanges();
        foreach (
            var entry in db
                .ChangeTracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        )
        {
            changed++;
            var of =
                entry.Metadata.ClrType.Name
                + " "
                + string.Join(
                    ' ',
                    entry
                        .Metadata.FindPrimaryKey()!
                        .Properties.Skip(1)
                        .Select(property => entry.Property(property).CurrentValue)
                );
            var properties =
                entry.State == EntityState.Modified
                    ? entry.Properties.Where(property => property.IsModified)
                    : entry.Properties;
            string Json(Func<Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry, object?> value) =>
                JsonSerializer.Serialize(
                    properties.ToDictionary(property => property.Metadata.Name, property => Text(value(property)))
                );
            if (entry.State != EntityState.Added)
                changes.Add(
                    (
                        of,
                        Json(property => property.OriginalValue),
                        entry.State == EntityState.Deleted ? "{}" : Json(property => property.CurrentValue)
                    )
                );
        }
    }

    private static string? Text(object? value) =>
        value is IEnumerable<string> list ? string.Join("; ", list) : value?.ToString();

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
