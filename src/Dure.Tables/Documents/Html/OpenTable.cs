namespace Dure.Tables.Documents.Html;

/// <summary>A table whose end tag has not come yet.</summary>
/// <param name="reserved">Its place among the parts.</param>
internal sealed class OpenTable(int reserved)
{
    private readonly TableGrid grid = new();
    private DocumentCell cell;
    private FlowText? caption;
    private FlowText? text;
    private bool inCaption;

    /// <summary>Its place among the parts.</summary>
    public int Reserved => reserved;

    /// <summary>Where text goes now; null between cells, where it belongs to nobody.</summary>
    public FlowText? Text => inCaption ? caption : text;

    /// <summary>Whether the row has begun and cells may come.</summary>
    public bool InRow { get; private set; }

    /// <summary>Begins a row, ending what is open.</summary>
    public void BeginRow()
    {
        EndCell();
        grid.NextRow();
        InRow = true;
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        EndCell();
        InRow = false;
    }

    /// <summary>Begins the caption; a second one continues it.</summary>
    public void BeginCaption()
    {
        EndCell();
        caption ??= new FlowText();
        caption.Break();
        inCaption = true;
    }

    /// <summary>Begins a cell, ending what is open.</summary>
    /// <returns>Places it covers in its row.</returns>
    public int BeginCell(int columnSpan, int rowSpan, int line, int column, bool isHeader)
    {
        EndCell();
        if (!InRow)
            BeginRow();
        cell = grid.Take(columnSpan, rowSpan) with { Line = line, At = column, IsHeader = isHeader };
        text = new FlowText();
        return cell.ColumnSpan;
    }

    /// <summary>Ends the cell or caption that is open, if any.</summary>
    public void EndCell()
    {
        inCaption = false;
        if (text is null)
            return;
        grid.Add(text.Line > 0 ? cell with { Text = text.ToString(), Line = text.Line, At = text.Column } : cell);
        text = null;
    }

    /// <summary>The table; its number is given later.</summary>
    public DocumentTable Close()
    {
        EndCell();
        var cells = grid.Cells();
        var place = cells.Count == 0 ? default : new DocumentPlace(cells[0].Line, cells[0].At);
        return new DocumentTable(place, caption?.ToString() is { Length: > 0 } words ? words : null, 0, null, cells);
    }
}
