using Dure.Kernel;

namespace Dure.Rules;

/// <summary>An expression with its names looked up and its units agreed. What it needs is kept for those who use it.</summary>
/// <param name="Type">What it gives.</param>
internal abstract record Term(RuleType Type)
{
    // Kept, because lets share parts: asking each use anew could take exponentially long.
    private bool? constant;
    private bool? participation;
    private bool? history;
    private bool? applicant;

    /// <summary>The same for everybody on one day: made of literals and parameters of the day alone.</summary>
    public bool IsConstant => constant ??= Constant();

    /// <summary>Whether it can stand only where a participation is looked at.</summary>
    public bool NeedsParticipation => participation ??= Participation();

    /// <summary>Whether a history is looked through in it.</summary>
    public bool LooksThroughHistory => history ??= this is HistoryTerm || Parts.Any(part => part.LooksThroughHistory);

    /// <summary>Whether it tells the applicant from the other members, so that each applicant has another value.</summary>
    public bool LooksAtOthers =>
        applicant ??= this is HouseholdTerm { Others: true } || Parts.Any(part => part.LooksAtOthers);

    /// <summary>What it is made of.</summary>
    public virtual IReadOnlyList<Term> Parts => [];

    protected virtual bool Constant() => false;

    protected virtual bool Participation() => Parts.Any(part => part.NeedsParticipation);
}

/// <summary>A literal: a number in its dimension's own unit, a day number, 0 or 1, or the place of a code.</summary>
internal sealed record LiteralTerm(RuleType Type, Rational Value) : Term(Type)
{
    protected override bool Constant() => true;
}

internal sealed record FactTerm(Fact Fact) : Term(Fact.Type)
{
    protected override bool Participation() => Fact.Group == FactGroup.Participation;
}

/// <summary>있음: whether a fact is known.</summary>
internal sealed record KnownTerm(Fact Fact) : Term(RuleType.Truth)
{
    protected override bool Participation() => Fact.Group == FactGroup.Participation;
}

/// <summary>기준일: the day as of which is decided.</summary>
internal sealed record DayTerm() : Term(RuleType.Date);

internal sealed record HouseholdSizeTerm() : Term(RuleType.Number(Dimension.Of("명")));

/// <summary>A parameter: of the decision's day, or of another.</summary>
internal sealed record ParameterTerm(Parameter Parameter, Term? Index, Term? Day, Place At) : Term(Parameter.Type)
{
    protected override bool Constant() => Day is null && (Index is null || Index.IsConstant);

    public override IReadOnlyList<Term> Parts => [.. new[] { Index, Day }.OfType<Term>()];
}

/// <summary>A name of let. It stands for its expression wherever it is used, with the facts of the person there.</summary>
internal sealed record LetTerm(LetDefinition Let) : Term(Let.Term!.Type)
{
    protected override bool Constant() => Let.Term!.IsConstant;

    public override IReadOnlyList<Term> Parts => Let.Parts;

    protected override bool Participation() => Let.Term!.NeedsParticipation;
}

internal sealed record NotTerm(Term Operand) : Term(RuleType.Truth)
{
    public override IReadOnlyList<Term> Parts => [Operand];
}

/// <summary>그리고, 또는: the right side is looked at only if the left does not settle it.</summary>
internal sealed record LogicTerm(bool IsAnd, Term Left, Term Right) : Term(RuleType.Truth)
{
    public override IReadOnlyList<Term> Parts => [Left, Right];
}

internal sealed record CompareTerm(string Operator, Term Left, Term Right, Place At) : Term(RuleType.Truth)
{
    public override IReadOnlyList<Term> Parts => [Left, Right];
}

internal sealed record InCodesTerm(Term Value, IReadOnlyList<int> Codes) : Term(RuleType.Truth)
{
    public override IReadOnlyList<Term> Parts => [Value];
}

