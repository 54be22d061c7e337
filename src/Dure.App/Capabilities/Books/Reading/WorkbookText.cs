using System.Globalization;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>What stands in a cell, as the text a book would have.</summary>
internal static partial class WorkbookText
{
    /// <summary>Keys under which a cell of Excel may hold a date.</summary>
    private static readonly HashSet<string> Dates = ["date", "period", "periods", "entry"];

    /// <summary>The text of a cell's value; null for an empty cell or one that was refused.</summary>
    /// <param name="format">The cell's number format, which tells a per cent from a number.</param>
    public static string? Of(object? value, string? format, string key, Place place, BookSourceBuilder builder)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case int or double when Number(value) is { } number:
                return (IsPercent(format) ? number * 100 : number).ToString(
                    "0.############################",
                    CultureInfo.InvariantCulture
                );
            case int or double:
                builder.Refuse(
                    Refusals.NumberTooLarge(place, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
                );
                return null;
            // "2022-09" typed into Excel becomes the first of that month.
            case DateTime date when key is "period" or "periods" && date is { Day: 1, TimeOfDay.Ticks: 0 }:
                return date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            case DateTime date when Dates.Contains(key) && date.TimeOfDay.Ticks == 0:
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            default:
                builder.Refuse(Refusals.UnwantedDate(place, key));
                return null;
        }
    }

    /// <summary>The fifteen digits that Excel keeps and shows; a sum of tenths is stored with a stray digit behind them.</summary>
    private static decimal? Number(object value)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsFinite(number) && Math.Abs(number) < 1e27 ? (decimal)number : null;
    }

    private static bool IsPercent(string? format) =>
        format is not null && Quoted().Replace(format, "").Contains('%', StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"|\\\\.")]
    private static partial Regex Quoted();
}
