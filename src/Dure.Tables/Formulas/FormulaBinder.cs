using Dure.Kernel;

namespace Dure.Tables.Formulas;

/// <summary>Replaces the names and functions of a formula by the cells they mean in one row or column.</summary>
/// <param name="Resolve">The cell of a name where the formula stands, or null if there is no such name.</param>
/// <param name="Total">The cells that make up the table's total of a name: the total row's one cell, or all leaves.</param>
/// <param name="Leaves">The cells of a name in all leaf rows, from the top.</param>
/// <param name="UpToHere">The cells of a name in the leaf rows from the top down to where the formula stands.</param>
public sealed record FormulaBinder(
    Func<string, Expression.CellAt?> Resolve,
    Func<string, IReadOnlyList<Expression>> Total,
    Func<string, IReadOnlyList<Expression>> Leaves,
    Func<string, IReadOnlyList<Expression>> UpToHere
)
{
    private static readonly Expression Hundred = new Expression.Constant(Rational.Of(100));

    /// <summary>Binds a formula.</summary>
    /// <exception cref="FormatException">It names a column, row or function that does not exist, or gives a function the wrong arguments.</exception>
    public Expression Bind(Expression formula) =>
        formula switch
        {
            Expression.Name name => Resolve(name.Id)
                ?? throw new FormatException($"'{name.Id}'라는 열이나 행이 없습니다"),
            Expression.Binary binary => new Expression.Binary(binary.Operator, Bind(binary.Left), Bind(binary.Right)),
            Expression.Invocation call => BindInvocation(call),
            _ => formula,
        };

    private Expression BindInvocation(Expression.Invocation call) =>
        (call.Function, call.Arguments) switch
        {
            ("ratio", [var a, var b]) => Percent(Bind(a), Bind(b)),
            ("growth", [var a, var b]) => Percent(new Expression.Binary('-', Bind(a), Bind(b)), Bind(b)),
            ("share", [Expression.Name a]) => Percent(Bind(a), new Expression.Sum(Total(a.Id))),
            ("total", [Expression.Name a]) => new Expression.Sum(Total(a.Id)),
            ("sum", { Count: > 0 } parts) => new Expression.Sum([.. parts.Select(Bind)]),
            ("rank", [Expression.Name a]) => new Expression.Rank(Bind(a), Leaves(a.Id)),
            ("cum", [Expression.Name a]) => new Expression.Sum(UpToHere(a.Id)),
            _ => throw new FormatException($"'{call.Function}' 함수가 없거나 인수가 맞지 않습니다"),
        };

    private static Expression.Binary Percent(Expression a, Expression b) =>
        new('*', new Expression.Binary('/', a, b), Hundred);
}
