namespace Dure.Tables.Documents;

/// <summary>Somebody's document as its reader sees it: paragraphs and tables in their order, each with its place.</summary>
/// <param name="Name">The file's name as given, without its folder.</param>
/// <param name="Format">What its content is, whatever its name says.</param>
/// <param name="Parts">From first to last.</param>
/// <param name="Notices">What the reader had to leave out or take on trust, as Korean sentences: a picture's text, a broken row.</param>
public sealed record SourceDocument(
    string Name,
    SourceFormat Format,
    IReadOnlyList<DocumentPart> Parts,
    IReadOnlyList<string> Notices
);

/// <summary>The formats that are told apart by their content.</summary>
public enum SourceFormat
{
    /// <summary>Plain text, its tables as tab-separated lines or as HTML inside a line.</summary>
    Text,

    /// <summary>Markdown with pipe tables.</summary>
    Markdown,

    /// <summary>HTML, also where the file is called .xls.</summary>
    Html,

    /// <summary>Comma- or semicolon-separated values, UTF-8 or CP949.</summary>
    Csv,

    /// <summary>Excel 2007 and later.</summary>
    Xlsx,

    /// <summary>Excel 97–2003.</summary>
    Xls,

    /// <summary>Hangul's open format, KS X 6101 (OWPML).</summary>
    Hwpx,

    /// <summary>Hangul's binary format 5.x.</summary>
    Hwp,

    /// <summary>Word 2007 and later.</summary>
    Docx,

    /// <summary>PDF, read through poppler.</summary>
    Pdf,
}

/// <summary>A paragraph or a table.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record DocumentPart(DocumentPlace Place);

/// <summary>A paragraph, heading, list item or note; a line of a plain text.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">Without line breaks at either end; never empty.</param>
public sealed record DocumentText(DocumentPlace Place, string Text) : DocumentPart(Place);

/// <summary>A table as printed: cells on a grid, merged ones once, at their upper left corner.</summary>
/// <param name="Place">Where its first cell stands.</param>
/// <param name="Caption">The text that belongs to it by the format itself (a caption element, a sheet's name); null where there is none. What only stands near it stays a paragraph.</param>
/// <param name="Number">Its place among the document's tables, from 1; for a workbook, among the sheets.</param>
/// <param name="Sheet">The sheet's name, for workbooks alone.</param>
/// <param name="Cells">By row, then column; empty cells may be left out. No two cover the same place.</param>
/// <param name="IsLoose">Whether the columns are only as good as separators in a text: merged cells may have left no trace.</param>
public sealed record DocumentTable(
    DocumentPlace Place,
    string? Caption,
    int Number,
    string? Sheet,
    IReadOnlyList<DocumentCell> Cells,
    bool IsLoose = false
) : DocumentPart(Place)
{
    /// <summary>Where a cell stands: its line and column in a text, else its name: <c>실적!C7</c>, <c>표 3!C2</c>.</summary>
    public DocumentPlace PlaceOf(in DocumentCell cell) =>
        cell.Line > 0
            ? Place with
            {
                Line = cell.Line,
                Column = cell.At,
                Cell = null,
            }
            : Place with
            {
                Page = cell.Page > 0 ? cell.Page : Place.Page,
                Cell = $"{Sheet ?? $"표 {Number}"}!{DocumentPlace.CellName(cell.Row, cell.Column)}",
            };
}

/// <summary>A cell of a printed table.</summary>
/// <param name="Row">From 0, in the grid (a sheet's own rows, so that its name is the one Excel shows).</param>
/// <param name="Column">From 0.</param>
/// <param name="Text">As shown: a number in its cell's format, paragraphs of the cell with line feeds between them.</param>
/// <param name="RowSpan">Rows it covers; 1 or more.</param>
/// <param name="ColumnSpan">Columns it covers; 1 or more.</param>
/// <param name="Line">In a text file the line it begins in, from 1; else 0.</param>
/// <param name="At">In a text file the character of that line it begins at, from 1; else 0.</param>
/// <param name="IsHeader">Whether the format itself marks it as a header (th, a repeated header row).</param>
/// <param name="Page">In a PDF its page, from 1: a table may go on over several; else 0.</param>
public readonly record struct DocumentCell(
    int Row,
    int Column,
    string Text,
    int RowSpan = 1,
    int ColumnSpan = 1,
    int Line = 0,
    int At = 0,
    bool IsHeader = false,
    int Page = 0
)
{
    // A sheet may have millions of cells: these three in four bytes make each a fifth smaller.
    private const ushort Header = 1 << 15;
    private readonly ushort columnSpan = (ushort)Math.Min(ColumnSpan, ushort.MaxValue);
    private readonly ushort pageAndHeader = Packed(Page, IsHeader);

    /// <summary>Columns it covers; 1 or more, at most 65,535.</summary>
    public int ColumnSpan
    {
        get => columnSpan;
        init => columnSpan = (ushort)Math.Min(value, ushort.MaxValue);
    }

    /// <summary>Whether the format itself marks it as a header (th, a repeated header row).</summary>
    public bool IsHeader
    {
        get => (pageAndHeader & Header) != 0;
        init => pageAndHeader = Packed(Page, value);
    }

    /// <summary>In a PDF its page, from 1, at most 32,767: a table may go on over several; else 0.</summary>
    public int Page
    {
        get => pageAndHeader & ~Header;
        init => pageAndHeader = Packed(value, IsHeader);
    }

    private static ushort Packed(int page, bool isHeader) =>
        (ushort)(Math.Min(page, Header - 1) | (isHeader ? Header : 0));
}
