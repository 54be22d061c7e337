using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>
/// A table looked at along its rows or along its columns: items that relate to one another (a total and its parts), and series
/// in each of which the relation should hold.
/// </summary>
internal sealed class Axis
{
    private readonly bool byRows;
    private readonly int firstItem;
    private readonly int firstSeries;

    public Axis(CheckGrid grid, bool byRows)
    {
        Grid = grid;
        this.byRows = byRows;
        (firstItem, firstSeries) = byRows ? (grid.HeaderRows, grid.LabelColumns) : (grid.LabelColumns, grid.HeaderRows);
        Items = Math.Max(0, (byRows ? grid.Rows : grid.Columns) - firstItem);
        Series = Math.Max(0, (byRows ? grid.Columns : grid.Rows) - firstSeries);
        // A header over several columns says what they are about; what each of them is, the lowest one says.
        Names =
        [
            .. Enumerable.Range(0, Items).Select(item => byRows ? Label(item) : grid.Labels.Head(firstItem + item)),
        ];
        Ranks = [.. Enumerable.Range(0, Items).Select(item => LabelText.TotalRank(Names[item]))];
        Rates = [.. Enumerable.Range(0, Items).Select(item => LabelText.IsRate(Names[item]) || IsPercent(item))];
    }

    public CheckGrid Grid { get; }
    public int Items { get; }
    public int Series { get; }

    /// <summary>Of each item: what it is called by itself.</summary>
    public string[] Names { get; }

    /// <summary>Of each item: 2 a grand total, 1 a subtotal, 0 neither.</summary>
    public int[] Ranks { get; }

    /// <summary>Of each item: whether its figures are quotients, which do not add up.</summary>
    public bool[] Rates { get; }

    public int Slot(int item, int series) =>
        byRows ? Grid.Slot(firstItem + item, firstSeries + series) : Grid.Slot(firstSeries + series, firstItem + item);

    public GridFigure At(int item, int series) => Grid.At(Slot(item, series));

    public string Label(int item) => byRows ? Grid.Labels.Row(firstItem + item) : Grid.Labels.Column(firstItem + item);

    public string Group(int item) => byRows ? Grid.Labels.Group(firstItem + item) : "";

    public string SeriesLabel(int series) =>
        byRows ? Grid.Labels.Head(firstSeries + series) : Grid.Labels.Row(firstSeries + series);

    private bool IsPercent(int item)
    {
        var (percents, numbers) = (0, 0);
        for (var series = 0; series < Math.Min(Series, 200); series++)
        {
            var figure = At(item, series);
            if (!figure.IsNumber)
                continue;
            numbers++;
            if (Grid.Units[figure.Unit] is "%" or "%p")
                percents++;
        }

        return percents * 2 > numbers;
    }
}
