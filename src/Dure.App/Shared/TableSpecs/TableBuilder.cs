using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.App.Shared.TableSpecs;

/// <summary>Computes a table of a book from its definition and the ledger.</summary>
public sealed class TableBuilder
{
    /// <summary>More than any page of a report: a definition that asks for so much is a mistake or an attack.</summary>
    private const int MaxCells = 250_000;

    private readonly LedgerView ledger;
    private readonly FigureReader figures;
    private readonly TableSpec spec;
    private readonly Book book;
    private readonly List<LaidRow> rows;
    private readonly List<ColumnSpec> columns;
    private readonly Dictionary<string, int> columnOf;

    private TableBuilder(LedgerView ledger, Book book, TableSpec spec)
    {
        (this.ledger, this.book, this.spec, figures) = (ledger, book, spec, new(ledger));
        rows = new RowExpander(ledger, spec, book.Year).Expand();
        columns = [.. spec.Columns.SelectMany(Parts)];
        if ((long)rows.Count * columns.Count > MaxCells)
            throw new FormatException($"표가 너무 큽니다: {rows.Count:N0}행 {columns.Count:N0}열");
        columnOf = [];
        for (var at = 0; at < columns.Count; at++)
        {
            if (!columnOf.TryAdd(TableLayout.FormulaName(columns[at].Id), at))
                throw new FormatException($"열 id '{columns[at].Id}'이(가) 두 번 있습니다");
        }
    }

    /// <exception cref="FormatException">A formula names what is not there or runs in a circle.</exception>
    public static Table Build(LedgerView ledger, Book book, TableSpec spec)
    {
        SpecNames.Check(ledger, spec);
        return new TableBuilder(ledger, book, spec).Build();
    }

    private Table Build()
    {
        var plans = new CellPlan[rows.Count, columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var wrong in rows[row].Spec.Cells.Keys.Where(id => !columns.Exists(column => column.Id == id)))
                throw new FormatException($"'{rows[row].Label}' 행의 cells에 적힌 '{wrong}' 열이 없습니다");
            for (var column = 0; column < columns.Count; column++)
                plans[row, column] = Plan(rows[row], columns[column]);
        }

