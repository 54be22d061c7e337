using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Results;

/// <summary>The board as a file: a line for each department, two columns for each round.</summary>
internal static class BoardFile
{
    internal static async Task<IResult> DownloadAsync(
        string municipality,
        string format,
        int? year,
        RoundDesk rounds,
        BoardDesk desk,
        CancellationToken cancel
    )
    {
        var ledger = await rounds.LedgerAsync(municipality, cancel);
        var board = await desk.ReadAsync(ledger, year, cancel);
        IReadOnlyList<IReadOnlyList<object?>> lines = [.. Lines(board)];
        return Download.File(
            format == "csv" ? Csv(lines) : Xlsx(lines),
            string.Create(CultureInfo.InvariantCulture, $"{ledger.Municipality.Name} {board.Year}년 취합 상황판"),
            format
        );
    }

    /// <summary>Texts and whole numbers; null is nothing.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Lines(Board board)
    {
        yield return
        [
            "부서",
            .. board.Rounds.SelectMany(round => (object?[])[$"{round.Title} 상태", $"{round.Title} 늦은 날수"]),
            "기한 안에 낸 비율(%)",
        ];
        foreach (var row in board.Rows)
            yield return
            [
                row.Name,
                .. row.Cells.SelectMany(cell =>
                    cell is null ? (object?[])[null, null] : [cell.State.Word, cell.Time.Days]
                ),
                row.Rate.Percent,
            ];
        yield return
        [
            "기한 안에 낸 비율(%)",
            .. board.Rounds.SelectMany((_, at) => (object?[])[board.RateOf(at).Percent, null]),
            board.Rate.Percent,
        ];
    }

    private static byte[] Csv(IReadOnlyList<IReadOnlyList<object?>> lines)
    {
        using var bytes = new MemoryStream();
        // Excel takes a file for UTF-8 when it begins with a mark.
        using (var text = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var line in lines)
            {
                foreach (var value in line)
                    csv.WriteField(CsvGuard.Close(Text(value)));
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Xlsx(IReadOnlyList<IReadOnlyList<object?>> lines) =>
        SheetParts.Workbook(
            "상황판",
            sheet =>
            {
                sheet.WriteStartElement(new Worksheet());
                sheet.WriteElement(SheetParts.HeadStays());
                sheet.WriteStartElement(new SheetData());
                for (var row = 1u; row <= lines.Count; row++)
                    WriteRow(sheet, row, lines[(int)row - 1]);
                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }
        );

    private static void WriteRow(OpenXmlWriter sheet, uint row, IReadOnlyList<object?> values)
    {
        sheet.WriteStartElement(new Row { RowIndex = row });
        foreach (var (at, value) in values.Index())
        {
            var text = Text(value);
            var reference = SheetParts.Reference(at + 1, row);
            // A rate is a number too; a name of digits is a name.
            if (at > 0 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                sheet.WriteElement(SheetParts.Number(reference, 0, text));
            else if (text.Length > 0)
                sheet.WriteElement(SheetParts.Text(reference, 0, SheetParts.Escape(text)));
        }

        sheet.WriteEndElement();
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
