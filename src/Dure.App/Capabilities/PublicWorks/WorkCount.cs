using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>Somebody who worked in a period.</summary>
/// <param name="Days">On which they worked.</param>
/// <param name="Since">The first day of the period on which they were placed; their age is taken on it.</param>
internal sealed record Worker(int Person, int Days, DateOnly Since);

/// <summary>Who worked in a period, each once.</summary>
/// <param name="Until">The last day of the last month whose book was signed; null if none was.</param>
internal sealed record WorkCount(IReadOnlyList<Worker> Workers, DateOnly? Until)
{
    /// <summary>실인원.</summary>
    public int Persons => Workers.Count;

    /// <summary>연인원.</summary>
    public long Days => Workers.Sum(one => (long)one.Days);

    /// <summary>From the books that are signed: what is not signed is no record yet.</summary>
    public static async Task<WorkCount> ReadAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        string programme,
        Period period,
        CancellationToken cancel
    )
    {
        var (start, end) = (period.Start, period.End);
        var rows = await (
            from line in db.Set<AttendanceLine>()
            join placement in db.Set<Placement>()
                on new { line.Municipality, Id = line.Placement } equals new { placement.Municipality, placement.Id }
            join demand in db.Set<Demand>()
                on new { placement.Municipality, Id = placement.Site } equals new { demand.Municipality, demand.Id }
            join book in db.Set<AttendanceBook>()
                on new
                {
                    line.Municipality,
                    Site = demand.Id,
                    line.Month,
                } equals new
                {
                    book.Municipality,
                    book.Site,
                    book.Month,
                }
            where
                line.Municipality == municipality
                && demand.Programme == programme
                && !placement.IsUndone
                && line.Month >= start
                && line.Month < end
                && book.SignedBy != null
            select new
            {
                placement.Person,
                placement.From,
                placement.Until,
                line.Month,
                line.Days,
            }
        ).ToListAsync(cancel);
        var (workers, marks) = (new Dictionary<int, Worker>(), new DayMark[31]);
        foreach (var row in rows)
        {
            Array.Clear(marks);
            DayMark.Read(row.Days, marks);
            var first = Period.FromMonths(row.Month, 1).FirstDay;
            // What was written for days after somebody left counts no more.
            var days = marks
                .Index()
                .Count(day =>
                    day.Item.IsWork && first.AddDays(day.Index) is var on && on >= row.From && on <= row.Until
                );
            if (days == 0)
                continue;
            var since = row.From > period.FirstDay ? row.From : period.FirstDay;
            workers[row.Person] = workers.TryGetValue(row.Person, out var known)
                ? known with
                {
                    Days = known.Days + days,
                    Since = since < known.Since ? since : known.Since,
                }
                : new(row.Person, days, since);
        }

        return new(
            [.. workers.Values.OrderBy(one => one.Person)],
            rows.Count == 0 ? null : Period.FromMonths(rows.Max(row => row.Month), 1).LastDay
        );
    }

    /// <summary>What each counts as. Of one whose data were destroyed the year of birth is left, and the age is taken by it.</summary>
    public async Task<IReadOnlyDictionary<int, WorkKind>> KindsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyDictionary<int, IReadOnlySet<string>> facts,
        CancellationToken cancel
    )
    {
        var people = await PersonBirths.CountedAsync(db, municipality, [.. Workers.Select(one => one.Person)], cancel);
        return Workers.ToDictionary(
            one => one.Person,
            one =>
            {
                var person = people[one.Person];
                return new WorkKind(
                    person.Sex,
                    person.Birth is { } birth ? PayContract.AgeOn(birth, one.Since) : one.Since.Year - person.BirthYear,
                    facts.GetValueOrDefault(one.Person) ?? new HashSet<string>()
                );
            }
        );
    }
}
