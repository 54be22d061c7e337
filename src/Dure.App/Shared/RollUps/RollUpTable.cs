using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.App.Shared.RollUps;

/// <summary>A roll-up of one measure as a table: places and their nodes below each other, periods beside each other.</summary>
public static class RollUpTable
{
    /// <param name="trace">Whether each figure of a municipality carries its facts; that reads every one of them again.</param>
    public static Table Build(RollUpCube cube, bool trace)
    {
        var measure = cube.Measures[0];
        var showing = new Showing(Unit.Of(measure.Unit), measure.Decimals, Rounding.HalfUp);
        var periods = cube.Query.Periods;
        var (rows, columns) = (RowsOf(cube), periods.Select(ColumnOf).ToList());
        var cells = new Cell[rows.Count, columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var (place, node) = (row / cube.Nodes.Count, row % cube.Nodes.Count);
            var reader = trace && cube.LedgerOf(place) is { } ledger ? new FigureReader(ledger) : null;
            for (var column = 0; column < columns.Count; column++)
            {
                var cell = CellOf(cube[0, place, node, column], measure, showing);
                cells[row, column] =
                    rows[row].Leaves.Count > 0 ? cell with { Formula = SumOf(rows[row].Leaves, column) }
                    : reader is null || cell.State != CellState.Number ? cell
                    : WithFacts(cell, reader.Read(Asked(cube, node, column)), cube.Places[place].Code);
            }
        }

        var head = new TableHead(
            $"rollup-{measure.Code}",
            $"{measure.Name} {cube.Query.Kind.Word()} 집계(전국·시·도·시·군·구)",
            measure.Unit,
            "해당 없음",
            "rollup",
            "전국"
        );
        return new Table(head, rows, columns, cells);
    }

    private static List<Row> RowsOf(RollUpCube cube)
    {
        var rows = new List<Row>(cube.Places.Count * cube.Nodes.Count);
        for (var place = 0; place < cube.Places.Count; place++)
        {
            var of = cube.Places[place];
            var parts = cube.PartsOf(of).ToList();
            for (var node = 0; node < cube.Nodes.Count; node++)
            {
                var within = cube.Nodes[node];
                rows.Add(
                    new(
                        $"{of.Code}{Suffix(of.Level)}" + (node == 0 ? "" : $"-{within.Code}"),
                        node == 0 ? LabelOf(of) : within.Name,
                        Depth(of.Level) + within.Depth,
                        of.Level is RollUpLevel.Nation ? RowKind.Total
                            : parts.Count > 0 ? RowKind.Subtotal
                            : RowKind.Leaf,
                        [.. parts.Select(part => (part * cube.Nodes.Count) + node)]
                    )
                );
            }
        }

        return rows;
    }

    private static Column ColumnOf(Period period) => new(period.ToString(), period.ToKorean(), null, false);

    private static Cell CellOf(RollUpFigure figure, Measure measure, Showing showing) =>
        figure switch
        {
            { IsNumber: true } => new Cell
            {
                State = CellState.Number,
                Exact = measure.Exact(figure.Kept),
                Showing = showing,
                Provisional = figure.IsProvisional,
            },
            { IsNotApplicable: true } => Cell.Without(CellState.NotApplicable),
            { State: RollUpState.Disputed } => Cell.Without(
                CellState.NotCollected,
                "분류에 따라 합계가 달라 더하지 않았습니다. --tree로 분류를 정하세요"
            ),
            _ => Cell.Without(CellState.NotCollected),
        };

    private static Expression.Sum SumOf(IReadOnlyList<int> rows, int column) =>
        new Expression.Sum([.. rows.Select(row => new Expression.CellAt(row, column))]);

    private static Asked Asked(RollUpCube cube, int node, int period) =>
        new(
            cube.Query.Tree is not { } tree ? SubjectKey.Municipality
                : node == 0 ? SubjectKey.Tree(tree)
                : SubjectKey.Node(tree, cube.Nodes[node].Code),
            cube.Measures[0].Code,
            cube.Query.Kind,
            cube.Query.Periods[period],
            null,
            null
        );

    private static Cell WithFacts(Cell cell, Figure figure, MunicipalityCode code) =>
        cell with
        {
            Facts = [.. figure.Facts.Select(fact => new FactRef(code, fact))],
            Note = figure.Note,
        };

    private static string LabelOf(RollUpPlace place) =>
        place.Level switch
        {
            RollUpLevel.Province => $"{place.Name} 시·군·구 합",
            RollUpLevel.OwnBook => $"{place.Name} 자체(합에 넣지 않음)",
            RollUpLevel.Within => $"{place.Name}(합에 넣지 않음)",
            _ => place.Name,
        };

    private static string Suffix(RollUpLevel level) => level == RollUpLevel.OwnBook ? "-own" : "";

    private static int Depth(RollUpLevel level) =>
        level switch
        {
            RollUpLevel.Nation => 0,
            RollUpLevel.Province or RollUpLevel.OwnBook => 1,
            RollUpLevel.Municipality => 2,
            _ => 3,
        };
}
