using System.Linq.Expressions;
using System.Numerics;
using Dure.Kernel;

namespace Dure.Rules;

/// <content>Operators, choices and parameters.</content>
internal sealed partial class Emitter
{
    // The left settles it (아니오 for 그리고, 예 for 또는), or fails; else a right that does not settle it leaves the left.
    private Emitted Logic(LogicTerm term, Scope scope)
    {
        var (left, right) = (Emit(term.Left, scope), Emit(term.Right, scope));
        var (first, second) = (Local(typeof(long), "l"), Local(typeof(long), "r"));
        Expression settled = Expression.Equal(first, term.IsAnd ? No : Yes);
        if (!left.Sound)
            settled = Expression.OrElse(
                settled,
                Expression.AndAlso(IsSpecial(first), Expression.NotEqual(first, Unknown))
            );
        var both = left is { Known: true, Sound: true }
            ? right.Code
            : Expression.Block(
                typeof(long),
                Expression.Assign(second, right.Code),
                Choose(Expression.Equal(second, term.IsAnd ? Yes : No), first, second)
            );
        return new(
            Expression.Block(typeof(long), Expression.Assign(first, left.Code), Choose(settled, first, both)),
            1,
            left.Known && right.Known,
            left.Sound && right.Sound
        );
    }

    private Emitted Compare(CompareTerm term, Scope scope)
    {
        var (_, values) = Common([Emit(term.Left, scope), Emit(term.Right, scope)], term.At);
        return Lift(
            values,
            codes =>
                Choose(
                    Expression.MakeBinary(
                        term.Operator switch
                        {
                            "=" => ExpressionType.Equal,
                            "!=" => ExpressionType.NotEqual,
                            "<" => ExpressionType.LessThan,
                            "<=" => ExpressionType.LessThanOrEqual,
                            ">" => ExpressionType.GreaterThan,
                            _ => ExpressionType.GreaterThanOrEqual,
                        },
                        codes[0],
                        codes[1]
                    ),
                    Yes,
                    No
                )
        );
    }

    private Emitted InDays(InDaysTerm term, Scope scope)
    {
        var days = Hoist(new DayLookup(term.Days));
        var failure = Failure(RunRefusals.NoDayList(term.At, term.Days.Name));
        return Lift(
            [Emit(term.Value, scope)],
            codes => Expression.Call(days, nameof(DayLookup.Has), null, codes[0], failure),
            sound: false
        );
    }

    private Emitted Arithmetic(ArithmeticTerm term, Scope scope)
    {
        var (left, right) = (Emit(term.Left, scope), Emit(term.Right, scope));
        var failure = Failure(RunRefusals.Overflow(term.At));
        if (term.Operator is '+' or '-')
        {
            var (denominator, values) = Common([left, right], term.At);
            var name = term.Operator == '+' ? nameof(Run.Add) : nameof(Run.Subtract);
            return Lift(values, codes => Call(name, codes[0], codes[1], failure), false) with
            {
                Denominator = denominator,
            };
        }

        // A constant factor is cut with the other's denominator first, so that numbers stay small.
        if (term.Operator == '/')
        {
            var divisor = right.Constant!.Value;
            if (divisor.Sign == 0)
                throw new ExpressionProblem(RuleRefusals.DivisionByZero(term.At));
            return Share(left, Rational.Of(1) / divisor, term.At);
        }

        if (right.Constant is { } factor)
            return Share(left, factor, term.At);
        if (left.Constant is { } other)
            return Share(right, other, term.At);
        return Lift([left, right], codes => Call(nameof(Run.Multiply), codes[0], codes[1], failure), false) with
        {
            Denominator = Exact.Whole((BigInteger)left.Denominator * right.Denominator, term.At),
        };
    }

