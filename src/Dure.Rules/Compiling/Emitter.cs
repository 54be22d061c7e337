using System.Linq.Expressions;
using System.Numerics;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>The code of a value: a 64-bit number over a denominator that is known when compiling.</summary>
/// <param name="Code">Gives a long; 예 is 1, 아니오 0; a special number if it is not known or has failed.</param>
/// <param name="Denominator">1 or more.</param>
/// <param name="Known">Whether it can never be "not known".</param>
/// <param name="Sound">Whether it can never fail.</param>
/// <param name="Constant">Its value, if it is the same for everybody.</param>
internal readonly record struct Emitted(
    Expression Code,
    long Denominator,
    bool Known,
    bool Sound,
    Rational? Constant = null
);

/// <summary>Where code stands: for which person, and for which participation.</summary>
/// <param name="person">Whose facts are read.</param>
/// <param name="participation">Which participation, if any.</param>
/// <param name="around">Of a participation: the person's own scope.</param>
internal sealed class Scope(ParameterExpression person, ParameterExpression? participation, Scope? around)
{
    public ParameterExpression Person { get; } = person;
    public ParameterExpression? Participation { get; } = participation;
    public Scope? Around { get; } = around;

    /// <summary>Whose application it is, where the scope is about another member of the household.</summary>
    public ParameterExpression? Applicant { get; init; }

    /// <summary>The names of let that the scope has computed, each once.</summary>
    public Dictionary<LetDefinition, Emitted> Lets { get; } = [];

    /// <summary>What computes them, in order; stands before the code that uses them.</summary>
    public List<Expression> Before { get; } = [];
}

/// <summary>
/// Turns terms into the code that computes them with the parameters of a day. A name of let is computed once for each
/// person: nothing throws, so it does no harm where nobody asks for it.
/// </summary>
internal sealed partial class Emitter
{
    public static readonly Expression Unknown = Expression.Constant(People.Unknown);
    public static readonly Expression No = Expression.Constant(0L);
    public static readonly Expression Yes = Expression.Constant(1L);

    private readonly Folding folding;
    private readonly IReadOnlyList<Fact> facts;
    private readonly bool[] single;
    private readonly ParameterExpression[] columns;
    private readonly Dictionary<HouseholdTerm, Emitted> households = [];
    private readonly ParameterExpression historyUnknown;
    private readonly ParameterExpression householdUnknown;
    private readonly ParameterExpression participationStart;
    private readonly ParameterExpression today;

    /// <param name="day">Whose parameters are used.</param>
    /// <param name="facts">The facts of the frame's columns, in order.</param>
    /// <param name="single">Which of them have one value for all.</param>
    public Emitter(DateOnly day, IReadOnlyList<Fact> facts, bool[] single)
    {
        (folding, this.facts, this.single) = (new(day), facts, single);
        columns = [.. facts.Select(Column)];
        HouseholdStart = Read<int[]>(nameof(Frame.HouseholdStart));
        participationStart = Read<int[]>(nameof(Frame.ParticipationStart));
        historyUnknown = Read<bool[]?>(nameof(Frame.HistoryUnknown));
        householdUnknown = Read<bool>(nameof(Frame.HouseholdUnknown));
        today = Read<long>(nameof(Frame.Day));
        (HouseholdFrom, HouseholdTo) = (Local(typeof(int), "householdFrom"), Local(typeof(int), "householdTo"));
    }

    /// <summary>The frame that the code reads.</summary>
    public ParameterExpression FrameCode { get; } = Expression.Parameter(typeof(Frame), "frame");

    /// <summary>Every variable of the code.</summary>
    public List<ParameterExpression> Locals { get; } = [];

    /// <summary>What stands at the beginning of the code, once for a call.</summary>
    public List<Expression> Start { get; } = [];

    /// <summary>What is computed once for a household, after its bounds are set.</summary>
    public List<Expression> OfHousehold { get; } = [];

    /// <summary>What can fail, by its number.</summary>
    public List<Refusal> Failures { get; } = [];

    /// <summary>The runs of households.</summary>
    public ParameterExpression HouseholdStart { get; }

    /// <summary>The first person of the household at hand.</summary>
    public ParameterExpression HouseholdFrom { get; }

