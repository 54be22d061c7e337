namespace Dure.App.Shared.Ledger;

/// <summary>The words for kinds of facts, in books, tables and on pages.</summary>
public static class FactKinds
{
    private static readonly string[] Words = ["목표", "실적", "예산", "집행", "전망"];

    public static string Word(this FactKind kind) => Words[(int)kind];

    public static bool TryParse(string? word, out FactKind kind)
    {
        var at = Array.IndexOf(Words, word);
        kind = at < 0 ? default : (FactKind)at;
        return at >= 0;
    }
}
