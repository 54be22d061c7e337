using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Who changed a definition, when and why.</summary>
public sealed record DefinitionChange(DateTime At, string Who, string Process, string Why, string What);

/// <summary>Keeps definitions: each change is a posting with what the definition was and became.</summary>
public sealed partial class DefinitionDesk(DureDbContext db, LedgerCache cache, LedgerWriter writer, Actor actor)
{
    private const string Process = "표 정의";

    // Korean stays readable in the record of changes.
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>By which a later save tells whether the definition is still the one that was opened.</summary>
    public static string MarkOf(TableDefinition? definition) =>
        definition is null
            ? ""
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.Yaml)))[..16];

    public Task<TableDefinition?> FindAsync(Book book, string id, CancellationToken cancel) =>
        db.Set<TableDefinition>()
            .FirstOrDefaultAsync(
                one => one.Municipality == book.Municipality && one.Year == book.Year && one.Id == id,
                cancel
            );

    /// <summary>Adds the definition, or changes the one it was opened from if it kept its id.</summary>
    /// <param name="opened">Id of the definition that was opened; null for a new one.</param>
    /// <param name="mark">Of the definition as it was opened.</param>
    /// <exception cref="RefusedException">The id is taken or no id, no reason is given, somebody was quicker.</exception>
    public async Task SaveAsync(
        Book book,
        string? opened,
        string? mark,
        TableSpec spec,
        string yaml,
        string? why,
        CancellationToken cancel
    )
    {
        if (!IdForm().IsMatch(spec.Id) || spec.Id == "new")
            throw new RefusedException(Refusals.BadId(spec.Id));
        var changes = spec.Id == opened;
        if (changes && string.IsNullOrWhiteSpace(why))
            throw new RefusedException(Refusals.NoWhy());
        await PostAsync(
            book,
            string.IsNullOrWhiteSpace(why) ? $"'{spec.Title}' 표를 만듦" : why.Trim(),
            async () =>
            {
                var found = await FindAsync(book, spec.Id, cancel);
                if (found is not null && !changes)
                    throw new RefusedException(Refusals.IdTaken(spec.Id));
                if (changes && MarkOf(found) != mark)
                    throw new RefusedException(Refusals.ChangedMeanwhile(spec.Id));
                var next = new TableDefinition
                {
                    Municipality = book.Municipality,
                    Year = book.Year,
                    Id = spec.Id,
                    Position = found?.Position ?? await LastPositionAsync(book, cancel) + 1,
                    Title = spec.Title,
                    Yaml = yaml,
                };
                if (found is null)
                    db.Add(next);
                else
                    db.Entry(found).CurrentValues.SetValues(next);
                return (spec.Id, found is null ? "{}" : Text(before: found), Text(next));
            },
            cancel
        );
    }

    /// <summary>Takes a definition away that was made here; what it was stays in the record of changes.</summary>
    public async Task DeleteAsync(Book book, string id, string? why, CancellationToken cancel)
    {
        if (!await IsOursAsync(book, id, cancel))
            throw new RefusedException(Refusals.NotOurs(id));
        await PostAsync(
            book,
            string.IsNullOrWhiteSpace(why) ? $"'{id}' 표를 지움" : why.Trim(),
            async () =>
            {
                var found =
                    await FindAsync(book, id, cancel)
                    ?? throw new RefusedException(TableRefusals.NoTable(book.Code, id));
                db.Remove(found);
                return (id, Text(found), "{}");
            },
            cancel
        );
    }

    /// <summary>Whether the definition was first made here and print has no copy of it.</summary>
    public async Task<bool> IsOursAsync(Book book, string id, CancellationToken cancel)
    {
        var of = Of(book, id);
        return await db.Set<Change>()
                .AnyAsync(one => one.Municipality == book.Municipality && one.Of == of && one.Old == "{}", cancel)
            && !await db.Set<PrintedCopy>()
                .AnyAsync(
                    one => one.Municipality == book.Municipality && one.Year == book.Year && one.Table == id,
                    cancel
                );
    }

    /// <summary>Every change of a definition since it came, the last first.</summary>
    public async Task<List<DefinitionChange>> ChangesAsync(Book book, string id, CancellationToken cancel)
    {
        var of = Of(book, id);
        var found = await (
            from change in db.Set<Change>().AsNoTracking()
            join posting in db.Set<Posting>().AsNoTracking()
                on new { change.Municipality, Id = change.Posting } equals new { posting.Municipality, posting.Id }
            where change.Municipality == book.Municipality && change.Of == of
            orderby posting.Id descending
            select new
            {
                posting.At,
                posting.Who,
                posting.Process,
                posting.Why,
                change.Old,
                change.New,
            }
        ).ToListAsync(cancel);
        return
        [
            .. found.Select(one => new DefinitionChange(
                one.At,
                one.Who,
                one.Process,
                one.Why,
                one.Old == "{}" ? "만듦"
                    : one.New == "{}" ? "지움"
                    : "고침"
            )),
        ];
    }

    private async Task PostAsync(
        Book book,
        string why,
        Func<Task<(string Id, string Old, string New)>> change,
        CancellationToken cancel
    )
    {
        var who = await actor.NameAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await writer.LockAsync(book.Municipality, cancel);
        var (id, old, now) = await change();
        var before = (await cache.NowAsync(db, book.Municipality, cancel))!;
        var head = new PostingHead(who, Process, why, $"{book.Code}/tables/{id}");
        var posted = await writer.WriteAsync(before, head, [], changes: true, cancel);
        db.Add(
            new Change
            {
                Municipality = book.Municipality,
                Posting = posted.Posting!.Value,
                Line = 1,
                Of = Of(book, id),
                Old = old,
                New = now,
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        cache.Put(before.With([], posted.Posting.Value));
    }

    private async Task<int> LastPositionAsync(Book book, CancellationToken cancel) =>
        await db.Set<TableDefinition>()
            .Where(one => one.Municipality == book.Municipality && one.Year == book.Year)
            .MaxAsync(one => (int?)one.Position, cancel)
        ?? 0;

    // As loading a book names them.
    private static string Of(Book book, string id) => $"{nameof(TableDefinition)} {book.Year} {id}";

    private static string Text(TableDefinition before) =>
        JsonSerializer.Serialize(new { before.Title, before.Yaml }, Readable);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,60}\\z")]
    private static partial Regex IdForm();
}
