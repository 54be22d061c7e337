using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Finds what the reader of workbooks passes over in silence: formulas that failed or were never calculated.</summary>
internal sealed class SheetCheck(string name, BookSourceBuilder builder)
{
    private const int MaxColumns = 1_000;

    // As many as a sheet of Excel has.
    private const int MaxRows = 1_048_576;

    /// <summary>Whether its reader may go through the sheet: it makes every row up to the last, as wide as the widest.</summary>
    /// <exception cref="XmlException">The sheet is damaged.</exception>
    public bool Check(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, WorkbookParts.Careful);
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r)
                    ? r
                    : row + 1;
                column = 0;
                if (row > MaxRows)
                    return Refuse(row, column, $"> {MaxRows:N0} 행");
            }
            else if (xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (column > MaxColumns)
                    return Refuse(row, column, $"> {MaxColumns:N0} 열");
                CheckCell(xml, new Place(name, row, column));
            }
        }

        return true;
    }

    private bool Refuse(int row, int column, string what)
    {
        builder.Refuse(Refusals.WorkbookTooLarge(new Place(name, row, column), what));
        return false;
    }

    private void CheckCell(XmlReader xml, Place place)
    {
        var failed = xml.GetAttribute("t") == "e";
        if (xml.IsEmptyElement)
            return;
        var (formula, value) = (false, (string?)null);
        using (var cell = xml.ReadSubtree())
        {
            cell.Read();
            while (cell.Read())
            {
                if (cell.NodeType != XmlNodeType.Element)
                    continue;
                if (cell.LocalName == "f")
                    formula = true;
                else if (cell.LocalName == "v")
                    value = failed && !cell.IsEmptyElement && cell.Read() ? cell.Value : "";
            }
        }

        if (failed)
            builder.Refuse(Refusals.FailedFormula(place, value ?? "#"));
        else if (formula && value is null)
            builder.Refuse(Refusals.NotCalculated(place));
    }

    /// <summary>28 for AB12.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter) || column > MaxColumns)
                break;
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column == 0 ? null : column;
    }
}
