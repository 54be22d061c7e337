using Dure.Kernel;

namespace Dure.Rules;

/// <content>Operators and functions.</content>
internal sealed partial class Typer
{
    private Term Binary(BinarySyntax binary) =>
        binary.Operator switch
        {
            "그리고" or "또는" => new LogicTerm(binary.Operator == "그리고", Truth(binary.Left), Truth(binary.Right)),
            "속함" => Within(binary),
            "+" or "-" => Add(binary),
            "*" or "/" => Multiply(binary),
            _ => Compare(binary),
        };

    private Term Within(BinarySyntax binary)
    {
        if (binary.Right is SetSyntax set)
        {
            var value = Of(binary.Left);
            if (value.Type is not { Kind: RuleKind.Code, Codes: { } codes })
                throw Wrong(
                    binary.Left,
                    $"코드가 와야 하는데 {value.Type}입니다",
                    $"A code is wanted, not {value.Type}"
                );
            return new InCodesTerm(value, [.. set.Words.Select(word => Code(word, codes)).Distinct().Order()]);
        }

        if (binary.Right is NameSyntax name && !lets.ContainsKey(name.Name) && facts.Find(name.Name) is null)
        {
            if (!parameters.TryGetValue(name.Name, out var days))
                throw new ExpressionProblem(RuleRefusals.UnknownName(name.At, name.Name));
            if (days.IsBroken)
                throw ExpressionProblem.Already;
            if (days.IsDayList)
                return new InDaysTerm(Date(binary.Left), days, name.At);
        }

        throw Wrong(
            binary.Right,
            "'속함' 뒤에는 {'재학', '휴학'} 같은 모음이나 날짜 목록이 와야 합니다",
            "속함 wants a set of codes or a list of days"
        );
    }

    private CompareTerm Compare(BinarySyntax binary)
    {
        // A code in quotes belongs to the list of what it is compared with.
        if (binary.Left is CodeSyntax && binary.Right is not CodeSyntax)
            return Compare(binary, binary.Right, (CodeSyntax)binary.Left, swapped: true);
        if (binary.Right is CodeSyntax code)
            return Compare(binary, binary.Left, code, swapped: false);
        var (left, right) = (Of(binary.Left), Of(binary.Right));
        SameType(binary.At, left, right);
        if (binary.Operator is not ("=" or "!=") && left.Type.Kind is RuleKind.Truth or RuleKind.Code)
            throw Wrong(binary, $"{left.Type}은(는) =와 !=로만 견줍니다", $"{left.Type} compares by = and != alone");
        return new CompareTerm(binary.Operator, left, right, binary.At);
    }

    private CompareTerm Compare(BinarySyntax binary, Syntax other, CodeSyntax code, bool swapped)
    {
        var term = other is CodeSyntax ? null : Of(other);
        if (term?.Type is not { Kind: RuleKind.Code, Codes: { } codes })
            throw Wrong(code, "코드는 코드인 사실과만 견줍니다", "A code compares with a fact that is a code");
        if (binary.Operator is not ("=" or "!="))
            throw Wrong(binary, "코드는 =와 !=로만 견줍니다", "Codes compare by = and != alone");
        var literal = new LiteralTerm(term.Type, Rational.Of(Code(code, codes)));
        return swapped
            ? new CompareTerm(binary.Operator, literal, term, binary.At)
            : new CompareTerm(binary.Operator, term, literal, binary.At);
    }

    private static int Code(CodeSyntax code, CodeList codes) =>
        codes.Find(code.Word) is >= 0 and var place
            ? place
            : throw new ExpressionProblem(RuleRefusals.UnknownCode(code.At, code.Word, codes.Name));

    private static void SameType(Place at, Term left, Term right)
    {
        if (left.Type == right.Type)
            return;
        throw new ExpressionProblem(
            left.Type.Kind == RuleKind.Number && right.Type.Kind == RuleKind.Number
                ? RuleRefusals.UnitMismatch(at, left.Type.ToString(), right.Type.ToString())
                : RuleRefusals.TypeMismatch(
                    at,
                    $"{left.Type}과(와) {right.Type}은(는) 함께 쓸 수 없습니다",
                    $"{left.Type} and {right.Type} do not go together"
                )
        );
    }

    private Term Add(BinarySyntax binary)
    {
        var left = Of(binary.Left);
        var back = binary.Operator == "-";
        if (left.Type.Kind == RuleKind.Date)
        {
            var by = Number(binary.Right);
            if (by.Type.Dimension.Text is not ("개월" or "일"))
                throw new ExpressionProblem(
                    RuleRefusals.UnitMismatch(binary.At, "날짜에 더하는 것은 개월·년이나 일", by.Type.ToString())
                );
            return new ShiftTerm(left, by, back, by.Type.Dimension.Text == "개월", binary.At);
        }

        if (left.Type.Kind != RuleKind.Number)
            throw Wrong(
                binary.Left,
                $"수나 날짜가 와야 하는데 {left.Type}입니다",
                $"A number or date is wanted, not {left.Type}"
            );
        var right = Number(binary.Right);
        SameType(binary.At, left, right);
        return new ArithmeticTerm(binary.Operator[0], left, right, left.Type, binary.At);
    }

