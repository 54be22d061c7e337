using System.Numerics;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Computes what is the same for everybody on a day, exactly.</summary>
internal sealed class Folding(DateOnly day)
{
    private readonly Dictionary<LetDefinition, Rational> lets = [];

    /// <exception cref="ExpressionProblem">There is no value, or a division by nought.</exception>
    public Rational Fold(Term term)
    {
        switch (term)
        {
            case LiteralTerm literal:
                return literal.Value;
            case LetTerm let:
                if (!lets.TryGetValue(let.Let, out var known))
                    lets[let.Let] = known = Fold(let.Let.Term!);
                return known;
            case ParameterTerm parameter:
                return Look(parameter);
            case ArithmeticTerm arithmetic:
                var (left, right) = (Fold(arithmetic.Left), Fold(arithmetic.Right));
                return arithmetic.Operator switch
                {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => left * right,
                    _ when right.Sign == 0 => throw new ExpressionProblem(RuleRefusals.DivisionByZero(arithmetic.At)),
                    _ => left / right,
                };
            case ExtremeTerm extreme:
                var values = extreme.Terms.Select(Fold);
                return extreme.IsLeast ? values.Min() : values.Max();
            case RoundTerm round:
                var step = Step(round);
                return Round(Fold(round.Value) / step, round.Way) * step;
            default:
                throw new InvalidOperationException($"{term.GetType().Name} is not constant.");
        }
    }

    /// <summary>The step of a rounding, more than nought.</summary>
    public Rational Step(RoundTerm round)
    {
        var step = Fold(round.Step);
        return step.Sign > 0 ? step : throw new ExpressionProblem(RunRefusals.BadStep(round.At));
    }

    /// <summary>The value of a parameter in force on the day.</summary>
    public ParameterValue InForce(ParameterTerm term) =>
        term.Parameter.On(day) is { IsEnd: false } value
            ? value
            : throw new ExpressionProblem(RunRefusals.NoValue(term.At, term.Parameter.Name, day));

    private Rational Look(ParameterTerm term)
    {
        var value = InForce(term);
        if (term.Index is null)
            return value.Number!.Value;
        var row = Fold(term.Index);
        if (!row.IsWhole)
            throw new ExpressionProblem(RunRefusals.NotWhole(term.At));
        var at = Exact.Whole(row.Numerator, term.At);
        return value.Table!.Find(at)
            ?? throw new ExpressionProblem(RunRefusals.OutsideTable(term.At, term.Parameter.Name));
    }

    private static Rational Round(Rational value, RoundingWay way)
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(value.Numerator), value.Denominator, out var rest);
        if (way == RoundingWay.Up ? !rest.IsZero : way == RoundingWay.HalfUp && rest * 2 >= value.Denominator)
            whole += 1;
        return Rational.Of(value.Sign < 0 ? -whole : whole);
    }
}
