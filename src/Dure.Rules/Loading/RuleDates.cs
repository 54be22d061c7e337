using System.Globalization;

namespace Dure.Rules;

/// <summary>Dates as the files write them.</summary>
internal static class RuleDates
{
    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(long day) => Write(DateOnly.FromDayNumber((int)day));
}
