using System.Globalization;
using System.Xml;

namespace Dure.Tables.Documents.Sheets;

/// <summary>Reads the cells of one sheet as they stream by: a sheet may have millions.</summary>
internal sealed class XlsxSheet(XmlReader reader, XlsxBook book, SheetCells cells)
{
    private readonly char[] value = new char[512];
    private readonly List<string> uncomputed = [];
    private int uncomputedCount;
    private int row = -1;
    private int column = -1;

    /// <summary>Reads all cells and merged areas.</summary>
    public void Read()
    {
        while (reader.Next(book.Name))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "c":
                    ReadCell();
                    break;
                case "row":
                    BeginRow();
                    break;
                case "dimension" when SheetArea.Of(reader.GetAttribute("ref")) is { } size:
                    // The file says so itself: believed as far as its bytes could hold.
                    cells.Expect(Math.Min((long)(size.Bottom + 1) * (size.Right + 1), book.Bytes));
                    break;
                case "mergeCell" when SheetArea.Of(reader.GetAttribute("ref")) is { } area:
                    cells.Merge(area);
                    break;
                case "col" when IsTrue("hidden"):
                    book.Found.Notice($"‘{cells.Name}’ 시트의 숨긴 열을 함께 읽었습니다.");
                    break;
            }
        }

        if (uncomputedCount > 0)
            book.Found.Notice(
                $"‘{cells.Name}’ 시트의 수식 {uncomputedCount:N0}개({string.Join(", ", uncomputed)}{(uncomputedCount > uncomputed.Count ? " …" : "")})는 "
                    + "계산된 값이 저장되어 있지 않아 읽지 못했습니다. 엑셀에서 열어 다시 저장해 주십시오."
            );
    }

    private bool IsTrue(string attribute) => reader.GetAttribute(attribute) is "1" or "true";

    private void BeginRow()
    {
        row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : row + 1;
        if (row is < 0 or >= SheetCells.MostRows)
            throw new InvalidDataException("A row lies outside of the sheet.");
        column = -1;
        if (IsTrue("hidden"))
            cells.HideRow(row);
    }

    private void ReadCell()
    {
        string? type = null;
        var style = 0;
        column++;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            switch (reader.LocalName)
            {
                case "r" when SheetArea.TryCell(ReadChunk(), out var atRow, out var atColumn):
                    (row, column) = (atRow, atColumn);
                    break;
                case "t":
                    type = reader.Value;
                    break;
                case "s":
                    style = int.TryParse(ReadChunk(), NumberStyles.None, CultureInfo.InvariantCulture, out var s)
                        ? s
                        : 0;
                    break;
            }

        reader.MoveToElement();
        if (row < 0 || column >= SheetCells.MostColumns)
            throw new InvalidDataException("A cell lies outside of the sheet.");
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        var (hasFormula, hasValue) = (false, false);
        while (reader.Next(book.Name) && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "v" when !reader.IsEmptyElement && ReadValue() is { Length: > 0 } raw:
                    hasValue = true;
                    cells.Add(row, column, book.Show(raw, type, style));
                    break;
                case "v":
                    // An empty text is what the formula gave.
                    hasValue |= type == "str";
                    break;
                case "is":
                    hasValue = true;
                    cells.Add(row, column, RichText.Read(reader, book.Name));
                    break;
                case "f":
                    hasFormula = true;
                    break;
            }
        }

        if (hasFormula && !hasValue)
            TellUncomputed();
    }

    private ReadOnlySpan<char> ReadValue()
    {
        reader.Read();
        if (!reader.HasValue)
            return [];
        var start = ReadChunk();
        // Longer than any number: a text that a formula gave.
        return start.Length == value.Length ? string.Concat(start, reader.Value) : start;
    }

    // The value of the node the reader stands on, up to the size of the buffer: most are numbers that no string is needed for.
    private ReadOnlySpan<char> ReadChunk()
    {
        var length = 0;
        for (int more; length < value.Length; length += more)
            if ((more = reader.ReadValueChunk(value, length, value.Length - length)) == 0)
                break;
        return value.AsSpan(0, length);
    }

    private void TellUncomputed()
    {
        if (uncomputedCount++ < 5)
            uncomputed.Add(DocumentPlace.CellName(row, column));
    }
}
