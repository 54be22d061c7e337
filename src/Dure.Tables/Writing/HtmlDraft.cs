using System.Net;
using System.Text;
using Dure.Tables.Writing.Hangul;

namespace Dure.Tables.Writing;

/// <summary>Writes a draft as a page of HTML that needs nothing else and prints page for page as its HWPX does; every text is encoded.</summary>
public static class HtmlDraft
{
    private const string Added = """
        h1{text-align:center;font-size:1.4rem;margin:1rem 0 1.5rem}
        h3,h4{font-size:1rem;margin:1.2rem 0 .4rem;break-after:avoid}
        table{width:100%}
        table.boxes{width:auto;margin:0 0 1rem auto}.boxes td{width:4.5rem;height:3.2rem}
        tbody th{font-weight:700;background:#eef2f7}
        .strong,.total{font-weight:700}.total{background:#f3f3f0}
        .centre{text-align:center}.right{text-align:right;white-space:nowrap}
        .square,.circle,.dash,.remark{padding-left:1.4em;text-indent:-1.1em;margin:.3rem 0}
        .circle{padding-left:2.2em}.dash{padding-left:3em}.remark{padding-left:3.4em}
        .break{break-before:page}
        .lying{page:lying}.lying table:not(.boxes){font-size:.72rem}.lying :is(th,td){padding:.15rem .2rem}
        @page lying{size:A4 landscape;margin:12mm}
        """;

    /// <summary>The whole page.</summary>
    /// <param name="draft">What to write.</param>
    /// <exception cref="ArgumentException">Two cells of a table cover the same place.</exception>
    public static string Write(HwpxDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var html = new StringBuilder();
        foreach (var (at, (page, blocks)) in HwpxSections.Of(draft.Blocks).Index())
        {
            html.Append(page.IsLying ? "<section class=\"lying\">\n" : "<section>\n");
            if (at == 0 && draft.HasHead)
                Head(html, draft);
            foreach (var block in blocks)
                html.Append(Of(block));
            html.Append("</section>\n");
        }

        return Html.Whole(draft.Title, html.ToString(), Html.StyleWith(Added));
    }

    private static void Head(StringBuilder html, HwpxDraft draft)
    {
        if (draft.Approvers.Count > 0)
        {
            html.Append("<table class=\"boxes\"><tr><th rowspan=\"2\">결<br>재</th>");
            html.AppendJoin("", draft.Approvers.Select(title => $"<th>{Encode(title)}</th>"));
            html.Append("</tr><tr>").Insert(html.Length, "<td></td>", draft.Approvers.Count).Append("</tr></table>\n");
        }

        foreach (
            var (label, text) in (ReadOnlySpan<(string, string?)>)
                [("문서번호", draft.Number), ("작성일", draft.Date), ("작성", draft.Publisher)]
        )
            if (text is not null)
                html.Append("<div>").Append(label).Append(": ").Append(Encode(text)).Append("</div>\n");
        html.Append("<h1>").Append(Encode(draft.Title)).Append("</h1>\n");
    }

    private static string Of(HwpxBlock block) =>
        block switch
        {
            HwpxTitle title => $"<h1>{Encode(title.Text)}</h1>\n",
            HwpxHeading heading => Element($"h{Math.Clamp(heading.Level, 1, 3) + 1}", heading.Text),
            HwpxLine { Mark: HwpxMark.None } line => Element("p", line.Text),
            HwpxLine line =>
                $"<p class=\"{line.Mark.ToString().ToLowerInvariant()}\">{HwpxSectionWriter.Sign(line.Mark)}{Encode(line.Text)}</p>\n",
            HwpxPageBreak => "<div class=\"break\"></div>\n",
            HwpxTableBlock table => Of(table),
            _ => "",
        };

    private static string Of(HwpxTableBlock table)
    {
        var html = new StringBuilder("<table>\n");
        if ((table.Title ?? table.Caption) is not null)
        {
            html.Append("<caption>").Append(Encode(table.Title ?? ""));
            if (table.Caption is { } unit)
                html.Append(" <span class=\"unit\">").Append(Encode(unit)).Append("</span>");
            html.Append("</caption>\n");
        }

        var grid = table.Grid();
        var heads = Math.Min(table.HeaderRows, grid.Count);
        Rows(html, "thead", grid[..heads]);
        Rows(html, "tbody", grid[heads..]);
        html.Append("</table>\n");
        foreach (var note in table.Notes)
            html.Append(Element("p", "주) " + note));
        return html.ToString();
    }

    private static void Rows(StringBuilder html, string part, List<List<HwpxCell>> rows)
    {
        if (rows.Count == 0)
            return;
        html.Append('<').Append(part).Append(">\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
                Cell(html, cell, part == "thead");
            html.Append("</tr>\n");
        }

        html.Append("</").Append(part).Append(">\n");
    }

    private static void Cell(StringBuilder html, HwpxCell cell, bool isHead)
    {
        var name = isHead || cell.Tone == HwpxTone.Header ? "th" : "td";
        html.Append('<').Append(name);
        if (name == "th")
            html.Append(isHead ? " scope=\"col\"" : " scope=\"row\"");
        if (cell.RowSpan > 1)
            html.Append(" rowspan=\"").Append(HwpxXml.Number(cell.RowSpan)).Append('"');
        if (cell.ColumnSpan > 1)
            html.Append(" colspan=\"").Append(HwpxXml.Number(cell.ColumnSpan)).Append('"');
        var classes = string.Join(
            ' ',
            new[]
            {
                cell.Alignment switch
                {
                    HwpxAlignment.Centre => "centre",
                    HwpxAlignment.Right => "right",
                    _ => "",
                },
                cell.Tone switch
                {
                    HwpxTone.Strong => "strong",
                    HwpxTone.Total => "total",
                    _ => "",
                },
            }.Where(one => one.Length > 0)
        );
        if (classes.Length > 0)
            html.Append(" class=\"").Append(classes).Append('"');
        html.Append('>').Append(Encode(cell.Text)).Append("</").Append(name).Append('>');
    }

    private static string Element(string name, string text) => $"<{name}>{Encode(text)}</{name}>\n";

    private static string Encode(string text) =>
        WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