    private Emitted Share(Emitted value, Rational factor, Place place)
    {
        var common = BigInteger.GreatestCommonDivisor(factor.Numerator, value.Denominator);
        return Times(value, Exact.Whole(factor.Numerator / common, place), place) with
        {
            Denominator = Exact.Whole(value.Denominator / common * factor.Denominator, place),
            Constant = null,
        };
    }

    private Emitted Shift(ShiftTerm term, Scope scope)
    {
        var by = Whole(Emit(term.By, scope), term.At);
        var failure = Failure(RunRefusals.BadDay(term.At));
        return Lift(
            [Emit(term.Day, scope), by],
            codes =>
                Call(
                    nameof(Run.Shift),
                    codes[0],
                    term.Back ? Expression.Negate(codes[1]) : codes[1],
                    Expression.Constant(term.Months),
                    failure
                ),
            sound: false
        );
    }

    private Emitted If(IfTerm term, Scope scope)
    {
        var condition = Emit(term.Condition, scope);
        var (denominator, values) = Common([Emit(term.Then, scope), Emit(term.Else, scope)], term.At);
        var test = Local(typeof(long), "c");
        var choice = Choose(Expression.Equal(test, Yes), values[0].Code, values[1].Code);
        if (!condition.Known || !condition.Sound)
            choice = Choose(IsSpecial(test), test, choice);
        return new(
            Expression.Block(typeof(long), Expression.Assign(test, condition.Code), choice),
            denominator,
            condition.Known && values.All(value => value.Known),
            condition.Sound && values.All(value => value.Sound)
        );
    }

    private Emitted Extreme(ExtremeTerm term, Scope scope)
    {
        var (denominator, values) = Common([.. term.Terms.Select(part => Emit(part, scope))], term.At);
        var name = term.IsLeast ? nameof(Math.Min) : nameof(Math.Max);
        return Lift(values, codes => codes.Aggregate((a, b) => Expression.Call(typeof(Math), name, null, a, b))) with
        {
            Denominator = denominator,
        };
    }

    // n/d in steps of p/q: round n·q ÷ (d·p), then times p/q.
    private Emitted Round(RoundTerm term, Scope scope)
    {
        var (value, step) = (Emit(term.Value, scope), folding.Step(term));
        var over = step.Denominator;
        var by = value.Denominator * step.Numerator;
        var common = BigInteger.GreatestCommonDivisor(over, by);
        var divisor = Expression.Constant(Exact.Whole(by / common, term.At));
        var counted = Lift(
            [Times(value, Exact.Whole(over / common, term.At), term.At)],
            codes => Call(nameof(Run.Round), codes[0], divisor, Expression.Constant(term.Way))
        );
        return Times(counted, Exact.Whole(step.Numerator, term.At), term.At) with
        {
            Denominator = Exact.Whole(step.Denominator, term.At),
        };
    }

    private Emitted Parameter(ParameterTerm term, Scope scope)
    {
        var values = term.Day is null ? [folding.InForce(term)] : term.Parameter.Values;
        var lookup = new Lookup(values, term.At);
        var hoisted = Hoist(lookup);
        var operands = new List<Emitted>();
        if (term.Index is not null)
            operands.Add(Whole(Emit(term.Index, scope), term.At));
        if (term.Day is not null)
            operands.Add(Emit(term.Day, scope));
        var name =
            term.Day is null ? nameof(Lookup.Row)
            : term.Index is null ? nameof(Lookup.On)
            : nameof(Lookup.RowOn);
        var failure = Failure(
            term.Index is null
                ? RunRefusals.NoValueThen(term.At, term.Parameter.Name)
                : RunRefusals.OutsideTable(term.At, term.Parameter.Name)
        );
        return Lift(operands, codes => Expression.Call(hoisted, name, null, [.. codes, failure]), sound: false) with
        {
            Denominator = lookup.Denominator,
        };
    }

    private static Emitted Whole(Emitted value, Place place) =>
        value.Denominator == 1 ? value : throw new ExpressionProblem(RunRefusals.NotWhole(place));
}
