using System.Linq.Expressions;

namespace Dure.Rules;

/// <content>Scores, and the keys of the eligible.</content>
internal sealed partial class BulkCode
{
    // The score of those who are not refused; the keys of the eligible alone.
    private List<Expression> Ranking(ParameterExpression scores, out long denominator)
    {
        var lines = new List<Expression>();
        denominator = 1;
        if (version.Score is { } sum)
        {
            var code = Careful.Emit(emitter, sum, scope, version, version.Place, "점수");
            denominator = code.Denominator;
            var score = emitter.Local(typeof(long), "score");
            lines.Add(Expression.Assign(score, code.Code));
            if (!code.Sound)
                lines.Add(FailsAtItem(score));
            lines.Add(Store(scores, score));
        }

        var before = lines.Count;
        foreach (var (item, at) in version.Order.Select((item, at) => (item, at)))
        {
            var code = Careful.Emit(emitter, item.Term, scope, version, item.Place, $"순위 '{item.Id}'");
            lines.Add(Expression.Assign(value, code.Code));
            if (!code.Sound)
                lines.Add(Fails(value, $"순위 '{item.Id}'"));
            Expression key = item.Descending ? Expression.Negate(value) : value;
            if (!code.Known)
                key = Emitter.Choose(Emitter.IsUnknown(value), Expression.Constant(Last), key);
            var keys = Expression.ArrayIndex(Expression.Property(rows, nameof(BulkRows.Keys)), Expression.Constant(at));
            var local = emitter.Local(typeof(long[]), "keys");
            emitter.Start.Add(Expression.Assign(local, keys));
            lines.Add(Expression.Assign(Expression.ArrayAccess(local, count), key));
        }

        var eligible = Output(nameof(BulkRows.Eligible));
        lines.Add(
            Expression.IfThen(
                Expression.AndAlso(
                    Expression.Equal(unknown, Expression.Constant(0UL)),
                    Expression.Equal(failed, NoItem)
                ),
                Expression.Block(
                    Expression.Assign(Expression.ArrayAccess(eligible, count), person),
                    Expression.Assign(count, Expression.Add(count, Expression.Constant(1)))
                )
            )
        );
        return [.. Taken(), .. lines];
    }

    // Which item it was is looked for only once the sum has failed; the sum itself can, if no item did.
    private ConditionalExpression FailsAtItem(ParameterExpression score)
    {
        var parts = new List<Expression>();
        foreach (var item in version.Scores)
        {
            var name = $"점수 '{item.Id}'";
            var code = Careful.Emit(emitter, item.Points, scope, version, item.Place, name);
            if (code.Sound)
                continue;
            parts.Add(Expression.Assign(value, code.Code));
            parts.Add(Fails(value, name));
        }

        return Expression.IfThen(IsFailure(score), Expression.Block([.. parts, Fails(score, "점수")]));
    }
}
