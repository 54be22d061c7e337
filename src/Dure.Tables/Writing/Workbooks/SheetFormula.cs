using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>Turns the formulas of a table into those of a sheet.</summary>
internal sealed class SheetFormula(Table table, SheetGrid grid)
{
    // Excel's limits: letters of a formula, arguments of a function.
    private const int LongestFormula = 8192;
    private const int MostArguments = 250;

    // Beyond this many separate ranges, asking each for blanks would be longer than the formula itself.
    private const int MostBlankTests = 40;

    /// <summary>What a visible cell holds: the rounded formula, or its twin rounded; null if it is no formula, names no cell, or would be too long.</summary>
    public string? Rounded(int row, int column)
    {
        var cell = table[row, column];
        if (grid.Twin(row, column) is { } twin)
            return $"IF(ISNUMBER({twin}),{Round(twin.ToString(), cell, OwnDigits(cell))},{twin}&\"\")";
        return cell.Formula is { } formula ? Guarded(formula, cell, rounded: true) : null;
    }

    /// <summary>What the twin of a formula cell holds: the formula without rounding; null if it is no formula, names no cell, or would be too long.</summary>
    public string? Unrounded(int row, int column) =>
        table[row, column] is { Formula: { } formula } cell ? Guarded(formula, cell, rounded: false) : null;

    private string? Guarded(Expression formula, Cell cell, bool rounded)
    {
        if (!formula.Cells().Any())
            return null;
        var term = TermOf(formula);
        var text = term.Text(SheetGrid.Factor(cell));
        var truncates = cell.Showing?.Rounding == Rounding.Truncate;
        var digits = term.IsWhole && !truncates ? null : FloatError.SureDigits(formula, table, SheetGrid.Factor(cell));
        if (rounded)
            text = Round(text, cell, digits);
        else if (digits is not null)
            text = $"ROUND({text},{digits})";
        var without = Without(formula, cell);
        var conditions = Conditions(formula);
        var condition = conditions.Count == 1 ? conditions[0] : $"AND({string.Join(",", conditions)})";
        var guarded =
            conditions.Count == 0 ? text
            : Divides(formula) ? $"IFERROR(IF({condition},{text},NA()),{without})"
            : $"IF({condition},{text},{without})";
        return guarded.Length > LongestFormula ? null : guarded;
    }

    /// <summary>Rounds as declared; what floating point left behind the last sure digit is cut off before.</summary>
    private static string Round(string text, Cell cell, int? sureDigits)
    {
        var decimals = cell.Showing?.Decimals ?? 0;
        var clean = sureDigits > decimals ? $"ROUND({text},{sureDigits})" : text;
        return $"{(cell.Showing?.Rounding == Rounding.Truncate ? "TRUNC" : "ROUND")}({clean},{decimals})";
    }

    private static int? OwnDigits(Cell cell) =>
        cell.Showing?.Rounding == Rounding.Truncate
            ? FloatError.SureDigits(SheetGrid.InShownUnit(cell).ToDouble() * FloatError.Unit)
            : null;

    private Term TermOf(Expression formula) =>
        formula switch
        {
            Expression.Constant constant => Term.Of(constant.Value),
            Expression.CellAt at => OfRange([at], grid.Value(at.Row, at.Column).ToString()),
            Expression.Binary { Operator: '*' } product => TermOf(product.Left).Times(TermOf(product.Right)),
            Expression.Binary { Operator: '/' } quotient => TermOf(quotient.Left).Over(TermOf(quotient.Right)),
            Expression.Binary binary => TermOf(binary.Left).Plus(binary.Operator, TermOf(binary.Right)),
            Expression.Sum sum => TermOf(sum),
            Expression.Rank rank => TermOf(rank),
            _ => throw new InvalidOperationException($"Not bound: {formula}"),
        };

    private Term TermOf(Expression.Sum sum)
    {
        // Cells of one unit are added as ranges; a sum skips what has no number, and so do ranges.
        var cells = sum.Parts.OfType<Expression.CellAt>().GroupBy(at => FactorOf(at));
        var terms = cells
            .Select(group => OfRange([.. group], Sum([.. group])))
            .Concat(sum.Parts.Where(part => part is not Expression.CellAt).Select(OrZero))
            .ToList();
        return terms.Count == 0
            ? new Term("NA()", false, null, Rational.Of(1), false)
            : terms.Skip(1).Aggregate(terms[0], (total, term) => total.Plus('+', term));
    }

    private Term TermOf(Expression.Rank rank)
    {
        var own = TermOf(rank.Of);
        var factor = rank.Of is Expression.CellAt at ? FactorOf(at) : Rational.Of(1);
        var text = own.Text(factor);
        var cells = rank.Among.OfType<Expression.CellAt>().Where(other => FactorOf(other) == factor).ToList();
        var parts = Areas(cells)
            .Select(area => $"SUMPRODUCT(ISNUMBER({area})*({area}>{text}))")
            .Concat(
                rank.Among.Where(other => other is not Expression.CellAt cell || FactorOf(cell) != factor)
                    .Select(other => $"IFERROR(IF({All(other)},({TermOf(other).Text(factor)}>{text})*1,0),0)")
            );
        return new(string.Join("+", parts.Prepend("1")), true, null, Rational.Of(1), true);
    }

