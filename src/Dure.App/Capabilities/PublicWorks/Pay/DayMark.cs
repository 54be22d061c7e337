using System.Globalization;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>What a day of the attendance book says of somebody.</summary>
public enum DayKind : byte
{
    /// <summary>Nothing written; on a day of the contract it is no work.</summary>
    None,

    /// <summary>근무.</summary>
    Work,

    /// <summary>조퇴·지각: came, and worked less; it breaks no week.</summary>
    Early,

    /// <summary>연차.</summary>
    Leave,

    /// <summary>결근.</summary>
    Absent,

    /// <summary>병가, unpaid.</summary>
    Sick,

    /// <summary>대체휴무: off for another day that was worked.</summary>
    Swapped,
}

/// <summary>A day: its kind and how many minutes were worked.</summary>
public readonly record struct DayMark(DayKind Kind, short Minutes)
{
    private const string Letters = " WSLAKR";

    /// <summary>How long one is as text.</summary>
    public const int Length = 4;

    public bool IsWork => Kind is DayKind.Work or DayKind.Early && Minutes > 0;

    /// <summary>Whether the day does not break a week or a month: 개근.</summary>
    public bool Keeps => Kind is DayKind.Leave or DayKind.Swapped || IsWork;

    /// <summary>Days as stored: a letter and three digits each.</summary>
    public static string Write(ReadOnlySpan<DayMark> days)
    {
        var text = new char[days.Length * Length];
        for (var at = 0; at < days.Length; at++)
        {
            var place = text.AsSpan(at * Length, Length);
            place[0] = Letters[(int)days[at].Kind];
            days[at].Minutes.TryFormat(place[1..], out _, "000", CultureInfo.InvariantCulture);
        }

        return new(text);
    }

    /// <summary>Reads what <see cref="Write"/> wrote into the places from <paramref name="into"/> on.</summary>
    public static void Read(ReadOnlySpan<char> text, Span<DayMark> into)
    {
        for (var at = 0; at < text.Length / Length && at < into.Length; at++)
        {
            var place = at * Length;
            var kind = Letters.IndexOf(text[place], StringComparison.Ordinal);
            into[at] = new(
                (DayKind)Math.Max(0, kind),
                (short)(((text[place + 1] - '0') * 100) + ((text[place + 2] - '0') * 10) + text[place + 3] - '0')
            );
        }
    }

    private static readonly (DayKind Kind, string Sign, string Word)[] Words =
    [
        (DayKind.None, "", "적지 않음"),
        (DayKind.Work, "", "근무"),
        (DayKind.Early, "조", "조퇴·지각"),
        (DayKind.Leave, "연", "연차"),
        (DayKind.Absent, "결", "결근"),
        (DayKind.Sick, "병", "병가"),
        (DayKind.Swapped, "대", "대체휴무"),
    ];

    public static string WordOf(DayKind kind) => Words[(int)kind].Word;

    /// <summary>What the signs mean, for who reads a book: 조: 조퇴·지각, ….</summary>
    public static string Legend { get; } =
        string.Join(", ", Words.Where(word => word.Sign.Length > 0).Select(word => $"{word.Sign}: {word.Word}"));

    /// <summary>As people write it into a cell: 6, 5.5, 조3, 연, 결, 병, 대.</summary>
    public string Cell =>
        Kind == DayKind.None ? ""
        : IsWork ? Words[(int)Kind].Sign + (Minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture)
        : Words[(int)Kind].Sign;

    /// <summary>Reads a cell. Hours go to the minute.</summary>
    public static bool TryCell(string? cell, out DayMark mark)
    {
        mark = default;
        var text = cell?.Trim() ?? "";
        if (text.Length == 0)
            return true;
        var kind = Words.FirstOrDefault(word =>
            word.Sign.Length > 0 && text.StartsWith(word.Sign, StringComparison.Ordinal)
        );
        var rest = text[(kind.Sign?.Length ?? 0)..].Trim();
        if (kind.Kind is not (DayKind.None or DayKind.Early))
        {
            mark = new(kind.Kind, 0);
            return rest.Length == 0;
        }

        if (
            !decimal.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            || hours is <= 0 or > 12
        )
            return false;
        var minutes = hours * 60;
        mark = new(kind.Kind == DayKind.Early ? DayKind.Early : DayKind.Work, (short)minutes);
        return minutes == decimal.Truncate(minutes);
    }
}