/// <summary>Whether a day is in a list of days.</summary>
internal sealed record InDaysTerm(Term Value, Parameter Days, Place At) : Term(RuleType.Truth)
{
    public override IReadOnlyList<Term> Parts => [Value];
}

/// <summary>+ − * / of numbers; what / divides by is constant.</summary>
internal sealed record ArithmeticTerm(char Operator, Term Left, Term Right, RuleType Type, Place At) : Term(Type)
{
    protected override bool Constant() => Left.IsConstant && Right.IsConstant;

    public override IReadOnlyList<Term> Parts => [Left, Right];
}

/// <summary>A day moved by whole months or days.</summary>
internal sealed record ShiftTerm(Term Day, Term By, bool Back, bool Months, Place At) : Term(RuleType.Date)
{
    public override IReadOnlyList<Term> Parts => [Day, By];
}

internal sealed record IfTerm(Term Condition, Term Then, Term Else, Place At) : Term(Then.Type)
{
    public override IReadOnlyList<Term> Parts => [Condition, Then, Else];
}

internal sealed record ExtremeTerm(bool IsLeast, IReadOnlyList<Term> Terms, Place At) : Term(Terms[0].Type)
{
    protected override bool Constant() => Terms.All(term => term.IsConstant);

    public override IReadOnlyList<Term> Parts => Terms;
}

/// <summary>How 절사, 올림 and 반올림 treat what is over a step.</summary>
internal enum RoundingWay
{
    /// <summary>절사: toward nought.</summary>
    Down,

    /// <summary>올림: away from nought.</summary>
    Up,

    /// <summary>반올림: to the nearest, halves away from nought.</summary>
    HalfUp,
}

internal sealed record RoundTerm(RoundingWay Way, Term Value, Term Step, Place At) : Term(Value.Type)
{
    protected override bool Constant() => Value.IsConstant;

    public override IReadOnlyList<Term> Parts => [Value, Step];
}

/// <summary>만나이, 연나이, 개월수, 일수, 연도, 겹친일수: days into a whole number.</summary>
internal sealed record DaysTerm(string Function, IReadOnlyList<Term> Days, RuleType Type) : Term(Type)
{
    public override IReadOnlyList<Term> Parts => Days;
}

/// <summary>What is asked of all members of a household or all participations of a person.</summary>
internal enum Gathering
{
    Sum,
    Count,
    Any,
    Every,
}

/// <summary>가구합, 가구수, 가구중, 가구모두, and 다른가구원…. The body is about each member in turn.</summary>
/// <param name="Gathering">What is asked of them.</param>
/// <param name="Others">다른가구원…: not of the applicant, whoever of the household that is.</param>
/// <param name="Body">What is asked of each.</param>
/// <param name="Type">What it gives.</param>
/// <param name="At">Where it stands.</param>
internal sealed record HouseholdTerm(Gathering Gathering, bool Others, Term Body, RuleType Type, Place At) : Term(Type)
{
    public override IReadOnlyList<Term> Parts => [Body];
}

/// <summary>참여합, 참여수, 참여중: of the participations for which the condition holds.</summary>
internal sealed record HistoryTerm(Gathering Gathering, Term? Amount, Term Condition, RuleType Type, Place At)
    : Term(Type)
{
    public override IReadOnlyList<Term> Parts => Amount is null ? [Condition] : [Amount, Condition];

    protected override bool Participation() => false;
}

/// <summary>A name of let with its expression; the term is there once it has been typed.</summary>
internal sealed class LetDefinition(string name, Place place, Syntax? syntax)
{
    private IReadOnlyList<Term>? parts;

    public string Name { get; } = name;
    public Place Place { get; } = place;
    public Syntax? Syntax { get; } = syntax;
    public Term? Term { get; set; }

    /// <summary>For a name that is not written out, 점수: what makes its term.</summary>
    public Func<Typer, Term>? Make { get; init; }

    public IReadOnlyList<Term> Parts => parts ??= [Term!];
}
