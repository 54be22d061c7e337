using Dure.Kernel;
using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>
/// Walks the syntax of an expression, for one person, with exact numbers: the plainest form of the language, written from
/// rules/README.md and not from the compiler. A value is a <see cref="Rational"/> (days, codes and 예아니오 too); null is
/// not known; a failure is thrown.
/// </summary>
internal sealed class Interpreter(RuleLibrary library, Rule rule, DateOnly day, People people)
{
    private readonly RuleVersion version = rule.VersionOn(day)!;

    public Rational? Value(string text, int household, int person) =>
        Eval(Parse(text), new(household, person, person, -1));

    private static Syntax Parse(string text) =>
        ExpressionParser.Read(new Node(NodeKind.Scalar, new Place("시험")) { Text = text });

    private Rational? Eval(Syntax syntax, Spot spot) =>
        syntax switch
        {
            NumberSyntax number => number.Value * number.Unit.Factor,
            DateSyntax date => Of(date.Date),
            TruthSyntax truth => Of(truth.Value),
            NameSyntax name => Name(name.Name, spot),
            IndexSyntax or DatedSyntax => Parameter(syntax, spot),
            NotSyntax not => Eval(not.Operand, spot) is { } value ? Of(value.Sign == 0) : null,
            NegateSyntax negate => Eval(negate.Operand, spot) is { } value ? -value : null,
            BinarySyntax binary => Binary(binary, spot),
            CallSyntax call => Call(call, spot),
            _ => throw new InvalidOperationException(syntax.ToString()),
        };

    private Rational? Name(string name, Spot spot)
    {
        if (name == "기준일")
            return Of(day);
        if (name == "가구원수")
            return Rational.Of(people.HouseholdStart[spot.Household + 1] - people.HouseholdStart[spot.Household]);
        if (version.Names.FirstOrDefault(let => let.Name == name) is { } named)
            return Eval(Parse(named.Text), spot);
        if (library.Facts.Find(name) is not { } fact)
            return Parameter(new NameSyntax(default, name), spot);
        return Fact(fact, spot) is { } value ? Rational.Of(value) * fact.Unit.Factor : null;
    }

    private long? Fact(Fact fact, Spot spot)
    {
        var (columns, row) = fact.Group switch
        {
            FactGroup.Person => (people.Person, spot.Person),
            FactGroup.Participation => (people.Participation, spot.Participation),
            _ => (people.Application, spot.Applicant),
        };
        if (!columns.TryGetValue(fact.Name, out var column))
            return null;
        var value = column[fact.Group == FactGroup.Application && column.Length == 1 ? 0 : row];
        return value == People.Unknown ? null : value;
    }

    private Rational? Parameter(Syntax syntax, Spot spot)
    {
        var (index, on, name) = ((Syntax?)null, (Syntax?)null, "");
        for (var at = syntax; name.Length == 0; )
            (index, on, name, at) = at switch
            {
                IndexSyntax indexed => (indexed.Index, on, "", indexed.Target),
                DatedSyntax dated => (index, dated.Day, "", dated.Target),
                _ => (index, on, ((NameSyntax)at).Name, at),
            };
        var row = index is null ? Rational.Zero : Eval(index, spot);
        var then = on is null ? Of(day) : Eval(on, spot);
        if (row is null || then is null)
            return null;
        var value = library
            .Parameters.First(parameter => parameter.Name == name)
            .On(DateOnly.FromDayNumber((int)then.Value.Numerator));
        if (value is null || value.IsEnd)
            throw new ArithmeticException("no value");
        return index is null
            ? value.Number
            : value.Table!.Find((long)row.Value.Numerator) ?? throw new ArithmeticException("outside");
    }

    private Rational? Binary(BinarySyntax binary, Spot spot)
    {
        if (binary.Operator is "그리고" or "또는")
        {
            var settles = Of(binary.Operator == "또는");
            var left = Eval(binary.Left, spot);
            if (left == settles)
                return left;
            var right = Eval(binary.Right, spot);
            return right == settles ? right
                : left is null || right is null ? null
                : right;
        }

        if (binary.Operator == "속함")
            return Within(binary, spot);
        if (binary.Left is CodeSyntax or NameSyntax && binary.Right is CodeSyntax code)
        {
            var fact = library.Facts.Find(((NameSyntax)binary.Left).Name)!;
            var equal = Fact(fact, spot) is { } value ? Of(value == fact.Type.Codes!.Find(code.Word)) : (Rational?)null;
            return binary.Operator == "=" || equal is null ? equal : Of(equal.Value.Sign == 0);
        }

        return (Eval(binary.Left, spot), Eval(binary.Right, spot)) is ({ } a, { } b) ? Two(binary, a, b) : null;
    }