    private ArithmeticTerm Multiply(BinarySyntax binary)
    {
        var (left, right) = (Number(binary.Left), Number(binary.Right));
        if (binary.Operator == "*")
            return new('*', left, right, RuleType.Number(left.Type.Dimension * right.Type.Dimension), binary.At);
        if (!right.IsConstant)
            throw new ExpressionProblem(RuleRefusals.DivisionByFact(binary.At));
        return new('/', left, right, RuleType.Number(left.Type.Dimension / right.Type.Dimension), binary.At);
    }

    private ArithmeticTerm Negate(NegateSyntax negate)
    {
        var operand = Number(negate.Operand);
        return new('-', new LiteralTerm(operand.Type, Rational.Zero), operand, operand.Type, negate.At);
    }

    private Term Call(CallSyntax call)
    {
        var arguments = call.Arguments;
        switch (call.Name)
        {
            case "만약":
                var (yes, no) = (Of(arguments[1]), Of(arguments[2]));
                SameType(call.At, yes, no);
                return new IfTerm(Truth(arguments[0]), yes, no, call.At);
            case "최소" or "최대":
                var terms = arguments.Select(Of).ToList();
                foreach (var term in terms)
                    SameType(call.At, terms[0], term);
                return terms[0].Type.Kind is RuleKind.Number or RuleKind.Date
                    ? new ExtremeTerm(call.Name == "최소", terms, call.At)
                    : throw Wrong(call, $"{call.Name}에는 수나 날짜를 적습니다", $"{call.Name} takes numbers or dates");
            case "절사" or "올림" or "반올림":
                return Round(call);
            case "있음":
                return arguments[0] is NameSyntax name && facts.Find(name.Name) is { } fact
                    ? new KnownTerm(fact)
                    : throw Wrong(call, "있음( )에는 사실의 이름만 적습니다", "있음 takes the name of a fact");
            case "가구합" or "가구수" or "가구중" or "가구모두":
                return Household(call, others: false);
            case "다른가구원합" or "다른가구원수" or "다른가구원중" or "다른가구원모두":
                return Household(call, others: true);
            case "참여합" or "참여수" or "참여중":
                return History(call);
            default:
                var unit = call.Name switch
                {
                    "만나이" or "연나이" => Dimension.Of("세"),
                    "개월수" => Dimension.Of("개월"),
                    "연도" => Dimension.None,
                    _ => Dimension.Of("일"),
                };
                return new DaysTerm(call.Name, [.. arguments.Select(Date)], RuleType.Number(unit));
        }
    }

    private RoundTerm Round(CallSyntax call)
    {
        var (value, step) = (Number(call.Arguments[0]), Number(call.Arguments[1]));
        SameType(call.At, value, step);
        if (!step.IsConstant)
            throw new ExpressionProblem(RuleRefusals.DivisionByFact(call.At));
        var way = call.Name switch
        {
            "절사" => RoundingWay.Down,
            "올림" => RoundingWay.Up,
            _ => RoundingWay.HalfUp,
        };
        return new(way, value, step, call.At);
    }

    private HouseholdTerm Household(CallSyntax call, bool others)
    {
        var gathering = call.Name switch
        {
            "가구합" or "다른가구원합" => Gathering.Sum,
            "가구수" or "다른가구원수" => Gathering.Count,
            "가구중" or "다른가구원중" => Gathering.Any,
            _ => Gathering.Every,
        };
        var body = gathering == Gathering.Sum ? Number(call.Arguments[0]) : Truth(call.Arguments[0]);
        var type = gathering switch
        {
            Gathering.Sum => body.Type,
            Gathering.Count => RuleType.Number(Dimension.Of("명")),
            _ => RuleType.Truth,
        };
        return new(gathering, others, body, type, call.At);
    }

    private HistoryTerm History(CallSyntax call)
    {
        if (inHistory)
            throw new ExpressionProblem(RuleRefusals.WrongScope(call.At, $"{call.Name} 안의 {call.Name}"));
        inHistory = true;
        try
        {
            var amount = call.Name == "참여합" ? Number(call.Arguments[0]) : null;
            var condition = Truth(call.Arguments[^1]);
            return call.Name switch
            {
                "참여합" => new(Gathering.Sum, amount, condition, amount!.Type, call.At),
                "참여수" => new(Gathering.Count, null, condition, RuleType.Number(Dimension.Of("회")), call.At),
                _ => new(Gathering.Any, null, condition, RuleType.Truth, call.At),
            };
        }
        finally
        {
            inHistory = false;
        }
    }
}
