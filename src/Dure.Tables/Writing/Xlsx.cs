using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.Tables.Writing.Workbooks;
using Table = Dure.Tables.Model.Table;

namespace Dure.Tables.Writing;

/// <summary>
/// Writes tables as an Excel workbook in which every computed cell is a live formula over the cells it follows from, with
/// the declared rounding, so that a reader can recalculate what was published. Where a rounded figure is computed with, its
/// unrounded value stands in a hidden column. Facts hold their full value in the shown unit.
/// </summary>
public static class Xlsx
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook, one sheet a table, named by its title; the same tables give the same bytes.</summary>
    /// <param name="tables">At least one.</param>
    /// <param name="stream">Where to; it is left open and needs not seek.</param>
    /// <exception cref="ArgumentException">There is no table.</exception>
    public static void Write(IReadOnlyList<Table> tables, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(stream);
        if (tables.Count == 0)
            throw new ArgumentException("A workbook needs a table.", nameof(tables));
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
            Fill(document, tables);
        package.Position = 0;
        CopyWithoutTimes(package, stream);
    }

    private static void Fill(SpreadsheetDocument document, IReadOnlyList<Table> tables)
    {
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "rId1");
        var styles = new StyleSheet();
        var names = new SheetTitles();
        var sheets = new Sheets();
        for (var at = 0; at < tables.Count; at++)
        {
            var id = $"rId{at + 1}";
            book.AddNewPart<WorksheetPart>(id).Worksheet = new SheetWriter(tables[at], styles).ToPart(at == 0);
            sheets.Append(
                new Sheet
                {
                    Name = names.Next(tables[at].Head.Title),
                    SheetId = (uint)at + 1,
                    Id = id,
                }
            );
        }

        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.ToPart();
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets);
    }

    // The package writer stamps each part with the time of writing.
    private static void CopyWithoutTimes(Stream package, Stream stream)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = Earliest;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
