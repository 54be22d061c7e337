using System.Globalization;
using System.Net;
using System.Text;
using Dure.Tables.Model;

namespace Dure.Tables.Writing;

/// <summary>What the header of a column leads to.</summary>
/// <param name="Id">Of the link, by which the focus is found again after the table was replaced.</param>
/// <param name="Href">The address.</param>
/// <param name="Sorted"><c>ascending</c> or <c>descending</c> if the rows stand in its order; else null.</param>
public sealed record HeadLink(string Id, string Href, string? Sorted);

/// <summary>Writes tables as HTML that screen readers can follow; every text is encoded.</summary>
public static class Html
{
    private const string Style = """
        body{font-family:"Pretendard GOV","Malgun Gothic",sans-serif;margin:2rem;color:#1d1d1d}
        table{border-collapse:collapse;margin:0 0 2.5rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-weight:700;padding:.4rem 0}
        caption .unit{float:right;font-weight:400;margin-left:2rem}
        th,td{border:1px solid #b1b8be;padding:.3rem .6rem}
        thead th{background:#eef2f7}
        tbody th{text-align:left;font-weight:400}
        td.figure{text-align:right;white-space:nowrap}
        tr.total>*{font-weight:700;background:#f4f5f6}
        tr.subtotal>*,tr.heading>*{font-weight:700}
        .depth-1>th{padding-left:1.6rem}.depth-2>th{padding-left:2.6rem}.depth-3>th{padding-left:3.6rem}
        tfoot td{border:0;font-size:.9rem}
        h2{font-size:1.15rem;margin:2rem 0 .6rem;break-after:avoid}
        .note{white-space:pre-line;max-width:45em}
        @page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:counter(page) " / " counter(pages)}}
        @media print{body{margin:0}tr{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}
        """;

