using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>A field of the grid, with what stands beside it.</summary>
/// <param name="Name">Names what it is about, so that a row added meanwhile moves no figure to another.</param>
/// <param name="Text">What is saved.</param>
/// <param name="SoFar">Σ of the year before this period, for the total as one types.</param>
/// <param name="ByOther">Who changed it since the page was opened.</param>
/// <param name="From">Where it comes from by itself; null where one types.</param>
public sealed record GridCell(
    string Id,
    string Name,
    string Was,
    string Text,
    string Last,
    string SoFar,
    string Cumulative,
    string YearAgo,
    string? ByOther,
    GridRecord? From
);

/// <summary>Records that a figure comes from.</summary>
/// <param name="Longer">The figure of the longer period, where the records have none of this one: 2017년 상반기 206.</param>
public sealed record GridRecord(string Name, string Address, string? Longer);

/// <param name="Cells">One a column; null where nothing is asked.</param>
public sealed record GridRow(string Programme, string Name, int Version, IReadOnlyList<GridCell?> Cells);

public sealed record GridTotal(string Now, string Last, string SoFar, string Cumulative, string YearAgo, bool Adds);

/// <summary>A submission as a spreadsheet: programmes down; each measure with the period before, the year so far and last year.</summary>
public sealed record Grid(
    IReadOnlyList<AskedColumn> Columns,
    IReadOnlyList<GridRow> Rows,
    IReadOnlyList<GridTotal> Totals,
    string Before,
    string YearAgo
)
{
    /// <param name="since">Cells that others changed after this moment are marked.</param>
    public static Grid Of(OpenSubmission open, DateTime? since = null, string? who = null)
    {
        var figures = new SubmissionFigures(open);
        return new(
            open.Columns,
            [
                .. open.Rows.Select(
                    (row, line) =>
                        new GridRow(
                            row.Programme,
                            open.NameOf(row.Programme),
                            row.Version,
                            [
                                .. open.Columns.Select(
                                    (column, at) =>
                                        row.Owes.Contains(column.Key)
                                            ? Cell(figures, row, column, $"c-{line}-{at}", since, who)
                                            : null
                                ),
                            ]
                        )
                ),
            ],
            [.. open.Columns.Select(column => Total(figures, column))],
            figures.Before.ToKorean(),
            open.Round.Period.AddYears(-1).ToKorean()
        );
    }

    public static string NameOf(string programme, string column) => $"v|{programme}|{column}";

    public static string IdOf(OpenSubmission open, string programme, string column)
    {
        for (var line = 0; line < open.Rows.Count; line++)
        for (var at = 0; at < open.Columns.Count; at++)
            if (open.Rows[line].Programme == programme && open.Columns[at].Key == column)
                return $"c-{line}-{at}";
        return "";
    }

    private static GridCell Cell(
        SubmissionFigures figures,
        SubmissionRow row,
        AskedColumn column,
        string id,
        DateTime? since,
        string? who
    )
    {
        var (open, unit) = (figures.Open, column.Unit);
        var text = open.Value(row.Programme, column.Key).Write(column.Measure, unit);
        var cell = open.Cells.GetValueOrDefault((row.Programme, column.Key));
        return new(
            id,
            NameOf(row.Programme, column.Key),
            text,
            text,
            figures.Last(row.Programme, column).Write(column.Measure, unit),
            SubmissionFigures.Write(figures.SoFar(row.Programme, column), unit),
            SubmissionFigures.Write(figures.Cumulative(row.Programme, column), unit),
            figures.YearAgo(row.Programme, column).Write(column.Measure, unit),
            since is { } moment && cell is not null && cell.At > moment && cell.Who != who ? cell.Who : null,
            open.Recorded.TryGetValue((row.Programme, column.Key), out var figure)
                ? new(
                    figure.Source.Name,
                    figure.Source.AddressOf(open.Round.Municipality, figure.Period.FirstCalendarYear),
                    figure.Period == open.Round.Period
                        ? null
                        : $"{figure.Period.ToKorean()} {open.InLedger(row.Programme, column.Key, figure.Period).Write(column.Measure, unit)}"
                )
                : null
        );
    }

    private static GridTotal Total(SubmissionFigures figures, AskedColumn column)
    {
        string Sum(Func<string, Rational?> of) => SubmissionFigures.Write(figures.Total(column, of), column.Unit);
        return new(
            Sum(one => figures.Value(one, column.Key).Exact(column.Measure)),
            Sum(one => figures.Last(one, column).Exact(column.Measure)),
            Sum(one => figures.SoFar(one, column)),
            Sum(one => figures.Cumulative(one, column)),
            Sum(one => figures.YearAgo(one, column).Exact(column.Measure)),
            column.Measure.AddsOverSubjects
        );
    }
}
