using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Kernel;

namespace Dure.Tables.Reading;

/// <summary>One row of a printed table.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Cells">As printed, from left to right.</param>
public sealed record PrintedRow(string Label, IReadOnlyList<string> Cells);

/// <summary>A table as a source printed it, in the print's own writing of labels and figures.</summary>
/// <param name="Columns">Labels from left to right, without the column of row labels.</param>
/// <param name="Rows">From top to bottom; a row may have more or fewer cells than there are columns.</param>
public sealed record PrintedTable(IReadOnlyList<string> Columns, IReadOnlyList<PrintedRow> Rows)
{
    /// <summary>
    /// Reads comma-separated values: first an empty field and the column labels, then a line a row with its label in front.
    /// Empty lines are skipped.
    /// </summary>
    /// <param name="text">The content of the file, decoded.</param>
    /// <param name="file">Its name, for refusals.</param>
    /// <exception cref="RefusedException"><c>PrintedTableEmpty</c>: no header line. <c>PrintedTableUnreadable</c>: quotes do not match.</exception>
    public static PrintedTable Read(TextReader text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        var lines = new List<string[]>();
        try
        {
            while (parser.Read())
                lines.Add(parser.Record!);
        }
        catch (BadDataException)
        {
            throw new RefusedException(
                new Refusal(
                    "PrintedTableUnreadable",
                    "따옴표가 맞지 않아 읽을 수 없습니다. 칸 안의 따옴표는 두 번 쓰고, 그 칸 전체를 따옴표로 묶어 주십시오.",
                    "The quotes do not match. Write a quote within a field twice and put the whole field in quotes.",
                    new Place(file, parser.RawRow)
                )
            );
        }

        if (lines.Count == 0)
        {
            throw new RefusedException(
                new Refusal(
                    "PrintedTableEmpty",
                    "인쇄된 표가 비어 있습니다. 첫 줄에 빈 칸과 열 이름을, 다음 줄부터 행 이름과 값을 적어 주십시오.",
                    "The printed table is empty. Write an empty field and the column labels first, then a line for each row.",
                    new Place(file)
                )
            );
        }

        return new(lines[0][1..], [.. lines.Skip(1).Select(line => new PrintedRow(line[0], line[1..]))]);
    }
}