    /// <summary>One <c>table</c> element with caption, headers, rows and notes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="trace">Address of what a cell rests on, or null for none; figures with one become links.</param>
    /// <param name="corrected">Whether a fact the cell rests on took the place of an earlier one; such figures are marked.</param>
    /// <param name="heads">What a header leads to (null for the one over the labels); headers with one become links.</param>
    public static string Write(
        Table table,
        Func<Row, Column, string?>? trace = null,
        Func<Cell, bool>? corrected = null,
        Func<Column?, HeadLink?>? heads = null
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<table class=\"dure-table\" id=\"{Encode(table.Head.Id)}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<caption>{Encode(table.Head.Title)}");
        if (Print.Caption(table) is { } unit)
            html.Append(CultureInfo.InvariantCulture, $" <span class=\"unit\">{Encode(unit)}</span>");
        html.Append("</caption>\n");
        AppendHead(html, table, heads);
        html.Append("<tbody>\n");
        var marked = false;
        for (var row = 0; row < table.Rows.Count; row++)
            marked |= AppendRow(html, table, row, trace, corrected);
        html.Append("</tbody>\n");
        var notes = Print.Notes(table).ToList();
        if (marked)
            notes.Add("†: 정정");
        if (notes.Count > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tfoot><tr><td colspan=\"{table.Columns.Count + 1}\">{Encode(string.Join(" · ", notes))}</td></tr></tfoot>\n"
            );
        }

        return html.Append("</table>\n").ToString();
    }

    /// <summary>A whole page that needs nothing else, with a style for screen and print.</summary>
    /// <param name="tables">In their order on the page.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="trace">Address of what a cell of a table rests on, or null for none.</param>
    public static string Page(IEnumerable<Table> tables, string title, Func<Table, Row, Column, string?>? trace = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var body = string.Concat(
            tables.Select(table => Write(table, trace is null ? null : (row, column) => trace(table, row, column)))
        );
        return Document(title, body);
    }

    /// <summary>The same around a body of one's own: headings, notes and tables in any order.</summary>
    /// <param name="title">Of the page, as text.</param>
    /// <param name="body">As HTML.</param>
    public static string Document(string title, string body) =>
        Whole(title, $"<h1>{Encode(title)}</h1>\n{body}", Style);

    /// <summary>The style that all these pages have, with what one of them adds.</summary>
    internal static string StyleWith(string added) => $"{Style}\n{added}";

    /// <summary>A page whose body has a heading of its own.</summary>
    internal static string Whole(string title, string body, string style) =>
        $"""
            <!DOCTYPE html>
            <html lang="ko">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)}</title>
            <style>
            {style}
            </style>
            </head>
            <body>
            {body}</body>
            </html>

            """;

    private static void AppendHead(StringBuilder html, Table table, Func<Column?, HeadLink?>? heads)
    {
        string Head(string span, Column? column)
        {
            var text = Encode(column?.Label ?? Print.LabelHeader);
            if (heads?.Invoke(column) is not { } link)
                return $"<th scope=\"col\"{span}>{text}</th>";
            var sorted = link.Sorted is null ? "" : $" aria-sort=\"{link.Sorted}\"";
            return $"<th scope=\"col\"{span}{sorted}><a class=\"sort\" id=\"{Encode(link.Id)}\" href=\"{Encode(link.Href)}\">{text}</a></th>";
        }

        var grouped = table.Columns.Any(column => column.Group is not null);
        var span = grouped ? " rowspan=\"2\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<thead>\n<tr>{Head(span, null)}");
        foreach (var (first, count, group) in Print.Groups(table))
        {
            html.Append(
                group is null
                    ? Head(span, table.Columns[first])
                    : $"<th scope=\"colgroup\" colspan=\"{count}\">{Encode(group)}</th>"
            );
        }

        html.Append("</tr>\n");
        if (grouped)
        {
            html.Append("<tr>");
            foreach (var column in table.Columns.Where(column => column.Group is not null))
                html.Append(Head("", column));
            html.Append("</tr>\n");
        }

        html.Append("</thead>\n");
    }

    /// <summary>One row; whether a figure of it carries the mark of a corrected one.</summary>
    private static bool AppendRow(
        StringBuilder html,
        Table table,
        int at,
        Func<Row, Column, string?>? trace,
        Func<Cell, bool>? corrected
    )
    {
        var (row, marked) = (table.Rows[at], false);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<tr class=\"{row.Kind.ToString().ToLowerInvariant()} depth-{row.Depth}\"><th scope=\"row\">{Encode(row.Label)}</th>"
        );
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var cell = table[at, column];
            var kind =
                cell.State == CellState.Words || table.Columns[column].IsWords ? "words"
                : cell.State == CellState.NotCollected ? "figure missing"
                : "figure";
            var title = string.Join(" · ", new[] { FullAmount(cell), cell.Note }.Where(part => part is not null));
            var note = title.Length == 0 ? "" : $" title=\"{Encode(title)}\"";
            var text = Encode(cell.Text + Print.UnitBehind(table, at, column));
            var isCorrected = cell.State == CellState.Number && corrected?.Invoke(cell) == true;
            marked |= isCorrected;
            var mark = Mark(Print.IsMarked(cell), isCorrected);
            var link = text.Length > 0 ? trace?.Invoke(row, table.Columns[column]) : null;
            html.Append(
                link is null
                    ? $"<td class=\"{kind}\"{note}>{text}{mark}</td>"
                    : $"<td class=\"{kind}\"{note}><a href=\"{Encode(link)}\">{text}</a>{mark}</td>"
            );
        }

        html.Append("</tr>\n");
        return marked;
    }

    private static string Mark(bool provisional, bool corrected) =>
        (provisional, corrected) switch
        {
            (true, true) => "<abbr title=\"잠정, 정정\">*†</abbr>",
            (true, false) => "<abbr title=\"잠정\">*</abbr>",
            (false, true) => "<abbr title=\"정정\">†</abbr>",
            _ => "",
        };

    /// <summary>The whole won of an amount that is shown in a larger unit.</summary>
    private static string? FullAmount(Cell cell) =>
        cell is { State: CellState.Number, Showing.Unit: { IsMoney: true, Factor: > 1 } } && cell.Exact.IsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"{cell.Exact.Numerator:N0}원")
            : null;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
