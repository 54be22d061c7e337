using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Audit;

/// <summary>A record as the log names it.</summary>
/// <param name="Key">Name of the entity and its key without the municipality: <c>Round 3</c>. One that ends with a space stands for all that begin so: <c>SubmissionStep 3 jobs </c>.</param>
public sealed record RecordKey(MunicipalityCode Municipality, string Key);

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
        foreach (var of in keys.GroupBy(key => (key.Municipality, Prefix: key.Key.EndsWith(' '))))
        {
            var names = of.Select(key => key.Key).ToList();
            if (of.Key.Prefix)
                foreach (var name in names)
                {
                    lines.AddRange(await LoggedAsync(Below(db, of.Key.Municipality, name), cancel));
                    lines.AddRange(await ChangedAsync(ChangesBelow(db, of.Key.Municipality, name), cancel));
                }
            else
            {
                lines.AddRange(await LoggedAsync(At(db, of.Key.Municipality, names), cancel));
                lines.AddRange(await ChangedAsync(ChangesAt(db, of.Key.Municipality, names), cancel));
            }
        }

        // What one saving did to several rows stands together, in the order in which it was written.
        return ([.. lines.OrderByDescending(line => line.At).Take(Longest)], lines.Count > Longest);
    }

    public static IQueryable<LogEntry> At(DureDbContext db, MunicipalityCode municipality, List<string> names) =>
        db.Set<LogEntry>().AsNoTracking().Where(row => row.Municipality == municipality && names.Contains(row.Subject));

    // Written out: as the database compares texts it goes along the index.
    public static IQueryable<LogEntry> Below(DureDbContext db, MunicipalityCode municipality, string start) =>
        db.Set<LogEntry>()
            .FromSql(
                $"SELECT * FROM log_entry WHERE municipality = {municipality.Value} AND subject >= {start} AND subject < {EndOf(start)}"
            )
            .AsNoTracking();

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

    private static async Task<IEnumerable<HistoryLine>> LoggedAsync(
        IQueryable<LogEntry> entries,
        CancellationToken cancel
    ) =>
        (await entries.OrderByDescending(row => row.Id).Take(Longest + 1).ToListAsync(cancel)).Select(
            entry => new HistoryLine(
                entry.At,
                entry.Who,
                entry.InPlaceOf,
                entry.Deed,
                LogWords.SubjectOf(entry.Subject),
                entry.Why,
                ValuesOf(entry.Subject, entry.Old, entry.New)
            )
        );

    private async Task<IEnumerable<HistoryLine>> ChangedAsync(IQueryable<Change> changes, CancellationToken cancel)
    {
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
