using Dure.Kernel;

namespace Dure.Tables.Formulas;

/// <summary>A formula over the cells of one table, made of numbers, cells, the four operations, sums and ranks.</summary>
public abstract record Expression
{
    private Expression() { }

    /// <summary>A fixed number, such as the 100 of a percentage.</summary>
    public sealed record Constant(Rational Value) : Expression;

    /// <summary>A cell by position.</summary>
    public sealed record CellAt(int Row, int Column) : Expression;

    /// <summary>A name not bound to a cell yet: a column's or row's id.</summary>
    public sealed record Name(string Id) : Expression;

    /// <summary>A function by name, as written; binding replaces it by what it means.</summary>
    public sealed record Invocation(string Function, IReadOnlyList<Expression> Arguments) : Expression;

    /// <summary>An operation on two values.</summary>
    public sealed record Binary(char Operator, Expression Left, Expression Right) : Expression;

    /// <summary>Σ of those of its parts that have a value; no value if none has.</summary>
    public sealed record Sum(IReadOnlyList<Expression> Parts) : Expression;

    /// <summary>Place of a value among others, 1 for the largest; equal values share a place.</summary>
    public sealed record Rank(Expression Of, IReadOnlyList<Expression> Among) : Expression;

    /// <summary>The value, or null where an operand is missing or a divisor is 0.</summary>
    /// <param name="cell">The exact value of a cell, or null where it has none.</param>
    /// <exception cref="InvalidOperationException">A name or call was not bound.</exception>
    public Rational? Evaluate(Func<int, int, Rational?> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return this switch
        {
            Constant constant => constant.Value,
            CellAt at => cell(at.Row, at.Column),
            Binary binary => Operate(binary.Operator, binary.Left.Evaluate(cell), binary.Right.Evaluate(cell)),
            Sum sum => sum
                .Parts.Select(part => part.Evaluate(cell))
                .Aggregate((Rational?)null, (total, part) => part is null ? total : (total ?? Rational.Zero) + part),
            Rank rank => RankOf(rank, cell),
            _ => throw new InvalidOperationException($"Not bound: {this}"),
        };
    }

    /// <summary>Every cell the formula names, in order, each once.</summary>
    public IEnumerable<CellAt> Cells() =>
        this switch
        {
            CellAt at => [at],
            Binary binary => binary.Left.Cells().Concat(binary.Right.Cells()).Distinct(),
            Sum sum => sum.Parts.SelectMany(part => part.Cells()).Distinct(),
            Rank rank => rank.Among.Prepend(rank.Of).SelectMany(part => part.Cells()).Distinct(),
            _ => [],
        };

    /// <summary>The formula as people read it.</summary>
    /// <param name="name">What to call a cell.</param>
    public string Describe(Func<CellAt, string> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return this switch
        {
            Constant constant => constant.Value.ToString(),
            CellAt at => name(at),
            Binary binary =>
                $"{Inner(binary.Left, binary, name)} {Sign(binary.Operator)} {Inner(binary.Right, binary, name)}",
            Sum sum => string.Join(" + ", sum.Parts.Select(part => part.Describe(name))),
            Rank rank => $"{rank.Of.Describe(name)}의 순위 ({rank.Among.Count}개 중)",
            _ => ToString(),
        };
    }

    private static string Inner(Expression part, Binary outer, Func<CellAt, string> name)
    {
        var loose =
            part is Sum { Parts.Count: > 1 } or Binary { Operator: '+' or '-' } && outer.Operator is '*' or '/' or '-';
        var divided =
            part is Binary { Operator: '*' or '/' } && outer.Operator == '/' && ReferenceEquals(part, outer.Right);
        return loose || divided ? $"({part.Describe(name)})" : part.Describe(name);
    }

    private static char Sign(char operation) =>
        operation switch
        {
            '*' => '×',
            '/' => '÷',
            '-' => '−',
            _ => operation,
        };

    private static Rational? Operate(char operation, Rational? left, Rational? right) =>
        (left, right) is not ({ } a, { } b)
            ? null
            : operation switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                '/' => b.Sign == 0 ? null : a / b,
                _ => throw new InvalidOperationException($"Unknown operation {operation}"),
            };

    private static Rational? RankOf(Rank rank, Func<int, int, Rational?> cell) =>
        rank.Of.Evaluate(cell) is { } own
            ? Rational.Of(
                1 + rank.Among.Select(other => other.Evaluate(cell)).Count(other => other is { } value && value > own)
            )
            : null;
}
