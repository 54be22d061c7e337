using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Looks up the names of a rule's expressions and makes their types and units agree.</summary>
/// <param name="facts">The dictionary.</param>
/// <param name="parameters">Those that the rule sees, by name.</param>
/// <param name="lets">The names of this version; each is typed when it is first met.</param>
/// <param name="score">점수, the sum of the scores; null where there is none.</param>
internal sealed partial class Typer(
    FactCatalogue facts,
    IReadOnlyDictionary<string, Parameter> parameters,
    IReadOnlyDictionary<string, LetDefinition> lets,
    LetDefinition? score
)
{
    private readonly List<string> open = [];
    private bool inHistory;

    /// <summary>Types an expression about the applicant.</summary>
    /// <exception cref="ExpressionProblem">A name is unknown, or types or units do not agree.</exception>
    public Term Type(Syntax syntax)
    {
        var term = Of(syntax);
        return term.NeedsParticipation
            ? throw new ExpressionProblem(RuleRefusals.WrongScope(syntax.At, "참여 사실"))
            : term;
    }

    /// <summary>Types a let, and those that it names first; it may be about a participation.</summary>
    public Term Type(LetDefinition let)
    {
        if (let.Term is { } term)
            return term;
        if (let.Syntax is null && let.Make is null)
            throw ExpressionProblem.Already;
        var again = open.IndexOf(let.Name);
        if (again >= 0)
            throw new ExpressionProblem(RuleRefusals.Cycle(let.Place, [.. open.Skip(again), let.Name]));
        open.Add(let.Name);
        var outer = inHistory;
        try
        {
            inHistory = false;
            let.Term = let.Make?.Invoke(this) ?? Of(let.Syntax!);
        }
        finally
        {
            inHistory = outer;
            open.RemoveAt(open.Count - 1);
        }

        return let.Term;
    }

    private LetDefinition Typed(LetDefinition let)
    {
        Type(let);
        return let;
    }

    private Term Of(Syntax syntax) =>
        syntax switch
        {
            NumberSyntax number => new LiteralTerm(
                RuleType.Number(number.Unit.Dimension),
                number.Value * number.Unit.Factor
            ),
            DateSyntax date => new LiteralTerm(RuleType.Date, Rational.Of(date.Date.DayNumber)),
            TruthSyntax truth => new LiteralTerm(RuleType.Truth, Rational.Of(truth.Value ? 1 : 0)),
            NameSyntax name => Name(name),
            IndexSyntax or DatedSyntax => Looked(syntax, null, null),
            NotSyntax not => new NotTerm(Truth(not.Operand)),
            NegateSyntax negate => Negate(negate),
            BinarySyntax binary => Binary(binary),
            CallSyntax call => Call(call),
            CodeSyntax => throw Wrong(
                syntax,
                "코드는 코드인 사실과 견주거나 '속함'의 모음에만 적습니다",
                "A code stands beside a fact that is a code"
            ),
            _ => throw Wrong(syntax, "코드의 모음은 '속함' 뒤에만 적습니다", "A set of codes stands behind 속함"),
        };

    private Term Name(NameSyntax name)
    {
        switch (name.Name)
        {
            case "기준일":
                return new DayTerm();
            case "가구원수":
                return new HouseholdSizeTerm();
            case "점수" when score is not null:
                return new LetTerm(Typed(score));
        }

        if (lets.TryGetValue(name.Name, out var let))
        {
            var term = Typed(let).Term!;
            if (inHistory && term.LooksThroughHistory)
                throw new ExpressionProblem(RuleRefusals.WrongScope(name.At, "참여 이력을 다시 세는 것"));
            return new LetTerm(let);
        }

        if (facts.Find(name.Name) is { } fact)
            return new FactTerm(fact);
        return Looked(name, null, null);
    }

    // A parameter with its row and its day, in either order.
    private ParameterTerm Looked(Syntax syntax, Term? index, Term? day)
    {
        switch (syntax)
        {
            case IndexSyntax indexed when index is null:
                return Looked(indexed.Target, Of(indexed.Index), day);
            case DatedSyntax dated when day is null:
                return Looked(dated.Target, index, Date(dated.Day));
            case NameSyntax name when !parameters.ContainsKey(name.Name):
                throw new ExpressionProblem(RuleRefusals.UnknownName(name.At, name.Name));
            case NameSyntax name when parameters[name.Name] is var parameter:
                if (parameter.IsBroken)
                    throw ExpressionProblem.Already;
                if (parameter.IsDayList)
                    throw Wrong(
                        syntax,
                        $"'{name.Name}'은(는) 날짜 목록이라 '속함' 뒤에만 적습니다",
                        "A list of days stands behind 속함"
                    );
                if (parameter.IsTable != index is not null)
                    throw Wrong(
                        syntax,
                        parameter.IsTable
                            ? $"'{name.Name}'은(는) 표라서 [{parameter.By}]처럼 줄을 골라야 합니다"
                            : $"'{name.Name}'은(는) 표가 아니라서 [ ]를 적지 않습니다",
                        parameter.IsTable ? "A table needs a row in [ ]" : "This is no table"
                    );
                if (index is not null && index.Type != RuleType.Number(parameter.ByUnit!.Dimension))
                    throw new ExpressionProblem(
                        RuleRefusals.UnitMismatch(
                            syntax.At,
                            $"{name.Name}[{RuleType.Number(parameter.ByUnit.Dimension)}]",
                            index.Type.ToString()
                        )
                    );
                return new(parameter, index, day, name.At);
            default:
                throw Wrong(syntax, "[ ]와 @는 매개변수에만 적습니다", "[ ] and @ stand behind parameters alone");
        }
    }

    private Term Truth(Syntax syntax) => As(syntax, RuleType.Truth);

    private Term Date(Syntax syntax) => As(syntax, RuleType.Date);

    private Term As(Syntax syntax, RuleType wanted)
    {
        var term = Of(syntax);
        if (term.Type == wanted)
            return term;
        if (term.Type.Kind == RuleKind.Number && wanted.Kind == RuleKind.Number)
            throw new ExpressionProblem(RuleRefusals.UnitMismatch(syntax.At, wanted.ToString(), term.Type.ToString()));
        throw Wrong(syntax, $"{wanted}이(가) 와야 하는데 {term.Type}입니다", $"{wanted} is wanted, not {term.Type}");
    }

    private Term Number(Syntax syntax)
    {
        var term = Of(syntax);
        return term.Type.Kind == RuleKind.Number
            ? term
            : throw Wrong(syntax, $"수가 와야 하는데 {term.Type}입니다", $"A number is wanted, not {term.Type}");
    }

    private static ExpressionProblem Wrong(Syntax syntax, string korean, string english) =>
        new(RuleRefusals.TypeMismatch(syntax.At, korean, english));
}
