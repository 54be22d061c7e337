using System.Globalization;

namespace Dure.Tests.Checks.MadeUp;

/// <summary>A cell of a made-up table: words, or a figure and how it is printed.</summary>
internal sealed record MadeUpCell(int Row, int Column, string Words, int RowSpan = 1, int ColumnSpan = 1)
{
    public decimal? Value { get; init; }
    public int Decimals { get; init; }
    public string Suffix { get; init; } = "";

    /// <summary>The smallest change of the figure that breaks a relation; 0 where it is in none.</summary>
    public decimal Least { get; init; }

    public string Text => Value is { } value ? Print(value, Decimals) + Suffix : Words;

    /// <summary>As official tables print: thousands, and △ for a loss.</summary>
    public static string Print(decimal value, int decimals) =>
        (value < 0 ? "△" : "") + Math.Abs(value).ToString("N" + decimals, CultureInfo.InvariantCulture);
}

/// <summary>A made-up table whose figures follow from one another.</summary>
/// <param name="Kind">What relations it has, for the report.</param>
/// <param name="Unit">The line above it.</param>
internal sealed record MadeUpTable(string Kind, string Unit, List<MadeUpCell> Cells, int HeaderRows)
{
    public int Rows => Cells.Max(cell => cell.Row + cell.RowSpan);
    public int Columns => Cells.Max(cell => cell.Column + cell.ColumnSpan);
}

/// <summary>A made-up sentence: words, figures between them.</summary>
internal sealed record MadeUpSentence(string Kind, List<MadeUpCell> Pieces)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));
}

/// <summary>Tables and sentences in their order, and the one figure that was changed, if any.</summary>
internal sealed record MadeUpReport(List<object> Parts)
{
    public IEnumerable<string> Texts =>
        Parts.SelectMany(part =>
            part is MadeUpTable table ? table.Cells.Select(cell => cell.Text) : [((MadeUpSentence)part).Text]
        );
}