    private Term OrZero(Expression part) =>
        new($"IFERROR(IF({All(part)},{TermOf(part).Text(Rational.Of(1))},0),0)", false, null, Rational.Of(1), false);

    private Term OfRange(IReadOnlyList<Expression.CellAt> cells, string text) =>
        new(
            text,
            text.Contains('+', StringComparison.Ordinal),
            null,
            FactorOf(cells[0]),
            cells.All(at => SheetGrid.InShownUnit(table[at.Row, at.Column]).IsWhole)
        );

    private string Sum(IReadOnlyList<Expression.CellAt> cells) =>
        cells is [var one] ? grid.Value(one.Row, one.Column).ToString() : Call("SUM", Areas(cells));

    /// <summary>What must hold for the formula to have a value, apart from divisors.</summary>
    private List<string> Conditions(Expression formula)
    {
        var needed = new List<Expression.CellAt>();
        var conditions = new List<string>();
        Collect(formula);
        if (needed.Count > 0)
            conditions.Insert(0, $"{Call("COUNT", Areas(Sorted(needed)))}={needed.Count}");
        return conditions;

        void Collect(Expression part)
        {
            switch (part)
            {
                case Expression.CellAt at when !needed.Contains(at):
                    needed.Add(at);
                    break;
                case Expression.Binary binary:
                    Collect(binary.Left);
                    Collect(binary.Right);
                    break;
                case Expression.Rank rank:
                    Collect(rank.Of);
                    break;
                case Expression.Sum { Parts: [] }:
                    conditions.Add("FALSE");
                    break;
                case Expression.Sum { Parts: [Expression.CellAt at] }:
                    Collect(at);
                    break;
                case Expression.Sum sum:
                    var others = sum
                        .Parts.Where(other => other is not Expression.CellAt)
                        .Select(other => $"IFERROR(IF({All(other)},{TermOf(other).Text(Rational.Of(1))},\"\"),\"\")");
                    conditions.Add(
                        $"{Call("COUNT", [.. Areas([.. sum.Parts.OfType<Expression.CellAt>()]), .. others])}>0"
                    );
                    break;
                default:
                    break;
            }
        }
    }

    private string All(Expression part) =>
        Conditions(part) is { Count: > 0 } conditions ? $"AND({string.Join(",", conditions)})" : "TRUE";

    /// <summary>What stands there without a value: nothing where an operand is not known, else –.</summary>
    private string Without(Expression formula, Cell cell)
    {
        var areas = Areas(Sorted(formula.Cells()));
        return areas.Count == 0 || areas.Count > MostBlankTests
            ? $"\"{(cell.State == CellState.NotApplicable ? "–" : "")}\""
            : $"IF({string.Join("+", areas.Select(area => $"COUNTBLANK({area})"))}>0,\"\",\"–\")";
    }

    private static bool Divides(Expression formula) =>
        formula switch
        {
            Expression.Binary { Operator: '/' } => true,
            Expression.Binary binary => Divides(binary.Left) || Divides(binary.Right),
            Expression.Rank rank => Divides(rank.Of),
            _ => false,
        };

    /// <summary>Neighbouring cells drawn together into ranges, along a column or a row.</summary>
    private List<string> Areas(IReadOnlyList<Expression.CellAt> cells)
    {
        var areas = new List<string>();
        for (var first = 0; first < cells.Count; )
        {
            var start = grid.Value(cells[first].Row, cells[first].Column);
            var end = start;
            var next = first + 1;
            for (; next < cells.Count; next++)
            {
                var spot = grid.Value(cells[next].Row, cells[next].Column);
                var down = spot == end with { Row = end.Row + 1 } && start.Column == spot.Column;
                var across = spot == end with { Column = end.Column + 1 } && start.Row == spot.Row;
                if (!down && !across)
                    break;
                end = spot;
            }

            areas.Add(start == end ? start.ToString() : $"{start}:{end}");
            first = next;
        }

        return areas;
    }

    private List<Expression.CellAt> Sorted(IEnumerable<Expression.CellAt> cells) =>
        [.. cells.OrderBy(at => grid.Value(at.Row, at.Column).Column).ThenBy(at => at.Row)];

    private static string Call(string function, IReadOnlyList<string> arguments) =>
        string.Join("+", arguments.Chunk(MostArguments).Select(some => $"{function}({string.Join(",", some)})"));

    private Rational FactorOf(Expression.CellAt at) => SheetGrid.Factor(table[at.Row, at.Column]);
}
