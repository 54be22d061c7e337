using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>A record as forms show it.</summary>
/// <param name="Key">Its name within the section: code, tree/code, subject/code.</param>
/// <param name="Seen">Stands for these values; given back with a change, it shows whether somebody else changed them.</param>
public sealed record KeptRecord(string Key, string Seen, IReadOnlyDictionary<string, IReadOnlyList<string>> Values);

/// <summary>
/// Changes of a book record by record: the book is read from the ledger, one record is changed, and the loader checks and
/// writes it, so that forms and files obey one set of rules.
/// </summary>
public sealed class BookChanges(DureDbContext db, BookExport export, BookLoader loader)
{
    private const string Process = "화면 입력";

    /// <summary>Every section's records, without figures and tables.</summary>
    /// <exception cref="RefusedException">There is no such book.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<KeptRecord>>> ReadAsync(
        string book,
        CancellationToken cancel
    )
    {
        var records = await RecordsAsync(book, facts: false, cancel);
        return BookSchema.Sections.ToDictionary(
            section => section.Name,
            section =>
                (IReadOnlyList<KeptRecord>)[.. records[section.Name].Select(record => Kept(section.Name, record))]
        );
    }

    /// <summary>Adds a record, or takes new values for one.</summary>
    /// <param name="key">Of the record that is changed; null for a new one.</param>
    /// <param name="seen">What the person saw of it.</param>
    /// <exception cref="RefusedException">The values are refused, or somebody changed the record meanwhile.</exception>
    public Task SaveAsync(
        Book book,
        string section,
        string? key,
        string? seen,
        IReadOnlyDictionary<string, IReadOnlyList<string>> values,
        string who,
        string why,
        CancellationToken cancel
    ) =>
        loader.ChangeAsync(
            book.Municipality,
            async stop =>
            {
                // A term that is cut must not leave figures outside; figures are many, so only then.
                var facts = BookSchema.Section(section)?.Key("period") is not null && key is not null;
                var records = await RecordsAsync(book.Code, facts, stop);
                var present = key is null
                    ? null
                    : records[section].FirstOrDefault(record => KeyOf(section, record) == key)
                        ?? throw new RefusedException(Refusals.NoRecord(section, key));
                if (present is not null && Kept(section, present).Seen != seen)
                    throw new RefusedException(await ChangedMeanwhileAsync(book, section, present, stop));
                var now = records.Put(section, present is null ? values : WithKey(section, present, values), present);
                return (records.Build(), section, KeyOf(section, now));
            },
            new PostingHead(who, Process, why),
            cancel
        );

    /// <summary>Makes a municipality, if there is none of this code, and a book without anything in it.</summary>
    /// <param name="municipalities">The municipality, and what it lies in if that is new.</param>
    /// <exception cref="RefusedException">There is such a book already, or a value is refused.</exception>
    public Task CreateAsync(
        MunicipalityCode own,
        IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> municipalities,
        IReadOnlyDictionary<string, IReadOnlyList<string>> book,
        string who,
        CancellationToken cancel
    ) =>
        loader.ChangeAsync(
            own,
            async stop =>
            {
                var records = new BookRecords("new");
                var known = await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(stop);
                foreach (var row in known)
                    Add(records, row);
                foreach (var given in municipalities)
                {
                    if (!known.Exists(row => row.Code.ToString() == given["code"][0]))
                        records.Put("municipalities", given, field: given == municipalities[0] ? "" : "parent-");
                }

                records.Put("book", book, field: "book-");
                if (
                    int.TryParse(book.GetValueOrDefault("year") is [var text, ..] ? text : null, out var year)
                    && await db.Set<Book>()
                        .AsNoTracking()
                        .FirstOrDefaultAsync(row => row.Municipality == own && row.Year == year, stop)
                        is { } there
                )
                    throw new RefusedException(
                        Refusals.CodeTaken(new Place("book-year"), there.Code, $"{there.Year}년 {there.Title}")
                    );
                return (records.Build(), "*", "");
            },
            new PostingHead(who, Process, "자치단체와 책을 새로 만듦"),
            cancel
        );

    /// <summary>Adds a table to a book.</summary>
    /// <exception cref="RefusedException">There is one of this name, or it cannot be computed.</exception>
    public Task AddTableAsync(Book book, string id, string yaml, string who, string why, CancellationToken cancel) =>
        loader.ChangeAsync(
            book.Municipality,
            async stop =>
            {
                var records = await RecordsAsync(book.Code, facts: false, stop);
                records.AddTable(id, yaml);
                return (records.Build(), "tables", id);
            },
            new PostingHead(who, Process, why),
            cancel
        );

    /// <summary>The keys that name a record within its section. They stay, because figures and other records use them.</summary>
    public static IReadOnlyList<string> NameKeys(string section) =>
        section switch
        {
            "nodes" => ["tree", "code"],
            "milestones" => ["subject", "code"],
            "attributes" => ["subject", "key"],
            "book" => ["municipality", "year", "code"],
            _ => ["code"],
        };

    /// <summary>A record's name within its section, as addresses use it.</summary>
    private static string KeyOf(string section, BookRecord record) =>
        section == "book" ? "book" : string.Join('/', NameKeys(section).Select(record.Required));

    private static Dictionary<string, IReadOnlyList<string>> WithKey(
        string section,
        BookRecord present,
        IReadOnlyDictionary<string, IReadOnlyList<string>> values
    )
    {
        var whole = values.ToDictionary();
        foreach (var key in NameKeys(section))
            whole[key] = present.List(key);
        return whole;
    }

    private async Task<BookRecords> RecordsAsync(string book, bool facts, CancellationToken cancel)
    {
        var records = await export.RecordsAsync(book, facts, cancel);
        // A book names those it needs; a form may choose among all.
        var named = records["municipalities"].Select(record => record["code"]).ToHashSet();
        foreach (var row in await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel))
        {
            if (!named.Contains(row.Code.ToString()))
                Add(records, row);
        }

        return records;
    }

    private static void Add(BookRecords records, Municipality row) =>
        records.Add(
            "municipalities",
            ("code", row.Code.ToString()),
            ("name", row.Name),
            ("level", row.Level),
            ("parent", row.Parent?.ToString())
        );

    private static KeptRecord Kept(string section, BookRecord record)
    {
        var values = record.Fields.ToDictionary(field => field.Key, field => field.Value.Items);
        var text = string.Join(
            '\0',
            values
                .OrderBy(value => value.Key, StringComparer.Ordinal)
                .Select(value => $"{value.Key}\u0001{string.Join('\u0001', value.Value)}")
        );
        return new(
            KeyOf(section, record),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16],
            values
        );
    }

    private async Task<Refusal> ChangedMeanwhileAsync(
        Book book,
        string section,
        BookRecord present,
        CancellationToken cancel
    )
    {
        var key = KeyOf(section, present);
        var named = " " + string.Join(' ', NameKeys(section).Select(present.Required));
        var change = await db.Set<Change>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality && row.Of.EndsWith(named))
            .OrderByDescending(row => row.Posting)
            .FirstOrDefaultAsync(cancel);
        var posting = change is null
            ? null
            : await db.Set<Posting>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Municipality == book.Municipality && row.Id == change.Posting, cancel);
        return Refusals.ChangedMeanwhile(
            section,
            key,
            posting is null ? "다른 사람이" : $"{posting.Who}님이 {Show.Moment(posting.At)}에"
        );
    }
}
