using System.CommandLine;
using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>A past moment, as people give it: a day means its end.</summary>
public static class AsOf
{
    public static Option<string?> Option() =>
        new("--as-of") { Description = "그 시점의 원장으로 계산: 2026-03-31 또는 2026-03-31T18:00" };

    /// <exception cref="RefusedException">The text is no day and no moment.</exception>
    public static DateTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && IsPlausible(day.Year)
        )
            return Local(day.AddDays(1).ToDateTime(TimeOnly.MinValue)).AddTicks(-1);
        if (
            DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && IsPlausible(moment.Year)
        )
            return moment.Kind == DateTimeKind.Utc ? moment : Local(moment);
        throw new RefusedException(
            new Refusal(
                "NotAMoment",
                $"'{text}'은(는) 시점이 아닙니다. 2026-03-31 또는 2026-03-31T18:00처럼 적으세요.",
                $"'{text}' is no moment. Write 2026-03-31 or 2026-03-31T18:00."
            )
        );
    }

    // Beyond these a day or a time zone added would leave the calendar.
    private static bool IsPlausible(int year) => year is >= 1900 and < 2200;

    private static DateTime Local(DateTime moment) =>
        DateTime.SpecifyKind(moment, DateTimeKind.Local).ToUniversalTime();
}
