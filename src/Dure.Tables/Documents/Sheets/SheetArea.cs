namespace Dure.Tables.Documents.Sheets;

/// <summary>A rectangle of cells, from 0, both ends included.</summary>
internal readonly record struct SheetArea(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Reads <c>C7</c> or <c>A1:C7</c>; null if it is neither.</summary>
    public static SheetArea? Of(ReadOnlySpan<char> reference)
    {
        var colon = reference.IndexOf(':');
        if (colon < 0)
            return TryCell(reference, out var row, out var column) ? new SheetArea(row, column, row, column) : null;
        return
            TryCell(reference[..colon], out var top, out var left)
            && TryCell(reference[(colon + 1)..], out var bottom, out var right)
            && top <= bottom
            && left <= right
            ? new SheetArea(top, left, bottom, right)
            : null;
    }

    /// <summary>Reads a cell's name within the bounds of a sheet.</summary>
    public static bool TryCell(ReadOnlySpan<char> name, out int row, out int column)
    {
        (row, column) = (0, 0);
        foreach (var letter in name)
        {
            if (letter is >= 'A' and <= 'Z' && row == 0)
                column = column * 26 + letter - 'A' + 1;
            else if (letter is >= '0' and <= '9' && column > 0)
                row = row * 10 + letter - '0';
            else if (letter != '$')
                return false;
            if (column > SheetCells.MostColumns || row > SheetCells.MostRows)
                return false;
        }

        (row, column) = (row - 1, column - 1);
        return row >= 0 && column >= 0;
    }
}
