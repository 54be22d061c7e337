using System.Globalization;

namespace Dure.App.Shell;

/// <summary>Dates and moments as officials write them, in the time of this machine.</summary>
public static class Show
{
    /// <summary>2026. 3. 31.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy'. 'M'. 'd'.'", CultureInfo.InvariantCulture);

    /// <summary>2026. 3. 31. 18:05, from a moment in UTC.</summary>
    public static string Moment(DateTime at) =>
        at.ToLocalTime().ToString("yyyy'. 'M'. 'd'. 'HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>The moment for a <c>time</c> element: 2026-03-31T09:05:00Z.</summary>
    public static string Machine(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
