using System.Globalization;
using System.Text;
using Dure.Kernel;
using ExcelDataReader;

namespace Dure.Tables.Documents.Sheets;

/// <summary>Reads workbooks of Excel 97–2003: values as shown. Nothing is computed, and no macro runs.</summary>
internal static class XlsDocument
{
    // Old workbooks name the code page of their texts.
    static XlsDocument() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Texts and tables of all sheets in their order, hidden ones as well.</summary>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var found = new DocumentBuilder(name, SourceFormat.Xls);
        using var stream = Package.StreamOf(bytes);
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(stream);
            var number = 0;
            do ReadSheet(reader, ++number, found);
            while (reader.NextResult());
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            throw new RefusedException(
                DocumentRefusals.Protected(name, "비밀번호로 잠긴 엑셀 파일입니다.", "The workbook has a password.")
            );
        }
        // The library meets a damaged file with whatever its code runs into.
        catch (Exception e) when (e is not (RefusedException or OutOfMemoryException))
        {
            throw new RefusedException(
                DocumentRefusals.Broken(
                    name,
                    "엑셀 97–2003 파일이 끊겼거나 손상되었습니다.",
                    "The Excel 97–2003 workbook is cut off or damaged."
                )
            );
        }

        // Where Excel 97–2003 keeps its programs ([MS-XLS] 2.1.2).
        if (DocumentKinds.CompoundHasStorage(bytes.Span, "_VBA_PROJECT_CUR"))
            found.Notice(DocumentNotices.Macros);
        return found.Build();
    }

    private static void ReadSheet(IExcelDataReader reader, int number, DocumentBuilder found)
    {
        var cells = new SheetCells(reader.Name, found);
        var formats = new Dictionary<string, NumberFormat>();
        if (reader.VisibleState != "visible")
            found.Notice($"숨긴 시트 ‘{reader.Name}’을(를) 함께 읽었습니다.");
        foreach (var area in reader.MergeCells ?? [])
            cells.Merge(new SheetArea(area.FromRow, area.FromColumn, area.ToRow, area.ToColumn));
        for (var row = 0; reader.Read(); row++)
        {
            // ExcelDataReader gives rows that are not stored as well; only those with a height of 0 are hidden.
            if (reader.RowHeight == 0)
                cells.HideRow(row);
            for (var column = 0; column < reader.FieldCount; column++)
                cells.Add(row, column, Show(reader, column, formats));
        }

        SheetBlocks.AddTo(found, cells.Settle(), reader.Name, number);
    }

    private static string Show(IExcelDataReader reader, int column, Dictionary<string, NumberFormat> formats)
    {
        return reader.GetValue(column) switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "TRUE" : "FALSE",
            DateTime date => Number(date.ToOADate()),
            TimeSpan time => Number(time.TotalDays),
            var number => Number(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
        };

        string Number(double number)
        {
            var code = reader.GetNumberFormatString(column) ?? "General";
            if (!formats.TryGetValue(code, out var format))
            {
                var known = reader.GetNumberFormatIndex(column) is > 0 and < 59 and var index
                    ? BuiltInFormats.CodeOf(index)
                    : "General";
                formats[code] = format = new NumberFormat(known == "General" ? code : known);
            }

            return format.Show(number.ToString("R", CultureInfo.InvariantCulture), from1904: false);
        }
    }
}
