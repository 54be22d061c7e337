namespace Dure.Rules;

/// <summary>What kind of value an expression, a fact or a parameter has.</summary>
public enum RuleKind
{
    /// <summary>수: an exact number with a unit.</summary>
    Number,

    /// <summary>날짜.</summary>
    Date,

    /// <summary>예아니오.</summary>
    Truth,

    /// <summary>코드: a word of a list.</summary>
    Code,
}

/// <summary>A list of codes in facts.yaml. A value is kept as its place in the list.</summary>
/// <param name="Name">Of the list: 학적.</param>
/// <param name="Words">In the order of the file, none twice.</param>
public sealed record CodeList(string Name, IReadOnlyList<string> Words)
{
    private readonly Dictionary<string, int> places = Words
        .Select((word, place) => (word, place))
        .ToDictionary(pair => pair.word, pair => pair.place);

    /// <summary>The place of a word from 0, or −1.</summary>
    public int Find(string word) => places.GetValueOrDefault(word, -1);
}

/// <summary>The type of an expression: its kind, and what it counts or of which list it is.</summary>
/// <param name="Kind">One of four.</param>
/// <param name="Dimension">Of a number.</param>
/// <param name="Codes">Of a code; null if any list will do, as for a word in quotes.</param>
public readonly record struct RuleType(RuleKind Kind, Dimension Dimension = default, CodeList? Codes = null)
{
    /// <summary>예아니오.</summary>
    public static RuleType Truth => new(RuleKind.Truth);

    /// <summary>날짜.</summary>
    public static RuleType Date => new(RuleKind.Date);

    /// <summary>A number that counts something.</summary>
    public static RuleType Number(Dimension dimension) => new(RuleKind.Number, dimension);

    /// <summary>As messages say it: 수(원/시간), 코드(학적).</summary>
    public override string ToString() =>
        Kind switch
        {
            RuleKind.Number => Dimension == Dimension.None ? "수(단위 없음)" : $"수({Dimension})",
            RuleKind.Date => "날짜",
            RuleKind.Truth => "예아니오",
            _ => Codes is null ? "코드" : $"코드({Codes.Name})",
        };
}
