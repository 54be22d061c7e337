namespace Dure.App.Capabilities.Checks;

/// <summary>A piece of somebody's document as a page shows it.</summary>
public abstract record ViewPart;

/// <summary>Paragraphs and tables that are not shown.</summary>
public sealed record ViewGap(int Parts) : ViewPart;

/// <summary>A paragraph, cut where it is very long.</summary>
public sealed record ViewText(IReadOnlyList<ViewPiece> Pieces) : ViewPart;

/// <summary>Some letters of a paragraph, and what is found at them.</summary>
public sealed record ViewPiece(string Text, IReadOnlyList<NumberedFinding> Marks);

/// <summary>A table, or those of its rows and columns that matter.</summary>
/// <param name="Columns">Their names, as places give them; none in a text file, whose places are lines.</param>
/// <param name="IsAbridged">Whether rows or columns are left out.</param>
public sealed record ViewTable(
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<ViewRow> Rows,
    bool IsAbridged
) : ViewPart;

/// <param name="Name">Its number in the table, sheet or text.</param>
/// <param name="Left">Rows left out above it.</param>
public sealed record ViewRow(string Name, int Left, IReadOnlyList<ViewCell> Cells);

/// <param name="IsFigure">Whether it reads as a number.</param>
public sealed record ViewCell(
    string Text,
    int RowSpan,
    int ColumnSpan,
    bool IsHeader,
    bool IsFigure,
    IReadOnlyList<NumberedFinding> Marks
)
{
    public static ViewCell Empty { get; } = new("", 1, 1, false, false, []);
}
