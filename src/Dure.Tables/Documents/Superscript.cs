namespace Dure.Tables.Documents;

/// <summary>
/// Raised text, mostly the mark of a footnote, as raised characters: a 1) raised behind 1,234 is <c>1,234¹⁾</c> and not
/// <c>1,2341)</c>.
/// </summary>
internal static class Superscript
{
    private const string Plain = "0123456789+-=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

    /// <summary>The text in raised characters; what has none is kept, so that no letter is lost.</summary>
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (raised, plain) =>
            {
                for (var at = 0; at < plain.Length; at++)
                    raised[at] = Plain.IndexOf(plain[at], StringComparison.Ordinal) is >= 0 and var found
                        ? Raised[found]
                        : plain[at];
            }
        );
}
