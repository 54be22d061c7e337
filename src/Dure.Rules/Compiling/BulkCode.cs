using System.Linq.Expressions;

namespace Dure.Rules;

/// <summary>Screens the persons of some households.</summary>
internal delegate void ManyCode(Frame frame, int householdFrom, int householdTo, BulkRows rows);

/// <summary>What screening writes: a row for each person, and the keys of the eligible of one chunk.</summary>
internal sealed class BulkRows
{
    public required byte[] Verdicts { get; init; }
    public required ulong[] Refused { get; init; }
    public required ulong[] Unknown { get; init; }
    public required long[] Scores { get; init; }

    /// <summary>The rows of the eligible, from 0 up to <see cref="Count"/>.</summary>
    public required int[] Eligible { get; init; }

    /// <summary>Their keys, one array for each; the lesser comes first.</summary>
    public required long[][] Keys { get; init; }

    /// <summary>How many are eligible.</summary>
    public int Count { get; set; }
}

/// <summary>
/// A version compiled for many persons: one pass over the households, sums of a household once, nothing made for a person.
/// </summary>
internal sealed class BulkCode
{
    /// <summary>A key that is not known, which comes last.</summary>
    public const long Last = long.MaxValue;

    private readonly RuleVersion version;
    private readonly Emitter emitter;
    private readonly Scope scope;
    private readonly ParameterExpression person = Expression.Parameter(typeof(int), "person");
    private readonly ParameterExpression rows = Expression.Parameter(typeof(BulkRows), "rows");
    private readonly ParameterExpression refused;
    private readonly ParameterExpression unknown;
    private readonly ParameterExpression failed;
    private readonly ParameterExpression value;
    private readonly ParameterExpression count;

    private BulkCode(RuleVersion version, DateOnly day, IReadOnlyList<Fact> facts, bool[] single)
    {
        this.version = version;
        emitter = new Emitter(day, facts, single);
        scope = new Scope(person, null, null);
        (refused, unknown) = (emitter.Local(typeof(ulong), "refused"), emitter.Local(typeof(ulong), "unknown"));
        (failed, value) = (emitter.Local(typeof(bool), "failed"), emitter.Local(typeof(long), "value"));
        count = emitter.Local(typeof(int), "count");
    }

    /// <summary>Compiles a version for people of whom some facts have a single value.</summary>
    public static ManyCode Compile(
        RuleVersion version,
        DateOnly day,
        IReadOnlyList<Fact> facts,
        bool[] single,
        out long denominator
    ) => new BulkCode(version, day, facts, single).Compile(out denominator);

    private ManyCode Compile(out long denominator)
    {
        var from = Expression.Parameter(typeof(int), "householdFrom");
        var to = Expression.Parameter(typeof(int), "householdTo");
        var household = emitter.Local(typeof(int), "household");
        var (verdicts, refusals, unknowns, scores) = (
            Output(nameof(BulkRows.Verdicts)),
            Output(nameof(BulkRows.Refused)),
            Output(nameof(BulkRows.Unknown)),
            Output(nameof(BulkRows.Scores))
        );
        var answers = Answers();
        var ranking = Ranking(scores, out denominator);
        var each = Expression.Block(
            typeof(void),
            [
                Expression.Assign(refused, Expression.Constant(0UL)),
                Expression.Assign(unknown, Expression.Constant(0UL)),
                Expression.Assign(failed, Expression.Constant(false)),
                .. answers,
                Store(scores, Emitter.Unknown),
                Expression.IfThenElse(
                    Expression.AndAlso(Expression.Not(failed), Expression.NotEqual(refused, Expression.Constant(0UL))),
                    Store(verdicts, Verdict(Rules.Verdict.Ineligible)),
                    Expression.Block(
                        typeof(void),
                        [
                            .. ranking,
                            Store(
                                verdicts,
                                Expression.Condition(
                                    failed,
                                    Verdict(Rules.Verdict.Failed),
                                    Expression.Condition(
                                        Expression.NotEqual(unknown, Expression.Constant(0UL)),
                                        Verdict(Rules.Verdict.Incomplete),
                                        Verdict(Rules.Verdict.Eligible)
                                    )
                                )
                            ),
                        ]
                    )
                ),
                Store(refusals, refused),
                Store(unknowns, unknown),
            ]
        );
        var body = Expression.Block(
            emitter.Locals.Append(person),
            [
                .. emitter.Start,
                Expression.Assign(count, Expression.Constant(0)),
                Emitter.Loop(
                    household,
                    from,
                    to,
                    Expression.Label("households"),
                    [
                        .. RuleCode.Bounds(emitter, household),
                        .. emitter.OfHousehold,
                        Emitter.Loop(
                            person,
                            emitter.HouseholdFrom,
                            emitter.HouseholdTo,
                            Expression.Label("persons"),
                            [each]
                        ),
                    ]
                ),
                Expression.Assign(Expression.Property(rows, nameof(BulkRows.Count)), count),
                Expression.Empty(),
            ]
        );
        return Expression.Lambda<ManyCode>(body, emitter.FrameCode, from, to, rows).Compile();
    }

