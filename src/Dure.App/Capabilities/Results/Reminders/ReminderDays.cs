using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>The days on which a round reminds, counted from its last day: −3 is three days before, 0 the day itself.</summary>
public static class ReminderDays
{
    /// <summary>What a round begins with, unless the coordinator says otherwise.</summary>
    public static readonly IReadOnlyList<int> Usual = [-3, 0, 1, 3, 7];

    private const int Farthest = 60;
    private const int MostOnASide = 10;

    /// <summary>The day-mark that counts today: the latest that has come. Null before the first.</summary>
    /// <remarks>Marks of days before the round was opened never come.</remarks>
    public static int? At(Round round, DateOnly today) =>
        round
            .Marks.Where(mark =>
                // As numbers: the last day may be the last there is.
                round.Due.DayNumber + mark
                    is var day
                && day <= today.DayNumber
                && day >= round.OpenedOn.DayNumber
            )
            .Select(mark => (int?)mark)
            .Max();

    /// <summary>3일 전, 내는 날, 1일 지남.</summary>
    public static string Word(int mark) =>
        mark switch
        {
            < 0 => $"{-mark}일 전",
            0 => "내는 날",
            _ => $"{mark}일 지남",
        };

    /// <summary>How far the last day is, as one tells it.</summary>
    public static string Say(DateOnly due, DateOnly today) =>
        (due.DayNumber - today.DayNumber) switch
        {
            > 0 and var left => $"내는 날까지 {left}일 남았습니다.",
            0 => "오늘까지 냅니다.",
            var past => $"내는 날이 {-past}일 지났습니다.",
        };

    /// <summary>As the form shows it: the days before, or the days after.</summary>
    public static string Write(IEnumerable<int> marks, bool before) =>
        string.Join(
            ", ",
            before
                ? marks.Where(mark => mark <= 0).Order().Select(mark => -mark)
                : marks.Where(mark => mark > 0).Order()
        );

    /// <exception cref="RefusedException">It holds something that is no number of days.</exception>
    public static IReadOnlyList<int> Read(string? before, string? after) =>
        [.. Side(before, "before", 0).Select(day => -day).Concat(Side(after, "after", 1)).Distinct().Order()];

    /// <summary>As the database keeps them: <c>-3,0,1</c>.</summary>
    internal static string Keep(IEnumerable<int> marks) =>
        string.Join(',', marks.Select(mark => mark.ToString(CultureInfo.InvariantCulture)));

    internal static List<int> Kept(string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(mark => int.Parse(mark, CultureInfo.InvariantCulture)),
        ];

    private static List<int> Side(string? text, string field, int least)
    {
        var days = new List<int>();
        foreach (
            var word in (text ?? "").Split(
                [',', ' ', '·'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (
                !int.TryParse(word.TrimEnd('일'), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                || day < least
                || day > Farthest
                || days.Count == MostOnASide
            )
                throw new RefusedException(Refusals.BadDays(field, word, least, Farthest));
            days.Add(day);
        }

        return days;
    }
}
