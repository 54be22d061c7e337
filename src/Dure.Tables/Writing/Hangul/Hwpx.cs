using System.Text;
using Dure.Tables.Model;

namespace Dure.Tables.Writing.Hangul;

/// <summary>
/// Writes HWPX (KS X 6101, OWPML), which Hangul opens as its own: A4 pages with numbers at their foot, tables whose header
/// rows come again on every page, lying pages for wide tables. Lines are left to Hangul to break.
/// </summary>
public static class Hwpx
{
    /// <summary>Writes a document; the same draft gives the same bytes.</summary>
    /// <param name="draft">What to write.</param>
    /// <param name="stream">Where to; it is left open and needs not seek.</param>
    /// <exception cref="ArgumentException">Two cells of a table cover the same place.</exception>
    public static void Write(HwpxDraft draft, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(stream);
        var sections = HwpxSections.Of(draft.Blocks);
        using var bytes = new MemoryStream();
        using (var package = new HwpxPackageWriter(bytes))
        {
            package.Begin();
            package.Add("Contents/header.xml", HwpxHeaderPart.Write(sections.Count));
            var ids = new HwpxIds();
            for (var at = 0; at < sections.Count; at++)
            {
                var number = at;
                package.Add(
                    HwpxPackageWriter.Section(at),
                    xml => Section(draft, sections[number], number == 0, xml, ids)
                );
            }

            package.End(draft, sections.Count, Preview(draft));
        }

        bytes.Position = 0;
        bytes.CopyTo(stream);
    }

    /// <summary>Writes tables under one title.</summary>
    /// <param name="title">Of the document.</param>
    /// <param name="tables">In their order.</param>
    /// <param name="stream">Where to; it is left open and needs not seek.</param>
    public static void Write(string title, IEnumerable<Table> tables, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Write(new HwpxDraft(title, [.. tables.Select(HwpxTableBlock.Of)]), stream);
    }

    private static void Section(
        HwpxDraft draft,
        (HwpxPage Page, List<HwpxBlock> Blocks) section,
        bool isFirst,
        TextWriter xml,
        HwpxIds ids
    )
    {
        var writer = new HwpxSectionWriter(xml, section.Page, ids);
        writer.Begin();
        if (isFirst && draft.HasHead)
            HwpxHead.Write(draft, writer, xml, ids);
        section.Blocks.ForEach(writer.Block);
        writer.End();
    }

    // What a file manager shows: the beginning, as far as a page goes.
    private static string Preview(HwpxDraft draft)
    {
        const int Letters = 1000;
        var text = new StringBuilder(draft.Title).Append("\r\n");
        foreach (var block in draft.Blocks)
        {
            text.Append(
                block switch
                {
                    HwpxTitle title => title.Text + "\r\n",
                    HwpxHeading heading => heading.Text + "\r\n",
                    HwpxLine line => line.Text + "\r\n",
                    HwpxTableBlock table => string.Concat(
                        table.Cells.OrderBy(cell => (cell.Row, cell.Column)).Select(cell => $"<{cell.Text}>")
                    ) + "\r\n",
                    _ => "",
                }
            );
            if (text.Length > Letters)
                break;
        }

        return text.Length > Letters ? text.ToString(0, Letters) : text.ToString();
    }
}
