using System.Linq.Expressions;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Computes numbered values for one person of a frame.</summary>
internal delegate void OneCode(Frame frame, int household, int person, long[] values);

/// <summary>A value that the code for one person computes.</summary>
/// <param name="Place">In the array of values.</param>
/// <param name="Denominator">What its number is over.</param>
/// <param name="Type">What it is.</param>
internal readonly record struct Slot(int Place, long Denominator, RuleType Type);

/// <summary>A version compiled for one person: its items, and what an explanation shows beside them.</summary>
internal sealed class RuleCode
{
    private readonly Dictionary<Term, Slot> slots = new(ReferenceEqualityComparer.Instance);
    private readonly OneCode code;

    /// <exception cref="RefusedException">An item cannot be computed with the parameters of the day.</exception>
    public RuleCode(RuleVersion version, DateOnly day)
    {
        Version = version;
        Facts = [.. version.Facts.Where(fact => fact.Group != FactGroup.Application), .. Applications(version)];
        var emitter = new Emitter(day, Facts, [.. Facts.Select(fact => fact.Group == FactGroup.Application)]);
        var person = Expression.Parameter(typeof(int), "person");
        var household = Expression.Parameter(typeof(int), "household");
        var values = Expression.Parameter(typeof(long[]), "values");
        var scope = new Scope(person, null, null);
        var lines = new List<Expression>();
        void Emit(Term term, Place place, string item)
        {
            if (slots.ContainsKey(term))
                return;
            var value = Careful.Emit(emitter, term, scope, version, place, item);
            var local = emitter.Local(typeof(long), "value");
            var slot = new Slot(slots.Count, value.Denominator, term.Type);
            slots[term] = slot;
            // By way of a local, so that loops begin with nothing on the stack.
            lines.Add(Expression.Assign(local, value.Code));
            lines.Add(Expression.Assign(Expression.ArrayAccess(values, Expression.Constant(slot.Place)), local));
        }

        foreach (var (item, name) in RuleItems.Of(version))
        {
            foreach (var term in item.Terms)
                Emit(term, item.Place, name);
            if (item is ScoreItem score)
                Emit(Points(score), item.Place, name);
            foreach (var seen in SeenTerms.Of(item))
                Emit(seen, item.Place, name);
        }

        Failures = emitter.Failures;
        Count = slots.Count;
        code = Expression
            .Lambda<OneCode>(
                Expression.Block(
                    emitter.Locals,
                    [
                        .. emitter.Start,
                        .. Bounds(emitter, household),
                        .. emitter.OfHousehold,
                        .. scope.Before,
                        .. lines,
                        Expression.Empty(),
                    ]
                ),
                emitter.FrameCode,
                household,
                person,
                values
            )
            .Compile();
    }

    public RuleVersion Version { get; }

    /// <summary>The facts of the frame's columns, in order.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>What can fail, by number.</summary>
    public IReadOnlyList<Refusal> Failures { get; }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    public Slot this[Term term] => slots[term];

    private readonly Dictionary<ScoreItem, Term> points = new(ReferenceEqualityComparer.Instance);

    /// <summary>The points of a score that count.</summary>
    public Term Points(ScoreItem score)
    {
        if (!points.TryGetValue(score, out var term))
            points[score] = term = score.Points;
        return term;
    }

    public void Run(Frame frame, int household, int person, long[] values) => code(frame, household, person, values);

    public static IEnumerable<Expression> Bounds(Emitter emitter, Expression household) =>
        [
            Expression.Assign(emitter.HouseholdFrom, Expression.ArrayIndex(emitter.HouseholdStart, household)),
            Expression.Assign(
                emitter.HouseholdTo,
                Expression.ArrayIndex(emitter.HouseholdStart, Expression.Add(household, Expression.Constant(1)))
            ),
        ];

    private static IEnumerable<Fact> Applications(RuleVersion version) =>
        version.Facts.Where(fact => fact.Group == FactGroup.Application);
}

/// <summary>The items of a version with the names by which messages call them.</summary>
internal static class RuleItems
{
    public static IEnumerable<(RuleItem Item, string Name)> Of(RuleVersion version) =>
        [
            .. version.Conditions.Select(item => (item, $"요건 '{item.Id}'")),
            .. version.Exclusions.Select(item => (item, $"제외 '{item.Id}'")),
            .. version.Scores.Select(item => ((RuleItem)item, $"점수 '{item.Id}'")),
            .. version.Order.Select(item => ((RuleItem)item, $"순위 '{item.Id}'")),
            .. version.Quotas.Select(item => ((RuleItem)item, $"몫 '{item.Id}'")),
            .. version.Grants.Select(item => ((RuleItem)item, $"지급 '{item.Id}'")),
        ];
}

/// <summary>Emits an item; what goes wrong is said with the item and its rule.</summary>
internal static class Careful
{
    public static Emitted Emit(Emitter emitter, Term term, Scope scope, RuleVersion version, Place place, string item)
    {
        try
        {
            return emitter.Emit(term, scope);
        }
        catch (ExpressionProblem problem) when (problem.Refusal is { } refusal)
        {
            var at = refusal.Place is { File: not (null or "") } ? refusal.Place : place;
            throw new RefusedException((refusal with { Place = at }).In(version, item));
        }
    }
}
