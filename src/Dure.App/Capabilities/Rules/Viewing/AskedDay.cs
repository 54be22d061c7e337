using System.Globalization;

namespace Dure.App.Capabilities.Rules.Viewing;

/// <summary>A day that an address or a form asks for, or why it is none.</summary>
/// <param name="Text">As it was asked.</param>
/// <param name="Day">What is shown: the day asked for, or the one that stands in for it.</param>
/// <param name="Problem">In Korean; null if it is a day or nothing was asked.</param>
public sealed record AskedDay(string Text, DateOnly Day, string? Problem)
{
    // Beyond these no rule is written, and adding years would leave the calendar.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public static AskedDay Read(string? text, DateOnly otherwise)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new("", otherwise, null);
        var isDay = DateOnly.TryParseExact(
            text.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        if (isDay && day.Year is >= FirstYear and <= LastYear)
            return new(RuleWords.Text(day), day, null);
        // What is shown again is no longer than a day could be.
        return new(
            text.Length > 20 ? text[..20] : text,
            otherwise,
            $"날짜를 2022-07-04처럼 적어 주세요. {FirstYear}년부터 {LastYear}년까지 볼 수 있습니다."
        );
    }
}
