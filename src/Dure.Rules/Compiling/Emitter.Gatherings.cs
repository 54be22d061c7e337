using System.Linq.Expressions;

namespace Dure.Rules;

/// <content>Loops over the members of a household and the participations of a person.</content>
internal sealed partial class Emitter
{
    // What does not depend on who applies is computed once for the household.
    private Emitted Household(HouseholdTerm term, Scope scope)
    {
        if (term.NeedsParticipation || DependsOnApplicant(term.Body))
            return Members(term, scope);
        if (term.Others)
            return Others(term, scope);
        if (!households.TryGetValue(term, out var value))
        {
            value = Members(term, null);
            var local = Local(typeof(long), "household");
            OfHousehold.Add(Expression.Assign(local, value.Code));
            households[term] = value = value with { Code = local };
        }

        return value;
    }

    // The others can have none of what the whole household has none of, which is asked once; most households end there.
    private Emitted Others(HouseholdTerm term, Scope scope)
    {
        var each = Members(term, scope);
        if (term.Gathering is not (Gathering.Any or Gathering.Every))
            return each;
        var all = Household(term with { Others = false }, scope);
        var settled = term.Gathering == Gathering.Any ? No : Yes;
        return each with { Code = Choose(Expression.Equal(all.Code, settled), settled, each.Code) };
    }

    private bool DependsOnApplicant(Term body) =>
        body.LooksAtOthers
        || Uses.Of([body]).Facts.Exists(fact => fact.Group == FactGroup.Application && !single[Place(fact)]);

    private int Place(Fact fact) => facts.TakeWhile(other => other.Name != fact.Name).Count();

    private Emitted Members(HouseholdTerm term, Scope? outer)
    {
        var member = Local(typeof(int), "member");
        // A column of the application is read for the applicant, not for the member.
        var scope = new Scope(member, outer?.Participation, null) { Applicant = outer?.Applicant ?? outer?.Person };
        var body = Emit(term.Body, scope);
        var (sum, one) = (Local(typeof(long), "sum"), Local(typeof(long), "one"));
        var done = Expression.Label("done");
        List<Expression> look =
        [
            .. scope.Before,
            Expression.Assign(one, body.Code),
            Take(term.Gathering, sum, one, body, done, term.At),
        ];
        if (term.Others)
            look = [Expression.IfThen(Expression.NotEqual(member, scope.Applicant!), Expression.Block(look))];
        var code = Loop(member, HouseholdFrom, HouseholdTo, done, look);
        // Who else lives there is not known: a sum is not known either, but one who is there may settle the question.
        Expression result = term.Gathering switch
        {
            Gathering.Any => Expression.Equal(sum, No),
            Gathering.Every => Expression.Equal(sum, Yes),
            _ => Expression.GreaterThan(sum, Expression.Constant(Run.Limit)),
        };
        return new(
            Expression.Block(
                typeof(long),
                Expression.Assign(sum, term.Gathering == Gathering.Every ? Yes : No),
                code,
                Choose(Expression.AndAlso(householdUnknown, result), Unknown, sum)
            ),
            body.Denominator,
            false,
            body.Sound && term.Gathering != Gathering.Sum
        );
    }

    private Emitted History(HistoryTerm term, Scope scope)
    {
        var row = Local(typeof(int), "participation");
        var inner = new Scope(scope.Person, row, scope) { Applicant = scope.Applicant };
        var condition = Emit(term.Condition, inner);
        var amount = term.Amount is null ? (Emitted?)null : Emit(term.Amount, inner);
        var (sum, one) = (Local(typeof(long), "sum"), Local(typeof(long), "one"));
        var done = Expression.Label("done");
        var taken = Expression.Assign(one, condition.Code);
        Expression take = amount is { } counted
            ? Expression.Block(
                Expression.IfThen(Expression.Equal(one, Yes), Expression.Assign(one, counted.Code)),
                Expression.IfThen(
                    Expression.NotEqual(taken.Left, No),
                    Take(Gathering.Sum, sum, one, counted, done, term.At)
                )
            )
            : Take(term.Gathering, sum, one, condition, done, term.At);
        var from = Expression.ArrayIndex(participationStart, scope.Person);
        var to = Expression.ArrayIndex(participationStart, Expression.Add(scope.Person, Expression.Constant(1)));
        var end = Local(typeof(int), "end");
        var unknown = Expression.AndAlso(
            Expression.NotEqual(historyUnknown, Expression.Constant(null, typeof(bool[]))),
            Expression.ArrayIndex(historyUnknown, scope.Person)
        );
        return new(
            Expression.Block(
                typeof(long),
                Expression.Assign(sum, No),
                Expression.Assign(end, to),
                Loop(row, from, end, done, [.. inner.Before, taken, take]),
                Choose(unknown, Unknown, sum)
            ),
            amount?.Denominator ?? 1,
            false,
            condition.Sound && amount is null
        );
    }

    // What one more does to what has been gathered; a failure, or what settles the question, ends the loop.
    private BlockExpression Take(
        Gathering gathering,
        ParameterExpression sum,
        ParameterExpression one,
        Emitted value,
        LabelTarget done,
        Kernel.Place at
    )
    {
        var lines = new List<Expression>();
        var failed = Expression.AndAlso(IsSpecial(one), Expression.NotEqual(one, Unknown));
        var end = Expression.Block(Expression.Assign(sum, one), Expression.Break(done));
        if (gathering is Gathering.Sum or Gathering.Count && !value.Sound)
            lines.Add(Expression.IfThen(failed, end));
        switch (gathering)
        {
            // One who settles it does so whatever cannot be told of the others, in whatever order they stand.
            case Gathering.Any or Gathering.Every:
                lines.Add(Expression.IfThen(Expression.Equal(one, gathering == Gathering.Any ? Yes : No), end));
                lines.Add(
                    Expression.IfThen(
                        Expression.AndAlso(
                            IsSpecial(one),
                            Expression.Not(Expression.AndAlso(IsSpecial(sum), Expression.NotEqual(sum, Unknown)))
                        ),
                        Expression.Assign(sum, one)
                    )
                );
                break;
            case Gathering.Count:
                lines.Add(
                    Expression.IfThenElse(
                        IsUnknown(one),
                        Expression.Assign(sum, Unknown),
                        Expression.IfThen(
                            Expression.NotEqual(sum, Unknown),
                            Expression.Assign(sum, Expression.Add(sum, one))
                        )
                    )
                );
                break;
            default:
                var failure = Failure(RunRefusals.Overflow(at));
                lines.Add(
                    Expression.IfThenElse(
                        IsUnknown(one),
                        Expression.Assign(sum, Unknown),
                        Expression.IfThen(
                            Expression.NotEqual(sum, Unknown),
                            Expression.Block(
                                Expression.Assign(sum, Call(nameof(Run.Add), sum, one, failure)),
                                Expression.IfThen(Expression.Equal(sum, failure), Expression.Break(done))
                            )
                        )
                    )
                );
                break;
        }

        return Expression.Block(lines);
    }

    public static BlockExpression Loop(
        ParameterExpression at,
        Expression from,
        Expression to,
        LabelTarget done,
        IReadOnlyList<Expression> body
    )
    {
        return Expression.Block(
            Expression.Assign(at, from),
            Expression.Loop(
                Expression.Block(
                    typeof(void),
                    [
                        Expression.IfThen(Expression.GreaterThanOrEqual(at, to), Expression.Break(done)),
                        .. body,
                        Expression.Assign(at, Expression.Add(at, Expression.Constant(1))),
                    ]
                ),
                done
            )
        );
    }
}
