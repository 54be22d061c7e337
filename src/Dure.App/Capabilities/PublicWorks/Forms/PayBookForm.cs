using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.Tables.Writing.Hangul;
using static Dure.App.Capabilities.PublicWorks.Forms.FormCells;

namespace Dure.App.Capabilities.PublicWorks.Forms;

/// <summary>급여대장: a line for each, what is paid and what is taken off, and the sums.</summary>
internal static class PayBookForm
{
    // Number, name, days and hours; the last is what is paid out.
    private const int Before = 4;

    public static HwpxTableBlock Of(IReadOnlyList<OpenSlip> slips, Func<int, string> nameOf)
    {
        (string Head, Func<PaySlip, long> Of)[] columns = [.. PayColumns.Paid, .. PayColumns.Deducted];
        var last = Before + columns.Length;
        var cells = new List<HwpxCell>
        {
            Head(0, 0, "번호", 2),
            Head(0, 1, "성명", 2),
            Head(0, 2, "근로일수", 2),
            Head(0, 3, "근로시간", 2),
            Head(0, Before, "지급", 1, PayColumns.Paid.Length),
            Head(0, Before + PayColumns.Paid.Length, "공제", 1, PayColumns.Deducted.Length),
            Head(0, last, "실지급액", 2),
        };
        cells.AddRange(columns.Select((column, at) => Head(1, Before + at, column.Head)));
        foreach (var (at, slip) in slips.Index())
        {
            var row = at + 2;
            cells.AddRange([
                Centre(row, 0, slip.Slip.Placement.ToString(CultureInfo.InvariantCulture)),
                Words(row, 1, $"{nameOf(slip.Slip.Person)}\n{slip.Site}"),
                Figure(row, 2, slip.Pay.WorkDays),
                Centre(row, 3, PayExplainer.Hours(slip.Pay.WorkMinutes + slip.Pay.HolidayWorkMinutes)),
                .. columns.Select((column, to) => Figure(row, Before + to, column.Of(slip.Slip))),
                Figure(row, last, slip.Slip.Net),
            ]);
        }

        var end = slips.Count + 2;
        cells.AddRange([
            Total(end, 0, "합계", 2),
            Figure(end, 2, slips.Sum(slip => slip.Pay.WorkDays), HwpxTone.Total),
            Total(
                end,
                3,
                PayExplainer.Hours(slips.Sum(slip => (long)slip.Pay.WorkMinutes + slip.Pay.HolidayWorkMinutes))
            ),
            .. columns.Select(
                (column, to) => Figure(end, Before + to, slips.Sum(slip => column.Of(slip.Slip)), HwpxTone.Total)
            ),
            Figure(end, last, slips.Sum(slip => slip.Slip.Net), HwpxTone.Total),
        ]);
        return new(last + 1, 2, cells) { Caption = "(단위: 원)" };
    }
}
