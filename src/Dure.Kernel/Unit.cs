namespace Dure.Kernel;

/// <summary>
/// A unit of counting, reading or printing. Units of one family differ only in scale: 천원, 백만원 and 억원 are 원 times
/// 1,000, 1,000,000 and 100,000,000. A counting word (개소, 회, 과정 …) is its own family with factor 1.
/// </summary>
/// <param name="Text">As printed: 백만원.</param>
/// <param name="Family">The base unit: 원.</param>
/// <param name="Factor">How many of the base unit one is, 1 or more.</param>
public sealed record Unit(string Text, string Family, long Factor)
{
    private static readonly Dictionary<string, Unit> Scaled = new[]
    {
        new Unit("천원", "원", 1_000),
        new Unit("만원", "원", 10_000),
        new Unit("백만원", "원", 1_000_000),
        new Unit("천만원", "원", 10_000_000),
        new Unit("억원", "원", 100_000_000),
        new Unit("조원", "원", 1_000_000_000_000),
        new Unit("천달러", "달러", 1_000),
        new Unit("만달러", "달러", 10_000),
        new Unit("백만달러", "달러", 1_000_000),
        new Unit("억달러", "달러", 100_000_000),
        new Unit("천명", "명", 1_000),
        new Unit("만명", "명", 10_000),
        new Unit("천㎡", "㎡", 1_000),
        new Unit("천건", "건", 1_000),
    }.ToDictionary(unit => unit.Text);

    private static readonly HashSet<string> Ratios = ["%", "%p", "배", "점", "위"];

    /// <summary>Whether figures in it are rates, scores or ranks, which cannot be added over subjects.</summary>
    public bool IsRatio => Ratios.Contains(Family);

    /// <summary>Whether it is money; the family is then 원.</summary>
    public bool IsMoney => Family == "원";

    /// <summary>The unit a text names; spaces are ignored. Any word that is not a scaled unit is a counting word of its own.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static Unit Of(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var word = text.Replace(" ", "", StringComparison.Ordinal);
        return Scaled.GetValueOrDefault(word) ?? new Unit(word, word, 1);
    }
}