        return new TableLayout(
            new TableHead(spec.Id, spec.Title, spec.Unit, spec.Dash, book.Code, ledger.Municipality.Name),
            [.. rows.Select(row => new Row(row.Id, row.Label, row.Depth, row.Kind, row.Leaves, row.Outside))],
            [.. columns.Select(column => new Column(column.Id, column.Label, column.Group, column.IsWords))],
            plans
        ).Compute();
    }

    private CellPlan Plan(LaidRow row, ColumnSpec column)
    {
        var own = row.Spec.Cells.GetValueOrDefault(column.Id) ?? new CellSpec();
        if (own.Blank || (row.Kind == RowKind.Heading && own.Text is null))
            return new CellPlan.Fixed(Cell.Without(CellState.Blank));
        if (own.Text is not null || column.IsWords)
            return new CellPlan.Fixed(Words(own.Text ?? WordsOf(row, column)));
        if (own.Formula is not null)
            return Formula(own.Formula, row, column, own);
        if (!own.Coordinates.IsEmpty)
            return Facts(row, column, own);
        if (column.Formula is not null)
            return Formula(column.Formula, row, column, own);
        if (row.Kind is RowKind.Total or RowKind.Subtotal)
            return new CellPlan.OfLeaves(
                TotalShowing(row, column, own),
                row.Coordinates.Subject is null ? null : Facts(row, column, own),
                with => TotalRule.WhyNot(ledger, [.. with.Select(leaf => At(rows[leaf], column))], book.Year)
            );
        if (row.Spec.Formula is not null)
            return new CellPlan.OverRows(
                row.Spec.Formula,
                ShowingOf(row.Spec.Formula, row, column, own, overRows: true)
            );
        return Facts(row, column, own);
    }

    private CellPlan Formula(Expression formula, LaidRow row, ColumnSpec column, CellSpec own)
    {
        if (
            formula is Expression.Invocation
            {
                Function: "rank_in",
                Arguments: [Expression.Name group, Expression.Name of]
            }
        )
            return new CellPlan.FromFacts(() => RankAmongPeers(group.Id, of.Id, row));
        return new CellPlan.OverColumns(formula, ShowingOf(formula, row, column, own));
    }

    private CellPlan.FromFacts Facts(LaidRow row, ColumnSpec column, CellSpec own) =>
        new(() =>
        {
            var at = At(row, column);
            return at.Measure is null || at.Kind is null
                ? Cell.Without(CellState.NotCollected, "지표나 구분(목표·실적 등)이 정해지지 않은 칸입니다")
                : Read(at, Showing(at.Measure, row, column, own));
        });

    /// <summary>Where a cell looks, however it is made: the later of defaults, row, column and cell wins.</summary>
    private Coordinates At(LaidRow row, ColumnSpec column) =>
        spec
            .Defaults.With(row.Coordinates)
            .With(column.Coordinates)
            .With((row.Spec.Cells.GetValueOrDefault(column.Id) ?? new CellSpec()).Coordinates);

    private Cell Read(Coordinates at, Showing showing)
    {
        var figure = figures.Read(
            new Asked(
                at.Subject ?? SubjectKey.Municipality,
                at.Measure!,
                at.Kind!.Value,
                (at.Period ?? new(null, 0)).For(book.Year),
                at.Part,
                at.Stage
            )
        );
        var facts = figure.Facts.Select(fact => new FactRef(ledger.Municipality.Code, fact)).ToList();
        return figure switch
        {
            { Value: { } value } => new Cell
            {
                State = CellState.Number,
                Exact = value,
                Showing = showing,
                Facts = facts,
                Note = figure.Note,
                Provisional = figure.Provisional,
            },
            { NotApplicable: true } => Cell.Without(CellState.NotApplicable) with { Facts = facts, Showing = showing },
            _ => Cell.Without(CellState.NotCollected, figure.Note) with { Showing = showing },
        };
    }

    /// <summary>The place of the row's own figure among the peers' published ones.</summary>
    private Cell RankAmongPeers(string groupName, string columnName, LaidRow row)
    {
        var group =
            ledger.Structure.Peers.FirstOrDefault(peer => TableLayout.FormulaName(peer.Code) == groupName)
            ?? throw new FormatException($"'{groupName}'라는 비교집단이 없습니다");
        if (!columnOf.TryGetValue(columnName, out var at))
            throw new FormatException($"'{columnName}'라는 열이 없습니다");
        var column = columns[at];
        var own = row.Spec.Cells.GetValueOrDefault(column.Id) ?? new CellSpec();
        var coordinates = At(row, column);
        if (coordinates.Measure is null || coordinates.Kind is null)
            return Cell.Without(CellState.NotCollected);
        var showing = Showing(coordinates.Measure, row, column, own);
        var mine = Read(coordinates, showing);
        if (mine.State != CellState.Number)
            return Cell.Without(CellState.NotCollected);
        var others = group
            .Members.Where(member => member != ledger.Municipality.Code.ToString())
            .Select(member => Read(coordinates with { Subject = $"municipality:{member}" }, showing))
            .Where(cell => cell.State == CellState.Number)
            .ToList();
        if (others.Count == 0)
            return Cell.Without(CellState.NotCollected, $"{group.Name}의 다른 자치단체 값이 없습니다");
        return new Cell
        {
            State = CellState.Number,
            Exact = Rational.Of(1 + others.Count(other => other.Exact > mine.Exact)),
            Showing = new Showing(Unit.Of("위"), 0, Rounding.HalfUp),
            Facts = [.. mine.Facts, .. others.SelectMany(other => other.Facts)],
            Note = $"{group.Name} {others.Count + 1}곳 가운데 순위",
        };
    }

    private string WordsOf(LaidRow row, ColumnSpec column)
    {
        if (column.Name)
            return row.Label;
        var subject = spec.Defaults.With(row.Coordinates).Subject;
        if (column.Attribute is { } key)
            return subject is not null && ledger.Structure.Words.TryGetValue((subject, key), out var word) ? word : "";
        if (!column.Schedule || row.Milestone is null || column.Coordinates.Period is not { } period)
            return "";
        var covered = row.Milestone.Periods.Any(text =>
            Period.TryParse(text, out var one) && one.Overlaps(period.For(book.Year))
        );
        return covered ? "■" : "";
    }

    private static Cell Words(string text) => new() { State = CellState.Words, Words = text };

    /// <summary>The unit: the cell's, else the column's, the row's, the table's if it is of the same family, the measure's.</summary>
    private Showing Showing(string measureCode, LaidRow row, ColumnSpec column, CellSpec own)
    {
        var measure =
            ledger.Names.Measures.GetValueOrDefault(measureCode)
            ?? throw new FormatException($"'{measureCode}'라는 지표가 없습니다");
        var kept = Unit.Of(measure.Unit);
        var unit =
            Declared(row, column, own) ?? (Caption() is { } caption && caption.Family == kept.Family ? caption : kept);
        var decimals =
            own.Round
            ?? column.Round
            ?? row.Spec.Round
            ?? spec.Round
            ?? (unit.Factor == kept.Factor ? measure.Decimals : 0);
        return new Showing(unit, decimals, RoundingOf(column, own));
    }

    private Showing? TotalShowing(LaidRow row, ColumnSpec column, CellSpec own)
    {
        // A total is shown as its leaves are, unless it says otherwise itself.
        var declared = own.Unit ?? row.Spec.Unit;
        var decimals = own.Round ?? (row.Kind == RowKind.Total ? row.Spec.Round : null);
        return declared is null && decimals is null
            ? null
            : new Showing(
                declared is null ? Declared(row, column, own) ?? Caption() : Unit.Of(declared),
                decimals ?? column.Round ?? 0,
                RoundingOf(column, own)
            );
    }

    private Showing ShowingOf(Expression formula, LaidRow row, ColumnSpec column, CellSpec own, bool overRows = false)
    {
        var inner = InnerUnit(formula, row, overRows ? column : null, 0);
        var declared = (own.Unit ?? (overRows ? row.Spec.Unit : null) ?? column.Unit) is { } text
            ? Unit.Of(text)
            : null;
        var rate = formula is Expression.Invocation { Function: "ratio" or "growth" or "share" };
        var decimals = own.Round ?? column.Round ?? row.Spec.Round ?? spec.Round ?? inner?.Decimals ?? (rate ? 1 : 0);
        return new Showing(declared ?? inner?.Unit ?? (rate ? Unit.Of("%") : null), decimals, RoundingOf(column, own));
    }

    /// <summary>The unit that a formula's value has by its operands: sums and differences keep it, rates lose it.</summary>
    /// <param name="along">The column in which a formula over rows stands; null for a formula over columns.</param>
    private Showing? InnerUnit(Expression formula, LaidRow row, ColumnSpec? along, int depth)
    {
        if (depth > columns.Count + rows.Count)
            return null;
        switch (formula)
        {
            case Expression.Name name when along is null:
                return columnOf.TryGetValue(name.Id, out var at) ? OperandShowing(row, columns[at], depth) : null;
            case Expression.Name name:
                return rows.Find(other => TableLayout.FormulaName(other.Id) == name.Id) is { } other
                    ? OperandShowing(other, along, depth)
                    : null;
            case Expression.Binary { Operator: '+' or '-' } sum:
                return InnerUnit(sum.Left, row, along, depth) ?? InnerUnit(sum.Right, row, along, depth);
            case Expression.Binary { Operator: '*' } product:
                return InnerUnit(product.Left, row, along, depth) ?? InnerUnit(product.Right, row, along, depth);
            case Expression.Binary { Operator: '/' } quotient:
                var (left, right) = (
                    InnerUnit(quotient.Left, row, along, depth),
                    InnerUnit(quotient.Right, row, along, depth)
                );
                return left?.Unit?.Family == right?.Unit?.Family ? null : left;
            case Expression.Invocation { Function: "sum" or "total" or "cum", Arguments: [var first, ..] }:
                return InnerUnit(first, row, along, depth);
            default:
                return null;
        }
    }

    private Showing? OperandShowing(LaidRow row, ColumnSpec column, int depth)
    {
        var own = row.Spec.Cells.GetValueOrDefault(column.Id) ?? new CellSpec();
        if ((own.Formula ?? column.Formula) is { } formula)
            return (own.Unit ?? column.Unit) is { } text
                ? new Showing(Unit.Of(text), 0, Rounding.HalfUp)
                : InnerUnit(formula, row, null, depth + 1);
        if (row.Spec.Formula is { } overRows && own.Coordinates.IsEmpty)
            return row.Spec.Unit is { } ofRow
                ? new Showing(Unit.Of(ofRow), 0, Rounding.HalfUp)
                : InnerUnit(overRows, row, column, depth + 1);
        var leaf = row.Leaves.Count > 0 ? rows[row.Leaves[0]] : row;
        var at = At(leaf, column);
        return at.Measure is null ? null : Showing(at.Measure, leaf, column, own);
    }

    private static Unit? Declared(LaidRow row, ColumnSpec column, CellSpec own) =>
        (own.Unit ?? column.Unit ?? row.Spec.Unit) is { } text ? Unit.Of(text) : null;

    // A caption names one unit; where it names several ("백만원, 명") each column says its own.
    private Unit? Caption() =>
        spec.Unit is { } text && !text.Contains(',', StringComparison.Ordinal) ? Unit.Of(text) : null;

    private static Rounding RoundingOf(ColumnSpec column, CellSpec own) =>
        own.Truncate ?? column.Truncate ?? false ? Rounding.Truncate : Rounding.HalfUp;

    private IEnumerable<ColumnSpec> Parts(ColumnSpec column)
    {
        var period = column.Coordinates.Period is { Fixed: null } relative
            ? new PeriodSpec(relative.For(book.Year), 0)
            : column.Coordinates.Period;
        var fixedPeriod = column with { Coordinates = column.Coordinates with { Period = period } };
        if (column.Coordinates.Part is not { } mark || mark[0] != '*')
            return [fixedPeriod];
        return ledger
            .Names.Parts.Values.Where(part => part.List == mark[1..])
            .OrderBy(part => part.Position)
            .Select(part => SpecReader.Expand(fixedPeriod, "-" + part.Code, part.Name, new(Part: part.Code)));
    }
}
