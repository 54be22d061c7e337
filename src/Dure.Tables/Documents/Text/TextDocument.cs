using Dure.Tables.Documents.Html;

namespace Dure.Tables.Documents.Text;

/// <summary>
/// Plain text as it comes out of a document: consecutive lines with tabs are a table, HTML tables inside a line are tables of
/// their own, every other line is a paragraph. Machine-read text often says a table twice; both are kept.
/// </summary>
public static class TextDocument
{
    private const string Open = "<table";
    private const string Close = "</table>";

    /// <summary>Reads the lines of a text.</summary>
    /// <param name="text">Decoded, with any line ends.</param>
    /// <param name="name">Of the file.</param>
    /// <exception cref="Dure.Kernel.RefusedException">More cells than <see cref="ReadLimits"/> allow.</exception>
    public static SourceDocument Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new TextLines(new(name, SourceFormat.Text));
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            reading.Add(line, ++number);
        return reading.Build();
    }

    private sealed class TextLines(DocumentBuilder found)
    {
        private readonly List<DocumentCell> cells = [];
        private int rows;

        public void Add(ReadOnlySpan<char> line, int number)
        {
            var html = line.IndexOf(Open, StringComparison.OrdinalIgnoreCase);
            if (html >= 0)
            {
                EndTable();
                AddHtml(line, html, number);
                return;
            }

            if (line.Contains('\t'))
            {
                AddRow(line, number);
                return;
            }

            EndTable();
            var start = line.Length - line.TrimStart().Length;
            found.Add(new(number, start + 1), line.ToString());
        }

        public SourceDocument Build()
        {
            EndTable();
            return found.Build();
        }

        private void AddRow(ReadOnlySpan<char> line, int number)
        {
            var column = 0;
            foreach (var field in line.Split('\t'))
            {
                var text = line[field];
                var trimmed = text.Trim();
                var at = field.Start.Value + (text.Length - text.TrimStart().Length) + 1;
                if (trimmed.Length > 0)
                    cells.Add(new(rows, column, trimmed.ToString(), Line: number, At: at));
                column++;
            }

            found.Count(column);
            rows++;
        }

        private void EndTable()
        {
            if (cells.Count > 0)
            {
                var first = cells[0];
                found.Add(new DocumentTable(new(first.Line, first.At), null, 0, null, [.. cells], IsLoose: true));
            }

            cells.Clear();
            rows = 0;
        }

        // The text around the tables keeps its places, so that a figure in it is found where it stands.
        private void AddHtml(ReadOnlySpan<char> line, int first, int number)
        {
            var at = 0;
            for (var open = first; open >= 0; )
            {
                AddFields(line[at..open], at, number);
                var end = EndOf(line, open);
                foreach (var table in HtmlTables.Read(line[open..end].ToString(), number, open, 1, found.Name))
                    found.Add(table);
                at = end;
                var next = line[at..].IndexOf(Open, StringComparison.OrdinalIgnoreCase);
                open = next < 0 ? -1 : at + next;
            }

            AddFields(line[at..], at, number);
        }

        private void AddFields(ReadOnlySpan<char> text, int from, int number)
        {
            foreach (var field in text.Split('\t'))
            {
                var words = text[field];
                var start = words.Length - words.TrimStart().Length;
                found.Add(new(number, from + field.Start.Value + start + 1), words.ToString());
            }
        }

        private static int EndOf(ReadOnlySpan<char> line, int open)
        {
            var (at, depth) = (open, 0);
            while (at < line.Length)
            {
                var rest = line[at..];
                var (begins, ends) = (
                    rest.IndexOf(Open, StringComparison.OrdinalIgnoreCase),
                    rest.IndexOf(Close, StringComparison.OrdinalIgnoreCase)
                );
                if (ends < 0)
                    return line.Length;
                if (begins >= 0 && begins < ends)
                {
                    depth++;
                    at += begins + Open.Length;
                    continue;
                }

                at += ends + Close.Length;
                if (--depth <= 0)
                    return at;
            }

            return line.Length;
        }
    }
}
