using System.Globalization;
using Dure.Tables.Writing.Workbooks;

namespace Dure.Tables.Documents;

/// <summary>Where in a document something stands. What a format lacks is 0 or null.</summary>
/// <param name="Line">Line of the file as given, from 1: plain text, Markdown, HTML, CSV.</param>
/// <param name="Column">Character of that line, from 1.</param>
/// <param name="Cell">A cell of a sheet or of a table: <c>실적!C7</c>, <c>표 3!C2</c>.</param>
/// <param name="Page">From 1: PDF alone; other formats know their pages only when laid out.</param>
/// <param name="Paragraph">From 1, over the whole document: DOCX, HWPX and HWP.</param>
/// <param name="Part">What stands beside the body and counts its paragraphs itself: <c>머리글</c>, <c>바닥글</c>, <c>각주</c>, <c>미주</c> of DOCX.</param>
public readonly record struct DocumentPlace(
    int Line = 0,
    int Column = 0,
    string? Cell = null,
    int Page = 0,
    int Paragraph = 0,
    string? Part = null
)
{
    /// <summary>A cell's name as Excel writes it: row 6, column 2 is <c>C7</c>.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public static string CellName(int row, int column) => new Spot(row + 1, column + 1).ToString();

    /// <summary>For people: <c>12행 4자</c>, <c>3쪽 표 2!C4</c>, <c>41문단</c>, <c>머리글 1문단</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>(4);
        if (Part is not null)
            parts.Add(Part);
        if (Page > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Page}쪽"));
        if (Line > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Line}행 {Column}자"));
        if (Cell is not null)
            parts.Add(Cell);
        else if (Paragraph > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Paragraph}문단"));
        return string.Join(' ', parts);
    }
}
