using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Audit;

/// <summary>A record as the log names it.</summary>
/// <param name="Key">Name of the entity and its key without the municipality: <c>Round 3</c>. One that ends with a space stands for all that begin so: <c>SubmissionStep 3 jobs </c>.</param>
public sealed record RecordKey(MunicipalityCode Municipality, string Key)
{
    /// <summary>Whether it stands for all that begin so.</summary>
    public bool IsStart => Key.EndsWith(' ');
}

/// <summary>Something that happened to a record.</summary>
/// <param name="Deed">추가, 변경 or 삭제.</param>
public sealed record HistoryLine(
    DateTime At,
    string Who,
    string? InPlaceOf,
    string Deed,
    string What,
    string? Why,
    IReadOnlyList<(string Name, string? Old, string? New)> Values
);

/// <summary>
/// What happened to records: from the log, and for records of the ledger from what its postings changed. Both are found by
/// the record's key, which is indexed, however long the log is.
/// </summary>
public sealed class RecordHistory(DureDbContext db)
{
    /// <summary>A page shows no more; the whole is in the log.</summary>
    public const int Longest = 50;

    private const int LongestText = 200;

    /// <returns>The latest first, and whether there is more.</returns>
    public async Task<(IReadOnlyList<HistoryLine> Lines, bool More)> ReadAsync(
        IReadOnlyList<RecordKey> keys,
        CancellationToken cancel
    )
    {
        var lines = new List<HistoryLine>();
        foreach (var of in keys.GroupBy(key => key.Municipality))
        {
            // Of a record the log tells, or the postings of the ledger do.
            var (logged, posted) = (of.Where(IsLogged).ToList(), of.Where(key => !IsLogged(key)).ToList());
            lines.AddRange(
                await LoggedAsync(
                    of.Key,
                    Each(
                        logged,
                        names => At(db, of.Key, names),
                        start => Below(db, of.Key, start),
                        numbers => numbers.OrderByDescending(number => number).Take(Longest + 1)
                    ),
                    cancel
                )
            );
            lines.AddRange(
                await ChangedAsync(
                    Each(
                        posted,
                        names => ChangesAt(db, of.Key, names),
                        start => ChangesBelow(db, of.Key, start),
                        changes =>
                            changes.OrderByDescending(row => row.Posting).ThenBy(row => row.Line).Take(Longest + 1)
                    ),
                    cancel
                )
            );
        }

        // The order is kept within a moment, so what one saving did to several rows stands together.
        return ([.. lines.OrderByDescending(line => line.At).Take(Longest)], lines.Count > Longest);
    }

    // Numbers of entries alone, which the index holds: a department's are hundreds, and long.
    public static IQueryable<int> At(DureDbContext db, MunicipalityCode municipality, List<string> names) =>
        db.Set<LogEntry>()
            .Where(row => row.Municipality == municipality && names.Contains(row.Subject))
            .Select(row => row.Id);

    // Written out: as the database compares texts it goes along the index.
    public static IQueryable<int> Below(DureDbContext db, MunicipalityCode municipality, string start) =>
        db.Set<LogEntry>()
            .FromSql(
                $"SELECT * FROM log_entry WHERE municipality = {municipality.Value} AND subject >= {start} AND subject < {EndOf(start)}"
            )
            .Select(row => row.Id);

    public static IQueryable<Change> ChangesAt(DureDbContext db, MunicipalityCode municipality, List<string> names) =>
        db.Set<Change>().AsNoTracking().Where(row => row.Municipality == municipality && names.Contains(row.Of));

    public static IQueryable<Change> ChangesBelow(DureDbContext db, MunicipalityCode municipality, string start) =>
        db.Set<Change>()
            .FromSql(
                $"SELECT * FROM change WHERE municipality = {municipality.Value} AND \"of\" >= {start} AND \"of\" < {EndOf(start)}"
            )
            .AsNoTracking();

    // The letter behind the space: all that begins with the start lies between the two.
    private static string EndOf(string start) => start[..^1] + '!';

    private bool IsLogged(RecordKey key) => Logged.NamesOf(db.Model).Contains(key.Key.Split(' ')[0]);

    /// <summary>The latest of each key, in one query: every page of a record asks, and most have several keys.</summary>
    private static IQueryable<T>? Each<T>(
        IReadOnlyList<RecordKey> keys,
        Func<List<string>, IQueryable<T>> at,
        Func<string, IQueryable<T>> below,
        Func<IQueryable<T>, IQueryable<T>> latest
    )
    {
        var names = keys.Where(key => !key.IsStart).Select(key => key.Key).ToList();
        var each = keys.Where(key => key.IsStart).Select(key => below(key.Key));
        if (names.Count > 0)
            each = each.Prepend(at(names));
        return each.Select(latest).ToList() is [var first, .. var others]
            ? others.Aggregate(first, Queryable.Concat)
            : null;
    }

    private async Task<IEnumerable<HistoryLine>> LoggedAsync(
        MunicipalityCode municipality,
        IQueryable<int>? numbers,
        CancellationToken cancel
    ) =>
        numbers is null
            ? []
            : (await Latest(db, municipality, numbers).ToListAsync(cancel)).Select(entry => new HistoryLine(
                entry.At,
                entry.Who,
                entry.InPlaceOf,
                entry.Deed,
                LogWords.SubjectOf(entry.Subject),
                entry.Why,
                ValuesOf(entry.Subject, entry.Old, entry.New)
            ));

    private static IQueryable<LogEntry> Latest(
        DureDbContext db,
        MunicipalityCode municipality,
        IQueryable<int> numbers
    ) =>
        db.Set<LogEntry>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && numbers.Contains(row.Id))
            .OrderByDescending(row => row.Id)
            .Take(Longest + 1);

    private async Task<IEnumerable<HistoryLine>> ChangedAsync(IQueryable<Change>? changes, CancellationToken cancel)
    {
        if (changes is null)
            return [];
        var found = await (
            from change in changes
            join posting in db.Set<Posting>().AsNoTracking()
                on new { change.Municipality, Id = change.Posting } equals new { posting.Municipality, posting.Id }
            orderby change.Posting descending, change.Line
            select new { change, posting }
        )
            .Take(Longest + 1)
            .ToListAsync(cancel);
        return found.Select(one => new HistoryLine(
            one.posting.At,
            one.posting.Who,
            null,
            one.change.Old == "{}" ? "추가"
                : one.change.New == "{}" ? "삭제"
                : "변경",
            LogWords.SubjectOf(one.change.Of),
            one.posting.Why,
            ValuesOf(one.change.Of, one.change.Old, one.change.New)
        ));
    }

    private static IReadOnlyList<(string, string?, string?)> ValuesOf(string subject, string? old, string? now) =>
        [
            .. LogWords
                .ValuesOf(subject, old, now)
                .Where(value => !LogWords.IsPersonal(value.Key))
                .Select(value => (value.Name, Short(value.Old), Short(value.New))),
        ];

    private static string? Short(string? text) => text?.Length > LongestText ? text[..LongestText] + "…" : text;
}
