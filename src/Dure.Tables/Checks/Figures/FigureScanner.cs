namespace Dure.Tables.Checks.Figures;

/// <summary>
/// Finds the numbers of a text as Koreans write them: 1조 1,426억, 3,188백만원, 12만 3천명, △565, ↑2.5%p, 16명↓, '22, 2022. 6. 30.
/// </summary>
public static class FigureScanner
{
    /// <summary>Appends all numbers of a text, from left to right.</summary>
    /// <param name="text">Any text; nothing is thrown for its content.</param>
    /// <param name="found">Receives them.</param>
    public static void Scan(ReadOnlySpan<char> text, List<PrintedFigure> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length; )
        {
            at = Read(text, at, found);
            var next = text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0)
                return;
            at += next;
        }
    }

    /// <summary>
    /// A count without any mark, as sheets hold two million of them: what <see cref="Scan"/> says of it at greater cost.
    /// </summary>
    /// <param name="text">Nothing but the number.</param>
    /// <param name="value">The count.</param>
    /// <returns>Whether it is a count for certain; others are for <see cref="Scan"/> to tell.</returns>
    public static bool TryPlain(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        // Four digits may be a year, a leading zero makes a name, and more than seven may be a date.
        if (text.Length is 4 or > 7 || (text.Length > 1 && text[0] == '0'))
            return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return text.Length > 0;
    }

    /// <summary>Reads what begins at a digit.</summary>
    /// <returns>Index behind it.</returns>
    private static int Read(ReadOnlySpan<char> text, int start, List<PrintedFigure> found)
    {
        if (NumberWords.DateEnd(text, start) is > 0 and var date)
        {
            found.Add(new(start, date - start, 0, 1, "", FigureSort.Name, false));
            return date;
        }

        var end = Amount(text, start, out var value, out var step);
        if (end < 0)
        {
            // Too long to be a quantity: an account, a telephone number.
            end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            found.Add(new(start, end - start, 0, 1, "", FigureSort.Name, false));
            return end;
        }

        var unitEnd = NumberWords.UnitEnd(text, end, out var unit, out var factor);
        var sort = NumberWords.SortOf(text, start, end, unitEnd, unit, value);
        var (from, sign, change) = NumberWords.Sign(text, start);
        var to = unitEnd;
        // 16명 ↓: the arrow may stand off.
        if (to + 1 < text.Length && text[to] == ' ' && NumberWords.Arrow(text[to + 1]) != 0)
            to++;
        if (to < text.Length && NumberWords.Arrow(text[to]) is not 0 and var arrow)
        {
            (sign, change) = (change ? sign : arrow, true);
            to++;
        }
        else
        {
            to = unitEnd;
        }

        found.Add(new(from, to - from, value * factor * sign, step * factor, unit, sort, change));
        return to;
    }

    /// <summary>Digits with thousands, decimals and the scales 조 억 만 천, falling from part to part.</summary>
    private static int Amount(ReadOnlySpan<char> text, int start, out decimal value, out decimal step)
    {
        (value, step) = (0, 1);
        var (at, last) = (start, decimal.MaxValue);
        while (true)
        {
            var end = NumberWords.Digits(text, at, out var digits, out var decimals);
            if (end < 0)
                return at == start ? -1 : at;
            var scaleEnd = NumberWords.Scale(text, end, out var scale);
            if (scale >= last)
                return at;
            value += digits * scale;
            step = scale / NumberWords.PowerOfTen(decimals);
            last = scale;
            at = scaleEnd;
            if (scale == 1 || decimals > 0)
                return at;
            var next = at;
            while (next < text.Length && text[next] == ' ')
                next++;
            if (next >= text.Length || !char.IsAsciiDigit(text[next]))
                return at;
            // 3억 2022년: the next number begins anew; 3억 5천만: it goes on with a scale, or in full below it.
            var after = NumberWords.Digits(text, next, out var below, out _);
            if (after < 0 || NumberWords.Scale(text, after, out var smaller) < 0 || smaller >= last)
                return at;
            if (smaller == 1 && (next > at || below * 10 < scale / 10_000) && !NumberWords.HasUnit(text, after))
                return at;
            at = next;
        }
    }
}
