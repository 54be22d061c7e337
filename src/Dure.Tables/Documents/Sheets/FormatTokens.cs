using System.Globalization;

namespace Dure.Tables.Documents.Sheets;

/// <summary>Takes a section of a number format apart.</summary>
internal static class FormatTokens
{
    /// <summary>
    /// The tokens in order: <c>'</c> literal, <c>0</c> a digit's place, <c>.</c>, <c>,</c>, <c>%</c>, <c>E</c>, <c>d</c> a
    /// part of a date, <c>G</c> as it is, <c>@</c> text.
    /// </summary>
    /// <param name="code">Without semicolons.</param>
    /// <param name="condition">What it is for, if it says so: <c>[&gt;=100]</c>.</param>
    public static List<(char Kind, string Text)> Read(string code, out Predicate<decimal>? condition)
    {
        condition = null;
        var tokens = new List<(char Kind, string Text)>();
        for (var at = 0; at < code.Length; at++)
        {
            var letter = code[at];
            switch (letter)
            {
                case '"':
                    var end = code.IndexOf('"', at + 1);
                    end = end < 0 ? code.Length : end;
                    tokens.Add(('\'', code[(at + 1)..end]));
                    at = end;
                    break;
                case '\\' when at + 1 < code.Length:
                    tokens.Add(('\'', code[++at].ToString()));
                    break;
                case '_' when at + 1 < code.Length:
                    at++;
                    tokens.Add(('\'', " "));
                    break;
                case '*' when at + 1 < code.Length:
                    at++;
                    break;
                case '[':
                    var close = code.IndexOf(']', at);
                    close = close < 0 ? code.Length : close;
                    Bracket(code[(at + 1)..close], tokens, ref condition);
                    at = close;
                    break;
                case '0' or '#' or '?':
                    tokens.Add(('0', letter.ToString()));
                    break;
                case '.'
                    when tokens is [.., ('d', var unit)]
                        && unit[0] is 's'
                        && at + 1 < code.Length
                        && code[at + 1] == '0':
                    // Parts of a second: seconds are shown whole.
                    while (at + 1 < code.Length && code[at + 1] == '0')
                        at++;
                    break;
                case '.' or ',' or '%' or '@':
                    tokens.Add((letter, letter.ToString()));
                    break;
                case 'E' or 'e' when at + 1 < code.Length && code[at + 1] is '+' or '-':
                    var zeros = at + 2;
                    while (zeros < code.Length && code[zeros] is '0' or '#')
                        zeros++;
                    tokens.Add(('E', "E" + code[at + 1] + new string('0', Math.Clamp(zeros - at - 2, 1, 5))));
                    at = zeros - 1;
                    break;
                default:
                    at += Word(code, at, tokens) - 1;
                    break;
            }
        }

        // A fraction (# ?/?) is shown with its point: 1/3 as 0.3333333333.
        return tokens.Exists(token => token is ('\'', "/")) && tokens.Exists(token => token.Kind == '0')
            ? [('G', "General")]
            : tokens;
    }

    private static int Word(string code, int at, List<(char Kind, string Text)> tokens)
    {
        foreach (var word in (string[])["General", "G/표준", "G/General"])
            if (string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                tokens.Add(('G', word));
                return word.Length;
            }

        foreach (var word in (string[])["AM/PM", "A/P", "오전/오후"])
            if (string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                tokens.Add(('d', word.ToUpperInvariant()));
                return word.Length;
            }

        var letter = char.ToLowerInvariant(code[at]);
        if (letter is not ('y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e' or 'b'))
        {
            tokens.Add(('\'', code[at].ToString()));
            return 1;
        }

        var length = 1;
        while (at + length < code.Length && char.ToLowerInvariant(code[at + length]) == letter)
            length++;
        tokens.Add(('d', new string(letter, Math.Min(length, 5))));
        return length;
    }

    // A colour, a locale, a currency sign, elapsed time or a condition.
    private static void Bracket(string inside, List<(char Kind, string Text)> tokens, ref Predicate<decimal>? condition)
    {
        if (inside.StartsWith('$'))
            tokens.Add(('\'', inside[1..].Split('-')[0]));
        else if (
            inside.Length > 0
            && inside.ToLowerInvariant() is var time
            && time.Trim(time[0]).Length == 0
            && time[0] is 'h' or 'm' or 's'
        )
            tokens.Add(('d', "[" + time[0]));
        else if (inside.Length > 1 && inside[0] is '<' or '>' or '=')
            condition = Condition(inside) ?? condition;
    }

    private static Predicate<decimal>? Condition(string inside)
    {
        var sign = inside.TrimEnd("0123456789.-+ ".ToCharArray());
        if (
            !decimal.TryParse(
                inside.AsSpan(sign.Length),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var bound
            )
        )
            return null;
        return sign switch
        {
            "<" => number => number < bound,
            "<=" => number => number <= bound,
            ">" => number => number > bound,
            ">=" => number => number >= bound,
            "=" => number => number == bound,
            "<>" => number => number != bound,
            _ => null,
        };
    }
}
