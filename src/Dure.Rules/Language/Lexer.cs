using Dure.Kernel;

namespace Dure.Rules;

internal enum TokenKind
{
    Number,
    Date,
    Code,
    Name,
    Mark,
    End,
}

/// <summary>A word of an expression.</summary>
internal readonly record struct Token(
    TokenKind Kind,
    int Offset,
    string Text,
    Rational Value = default,
    RuleUnit? Unit = null,
    DateOnly Date = default
);

/// <summary>What is wrong with an expression, where work on it stops.</summary>
internal sealed class ExpressionProblem(Refusal? refusal) : Exception(refusal?.Korean)
{
    /// <summary>It rests on something that was refused at its own place.</summary>
    public static readonly ExpressionProblem Already = new(null);

    /// <summary>Null if it has been told already.</summary>
    public Refusal? Refusal { get; } = refusal;
}

/// <summary>Cuts an expression into words.</summary>
internal static class Lexer
{
    private const int MaxTokens = 1_000;

    private static readonly string[] Marks =
    [
        "<=",
        ">=",
        "!=",
        "<",
        ">",
        "=",
        "+",
        "-",
        "*",
        "/",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "@",
    ];

    public static List<Token> Read(Node node)
    {
        var (text, tokens, at) = (node.Text, new List<Token>(), 0);
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
            {
                tokens.Add(new(TokenKind.End, at, "끝"));
                return tokens;
            }

            if (tokens.Count >= MaxTokens)
                throw Problem(node, at, "식이 너무 깁니다. let으로 나누세요", "The expression is too long; use let");
            tokens.Add(Next(node, text, ref at));
        }
    }

    private static Token Next(Node node, string text, ref int at)
    {
        var from = at;
        if (char.IsAsciiDigit(text[at]))
            return text.Length >= at + 10 && text[at + 4] == '-' && text[at + 7] == '-'
                ? Date(node, text, ref at)
                : Number(node, text, ref at);
        if (text[at] == '\'')
        {
            var end = text.IndexOf('\'', at + 1);
            if (end < 0)
                throw Problem(node, at, "작은따옴표가 닫히지 않았습니다", "A quote is left open");
            at = end + 1;
            return new(TokenKind.Code, from, text[(from + 1)..end]);
        }

        if (char.IsLetter(text[at]))
        {
            at = Word(text, at);
            return new(TokenKind.Name, from, text[from..at]);
        }

        foreach (var mark in Marks)
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0)
            {
                at += mark.Length;
                return new(TokenKind.Mark, from, mark);
            }

        throw Problem(
            node,
            at,
            $"'{text[at]}'은(는) 식에 쓸 수 없는 글자입니다",
            $"'{text[at]}' is no part of an expression"
        );
    }

    private static Token Date(Node node, string text, ref int at)
    {
        var from = at;
        var word = text.Substring(at, 10);
        if (!RuleDates.TryParse(word, out var date) || (at + 10 < text.Length && char.IsLetterOrDigit(text[at + 10])))
            throw new ExpressionProblem(RuleRefusals.BadDate(node.At(at), "식", word));
        at += 10;
        return new(TokenKind.Date, from, word, Date: date);
    }

    private static Token Number(Node node, string text, ref int at)
    {
        var from = at;
        if (NumberText.Scan(text, ref at) is not { } value)
            throw Problem(
                node,
                from,
                "수를 읽을 수 없습니다. 쉼표는 세 자리마다 찍습니다",
                "This number cannot be read"
            );
        var unitFrom = at;
        at = at < text.Length && text[at] == '%' ? at + 1 : Word(text, at);
        // A slash right behind a unit, with a unit right behind it: 39,000원/일.
        while (at > unitFrom && at < text.Length && text[at] == '/')
        {
            var end = Word(text, at + 1);
            if (!RuleUnit.IsWord(text[(at + 1)..end]))
                break;
            at = end;
        }

        var word = text[unitFrom..at];
        return RuleUnit.Find(word) is { } unit
            ? new(TokenKind.Number, from, text[from..at], value, unit)
            : throw new ExpressionProblem(RuleRefusals.UnknownUnit(node.At(unitFrom), word));
    }

    private static int Word(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || text[at] == '㎡'))
            at++;
        return at;
    }

    public static ExpressionProblem Problem(Node node, int offset, string korean, string english) =>
        new(RuleRefusals.SyntaxError(node.At(offset), korean, english));
}
