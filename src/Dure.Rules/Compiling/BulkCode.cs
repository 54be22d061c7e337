using System.Linq.Expressions;

namespace Dure.Rules;

/// <summary>
/// A version compiled for many persons: one pass over the households, sums of a household once, nothing made for a person.
/// </summary>
internal sealed partial class BulkCode
{
    /// <summary>A key that is not known, which comes last.</summary>
    public const long Last = long.MaxValue;

    private static readonly ConstantExpression NoItem = Expression.Constant(0);

    private readonly RuleVersion version;
    private readonly Emitter emitter;
    private readonly Scope scope;
    private readonly ParameterExpression person = Expression.Parameter(typeof(int), "person");
    private readonly ParameterExpression rows = Expression.Parameter(typeof(BulkRows), "rows");
    private readonly ParameterExpression refused;
    private readonly ParameterExpression unknown;
    private readonly ParameterExpression failed;
    private readonly ParameterExpression why;
    private readonly ParameterExpression value;
    private readonly ParameterExpression count;
    private readonly List<string> items = [];

    private BulkCode(RuleVersion version, DateOnly day, IReadOnlyList<Fact> facts, bool[] single)
    {
        this.version = version;
        emitter = new Emitter(day, facts, single);
        scope = new Scope(person, null, null);
        (refused, unknown) = (emitter.Local(typeof(ulong), "refused"), emitter.Local(typeof(ulong), "unknown"));
        (failed, why) = (emitter.Local(typeof(int), "failed"), emitter.Local(typeof(long), "why"));
        value = emitter.Local(typeof(long), "value");
        count = emitter.Local(typeof(int), "count");
    }

    /// <summary>Compiles a version for people of whom some facts have a single value.</summary>
    public static ManyForm Compile(RuleVersion version, DateOnly day, IReadOnlyList<Fact> facts, bool[] single) =>
        new BulkCode(version, day, facts, single).Compile();

    private ManyForm Compile()
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
        var ranking = Ranking(scores, out var denominator);
        var each = Expression.Block(
            typeof(void),
            [
                Expression.Assign(refused, Expression.Constant(0UL)),
                Expression.Assign(unknown, Expression.Constant(0UL)),
                Expression.Assign(failed, NoItem),
                .. answers,
                Store(scores, Emitter.Unknown),
                Expression.IfThenElse(
                    Expression.AndAlso(
                        Expression.Equal(failed, NoItem),
                        Expression.NotEqual(refused, Expression.Constant(0UL))
                    ),
                    Store(verdicts, Verdict(Rules.Verdict.Ineligible)),
                    Expression.Block(
                        typeof(void),
                        [
                            .. ranking,
                            Store(
                                verdicts,
                                Expression.Condition(
                                    Expression.NotEqual(failed, NoItem),
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
                Expression.IfThen(
                    Expression.NotEqual(failed, NoItem),
                    Expression.Call(rows, nameof(BulkRows.Fail), null, person, failed, why)
                ),
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
        var code = Expression.Lambda<ManyCode>(body, emitter.FrameCode, from, to, rows).Compile();
        return new(code, denominator, items, emitter.Failures);
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
                lines.Add(Fails(value, name));
        }

        return [.. Taken(), .. lines];
    }

    // The names of let that have come up since, which stand before the code that uses them.
    private List<Expression> Taken()
    {
        var taken = scope.Before.ToList();
        scope.Before.Clear();
        return taken;
    }

    // The first that fails is the one that is told.
    private ConditionalExpression Fails(Expression code, string item)
    {
        items.Add(item);
        return Expression.IfThen(
            Expression.AndAlso(IsFailure(code), Expression.Equal(failed, NoItem)),
            Expression.Block(Expression.Assign(failed, Expression.Constant(items.Count)), Expression.Assign(why, code))
        );
    }

    private static BinaryExpression IsFailure(Expression code) =>
        Expression.AndAlso(
            Expression.LessThanOrEqual(code, Expression.Constant(Run.Limit)),
            Expression.NotEqual(code, Emitter.Unknown)
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
