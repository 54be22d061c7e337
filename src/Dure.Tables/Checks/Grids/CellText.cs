using System.Buffers;
using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Grids;

/// <summary>Whether a cell's text is a figure, and nothing else.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—−－―·");
    private static readonly SearchValues<char> Marks = SearchValues.Create("()[]*※†‡¹²³ '`\"+↑↓△▲▼:＊₩￦");

    public static bool IsDash(ReadOnlySpan<char> text) =>
        text.Length <= 2 && text.IndexOfAnyExcept(Dashes) < 0
        || text is "해당없음" or "해당 없음" or "없음" or "無" or "N/A";

    /// <summary>A first look that costs little: figures begin with a digit, a sign, a bracket or a short word.</summary>
    public static bool MayBeFigure(ReadOnlySpan<char> text)
    {
        var digit = text.IndexOfAnyInRange('0', '9');
        return digit >= 0 && digit <= 4;
    }

    /// <summary>One figure with its unit, marks around it, and perhaps a second one in brackets behind it.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, List<PrintedFigure> figures)
    {
        var first = figures[0];
        if (!IsMark(text[..first.At]))
            return false;
        var rest = text[first.End..].TrimStart();
        if (rest.Length == 0 || IsMark(rest))
            return true;
        // 14,278,833 (△2.72), 118명(정정)
        return rest[0] is '(' or '（' or '[' && rest.IndexOfAny(')', '）', ']') == rest.Length - 1;
    }

    public static bool InParentheses(ReadOnlySpan<char> text) =>
        text[0] == '(' && text[^1] == ')' && text.IndexOf(')') == text.Length - 1;

    private static bool IsMark(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length == 0 || text is "약" or "총" or "누계" or "여" || text.IndexOfAnyExcept(Marks) < 0;
    }
}
