using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shell;
using Dure.Tables.Writing.Hangul;
using static Dure.App.Capabilities.PublicWorks.Forms.FormCells;

namespace Dure.App.Capabilities.PublicWorks.Forms;

/// <summary>임금명세서 to be handed out: who, for what, when paid, each amount and how it came about.</summary>
internal static class SlipForm
{
    public static IEnumerable<HwpxBlock> Of(OpenSlip slip, string name, FormHead head)
    {
        yield return new HwpxTitle($"{slip.Run.Period.ToKorean()} 임금명세서");
        yield return new HwpxTableBlock(
            4,
            0,
            [
                .. Pair(0, 0, "성명", name),
                .. Pair(0, 2, "배치 번호", $"{slip.Slip.Placement}"),
                .. Pair(1, 0, "사업", head.Programme),
                .. Pair(1, 2, "사업장", slip.Site),
                .. Pair(2, 0, "근무 기간", $"{Show.Day(slip.Contract.From)} ~ {Show.Day(slip.Contract.Until)}"),
                .. Pair(2, 2, "일한 날", slip.Worked),
                .. Pair(3, 0, "임금지급일", slip.PaidOn is { } day ? Show.Day(day) : ""),
                .. Pair(3, 2, "남은 연차", PayExplainer.Hours(slip.Slip.LeaveAfter)),
            ]
        );
        yield return Amounts(slip);
        yield return Reasons(slip);
        foreach (var note in slip.Of(PayPart.Note))
            yield return new HwpxLine(HwpxMark.Remark, $"{note.Name}: {note.Formula}. {note.Cite}");
        yield return new HwpxLine(HwpxMark.None, head.Office);
    }

    private static HwpxTableBlock Amounts(OpenSlip slip)
    {
        var cells = new List<HwpxCell>
        {
            Head(0, 0, "지급 항목"),
            Head(0, 1, "금액(원)"),
            Head(0, 2, "공제 항목"),
            Head(0, 3, "금액(원)"),
        };
        var rows = 1;
        foreach (var (column, part) in (ReadOnlySpan<(int, PayPart)>)[(0, PayPart.Paid), (2, PayPart.Deducted)])
        {
            var row = 1;
            foreach (var line in slip.Of(part))
            {
                cells.Add(Words(row, column, line.Name));
                cells.Add(Figure(row++, column + 1, line.Amount));
            }

            rows = Math.Max(rows, row);
        }

        cells.AddRange([
            Total(rows, 0, "지급액 계"),
            Figure(rows, 1, slip.SumOf(PayPart.Paid), HwpxTone.Total),
            Total(rows, 2, "공제액 계"),
            Figure(rows, 3, slip.SumOf(PayPart.Deducted), HwpxTone.Total),
            Total(rows + 1, 0, "실지급액", 3),
            Figure(rows + 1, 3, slip.Slip.Net, HwpxTone.Total),
        ]);
        return new(4, 1, cells) { Title = "지급과 공제" };
    }

    private static HwpxTableBlock Reasons(OpenSlip slip)
    {
        var cells = new List<HwpxCell> { Head(0, 0, "항목"), Head(0, 1, "셈과 근거") };
        foreach (var (at, line) in slip.Of(PayPart.Paid).Concat(slip.Of(PayPart.Deducted)).Index())
            cells.AddRange([
                Words(at + 1, 0, line.Name),
                Words(at + 1, 1, $"{line.Formula}\n{line.Cite}{(line.Unverified ? " (미확인)" : "")}"),
            ]);
        return new(2, 1, cells) { Title = "계산 방법" };
    }

    private static IEnumerable<HwpxCell> Pair(int row, int column, string label, string text) =>
        [Head(row, column, label), Words(row, column + 1, text)];
}
