using System.Globalization;
using System.Net;
using System.Text;
using Dure.Tables.Model;

namespace Dure.Tables.Writing;

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
        @media print{body{margin:0}tr{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}
        """;

    /// <summary>One <c>table</c> element with caption, headers, rows and notes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="trace">Address of what a cell rests on, or null for none; figures with one become links.</param>
    public static string Write(Table table, Func<Row, Column, string?>? trace = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<table id=\"{Encode(table.Head.Id)}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<caption>{Encode(table.Head.Title)}");
        if (Print.Caption(table) is { } unit)
            html.Append(CultureInfo.InvariantCulture, $" <span class=\"unit\">{Encode(unit)}</span>");
        html.Append("</caption>\n");
        AppendHead(html, table);
        html.Append("<tbody>\n");
        for (var row = 0; row < table.Rows.Count; row++)
            AppendRow(html, table, row, trace);
        html.Append("</tbody>\n");
        var notes = Print.Notes(table).ToList();
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
        return $"""
            <!DOCTYPE html>
            <html lang="ko">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1>{Encode(title)}</h1>
            {body}</body>
            </html>

            """;
    }

    private static void AppendHead(StringBuilder html, Table table)
    {
        var grouped = table.Columns.Any(column => column.Group is not null);
        var span = grouped ? " rowspan=\"2\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<thead>\n<tr><th scope=\"col\"{span}>{Print.LabelHeader}</th>");
        foreach (var (first, count, group) in Print.Groups(table))
        {
            html.Append(
                group is null
                    ? $"<th scope=\"col\"{span}>{Encode(table.Columns[first].Label)}</th>"
                    : $"<th scope=\"colgroup\" colspan=\"{count}\">{Encode(group)}</th>"
            );
        }

        html.Append("</tr>\n");
        if (grouped)
        {
            html.Append("<tr>");
            foreach (var column in table.Columns.Where(column => column.Group is not null))
                html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encode(column.Label)}</th>");
            html.Append("</tr>\n");
        }

        html.Append("</thead>\n");
    }

    private static void AppendRow(StringBuilder html, Table table, int at, Func<Row, Column, string?>? trace)
    {
        var row = table.Rows[at];
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
            var note = cell.Note is null ? "" : $" title=\"{Encode(cell.Note)}\"";
            var text = Encode(cell.Text + Print.UnitBehind(table, at, column));
            var mark = Print.IsMarked(cell) ? "<abbr title=\"잠정\">*</abbr>" : "";
            var link = text.Length > 0 ? trace?.Invoke(row, table.Columns[column]) : null;
            html.Append(
                link is null
                    ? $"<td class=\"{kind}\"{note}>{text}{mark}</td>"
                    : $"<td class=\"{kind}\"{note}><a href=\"{Encode(link)}\">{text}</a>{mark}</td>"
            );
        }

        html.Append("</tr>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
