namespace Dure.Tables.Documents.Hangul;

/// <summary>Which places of a table are taken, so that no two cells cover the same one.</summary>
internal sealed class HangulGrid
{
    private readonly HashSet<(int Row, int Column)> taken = [];

    /// <summary>Takes the places of a cell.</summary>
    /// <returns>The rows and columns it covers: its own 1 × 1 where it would cover another cell; null where its corner is taken.</returns>
    public (int Rows, int Columns)? Place(HangulCell cell)
    {
        if (cell.Row < 0 || cell.Column < 0 || !taken.Add((cell.Row, cell.Column)))
            return null;
        var rest = Rest(cell).ToList();
        if (rest.Exists(taken.Contains))
            return (1, 1);
        taken.UnionWith(rest);
        return (cell.RowSpan, cell.ColumnSpan);
    }

    private static IEnumerable<(int Row, int Column)> Rest(HangulCell cell)
    {
        for (var row = 0; row < cell.RowSpan; row++)
        {
            for (var column = row == 0 ? 1 : 0; column < cell.ColumnSpan; column++)
                yield return (cell.Row + row, cell.Column + column);
        }
    }
}
