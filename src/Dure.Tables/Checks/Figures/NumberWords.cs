namespace Dure.Tables.Checks.Figures;

/// <summary>The parts of a written number: digits, scales, units, signs, and what marks it as no quantity.</summary>
internal static class NumberWords
{
    private const int MaxDigits = 18;

    // Longest first: the first that fits is taken.
    private static readonly (string Word, string Unit, decimal Factor)[] Units =
    [
        ("백만달러", "달러", 1_000_000),
        ("천만원", "원", 10_000_000),
        ("백만원", "원", 1_000_000),
        ("십억원", "원", 1_000_000_000),
        ("억달러", "달러", 100_000_000),
        ("천달러", "달러", 1_000),
        ("천원", "원", 1_000),
        ("만원", "원", 10_000),
        ("억원", "원", 100_000_000),
        ("조원", "원", 1_000_000_000_000),
        ("백만", "", 1_000_000),
        ("천명", "명", 1_000),
        ("만명", "명", 10_000),
        ("천건", "건", 1_000),
        ("%p", "%p", 1),
        ("%P", "%p", 1),
        ("％", "%", 1),
        ("%", "%", 1),
    ];

    // What stands behind a number that names or orders and does not count.
    private static readonly string[] Names =
    [
        "년도",
        "년차",
        "년",
        "월",
        "일",
        "시",
        "분기",
        "분",
        "차년도",
        "차",
        "회차",
        "호",
        "번지",
        "번길",
        "번",
        "세",
        "대",
        "기",
        "위",
        "쪽",
        "급",
        "학년",
        "반기",
        "단계",
        "순위",
        "조",
        "항",
    ];

    public static decimal PowerOfTen(int digits)
    {
        var power = 1m;
        for (; digits > 0; digits--)
            power *= 10;
        return power;
    }

    /// <returns>Index behind the digits; −1 where there are none, or too many.</returns>
    public static int Digits(ReadOnlySpan<char> text, int at, out decimal value, out int decimals)
    {
        (value, decimals) = (0, 0);
        long whole = 0;
        var (from, digits) = (at, 0);
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (++digits > MaxDigits)
                    return -1;
                whole = (whole * 10) + (text[at++] - '0');
            }
            else if (text[at] == ',' && at - from is > 0 and <= 3 && IsGroup(text, at + 1))
            {
                from = at + 1;
                at++;
            }
            else
            {
                break;
            }

