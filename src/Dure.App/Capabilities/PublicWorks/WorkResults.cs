using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>실적: how many took part, from the signed books to the ledger by itself.</summary>
/// <remarks>
/// 실인원 goes to the measure of persons that takes part (성과 구분 참여) and in which the programme has a target of the
/// half or the year; without one nothing is posted, for no figure is put where nobody asks for it.
/// </remarks>
public sealed class WorkResults(DureDbContext db, LedgerCache cache, LedgerWriter writer)
{
    public const string Source = "공공근로 기록";
    private const string Takes = "참여";

    /// <summary>Persons counted once, and days on which somebody worked, of the signed books of a period.</summary>
    public sealed record Counted(int Persons, long Days);

    /// <summary>After a book was signed, in its transaction.</summary>
    public async Task PostAsync(Demand site, Period month, string who, CancellationToken cancel)
    {
        var ledger = (await cache.NowAsync(db, site.Municipality, cancel))!;
        var facts = new List<NewFact>();
        var subject = SubjectKey.Programme(site.Programme);
        foreach (var (measure, period) in Asked(ledger, subject, month))
        {
            var counted = await CountAsync(site.Municipality, site.Programme, period, cancel);
            // A book in which nobody worked says nothing against a figure that came from elsewhere.
            if (counted.Persons == 0)
                continue;
            facts.Add(
                new()
                {
                    Subject = subject,
                    Measure = measure.Code,
                    Kind = FactKind.Result,
                    Period = period,
                    Value = counted.Persons,
                    Unit = "명",
                    ReferenceDate = month.LastDay,
                    Reason = "출근부 확인에 따라 다시 셈함",
                    Source = Source,
                }
            );
        }

        if (facts.Count > 0)
            await writer.WriteAsync(
                ledger,
                new PostingHead(who, Source, $"{site.Title} {month.ToKorean()} 출근부 확인", Source),
                facts,
                changes: false,
                cancel
            );
    }

    /// <summary>From the books that are signed: what is not is no record yet.</summary>
    public async Task<Counted> CountAsync(
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
            select new { placement.Person, line.Days }
        ).ToListAsync(cancel);
        var (persons, days, marks) = (new HashSet<int>(), 0L, new DayMark[31]);
        foreach (var row in rows)
        {
            Array.Clear(marks);
            DayMark.Read(row.Days, marks);
            var worked = marks.Count(mark => mark.IsWork);
            days += worked;
            if (worked > 0)
                persons.Add(row.Person);
        }

        return new(persons.Count, days);
    }

    /// <summary>The measures of persons taking part in which the programme has a target that covers the month.</summary>
    private static IEnumerable<(Measure Measure, Period Period)> Asked(LedgerView ledger, string subject, Period month)
    {
        if (!ledger.Names.Subjects.TryGetValue(subject, out var number))
            yield break;
        foreach (var measure in ledger.Names.Measures.Values.Where(one => one.Outcome == Takes && one.Unit == "명"))
        foreach (
            var period in ledger
                .Facts.Of(number, measure.Number, FactKind.Target)
                .Where(fact => fact.Key.Part == 0 && fact.Key.Period.Contains(month) && fact.Key.Period.Months <= 12)
                .Select(fact => fact.Key.Period)
                .Distinct()
                .ToList()
        )
            yield return (measure, period);
    }

    /// <summary>실인원 1,234명, 연인원 12,345명(일).</summary>
    public static string Say(Counted counted) =>
        string.Create(CultureInfo.InvariantCulture, $"실인원 {counted.Persons:N0}명, 연인원 {counted.Days:N0}명(일)");
}
