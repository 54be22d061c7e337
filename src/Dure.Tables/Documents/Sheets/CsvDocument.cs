using System.Text;

namespace Dure.Tables.Documents.Sheets;

/// <summary>
/// Reads separated values: comma, semicolon, tab or bar, quoted as RFC 4180 says. Quotes that never end, and lines of
/// different lengths, are read as they are.
/// </summary>
internal static class CsvDocument
{
    /// <summary>Each block of lines is a table, titles and notes around it are texts.</summary>
    public static SourceDocument Read(string text, string name)
    {
        var found = new DocumentBuilder(name, SourceFormat.Csv);
        var cells = new List<DocumentCell>();
        var separator = Separator(text);
        var scan = new CsvScan(text, separator);
        while (scan.Next(out var cell))
        {
            found.Count(1);
            if (cell.Text.Length > 0)
                cells.Add(cell);
        }

        if (scan.IsOpen)
            found.Notice("닫히지 않은 따옴표가 있습니다. 그 뒤는 한 칸으로 읽었습니다.");
        SheetBlocks.AddTo(found, cells, sheet: null, number: 0);
        return found.Build();
    }

    // The separator that cuts the most of the first lines alike.
    private static char Separator(string text)
    {
        var best = (Separator: ',', Score: 0);
        foreach (var separator in ",\t;|")
        {
            var widths = new Dictionary<int, int>();
            var scan = new CsvScan(text.Length > 64 * 1024 ? text[..(64 * 1024)] : text, separator);
            var (row, width) = (0, 0);
            while (scan.Next(out var cell) && cell.Row < 200)
            {
                if (cell.Row != row)
                    widths[width] = widths.GetValueOrDefault(width) + 1;
                (row, width) = (cell.Row, cell.Column);
            }

            widths[width] = widths.GetValueOrDefault(width) + 1;
            var score = widths.Where(pair => pair.Key > 0).Select(pair => pair.Value * 4 + 1).DefaultIfEmpty().Max();
            if (score > best.Score)
                best = (separator, score);
        }

        return best.Separator;
    }
}

/// <summary>Goes through separated values cell by cell.</summary>
internal sealed class CsvScan(string text, char separator)
{
    private int at;
    private int row;
    private int column;
    private int line = 1;
    private int lineStart;
    private bool ended = text.Length == 0;

    /// <summary>Whether the last cell's quotes were never closed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Reads the next cell, empty ones as well.</summary>
    /// <returns>False at the end.</returns>
    public bool Next(out DocumentCell cell)
    {
        cell = default;
        if (ended)
            return false;
        var quoted = at < text.Length && text[at] == '"';
        var start = quoted ? at + 1 : at;
        var (cellLine, cellColumn) = (line, start - lineStart + 1);
        var value = quoted ? Quoted() : Plain();
        var leading = value.Length - value.TrimStart().Length;
        cell = new DocumentCell(row, column, value.Trim(), Line: cellLine, At: cellColumn + leading);
        if (at >= text.Length)
            ended = true;
        else if (text[at] == separator)
        {
            at++;
            column++;
        }
        else
            EndLine();
        return true;
    }

    private void EndLine()
    {
        at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        (row, column, line, lineStart) = (row + 1, 0, line + 1, at);
        ended = at >= text.Length;
    }

    private string Plain()
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(separator, '\r', '\n');
        length = length < 0 ? rest.Length : length;
        at += length;
        return rest[..length].ToString();
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    at++;
                    // What stands between the quotes and the separator belongs to the cell.
                    return value.Append(Plain()).ToString();
                }

                at++;
            }
            else if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                continue;
            else if (text[at] is '\n' or '\r')
            {
                value.Append('\n');
                line++;
                lineStart = at + 1;
                continue;
            }

            value.Append(text[at]);
        }

        IsOpen = true;
        return value.ToString();
    }
}
