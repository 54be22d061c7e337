using Dure.Tables.Formulas;

namespace Dure.Tables.Model;

/// <summary>What one cell of a table is to be, before any figure is known.</summary>
public abstract record CellPlan
{
    private CellPlan() { }

    /// <summary>Read from facts; the reader says what they give.</summary>
    /// <param name="Read">Gives the cell, complete with how it is shown.</param>
    public sealed record FromFacts(Func<Cell> Read) : CellPlan;

    /// <summary>A formula over the other columns of its row, not bound yet.</summary>
    public sealed record OverColumns(Expression Formula, Showing Showing) : CellPlan;

    /// <summary>A formula over the other rows of its column, not bound yet.</summary>
    public sealed record OverRows(Expression Formula, Showing Showing) : CellPlan;

    /// <summary>Σ of the leaf rows of a total or subtotal row.</summary>
    /// <param name="Showing">How it is shown; as the first leaf if null.</param>
    /// <param name="Otherwise">What stands there if no leaf has a figure, or they do not add up: the facts of the whole itself.</param>
    /// <param name="WhyNot">Given the rows that have a figure, says why they do not add up; null where they do.</param>
    public sealed record OfLeaves(
        Showing? Showing,
        FromFacts? Otherwise = null,
        Func<IReadOnlyList<int>, string?>? WhyNot = null
    ) : CellPlan;

    /// <summary>Known beforehand: words, or nothing.</summary>
    public sealed record Fixed(Cell Cell) : CellPlan;
}

/// <summary>Computes a table from what each of its cells is to be.</summary>
public sealed class TableLayout(
    TableHead head,
    IReadOnlyList<Row> rows,
    IReadOnlyList<Column> columns,
    CellPlan[,] plans
)
{
    private readonly Cell?[,] cells = new Cell?[rows.Count, columns.Count];
    private readonly bool[,] entered = new bool[rows.Count, columns.Count];

    private readonly Dictionary<string, int> columnOf = columns
        .Select((column, at) => (Name: FormulaName(column.Id), at))
        .ToDictionary(pair => pair.Name, pair => pair.at);

    private readonly Dictionary<string, int> rowOf = rows.Select((row, at) => (Name: FormulaName(row.Id), at))
        .ToDictionary(pair => pair.Name, pair => pair.at);

    private readonly int[] leaves =
    [
        .. Enumerable.Range(0, rows.Count).Where(at => rows[at] is { Kind: RowKind.Leaf, Outside: false }),
    ];
    private readonly int total = Enumerable
        .Range(0, rows.Count)
        .FirstOrDefault(at => rows[at] is { Kind: RowKind.Total, Depth: 0 }, -1);

    /// <summary>An id as formulas write it: with _ for -.</summary>
    public static string FormulaName(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Replace('-', '_');
    }

    /// <summary>Computes every cell.</summary>
    /// <exception cref="FormatException">A formula names what is not there, or cells depend on each other in a circle.</exception>
    public Table Compute()
    {
        var result = new Cell[rows.Count, columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
                result[row, column] = CellOf(row, column);
        }

        return new Table(head, rows, columns, result);
    }

    private Cell CellOf(int row, int column)
    {
        if (cells[row, column] is { } known)
            return known;
        if (entered[row, column])
            throw new FormatException(
                $"'{rows[row].Label}' 행 '{columns[column].Label}' 열의 식이 자기 자신을 참조합니다"
            );
        entered[row, column] = true;
        return cells[row, column] = plans[row, column] switch
        {
            CellPlan.FromFacts facts => facts.Read(),
            CellPlan.Fixed known2 => known2.Cell,
            CellPlan.OverColumns over => Evaluate(
                Binder(row, column, alongRow: true).Bind(over.Formula),
                over.Showing,
                row,
                column
            ),
            CellPlan.OverRows over => Evaluate(
                Binder(row, column, alongRow: false).Bind(over.Formula),
                over.Showing,
                row,
                column
            ),
            CellPlan.OfLeaves of => OfLeaves(row, column, of),
            _ => throw new InvalidOperationException(),
        };
    }

    private Cell OfLeaves(int row, int column, CellPlan.OfLeaves plan)
    {
        var parts = rows[row].Leaves.Select(leaf => CellOf(leaf, column)).ToList();
        var numbers = parts.Where(part => part.State == CellState.Number).ToList();
        var whyNot = numbers.Count == 0 ? null : WhyNot(row, column, plan, numbers);
        if ((numbers.Count == 0 || whyNot is not null) && plan.Otherwise?.Read() is { State: CellState.Number } whole)
            return whole;
        if (numbers.Count == 0)
            return Cell.Without(
                parts.Exists(part => part.State == CellState.NotApplicable)
                    ? CellState.NotApplicable
                    : CellState.NotCollected
            );
        if (whyNot is not null)
            return Cell.Without(CellState.Blank, whyNot);
        var expression = new Expression.Sum([.. rows[row].Leaves.Select(leaf => new Expression.CellAt(leaf, column))]);
        return Evaluate(expression, plan.Showing ?? numbers[0].Showing!, row, column);
    }

    private string? WhyNot(int row, int column, CellPlan.OfLeaves plan, List<Cell> numbers)
    {
        var families = numbers.Select(part => part.Showing?.Unit?.Family ?? "").Distinct().ToList();
        return families.Count > 1 ? $"단위가 달라({string.Join(", ", families)}) 더하지 않습니다"
            : numbers[0].Showing?.Unit is { IsRatio: true } ? "비율·순위는 더하지 않습니다"
            : plan.WhyNot?.Invoke([.. rows[row].Leaves.Where(leaf => CellOf(leaf, column).State == CellState.Number)]);
    }

    private Cell Evaluate(Expression formula, Showing showing, int row, int column)
    {
        var value = formula.Evaluate((r, c) => CellOf(r, c) is { State: CellState.Number } cell ? cell.Exact : null);
        var operands = formula.Cells().Select(at => CellOf(at.Row, at.Column)).ToList();
        if (value is { } number)
            return new Cell
            {
                State = CellState.Number,
                Exact = number,
                Showing = showing,
                Formula = formula,
                Provisional = operands.Exists(operand => operand.Provisional),
            };
        // Nothing known gives nothing known; everything known and still no value (a divisor of 0) does not apply.
        var missing = operands.Exists(operand => operand.State is CellState.NotCollected or CellState.Blank);
        return Cell.Without(missing ? CellState.NotCollected : CellState.NotApplicable) with
        {
            Formula = formula,
            Showing = showing,
        };
    }

    private FormulaBinder Binder(int row, int column, bool alongRow)
    {
        Expression.CellAt? At(string name) =>
            alongRow
                ? columnOf.TryGetValue(name, out var c)
                    ? new(row, c)
                    : null
                : rowOf.TryGetValue(name, out var r)
                    ? new(r, column)
                    : null;
        int ColumnOf(string name) =>
            !alongRow ? column
            : columnOf.TryGetValue(name, out var c) ? c
            : throw new FormatException($"'{name}'라는 열이 없습니다");
        Expression.CellAt[] Of(IEnumerable<int> rowsOf, string name) =>
            [.. rowsOf.Select(r => new Expression.CellAt(r, ColumnOf(name)))];
        return new FormulaBinder(
            At,
            name => Of(total >= 0 ? [total] : leaves, name),
            name => Of(leaves, name),
            name => Of(leaves.Where(leaf => leaf <= row), name)
        );
    }
}
