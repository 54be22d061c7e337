using Dure.Kernel;

namespace Dure.Rules;

/// <summary>
/// A unit of facts, parameters and literals: a dimension and a scale. Unlike <see cref="Unit"/>, which takes any counting
/// word of a printed table, only the units listed here are known, so that a misspelt one is refused.
/// </summary>
/// <param name="Text">As written: 원/시간, 년, %.</param>
/// <param name="Dimension">What it counts; 년 counts 개월, % is a bare number.</param>
/// <param name="Factor">How many of the dimension's own units one is: 12 for 년, 1/100 for %.</param>
public sealed record RuleUnit(string Text, Dimension Dimension, Rational Factor)
{
    private static readonly string[] Base =
    [
        "원",
        "세",
        "개월",
        "일",
        "시간",
        "주",
        "점",
        "명",
        "회",
        "건",
        "개",
        "개소",
        "호",
        "가구",
        "등급",
        "㎡",
    ];

    private static readonly Dictionary<string, RuleUnit> Words = Base.Select(word => new RuleUnit(
            word,
            Dimension.Of(word),
            Rational.Of(1)
        ))
        .Concat([
            new("년", Dimension.Of("개월"), Rational.Of(12)),
            new("월", Dimension.Of("개월"), Rational.Of(1)),
            new("천원", Dimension.Of("원"), Rational.Of(1_000)),
            new("만원", Dimension.Of("원"), Rational.Of(10_000)),
            new("백만원", Dimension.Of("원"), Rational.Of(1_000_000)),
            new("억원", Dimension.Of("원"), Rational.Of(100_000_000)),
            new("%", Dimension.None, Rational.Of(1) / Rational.Of(100)),
            new("배", Dimension.None, Rational.Of(1)),
        ])
        .ToDictionary(unit => unit.Text);

    /// <summary>A bare number.</summary>
    public static RuleUnit None { get; } = new("", Dimension.None, Rational.Of(1));

    /// <summary>Whether amounts in it are money, alone or a time: 원, 원/시간, 원/월.</summary>
    public bool IsMoney => Dimension.Text == "원" || Dimension.Text.StartsWith("원/", StringComparison.Ordinal);

    /// <summary>Whether one word, without a slash, is a unit.</summary>
    internal static bool IsWord(string word) => Words.ContainsKey(word);

    /// <summary>Reads a unit: one word, or words with slashes between them.</summary>
    /// <param name="text">Empty is a bare number.</param>
    /// <returns>Null if a word is no unit.</returns>
    public static RuleUnit? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return None;
        if (Words.TryGetValue(text, out var word))
            return word;
        var unit = None with { };
        foreach (var (part, at) in text.Split('/').Select((part, at) => (part, at)))
        {
            if (!Words.TryGetValue(part, out var next))
                return null;
            unit = at == 0 ? next : new(text, unit.Dimension / next.Dimension, unit.Factor / next.Factor);
        }

        return unit with
        {
            Text = text,
        };
    }

    /// <summary>The unit in which a number of a dimension is shown where nothing says otherwise.</summary>
    internal static RuleUnit Shown(Dimension dimension) => new(dimension.Text, dimension, Rational.Of(1));
}
