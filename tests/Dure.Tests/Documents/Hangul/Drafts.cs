using Dure.Tables.Documents;
using Dure.Tables.Writing.Hangul;
using Dure.Tests.Tables;

namespace Dure.Tests.Documents.Hangul;

/// <summary>Drafts of reports for the tests of writing.</summary>
internal static class Drafts
{
    /// <summary>A table that goes over three pages, with merged headers.</summary>
    public static HwpxTableBlock Results { get; } =
        new(
            4,
            2,
            [
                Header(0, 0, "구분", 2, 1),
                Header(0, 1, "일자리", 1, 2),
                Header(0, 3, "비고", 2, 1),
                Header(1, 1, "계획", 1, 1),
                Header(1, 2, "실적", 1, 1),
                .. Enumerable.Range(2, 70).SelectMany(Row),
            ]
        )
        {
            Title = "실적",
            Caption = "(단위: 명)",
            Notes = ["*: 잠정"],
        };

    /// <summary>All that a draft can hold.</summary>
    public static HwpxDraft Report() =>
        new(
            "일자리대책 추진실적 공시",
            [
                new HwpxHeading(1, "Ⅰ. 개요"),
                new HwpxLine(HwpxMark.Square, "부문별 실적을 공시함 & 확인함"),
                new HwpxLine(HwpxMark.Circle, "1,234명\t증가\n둘째 줄"),
                new HwpxLine(HwpxMark.Dash, "세부"),
                new HwpxLine(HwpxMark.Remark, "잠정"),
                Results,
                new HwpxHeading(1, "Ⅱ. 넓은 표"),
                HwpxTableBlock.Of(Samples.Fixed()),
                new HwpxPageBreak(),
                new HwpxLine(HwpxMark.None, "끝."),
            ]
        )
        {
            Number = "일자리정책과-1234",
            Publisher = "구로구 <일자리>",
            Date = "2026. 11. 21.",
            Approvers = ["담당", "팀장", "과장", "국장"],
        };

    public static byte[] Write(HwpxDraft draft)
    {
        using var bytes = new MemoryStream();
        Hwpx.Write(draft, bytes);
        return bytes.ToArray();
    }

    /// <summary>Each cell that was written was read, and no other but empty ones.</summary>
    public static void Same(DocumentTable read, HwpxTableBlock written)
    {
        var expected = written
            .Cells.Where(cell => cell.Text.Length > 0)
            .OrderBy(cell => (cell.Row, cell.Column))
            .Select(cell =>
                (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text.Trim(), cell.Row < written.HeaderRows)
            );
        read.Cells.Where(cell => cell.Text.Length > 0)
            .Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text, cell.IsHeader))
            .ShouldBe(expected);
    }

    private static IEnumerable<HwpxCell> Row(int row) =>
        [
            new(row, 0, $"사업 {row}") { Indent = row % 3 },
            new(row, 1, $"{row * 100:N0}") { Alignment = HwpxAlignment.Right },
            new(row, 2, $"△{row * 90:N0}") { Alignment = HwpxAlignment.Right },
            new(row, 3, row % 7 == 0 ? "긴 비고가\n두 줄" : ""),
        ];

    private static HwpxCell Header(int row, int column, string text, int rows, int columns) =>
        new(row, column, text, rows, columns) { Alignment = HwpxAlignment.Centre, Tone = HwpxTone.Header };
}