    // One bit for each condition, then for each exclusion.
    private List<Expression> Answers()
    {
        var lines = new List<Expression>();
        var bit = 0;
        foreach (
            var (item, name, wrong) in version
                .Conditions.Select(item => (item, $"요건 '{item.Id}'", Emitter.No))
                .Concat(version.Exclusions.Select(item => (item, $"제외 '{item.Id}'", Emitter.Yes)))
        )
        {
            var mask = Expression.Constant(1UL << bit++);
            var code = Careful.Emit(emitter, item.Term, scope, version, item.Place, name);
            lines.Add(Expression.Assign(value, code.Code));
            Expression otherwise = code.Known
                ? Expression.Empty()
                : Expression.IfThen(Emitter.IsUnknown(value), Expression.Assign(unknown, Expression.Or(unknown, mask)));
            lines.Add(
                Expression.IfThenElse(
                    Expression.Equal(value, wrong),
                    Expression.Assign(refused, Expression.Or(refused, mask)),
                    otherwise
                )
            );
            if (!code.Sound)
                lines.Add(Fails(value));
        }

        return [.. Taken(), .. lines];
    }

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
                lines.Add(Fails(score));
            lines.Add(Store(scores, score));
        }

        var before = lines.Count;
        foreach (var (item, at) in version.Order.Select((item, at) => (item, at)))
        {
            var code = Careful.Emit(emitter, item.Term, scope, version, item.Place, $"순위 '{item.Id}'");
            lines.Add(Expression.Assign(value, code.Code));
            if (!code.Sound)
                lines.Add(Fails(value));
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
                Expression.AndAlso(Expression.Equal(unknown, Expression.Constant(0UL)), Expression.Not(failed)),
                Expression.Block(
                    Expression.Assign(Expression.ArrayAccess(eligible, count), person),
                    Expression.Assign(count, Expression.Add(count, Expression.Constant(1)))
                )
            )
        );
        return [.. Taken(), .. lines];
    }

    // The names of let that have come up since, which stand before the code that uses them.
    private List<Expression> Taken()
    {
        var taken = scope.Before.ToList();
        scope.Before.Clear();
        return taken;
    }

    private BinaryExpression Fails(Expression code) =>
        Expression.Assign(
            failed,
            Expression.OrElse(
                failed,
                Expression.AndAlso(
                    Expression.LessThanOrEqual(code, Expression.Constant(Run.Limit)),
                    Expression.NotEqual(code, Emitter.Unknown)
                )
            )
        );

    private ParameterExpression Output(string property)
    {
        var read = Expression.Property(rows, property);
        var local = emitter.Local(read.Type, property);
        emitter.Start.Add(Expression.Assign(local, read));
        return local;
    }

    private BinaryExpression Store(ParameterExpression column, Expression stored) =>
        Expression.Assign(Expression.ArrayAccess(column, person), stored);

    private static ConstantExpression Verdict(Verdict verdict) => Expression.Constant((byte)verdict);
}
