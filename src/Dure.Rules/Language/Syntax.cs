using Dure.Kernel;

namespace Dure.Rules;

/// <summary>An expression as it is written; names are not yet looked up.</summary>
/// <param name="At">The place of its first character, or of its operator.</param>
internal abstract record Syntax(Place At)
{
    /// <summary>Words that mean something already, so that no fact, parameter or let may have them as its name.</summary>
    public static readonly HashSet<string> Reserved =
    [
        "그리고",
        "또는",
        "아님",
        "속함",
        "예",
        "아니오",
        "모름",
        "나머지",
        "가구원수",
        "기준일",
        "점수",
        "사람",
        "신청",
        "참여",
        "가구원",
        .. Functions.All.Keys,
    ];

    /// <summary>Whether a text can be the name of a fact, a parameter or a let.</summary>
    public static bool IsName(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.All(letter => char.IsLetterOrDigit(letter) || letter == '_')
        && !Reserved.Contains(text);
}

internal sealed record NumberSyntax(Place At, Rational Value, RuleUnit Unit) : Syntax(At);

internal sealed record DateSyntax(Place At, DateOnly Date) : Syntax(At);

internal sealed record TruthSyntax(Place At, bool Value) : Syntax(At);

internal sealed record CodeSyntax(Place At, string Word) : Syntax(At);

internal sealed record SetSyntax(Place At, IReadOnlyList<CodeSyntax> Words) : Syntax(At);

internal sealed record NameSyntax(Place At, string Name) : Syntax(At);

/// <summary>A row of a table: <c>기준중위소득[가구원수]</c>.</summary>
internal sealed record IndexSyntax(Place At, Syntax Target, Syntax Index) : Syntax(At);

/// <summary>A parameter on another day: <c>최저임금@근무일</c>.</summary>
internal sealed record DatedSyntax(Place At, Syntax Target, Syntax Day) : Syntax(At);

internal sealed record NotSyntax(Place At, Syntax Operand) : Syntax(At);

internal sealed record NegateSyntax(Place At, Syntax Operand) : Syntax(At);

/// <summary>Two operands; the operator is a mark or a word (그리고, 또는, 속함).</summary>
internal sealed record BinarySyntax(Place At, string Operator, Syntax Left, Syntax Right) : Syntax(At);

internal sealed record CallSyntax(Place At, string Name, IReadOnlyList<Syntax> Arguments) : Syntax(At);

/// <summary>The functions and how many arguments each takes.</summary>
internal static class Functions
{
    public static readonly Dictionary<string, (int Least, int Most)> All = new()
    {
        ["만약"] = (3, 3),
        ["최소"] = (1, 20),
        ["최대"] = (1, 20),
        ["절사"] = (2, 2),
        ["올림"] = (2, 2),
        ["반올림"] = (2, 2),
        ["만나이"] = (2, 2),
        ["연나이"] = (2, 2),
        ["개월수"] = (2, 2),
        ["일수"] = (2, 2),
        ["연도"] = (1, 1),
        ["있음"] = (1, 1),
        ["가구합"] = (1, 1),
        ["가구수"] = (1, 1),
        ["가구중"] = (1, 1),
        ["가구모두"] = (1, 1),
        ["다른가구원합"] = (1, 1),
        ["다른가구원수"] = (1, 1),
        ["다른가구원중"] = (1, 1),
        ["다른가구원모두"] = (1, 1),
        ["참여합"] = (2, 2),
        ["참여수"] = (1, 1),
        ["참여중"] = (1, 1),
        ["겹친일수"] = (4, 4),
    };
}
