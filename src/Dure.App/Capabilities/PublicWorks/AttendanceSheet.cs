using System.Globalization;
using System.Text.RegularExpressions;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>A sheet that was read.</summary>
/// <param name="Cells">By placement and day of the month.</param>
/// <param name="Places">Where each stands in the sheet, by <see cref="OpenBook.NameOf"/>: 3행 4월 5일(G3).</param>
internal sealed record SentBook(
    IReadOnlyDictionary<(int Placement, int Day), string> Cells,
    IReadOnlyDictionary<string, string> Places
);

/// <summary>
/// 출근부 as a workbook that is filled in and sent back. Its headings say which month it is, its lines whose, and its last
/// column which state of the book was seen, so that no sheet of another site, another month or an earlier day is taken.
/// </summary>
internal static partial class AttendanceSheet
{
    private const string Placement = "배치";
    private const string Person = "사람";
    private const string Seen = "판";
    private const int MostFaults = 50;
    private const int Quoted = 20;

    public static byte[] Write(OpenBook open, Func<int, string> nameOf) =>
        SheetLines.Write(
            "출근부",
            [
                (object?[])
                    [
                        Placement,
                        Person,
                        .. Enumerable
                            .Range(0, open.Month.LastDay.Day)
                            .Select(day => HeadingOf(open, open.Month.FirstDay.AddDays(day))),
                        Seen,
                    ],
                .. open.Lines.Select(line =>
                    (object?[])
                        [
                            line.Placement.Id,
                            nameOf(line.Placement.Person),
                            .. line.Days.Select(mark =>
                                mark.Kind == DayKind.Work ? (object)(mark.Minutes / 60m) : mark.Cell
                            ),
                            open.Version,
                        ]
                ),
            ]
        );

    /// <exception cref="RefusedException">What is wrong, by line; a sheet of another site, month or state.</exception>
    public static SentBook Read(ReadOnlyMemory<byte> sent, OpenBook open)
    {
        if (
            SentSheet.Read(sent) is not [var head, .. var lines]
            || Array.IndexOf(head, Placement) is not (>= 0 and var placement)
        )
            throw new RefusedException(Refusals.BadBookSheet());
        var days = Days(head, open.Month);
        var known = open.Lines.Select(line => line.Placement.Id).ToHashSet();
        var seen = Array.IndexOf(head, Seen);
        var (cells, places) = (new Dictionary<(int, int), string>(), new Dictionary<string, string>());
        var (faults, read) = (new List<Refusal>(), new HashSet<int>());
        foreach (var (at, line) in lines.Index())
        {
            string Of(int column) => column >= 0 && column < line.Length ? line[column]?.Trim() ?? "" : "";
            if (line.All(string.IsNullOrWhiteSpace))
                continue;
            var row = at + 2;
            if (
                !int.TryParse(Of(placement), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                || !known.Contains(id)
            )
                faults.Add(Refusals.NotOfTheBook(row, Short(Of(placement))));
            else if (!read.Add(id))
                faults.Add(Refusals.BookLineTwice(row, id));
            else if (seen >= 0 && Of(seen) != open.Version.ToString(CultureInfo.InvariantCulture))
                throw new RefusedException(Refusals.BookSheetOld());
            else
                foreach (var (column, day) in days)
                {
                    cells[(id, day)] = Of(column);
                    places[OpenBook.NameOf(id, day)] =
                        $"{row}행 {open.Month.FirstDay.Month}월 {day}일({DocumentPlace.CellName(row - 1, column)})";
                }
        }

        return faults.Count > 0 ? throw new RefusedException(faults.Take(MostFaults).ToArray())
            : read.Count > 0 ? new SentBook(cells, places)
            : throw new RefusedException(Refusals.BadBookSheet());
    }

    /// <summary>By column, the day of the month that its heading says.</summary>
    private static Dictionary<int, int> Days(string?[] head, Period month)
    {
        var (days, faults) = (new Dictionary<int, int>(), new List<Refusal>());
        foreach (var (column, text) in head.Index())
        {
            if (string.IsNullOrWhiteSpace(text) || text is Placement or Person or Seen)
                continue;
            if (Heading().Match(text) is not { Success: true } match || days.ContainsValue(Number(match.Groups[2])))
                faults.Add(Refusals.UnknownBookColumn(Short(text)));
            else if (
                Number(match.Groups[1]) != month.FirstDay.Month
                || Number(match.Groups[2]) < 1
                || Number(match.Groups[2]) > month.LastDay.Day
            )
                faults.Add(Refusals.BookOfOtherMonth(Short(text), month));
            else
                days[column] = Number(match.Groups[2]);
        }

        return faults.Count > 0 ? throw new RefusedException(faults.Take(MostFaults).ToArray())
            : days.Count > 0 ? days
            : throw new RefusedException(Refusals.BadBookSheet());
    }

    /// <summary>4월 3일(월), and (휴) on a holiday.</summary>
    private static string HeadingOf(OpenBook open, DateOnly day) =>
        $"{day.Month}월 {day.Day}일({(open.Holidays.ContainsKey(day) ? '휴' : DemandWords.Weekday(day))})";

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length > Quoted ? text[..Quoted] : text;

    [GeneratedRegex(@"^0?([0-9]{1,2})월\s*0?([0-9]{1,2})일(\(.\))?$")]
    private static partial Regex Heading();
}