    /// <summary>The person behind the last of the household at hand.</summary>
    public ParameterExpression HouseholdTo { get; }

    public ParameterExpression Local(Type type, string name)
    {
        var local = Expression.Variable(type, name);
        Locals.Add(local);
        return local;
    }

    /// <summary>The code of a term.</summary>
    /// <exception cref="ExpressionProblem">It cannot be computed with the parameters of the day.</exception>
    public Emitted Emit(Term term, Scope scope)
    {
        if (term.IsConstant)
            return Constant(folding.Fold(term));
        return term switch
        {
            LetTerm let => Let(let, scope),
            FactTerm fact => Fact(fact.Fact, scope),
            KnownTerm known => new(Choose(IsUnknown(Raw(known.Fact, scope)), No, Yes), 1, true, true),
            DayTerm => new(today, 1, true, true),
            HouseholdSizeTerm => new(
                Choose(
                    householdUnknown,
                    Unknown,
                    Expression.Convert(Expression.Subtract(HouseholdTo, HouseholdFrom), typeof(long))
                ),
                1,
                false,
                true
            ),
            ParameterTerm parameter => Parameter(parameter, scope),
            NotTerm not => Lift([Emit(not.Operand, scope)], codes => Expression.Subtract(Yes, codes[0])),
            LogicTerm logic => Logic(logic, scope),
            CompareTerm compare => Compare(compare, scope),
            InCodesTerm codes => Lift([Emit(codes.Value, scope)], values => AnyOf(values[0], codes.Codes)),
            InDaysTerm days => InDays(days, scope),
            ArithmeticTerm arithmetic => Arithmetic(arithmetic, scope),
            ShiftTerm shift => Shift(shift, scope),
            IfTerm choice => If(choice, scope),
            ExtremeTerm extreme => Extreme(extreme, scope),
            RoundTerm round => Round(round, scope),
            DaysTerm days => Lift(
                [.. days.Days.Select(part => Emit(part, scope))],
                values => Expression.Call(typeof(Run), DayFunction(days.Function), null, values)
            ),
            HouseholdTerm household => Household(household, scope),
            HistoryTerm history => History(history, scope),
            _ => throw new InvalidOperationException(term.GetType().Name),
        };
    }

    public static Expression Choose(Expression test, Expression yes, Expression no) =>
        Expression.Condition(test, yes, no, typeof(long));

    public static Expression IsUnknown(Expression code) => Expression.Equal(code, Unknown);

    private static BinaryExpression IsSpecial(Expression code) =>
        Expression.LessThanOrEqual(code, Expression.Constant(Run.Limit));

    private static Emitted Constant(Rational value) =>
        new(
            Expression.Constant(Exact.Whole(value.Numerator, default)),
            Exact.Whole(value.Denominator, default),
            true,
            true,
            value
        );

    private ParameterExpression Column(Fact fact, int at)
    {
        var column = Local(single[at] ? typeof(long) : typeof(long[]), fact.Name);
        Expression value = Expression.ArrayIndex(
            Expression.Property(FrameCode, nameof(Frame.Columns)),
            Expression.Constant(at)
        );
        Start.Add(Expression.Assign(column, single[at] ? Expression.ArrayIndex(value, Expression.Constant(0)) : value));
        return column;
    }

    private ParameterExpression Read<T>(string property)
    {
        var local = Local(typeof(T), property);
        Start.Add(Expression.Assign(local, Expression.Property(FrameCode, property)));
        return local;
    }

    private ConstantExpression Failure(Refusal refusal)
    {
        var number = Failures.IndexOf(refusal);
        if (number < 0)
        {
            number = Failures.Count;
            if (number >= Run.MaxFailures - 1)
                throw new ExpressionProblem(RuleRefusals.TooMany(refusal.Place ?? default, "식", Run.MaxFailures));
            Failures.Add(refusal);
        }

        return Expression.Constant(Run.Failure(number));
    }

    private Emitted Let(LetTerm term, Scope scope)
    {
        if (scope.Around is { } person && !term.NeedsParticipation)
            return Let(term, person);
        if (!scope.Lets.TryGetValue(term.Let, out var value))
        {
            value = Emit(term.Let.Term!, scope);
            var local = Local(typeof(long), term.Let.Name);
            scope.Before.Add(Expression.Assign(local, value.Code));
            scope.Lets[term.Let] = value = value with { Code = local };
        }

        return value;
    }