    private static Rational Two(BinarySyntax binary, Rational a, Rational b) =>
        binary.Operator switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "=" => Of(a == b),
            "!=" => Of(a != b),
            "<" => Of(a < b),
            "<=" => Of(a <= b),
            ">" => Of(a > b),
            _ => Of(a >= b),
        };

    private Rational? Within(BinarySyntax binary, Spot spot)
    {
        if (binary.Right is SetSyntax set)
        {
            var fact = library.Facts.Find(((NameSyntax)binary.Left).Name)!;
            return Fact(fact, spot) is { } code
                ? Of(set.Words.Any(word => fact.Type.Codes!.Find(word.Word) == code))
                : null;
        }

        var list = library.Parameters.First(parameter => parameter.Name == ((NameSyntax)binary.Right).Name);
        if (Eval(binary.Left, spot) is not { } number)
            return null;
        var date = DateOnly.FromDayNumber((int)number.Numerator);
        var year =
            list.Years!.FirstOrDefault(year => year.Year == date.Year) ?? throw new ArithmeticException("no list");
        return Of(year.Days.ContainsKey(date));
    }

    private Rational? Call(CallSyntax call, Spot spot)
    {
        var arguments = call.Arguments;
        switch (call.Name)
        {
            case "만약":
                return Eval(arguments[0], spot) is { } test ? Eval(arguments[test.Sign == 0 ? 2 : 1], spot) : null;
            case "있음":
                return Of(Fact(library.Facts.Find(((NameSyntax)arguments[0]).Name)!, spot) is not null);
            case "가구합" or "가구수" or "가구중" or "가구모두":
                return Gather(call.Name["가구".Length..], arguments[0], spot, Members(spot));
            case "다른가구원합" or "다른가구원수" or "다른가구원중" or "다른가구원모두":
                var others = Members(spot).Where(member => member != spot.Applicant);
                return Gather(call.Name["다른가구원".Length..], arguments[0], spot, others);
            case "참여합" or "참여수" or "참여중":
                return History(call, spot);
        }

        var values = arguments.Select(argument => Eval(argument, spot)).ToList();
        return values.Contains(null) ? null : Function(call.Name, [.. values.Select(value => value!.Value)]);
    }

    private IEnumerable<int> Members(Spot spot)
    {
        var from = people.HouseholdStart[spot.Household];
        return Enumerable.Range(from, people.HouseholdStart[spot.Household + 1] - from);
    }

    private Rational? Gather(string how, Syntax body, Spot spot, IEnumerable<int> members) =>
        Gather(how, members.Select(member => (Func<Rational?>)(() => Eval(body, spot with { Person = member }))));

    private Rational? History(CallSyntax call, Spot spot)
    {
        if (people.HistoryUnknown?[spot.Person] == true)
            return null;
        var from = people.ParticipationStart[spot.Person];
        return Gather(
            call.Name[2..],
            Enumerable
                .Range(from, people.ParticipationStart[spot.Person + 1] - from)
                .Select(row =>
                    (Func<Rational?>)(
                        () =>
                        {
                            var inside = spot with { Participation = row };
                            var condition = Eval(call.Arguments[^1], inside);
                            return call.Name != "참여합" || condition is null ? condition
                                : condition.Value.Sign == 0 ? Rational.Zero
                                : Eval(call.Arguments[0], inside);
                        }
                    )
                )
        );
    }

    private static Rational? Gather(string how, IEnumerable<Func<Rational?>> values)
    {
        if (how is "중" or "모두")
        {
            var settles = Of(how == "중");
            var (unknown, failure) = (false, (ArithmeticException?)null);
            foreach (var value in values)
                try
                {
                    var known = value();
                    if (known == settles)
                        return known;
                    unknown |= known is null;
                }
                catch (ArithmeticException problem)
                {
                    failure = problem;
                }

            return failure is not null ? throw failure
                : unknown ? null
                : Of(how == "모두");
        }

        Rational? sum = Rational.Zero;
        foreach (var value in values)
        {
            var next = value();
            sum = sum is null || next is null ? null : sum + next;
        }

        return sum;
    }

    private static Rational Function(string name, IReadOnlyList<Rational> values)
    {
        DateOnly Day(int at) => DateOnly.FromDayNumber((int)values[at].Numerator);
        return name switch
        {
            "최소" => values.Min(),
            "최대" => values.Max(),
            "절사" => Rational.FromDecimal((values[0] / values[1]).Round(0, Rounding.Truncate)) * values[1],
            "반올림" => Rational.FromDecimal((values[0] / values[1]).Round(0)) * values[1],
            "올림" => Up(values[0] / values[1]) * values[1],
            "만나이" => Rational.Of(Birthdays(Day(0), Day(1))),
            "연나이" => Rational.Of(Day(1).Year - Day(0).Year),
            "연도" => Rational.Of(Day(0).Year),
            "개월수" => Rational.Of(Day(1) < Day(0) ? -Months(Day(1), Day(0)) : Months(Day(0), Day(1))),
            "일수" => values[1] - values[0],
            _ => Rational.Of(
                Enumerable
                    .Range(0, (int)Math.Max(0, (long)(values[1] - values[0]).Numerator + 1))
                    .Count(at => values[0] + Rational.Of(at) >= values[2] && values[0] + Rational.Of(at) <= values[3])
            ),
        };
    }

    // The next greater whole number in size, unless it is whole.
    private static Rational Up(Rational value)
    {
        var down = Rational.FromDecimal(value.Round(0, Rounding.Truncate));
        return down == value ? down : down + Rational.Of(value.Sign);
    }

    // Counted on the calendar, birthday by birthday.
    private static int Birthdays(DateOnly birth, DateOnly on)
    {
        var years = on.Year - birth.Year;
        return (on.Month, on.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    private static int Months(DateOnly from, DateOnly to)
    {
        var months = 0;
        while ((to.Year * 12) + to.Month - (from.Year * 12) - from.Month - months - (to.Day < from.Day ? 1 : 0) > 0)
            months++;
        return to.Month == from.Month && to.Year == from.Year ? 0 : months;
    }

    private static Rational Of(bool value) => Rational.Of(value ? 1 : 0);

    private static Rational Of(DateOnly date) => Rational.Of(date.DayNumber);

    /// <summary>Who is looked at, who applies, and at which participation one looks.</summary>
    private readonly record struct Spot(int Household, int Applicant, int Person, int Participation);
}
