using System.Globalization;
using System.Text;

namespace Dure.Tables.Documents.Sheets;

/// <summary>A day and time as a spreadsheet counts them: days since 1900, or since 1904.</summary>
internal readonly struct SheetDate(decimal days, bool from1904)
{
    private const decimal LastDay = 2_958_466; // The end of the year 9999.
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");

    /// <summary>As a format shows it; null where it is no date a spreadsheet can show.</summary>
    public string? Show(List<(char Kind, string Text)> tokens)
    {
        if (days < 0 || days + (from1904 ? 1462 : 0) >= LastDay)
            return null;
        // Half a second up, as programs that show whole seconds round.
        var seconds = (long)Math.Round(days * 86_400, MidpointRounding.AwayFromZero);
        var time = Start(seconds / 86_400).AddSeconds(seconds % 86_400);
        var half = tokens.Exists(token => token.Kind == 'd' && token.Text is "AM/PM" or "A/P" or "오전/오후");
        var text = new StringBuilder();
        var hasHour = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var (kind, part) = tokens[at];
            if (kind != 'd')
            {
                text.Append(kind is '\'' or '.' or ',' ? part : "");
                continue;
            }

            text.Append(
                part[0] == '['
                    ? Elapsed(part[1], seconds)
                    : Part(part, time, half, hasHour || SecondsFollow(tokens, at))
            );
            hasHour = part is "h" or "hh" or "[h";
        }

        return text.ToString().Trim();
    }

    // Excel counts a 29 February 1900 that never was: day 60. Days before it are one off.
    private DateTime Start(long day) =>
        from1904
            ? new DateTime(1904, 1, 1).AddDays(day)
            : new DateTime(1899, 12, 30).AddDays(day is > 0 and < 60 ? day + 1 : day);

    private static string Elapsed(char unit, long seconds) =>
        (
            unit == 'h' ? seconds / 3600
            : unit == 'm' ? seconds / 60
            : seconds
        ).ToString(CultureInfo.InvariantCulture);

    private static bool SecondsFollow(List<(char Kind, string Text)> tokens, int at)
    {
        for (at++; at < tokens.Count; at++)
            if (tokens[at].Kind == 'd')
                return tokens[at].Text[0] == 's';
        return false;
    }

    private static string Part(string part, DateTime time, bool half, bool isTime) =>
        part switch
        {
            "y" or "yy" => time.ToString("yy", Korean),
            "yyy" or "yyyy" or "yyyyy" or "e" or "ee" => time.ToString("yyyy", CultureInfo.InvariantCulture),
            "m" when isTime => time.Minute.ToString(Korean),
            "mm" when isTime => time.ToString("mm", Korean),
            "m" => time.Month.ToString(Korean),
            "mm" => time.ToString("MM", Korean),
            "mmm" or "mmmm" or "mmmmm" => time.ToString(
                "MMMM"[..Math.Min(part.Length, 4)],
                CultureInfo.InvariantCulture
            ),
            "d" => time.Day.ToString(Korean),
            "dd" => time.ToString("dd", Korean),
            "ddd" or "dddd" or "ddddd" => time.ToString(
                "dddd"[..Math.Min(part.Length, 4)],
                CultureInfo.InvariantCulture
            ),
            "aaa" => time.ToString("ddd", Korean),
            "aaaa" or "aaaaa" => time.ToString("dddd", Korean),
            "h" => (half ? (time.Hour + 11) % 12 + 1 : time.Hour).ToString(Korean),
            "hh" => time.ToString(half ? "hh" : "HH", Korean),
            "s" => time.Second.ToString(Korean),
            "ss" => time.ToString("ss", Korean),
            "AM/PM" => time.ToString("tt", CultureInfo.InvariantCulture),
            "A/P" => time.Hour < 12 ? "A" : "P",
            "오전/오후" => time.Hour < 12 ? "오전" : "오후",
            "bb" or "bbbb" => (time.Year + 543).ToString(Korean),
            _ => "",
        };
}