            // Behind the first comma every group has three digits.
            if (from > 0 && at - from == 3 && text[from - 1] == ',' && !(at < text.Length && text[at] == ','))
                break;
        }

        if (digits == 0)
            return -1;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                if (++digits > MaxDigits)
                    return -1;
                whole = (whole * 10) + (text[at++] - '0');
                decimals++;
            }
        }

        value = whole / PowerOfTen(decimals);
        return at;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && !(at + 3 < text.Length && char.IsAsciiDigit(text[at + 3]));

    /// <summary>조, 억, 만 and 천 before another digit, a unit of their own or the end; 천원 and 백만원 are units.</summary>
    public static int Scale(ReadOnlySpan<char> text, int at, out decimal scale)
    {
        scale = 1;
        if (at >= text.Length)
            return at;
        var rest = text[at..];
        if (rest.StartsWith("천만") || rest.StartsWith("백만") || rest.StartsWith("십만"))
        {
            if (rest.Length > 2 && rest[2] == '원')
                return at;
            scale =
                rest[0] == '천' ? 10_000_000
                : rest[0] == '백' ? 1_000_000
                : 100_000;
            return at + 2;
        }

        if (rest.StartsWith("천억") || rest.StartsWith("백억"))
        {
            scale = rest[0] == '천' ? 100_000_000_000 : 10_000_000_000;
            return at + 2;
        }

        scale = rest[0] switch
        {
            '조' => 1_000_000_000_000,
            '억' => 100_000_000,
            '만' => 10_000,
            '천' => 1_000,
            _ => 1,
        };
        // 제10조의2, 10조(지원), 만 65세: an article, an age.
        if (scale == 1 || (rest[0] == '조' && rest.Length > 1 && rest[1] is '의' or '제' or '('))
            return Reset(at, out scale);
        return at + 1;

        static int Reset(int at, out decimal scale)
        {
            scale = 1;
            return at;
        }
    }

    public static bool HasUnit(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is >= '가' and <= '힣' or '%';

    public static int UnitEnd(ReadOnlySpan<char> text, int at, out string unit, out decimal factor)
    {
        (unit, factor) = ("", 1);
        var from = at;
        if (at < text.Length && text[at] == ' ')
            at++;
        var rest = text[at..];
        foreach (var (word, name, worth) in Units)
        {
            if (!rest.StartsWith(word))
                continue;
            (unit, factor) = (name, worth);
            return at + word.Length;
        }

        // Other units stand at the number; 원 may stand off: 9조 727억 원.
        if (at != from)
        {
            if (rest is not ['원', ..] || rest.Length > 1 && rest[1] is >= '가' and <= '힣')
                return from;
            unit = "원";
            return at + 1;
        }

        var end = at;
        while (end < text.Length && end - at < 5 && text[end] is (>= '가' and <= '힣') or '㎡' or '㎞')
            end++;
        if (end == at)
            return at;
        unit = Shared(text[at..end]);
        return at + unit.Length;
    }

    private static readonly string[] Counters =
    [
        "명",
        "원",
        "개소",
        "개사",
        "개월",
        "개",
        "건",
        "회",
        "곳",
        "사",
        "팀",
        "과정",
        "가구",
        "세대",
        "인",
        "주",
        "시간",
        "종",
        "점",
        "배",
        "억",
        "호",
        "대",
        "동",
        "면",
        "필지",
        "차",
        "㎡",
    ];

    // The counter itself without what follows it: 16명을 is 명, 5개소에서 is 개소.
    private static string Shared(ReadOnlySpan<char> word)
    {
        foreach (var counter in Counters)
        {
            if (word.StartsWith(counter))
                return counter;
        }

        return word.ToString();
    }

    public static FigureSort SortOf(
        ReadOnlySpan<char> text,
        int start,
        int end,
        int unitEnd,
        string unit,
        decimal value
    )
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (before is '~' or '∼' or '～' || after is '~' or '∼' or '～')
            return FigureSort.Range;
        if (unitEnd < text.Length && text[unitEnd] is '~' or '∼' or '～')
            return FigureSort.Range;
        // '22 and 제3차, K2, A-1; 2차 and 2022년.
        if (
            before is '\'' or '’' or '‘' or '`' or '제' or '第'
            || char.IsAsciiLetter(before)
            || char.IsAsciiLetter(after) && after is not ('k' or 'm')
        )
            return FigureSort.Name;
        if (before == '-' && start > 1 && (char.IsAsciiDigit(text[start - 2]) || char.IsAsciiLetter(text[start - 2])))
            return FigureSort.Name;
        if (after == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            return FigureSort.Name;
        var rest = text[end..];
        foreach (var name in Names)
        {
            if (rest.StartsWith(name) && !IsCounter(rest, name))
                return FigureSort.Name;
        }

        var length = end - start;
        return length > 1 && text[start] == '0' && text[start + 1] != '.' ? FigureSort.Name
            : unit.Length == 0 && length == 4 && value is >= 1980 and <= 2060 && text[start] != '0' ? FigureSort.Name
            : FigureSort.Quantity;
    }

    // 3대 is three of something or the third; 12시간, 10분의 and 5조원 count.
    private static bool IsCounter(ReadOnlySpan<char> rest, string name) =>
        name switch
        {
            "시" => rest.StartsWith("시간"),
            "일" => rest.StartsWith("일자리"),
            "조" or "억" => true,
            "분" => rest.StartsWith("분야"),
            "기" => rest.StartsWith("기업") || rest.StartsWith("기관"),
            "대" => true,
            "번" => false,
            _ => false,
        };

    /// <summary>△ and ▲ before a number mark a loss in official tables; ↑ and + a gain.</summary>
    public static (int From, int Sign, bool Change) Sign(ReadOnlySpan<char> text, int start)
    {
        var at = start - 1;
        if (at >= 0 && text[at] == ' ' && at > 0 && text[at - 1] is '△' or '▲' or '▼' or '↑' or '↓')
            at--;
        if (at < 0)
            return (start, 1, false);
        switch (text[at])
        {
            case '△' or '▲' or '▼' or '▽' or '↓' or '−' or '－':
                return (at, -1, true);
            case '↑' or '+' or '＋':
                return at == 0 || !char.IsLetterOrDigit(text[at - 1]) ? (at, 1, true) : (start, 1, false);
            case '-' or '–' when at == 0 || text[at - 1] is ' ' or '(' or '\t' or ':':
                return at == start - 1 ? (at, -1, true) : (start, 1, false);
            default:
                return (start, 1, false);
        }
    }

    public static int Arrow(char mark) =>
        mark switch
        {
            '↑' or '▲' or '△' => 1,
            '↓' or '▼' or '▽' => -1,
            _ => 0,
        };

    /// <summary>A date such as 2022. 6. 30., 2022-06-30, 6.30.(목), '22.6월.</summary>
    /// <returns>Index behind it; 0 where the digits are no date.</returns>
    public static int DateEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var (parts, separator) = (0, '\0');
        while (at < text.Length && parts < 3)
        {
            var digits = at;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
                digits++;
            if (digits == at || digits - at > 4)
                break;
            parts++;
            at = digits;
            if (
                at >= text.Length
                || text[at] is not ('.' or '-' or '/')
                || (separator != '\0' && text[at] != separator)
            )
                break;
            separator = text[at];
            var next = at + 1;
            if (separator == '.' && next < text.Length && text[next] == ' ')
                next++;
            if (next >= text.Length || !char.IsAsciiDigit(text[next]))
            {
                // 6.30. and 2022.6. end with a point.
                if (separator == '.' && parts >= 2)
                    at++;
                return parts >= 2 && IsDate(text, start, at, parts, separator) ? at : 0;
            }

            at = next;
        }

        return parts >= 2 && IsDate(text, start, at, parts, separator) ? at : 0;
    }

    private static bool IsDate(ReadOnlySpan<char> text, int start, int end, int parts, char separator)
    {
        if (parts == 3)
            return true;
        // 2.5 is a number; 2.5.(금), '22.6 and 2022.6 are not.
        var year = start > 0 && text[start - 1] is '\'' or '’' or '‘';
        var full = end - start >= 6 && text[start..].IndexOf(separator) == 4 && text[start] is '1' or '2';
        return year || full || (separator == '.' && text[end - 1] == '.' && end < text.Length && text[end] == '(');
    }
}
