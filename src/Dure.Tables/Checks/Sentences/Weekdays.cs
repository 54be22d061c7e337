using System.Globalization;
using System.Text.RegularExpressions;

namespace Dure.Tables.Checks.Sentences;

/// <summary>Dates with a weekday behind them, and dates that no calendar has.</summary>
internal static partial class Weekdays
{
    private const string Days = "일월화수목금토";

    // The year is the one the document is about, for dates that leave it out.
    public static void Check(Sentence sentence, int? year, List<Finding> findings)
    {
        // Cheap before dear: a weekday stands in brackets.
        if (
            !sentence.Text.Contains('(', StringComparison.Ordinal)
            && !sentence.Text.Contains('.', StringComparison.Ordinal)
        )
            return;
        foreach (Match match in Date().Matches(sentence.Text))
            Judge(sentence, match, year, findings);
    }

    private static void Judge(Sentence sentence, Match match, int? known, List<Finding> findings)
    {
        var own = match.Groups["year"];
        var year = own.Success ? int.Parse(own.Value, CultureInfo.InvariantCulture) : known;
        if (own.Length == 2)
            year += 2000;
        var month = int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (year is not (>= 1950 and <= 2100) || month is < 1 or > 12)
            return;
        var figure = new Figures.PrintedFigure(match.Index, match.Length, 0, 1, "", Figures.FigureSort.Name, false);
        if (day > DateTime.DaysInMonth(year.Value, month))
        {
            if (own.Success && match.Groups["weekday"].Success)
                findings.Add(
                    sentence.Find(
                        FindingLevel.Error,
                        FindingKind.Date,
                        figure,
                        null,
                        $"{match.Value}: {year}년 {month}월에는 {day}일이 없습니다."
                    )
                );
            return;
        }

        if (!match.Groups["weekday"].Success || day == 0)
            return;
        var right = Days[(int)new DateOnly(year.Value, month, day).DayOfWeek];
        if (match.Groups["weekday"].Value[0] == right)
            return;
        findings.Add(
            sentence.Find(
                own.Success ? FindingLevel.Error : FindingLevel.Doubt,
                FindingKind.Date,
                figure,
                $"{right}요일",
                $"{match.Value}: {year}년 {month}월 {day}일은 {right}요일입니다."
            )
        );
    }

    [GeneratedRegex(
        @"(?<![\d.,])(?:(?<year>(?:19|20)\d\d|(?<=['’])\d\d)\s*[.년-]\s*)?(?<month>\d{1,2})\s*[.월/-]\s*(?<day>\d{1,2})\s*[.일]?\s*\(\s*(?<weekday>[일월화수목금토])(?:요일)?\s*\)"
    )]
    private static partial Regex Date();
}
