using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>A site's month as the page shows it.</summary>
/// <param name="Lines">Placements that touch the month, with their days.</param>
public sealed record OpenBook(
    Demand Site,
    Period Month,
    AttendanceBook? Book,
    IReadOnlyList<(Placement Placement, DayMark[] Days)> Lines,
    IReadOnlyDictionary<DateOnly, string> Holidays
)
{
    public int Version => Book?.Version ?? 0;
    public bool IsSigned => Book?.SignedBy is not null;

    public static string NameOf(int placement, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"d|{placement}|{day}");

    /// <summary>A day on which somebody was to work.</summary>
    public bool IsDue(Placement placement, DateOnly day) =>
        !Holidays.ContainsKey(day)
        && day >= placement.From
        && day <= placement.Until
        && (placement.Weekdays >> (((int)day.DayOfWeek + 6) % 7) & 1) == 1;
}

/// <summary>출근부: written by the site's department, signed by its head, opened again with a reason.</summary>
public sealed class AttendanceDesk(
    DureDbContext db,
    DemandDesk demands,
    WorkResults results,
    Viewer viewer,
    Deed deed,
    TimeProvider clock,
    IServiceProvider services
)
{
    public async Task<OpenBook> OpenAsync(
        MunicipalityCode municipality,
        int site,
        string month,
        CancellationToken cancel
    )
    {
        var demand = await demands.FindAsync(municipality, site, cancel);
        if (
            !Period.TryParse(month, out var period)
            || period.Months != 1
            || period.LastDay < demand.From
            || period.FirstDay > demand.Until
            || demand.State != DemandState.Approved
        )
            throw new RefusedException(Refusals.BadMonth(month.Length > 20 ? "" : month));
        var (first, last) = (period.FirstDay, period.LastDay);
        var placements = await db.Set<Placement>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Site == site && !row.IsUndone)
            .Where(row => row.From <= last && row.Until >= first)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        int[] ids = [.. placements.Select(row => row.Id)];
        var lines = await db.Set<AttendanceLine>()
            .Where(row => row.Municipality == municipality && row.Month == period.Start && ids.Contains(row.Placement))
            .ToDictionaryAsync(row => row.Placement, cancel);
        var book = await db.Set<AttendanceBook>()
            .FirstOrDefaultAsync(
                row => row.Municipality == municipality && row.Site == site && row.Month == period.Start,
                cancel
            );
        var holidays = PayRates
            .Read(Rules.Rules.Library(services), period)
            .Holidays.Where(day => day.Day >= first)
            .ToDictionary(day => day.Day, day => day.Name);
        return new(
            demand,
            period,
            book,
            [
                .. placements.Select(row =>
                    (row, lines.TryGetValue(row.Id, out var line) ? line.Read() : new DayMark[last.Day])
                ),
            ],
            holidays
        );
    }

    /// <summary>Keeps the cells that were sent; the others stay as they are.</summary>
    /// <param name="cells">By placement and day of the month.</param>
    /// <param name="fill">Whether days that are due and empty become days worked as agreed.</param>
    public Task SaveAsync(
        MunicipalityCode municipality,
        int site,
        string month,
        int seen,
        IReadOnlyDictionary<(int Placement, int Day), string> cells,
        bool fill,
        CancellationToken cancel
    ) =>
        OnBookAsync(
            municipality,
            site,
            month,
            seen,
            open =>
            {
                if (!viewer.Keeps(open.Site))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.KeepAttendance));
                if (open.IsSigned)
                    throw new RefusedException(Refusals.BookSigned());
                var faults = new List<Refusal>();
                foreach (var (placement, days) in open.Lines)
                {
                    var before = DayMark.Write(days);
                    for (var at = 1; at <= days.Length; at++)
                    {
                        var day = open.Month.FirstDay.AddDays(at - 1);
                        if (cells.TryGetValue((placement.Id, at), out var text))
                            days[at - 1] = Take(open, placement, day, text, faults);
                        if (fill && days[at - 1].Kind == DayKind.None && open.IsDue(placement, day))
                            days[at - 1] = new(DayKind.Work, (short)placement.DayMinutes);
                    }

                    if (DayMark.Write(days) != before)
                        Line(placement, open.Month).Write(days);
                }

                if (faults.Count > 0)
                    throw new RefusedException(faults);
                Book(open).Change();
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>부서장 확인: the month is locked.</summary>
    public Task SignAsync(
        MunicipalityCode municipality,
        int site,
        string month,
        int seen,
        string who,
        CancellationToken cancel
    ) =>
        OnBookAsync(
            municipality,
            site,
            month,
            seen,
            async open =>
            {
                RequireHead(open.Site);
                var missing = open.Lines.Sum(line =>
                    line.Days.Index()
                        .Count(day =>
                            day.Item.Kind == DayKind.None
                            && open.IsDue(line.Placement, open.Month.FirstDay.AddDays(day.Index))
                        )
                );
                if (missing > 0)
                    throw new RefusedException(Refusals.BookNotWhole(missing));
                Book(open).Sign(who, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(cancel);
                await results.PostAsync(open.Site, open.Month, "출근부 확인에 따라 다시 셈함", who, cancel);
            },
            cancel
        );

    /// <summary>다시 열기, as long as the month's pay is not confirmed.</summary>
    public Task ReopenAsync(
        MunicipalityCode municipality,
        int site,
        string month,
        int seen,
        string why,
        CancellationToken cancel
    ) =>
        OnBookAsync(
            municipality,
            site,
            month,
            seen,
            async open =>
            {
                if (!viewer.Manages(open.Site))
                    RequireHead(open.Site);
                if (why.Length == 0)
                    throw new RefusedException(Refusals.Missing("why", "사유"));
                var runs = await db.Set<PayRun>()
                    .AsNoTracking()
                    .Where(run =>
                        run.Municipality == municipality
                        && run.Programme == open.Site.Programme
                        && run.Month == open.Month.Start
                    )
                    .ToListAsync(cancel);
                if (await PayDesk.StandingAsync(db, runs, cancel) is not null)
                    throw new RefusedException(Refusals.PaidAlready());
                deed.Why = why;
                Book(open).Reopen();
                await db.SaveChangesAsync(cancel);
                await results.PostAsync(open.Site, open.Month, $"출근부를 다시 엶: {why}", deed.Who, cancel);
            },
            cancel
        );

    /// <summary>Whether the viewer signs the books of a site.</summary>
    public bool MaySign(Demand site) =>
        viewer.IsAlone
        || viewer.Roles.Any(held =>
            held.Role == Role.DepartmentHead
            && held.Municipality == site.Municipality
            && held.Department == site.Department
        );

    private void RequireHead(Demand site)
    {
        if (!MaySign(site))
            throw new RefusedException(Refusals.NotTheHead());
    }

    private static DayMark Take(OpenBook open, Placement placement, DateOnly day, string text, List<Refusal> faults)
    {
        var field = OpenBook.NameOf(placement.Id, day.Day);
        if (!DayMark.TryCell(text, out var mark))
            faults.Add(Refusals.BadCell(field, text.Length > 20 ? text[..20] : text));
        else if (mark.Kind != DayKind.None && (day < placement.From || day > placement.Until))
            faults.Add(Refusals.CellNotOfContract(field, $"{day.Day}일은 근무 기간 밖의 날입니다."));
        else if (mark.Minutes > placement.DayMinutes)
            faults.Add(
                Refusals.CellNotOfContract(
                    field,
                    $"{day.Day}일의 시간이 하루 {PayExplainer.Hours(placement.DayMinutes)}을 넘습니다. 연장근로는 적지 않습니다."
                )
            );
        else if (
            mark.Kind is DayKind.Leave or DayKind.Absent or DayKind.Sick or DayKind.Swapped or DayKind.Early
            && !open.IsDue(placement, day)
        )
            faults.Add(Refusals.CellNotOfContract(field, $"{day.Day}일은 쉬는 날입니다."));
        return mark;
    }

    private AttendanceLine Line(Placement placement, Period month)
    {
        var line = db
            .ChangeTracker.Entries<AttendanceLine>()
            .Select(entry => entry.Entity)
            .FirstOrDefault(one => one.Placement == placement.Id && one.Month == month.Start);
        if (line is not null)
            return line;
        line = new()
        {
            Municipality = placement.Municipality,
            Placement = placement.Id,
            Month = month.Start,
        };
        db.Add(line);
        return line;
    }

    private AttendanceBook Book(OpenBook open)
    {
        if (open.Book is { } known)
            return known;
        var book = new AttendanceBook
        {
            Municipality = open.Site.Municipality,
            Site = open.Site.Id,
            Month = open.Month.Start,
        };
        db.Add(book);
        return book;
    }

    private Task OnBookAsync(
        MunicipalityCode municipality,
        int site,
        string month,
        int seen,
        Func<OpenBook, Task> work,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var open = await OpenAsync(municipality, site, month, cancel);
                if (open.Version != seen)
                    throw new RefusedException(Refusals.BookMeanwhile());
                await work(open);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
}
