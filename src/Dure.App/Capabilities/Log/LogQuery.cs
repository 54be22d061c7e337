using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Log;

/// <summary>Which entries of a municipality's log are asked for.</summary>
/// <param name="Who">A part of the name or login.</param>
/// <param name="What">A part of what it was done to, as the log names it.</param>
/// <param name="From">The first day, of this machine's calendar.</param>
/// <param name="Until">The last day.</param>
internal sealed record LogQuery(MunicipalityCode Municipality, string? Who, string? What, string? From, string? Until)
{
    public IQueryable<LogEntry> In(DureDbContext db)
    {
        var entries = db.Set<LogEntry>().AsNoTracking().Where(row => row.Municipality == Municipality);
        if (Who?.Trim() is { Length: > 0 } who)
            entries = entries.Where(row => row.Who.Contains(who));
        if (What?.Trim() is { Length: > 0 } what)
            entries = entries.Where(row => row.Subject.Contains(what) || row.Process.Contains(what));
        if (Day(From) is { } from)
        {
            var first = Start(from);
            entries = entries.Where(row => row.At >= first);
        }

        if (Day(Until) is { } until)
        {
            var end = Start(until.AddDays(1));
            entries = entries.Where(row => row.At < end);
        }

        return entries;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1 and < 9999
            ? day
            : null;

    private static DateTime Start(DateOnly day) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local).ToUniversalTime();
}
