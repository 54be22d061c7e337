using System.Globalization;
using Dure.Tables.Documents.Hangul;
using Dure.Tables.Writing.Hangul;

namespace Dure.Bench;

/// <summary>A report of 200 pages, each a table of 38 rows, written as HWPX and read again.</summary>
internal static class HwpxBench
{
    private const int Pages = 200;
    private const int Rows = 38;
    private const int Columns = 8;
    private const int Runs = 9;
    private const double AtMost = 0.5;

    public static void Run(Report report)
    {
        var draft = new HwpxDraft("200쪽 보고서", [.. Enumerable.Range(1, Pages).SelectMany(Page)]);
        var (write, read) = (new List<double>(), new List<double>());
        long length = 0;
        for (var run = -2; run < Runs; run++)
        {
            using var file = new MemoryStream();
            var started = TimeProvider.System.GetTimestamp();
            Hwpx.Write(draft, file);
            var written = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            started = TimeProvider.System.GetTimestamp();
            HwpxDocument.Read(file.GetBuffer().AsMemory(0, (int)file.Length), "report.hwpx");
            var took = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            length = file.Length;
            // The first runs compile.
            if (run < 0)
                continue;
            write.Add(written);
            read.Add(took);
        }

        var (writing, reading) = (new Samples(write), new Samples(read));
        report.Target(
            Report.Invariant($"{Pages} pages of HWPX written in under {AtMost} s"),
            Report.Invariant($"{writing.Median:N2} s"),
            writing.Median < AtMost
        );
        report.Section(
            "HWPX",
            $"""
            A report of {Pages} pages with {Pages * Rows * Columns:N0} cells, {length
                / 1e6:N1} MB, {Runs} times: written in
            {writing.Text("N2")} s, read in {reading.Text("N2")} s.
            """
        );
    }

    private static IEnumerable<HwpxBlock> Page(int page)
    {
        yield return new HwpxPageBreak();
        yield return new HwpxHeading(1, string.Create(CultureInfo.InvariantCulture, $"{page}. 부문"));
        yield return new HwpxTableBlock(Columns, 1, [.. Enumerable.Range(0, Rows * Columns).Select(Cell)])
        {
            Caption = "(단위: 명)",
        };
    }

    private static HwpxCell Cell(int at)
    {
        var (row, column) = Math.DivRem(at, Columns);
        var text = string.Create(CultureInfo.InvariantCulture, $"{row * column * 1234:N0}");
        return column == 0
            ? new HwpxCell(row, column, "직접일자리 사업")
            : new HwpxCell(row, column, text) { Alignment = HwpxAlignment.Right };
    }
}