    private Expression Raw(Fact fact, Scope scope)
    {
        var at = Place(fact);
        if (single[at])
            return columns[at];
        var row = fact.Group switch
        {
            FactGroup.Person => scope.Person,
            FactGroup.Participation => scope.Participation!,
            _ => scope.Applicant ?? scope.Person,
        };
        return Expression.ArrayIndex(columns[at], row);
    }

    private Emitted Fact(Fact fact, Scope scope)
    {
        var raw = new Emitted(Raw(fact, scope), 1, false, true);
        var factor = fact.Unit.Factor;
        return Times(raw, (long)factor.Numerator, fact.Place) with { Denominator = (long)factor.Denominator };
    }

    private static string DayFunction(string name) =>
        name switch
        {
            "만나이" => nameof(Run.Age),
            "연나이" => nameof(Run.YearAge),
            "개월수" => nameof(Run.Months),
            "일수" => nameof(Run.Days),
            "연도" => nameof(Run.Year),
            _ => nameof(Run.Shared),
        };

    private ParameterExpression Hoist(object value)
    {
        var local = Local(value.GetType(), value.GetType().Name);
        Start.Add(Expression.Assign(local, Expression.Constant(value)));
        return local;
    }

    /// <summary>Code over plain values: all operands are computed, and if one is special, so is the result.</summary>
    /// <param name="operands">What it is over.</param>
    /// <param name="code">Makes it from the operands.</param>
    /// <param name="sound">Whether the code itself cannot fail.</param>
    private Emitted Lift(IReadOnlyList<Emitted> operands, Func<Expression[], Expression> code, bool sound = true)
    {
        var (lines, values) = (new List<Expression>(), new Expression[operands.Count]);
        var special = new List<Expression>();
        for (var at = 0; at < operands.Count; at++)
        {
            values[at] = operands[at].Code;
            if (values[at] is ConstantExpression)
                continue;
            if (values[at] is not ParameterExpression)
            {
                var local = Local(typeof(long), "t");
                lines.Add(Expression.Assign(local, values[at]));
                values[at] = local;
            }

            if (!operands[at].Known || !operands[at].Sound)
                special.Add(values[at]);
        }

        var result = code(values);
        if (special.Count > 0)
            result = Choose(
                special.Select(IsSpecial).Aggregate(Expression.OrElse),
                operands.All(operand => operand.Sound)
                    ? Unknown
                    : special.Aggregate((a, b) => Expression.Call(typeof(Run), nameof(Run.Special), null, a, b)),
                result
            );
        lines.Add(result);
        return new(
            lines.Count == 1 ? result : Expression.Block(typeof(long), lines),
            1,
            operands.All(operand => operand.Known),
            sound && operands.All(operand => operand.Sound)
        );
    }

    /// <summary>The same value, with its number multiplied and its denominator left.</summary>
    private Emitted Times(Emitted value, long factor, Place place)
    {
        if (factor == 1)
            return value;
        if (value.Code is ConstantExpression { Value: long number })
            return value with { Code = Expression.Constant(Exact.Whole((BigInteger)number * factor, place)) };
        var failure = Failure(RunRefusals.Overflow(place));
        var product = Lift(
            [value],
            codes => Call(nameof(Run.Multiply), codes[0], Expression.Constant(factor), failure),
            false
        );
        return product with { Denominator = value.Denominator };
    }

    private static MethodCallExpression Call(string name, params Expression[] arguments) =>
        Expression.Call(typeof(Run), name, null, arguments);

    // All over the least denominator that they share.
    private (long Denominator, Emitted[] Values) Common(IReadOnlyList<Emitted> values, Place place)
    {
        var common = values.Aggregate(BigInteger.One, (all, value) => Exact.Common(all, value.Denominator));
        return (
            Exact.Whole(common, place),
            [.. values.Select(value => Times(value, (long)(common / value.Denominator), place))]
        );
    }

    private static Expression AnyOf(Expression value, IReadOnlyList<int> codes)
    {
        var any = codes
            .Select(Expression (code) => Expression.Equal(value, Expression.Constant((long)code)))
            .Aggregate(Expression.OrElse);
        return Choose(any, Yes, No);
    }
}
