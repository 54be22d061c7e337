using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shell;
using Dure.Tables.Writing.Hangul;
using static Dure.App.Capabilities.PublicWorks.Forms.FormCells;

namespace Dure.App.Capabilities.PublicWorks.Forms;

/// <summary>출근부 of a month as it is filed, with what was worked and who signed.</summary>
internal static class AttendanceForm
{
    public static HwpxTableBlock Of(OpenBook open, Func<int, string> nameOf)
    {
        var days = open.Month.LastDay.Day;
        var cells = new List<HwpxCell>
        {
            Head(0, 0, "번호", 2),
            Head(0, 1, "성명", 2),
            Head(0, days + 2, "일수", 2),
            Head(0, days + 3, "시간", 2),
        };
        for (var at = 0; at < days; at++)
        {
            var day = open.Month.FirstDay.AddDays(at);
            cells.Add(Head(0, at + 2, day.Day.ToString(CultureInfo.InvariantCulture)));
            cells.Add(Head(1, at + 2, open.Holidays.ContainsKey(day) ? "휴" : DemandWords.Weekday(day).ToString()));
        }

        foreach (var (at, (placement, marks)) in open.Lines.Index())
            cells.AddRange([
                Centre(at + 2, 0, placement.Id.ToString(CultureInfo.InvariantCulture)),
                Words(at + 2, 1, nameOf(placement.Person)),
                .. marks.Select((mark, day) => Centre(at + 2, day + 2, mark.Cell)),
                Figure(at + 2, days + 2, marks.Count(mark => mark.IsWork)),
                Centre(at + 2, days + 3, PayExplainer.Hours(marks.Sum(mark => mark.Minutes))),
            ]);
        return new(days + 4, 2, cells)
        {
            Title = $"{open.Site.Title} · {open.Site.Place}",
            Notes =
            [
                $"숫자: 일한 시간, {DayMark.Legend}",
                open.Book is { SignedBy: { } who, SignedAt: { } signed }
                    ? $"부서장 확인: {who}, {Show.Moment(signed)}"
                    : "부서장이 아직 확인하지 않음",
            ],
        };
    }
}
