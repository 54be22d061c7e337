namespace Dure.Tables.Checks.Grids;

/// <summary>What the words of a label say: that it is a total, a rate, a change, and of what unit.</summary>
internal static class LabelText
{
    private static readonly string[] KnownUnits =
    [
        "백만원",
        "천만원",
        "천원",
        "만원",
        "억원",
        "조원",
        "원",
        "명",
        "개소",
        "개사",
        "개",
        "건",
        "회",
        "곳",
        "가구",
        "%p",
        "%",
        "천명",
        "만명",
        "시간",
        "점",
        "사",
        "팀",
        "과정",
    ];

    /// <summary>Without blanks, brackets and what stands in them.</summary>
    public static string Bare(string label)
    {
        Span<char> kept = stackalloc char[Math.Min(label.Length, 64)];
        var (length, depth) = (0, 0);
        foreach (var letter in label)
        {
            if (letter is '(' or '（' or '[' or '<')
                depth++;
            else if (letter is ')' or '）' or ']' or '>')
                depth = Math.Max(0, depth - 1);
            else if (
                depth == 0
                && !char.IsWhiteSpace(letter)
                && letter is not ('·' or '※' or '*' or 'ㆍ')
                && length < kept.Length
            )
                kept[length++] = letter;
        }

        return new(kept[..length]);
    }

    /// <summary>2 for a grand total, 1 for a subtotal, 0 for neither.</summary>
    public static int TotalRank(string label)
    {
        if (label.Length is 0 or > 30)
            return 0;
        var bare = Bare(label);
        return bare switch
        {
            "소계" or "부분합" => 1,
            "계"
            or "합계"
            or "총계"
            or "총합계"
            or "총합"
            or "전체"
            or "누계"
            or "총"
            or "합"
            or "총액"
            or "총괄"
            or "TOTAL"
            or "Total" => 2,
            _ when bare.EndsWith("소계", StringComparison.Ordinal)
                    || bare.StartsWith("소계", StringComparison.Ordinal) => 1,
            _ when bare.EndsWith("합계", StringComparison.Ordinal)
                    || bare.StartsWith("합계", StringComparison.Ordinal)
                    || bare.EndsWith("총계", StringComparison.Ordinal)
                    || bare.StartsWith("총계", StringComparison.Ordinal)
                    || bare.StartsWith("전체", StringComparison.Ordinal) => 2,
            _ => 0,
        };
    }

    /// <summary>Whether figures under this label are quotients or changes, which do not add up.</summary>
    public static bool IsRate(string label) =>
        label.Contains('율', StringComparison.Ordinal)
        || label.Contains('률', StringComparison.Ordinal)
        || label.Contains('%', StringComparison.Ordinal)
        || label.Contains("달성도", StringComparison.Ordinal)
        || label.Contains("비중", StringComparison.Ordinal)
        || label.Contains("구성비", StringComparison.Ordinal)
        || label.Contains("비율", StringComparison.Ordinal)
        || label.Contains("대비", StringComparison.Ordinal)
        || label.Contains("평균", StringComparison.Ordinal)
        || label.Contains("1인당", StringComparison.Ordinal)
        || label.Contains("B/A", StringComparison.OrdinalIgnoreCase)
        || label.Contains("순위", StringComparison.Ordinal);

    public static bool IsShare(string label) =>
        label.Contains("비중", StringComparison.Ordinal)
        || label.Contains("구성비", StringComparison.Ordinal)
        || label.Contains("점유율", StringComparison.Ordinal);

    public static bool IsGrowth(string label) =>
        label.Contains("증감률", StringComparison.Ordinal)
        || label.Contains("증감율", StringComparison.Ordinal)
        || label.Contains("증가율", StringComparison.Ordinal)
        || label.Contains("증가률", StringComparison.Ordinal)
        || label.Contains("신장률", StringComparison.Ordinal)
        || label.Contains("상승률", StringComparison.Ordinal);

    public static bool IsChange(string label) =>
        !IsGrowth(label)
        && (
            label.Contains("증감", StringComparison.Ordinal)
            || label.Contains("증가", StringComparison.Ordinal)
            || label.Contains("차이", StringComparison.Ordinal)
            || label.Contains("대비", StringComparison.Ordinal)
            || label.Contains("%p", StringComparison.Ordinal)
        );

    /// <summary>The unit in the last brackets, or after 단위: 예산(백만원), (단위: 명); null for none or several.</summary>
    public static string? UnitIn(string? label)
    {
        if (string.IsNullOrEmpty(label))
            return null;
        var text = label.AsSpan();
        var mark = text.LastIndexOf("단위");
        if (mark >= 0)
            text = text[(mark + 2)..].TrimStart([' ', ':', '：']);
        else if (text.LastIndexOfAny('(', '（') is >= 0 and var open)
            text = text[(open + 1)..];
        else
            return null;
        if (text.IndexOfAny(")）]>") is >= 0 and var close)
            text = text[..close];
        text = text.Trim();
        foreach (var unit in KnownUnits)
        {
            if (text.SequenceEqual(unit))
                return unit;
        }

        return null;
    }
}
