using System.Globalization;
using System.Net;

namespace Dure.Tables.Documents.Pdf;

/// <summary>A word on a page, or several that stand together, with the box around its letters in points.</summary>
internal readonly record struct PdfWord(double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>Half way down.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>Of the letters, roughly.</summary>
    public double Height => Bottom - Top;

    /// <summary>
    /// Reads a line of what poppler writes: <c>&lt;word xMin="1.0" yMin=… xMax=… yMax=…&gt;합계&lt;/word&gt;</c>. Lines and
    /// not XML, because a PDF can put characters into it that no XML may hold.
    /// </summary>
    public static PdfWord? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.StartsWith("<word ") || !line.EndsWith("</word>"))
            return null;
        Span<double> numbers = stackalloc double[4];
        var rest = line;
        for (var at = 0; at < 4; at++)
        {
            rest = rest[(rest.IndexOf('"') + 1)..];
            var end = rest.IndexOf('"');
            if (
                end < 0
                || !double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[at])
            )
                return null;
            // A box a mile away belongs to no page, and no arithmetic should meet it.
            if (!(Math.Abs(numbers[at]) < 1e6))
                return null;
            rest = rest[(end + 1)..];
        }

        var text = WebUtility.HtmlDecode(rest[1..^"</word>".Length].ToString()).Trim();
        if (text.Length == 0)
            return null;
        var (half, middle) = (
            Size(text, numbers[2] - numbers[0], numbers[3] - numbers[1]) / 2,
            (numbers[1] + numbers[3]) / 2
        );
        return new PdfWord(numbers[0], middle - half, numbers[2], middle + half, text);
    }

    // The box of many Korean fonts is twice as high as their letters; how wide the letters are says how high they are.
    private static double Size(string text, double width, double height)
    {
        var letters = 0.0;
        foreach (var letter in text)
            letters +=
                letter >= '\u1100' ? 0.9
                : letter is ',' or '.' or ':' or '(' or ')' ? 0.3
                : 0.55;
        return Math.Max(1, Math.Min(height, 1.2 * width / letters));
    }
}
