using System.Text.RegularExpressions;

namespace Dure.App.Shell;

/// <summary>
/// Keeps a spreadsheet from taking texts for formulas. A text that begins like one is written with an apostrophe in
/// front, and read without it; one that begins with apostrophes of its own before such a sign gets one more, so that what
/// is written and read again is the same text.
/// </summary>
internal static partial class CsvGuard
{
    /// <summary>One text as a field of a CSV file.</summary>
    public static string Close(string text) => Formula().IsMatch(text) ? "'" + text : text;

    /// <summary>The text that a field stands for.</summary>
    public static string Open(string field) => field.StartsWith('\'') && Formula().IsMatch(field) ? field[1..] : field;

    /// <summary>A whole printed table; its signed numbers (-565, +447억) stay as they are.</summary>
    public static string Protect(string csv) => Cell().Replace(csv, "$1'$2");

    /// <summary>The printed table again.</summary>
    public static string Restore(string csv) => GuardedCell().Replace(csv, "$1$2");

    [GeneratedRegex(@"^'*[=+\-@\t]")]
    private static partial Regex Formula();

    // A sign is harmless before a number that ends its cell without a bar, and alone.
    private const string Risky = "'*(?:[=@\\t]|[+\\-](?!\\s*(?:[\\d.][^|,\"\\r\\n]*)?(?:[,\"\\r\\n]|$)))";

    [GeneratedRegex("((?:^|(?<=[,\\n]))\"?)(" + Risky + ")")]
    private static partial Regex Cell();

    [GeneratedRegex("((?:^|(?<=[,\\n]))\"?)'(" + Risky + ")")]
    private static partial Regex GuardedCell();
}
