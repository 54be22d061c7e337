using System.Globalization;
using Dure.Kernel;

namespace Dure.Tables.Formulas;

/// <summary>
/// Reads the formula language of table definitions: names of columns or rows, numbers, + − * /, parentheses and functions.
/// </summary>
public sealed class FormulaParser
{
    // Reading and computing follow the nesting of a formula; no table needs a longer one.
    private const int MaxLength = 2_000;

    private readonly string text;
    private int at;

    private FormulaParser(string text) => this.text = text;

    /// <summary>Reads a formula.</summary>
    /// <param name="text">For example <c>ratio(result, target)</c>.</param>
    /// <returns>The formula with names and calls not bound yet.</returns>
    /// <exception cref="FormatException">The text is no formula; the message says at which character.</exception>
    public static Expression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            throw new FormatException($"식이 {MaxLength:N0}자를 넘습니다");
        var parser = new FormulaParser(text);
        var expression = parser.Sum();
        return parser.Peek() == '\0' ? expression : throw parser.Unexpected();
    }

    private Expression Sum()
    {
        var left = Product();
        while (Peek() is '+' or '-')
            left = new Expression.Binary(text[at++], left, Product());
        return left;
    }

    private Expression Product()
    {
        var left = Atom();
        while (Peek() is '*' or '/')
            left = new Expression.Binary(text[at++], left, Atom());
        return left;
    }

    private Expression Atom()
    {
        var next = Peek();
        if (next == '(')
        {
            at++;
            var inner = Sum();
            Expect(')');
            return inner;
        }

        if (next == '-')
        {
            at++;
            return new Expression.Binary('-', new Expression.Constant(Rational.Zero), Atom());
        }

        if (char.IsAsciiDigit(next))
        {
            var digits = Take(c => char.IsAsciiDigit(c) || c == '.');
            return decimal.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? new Expression.Constant(Rational.FromDecimal(number))
                : throw Unexpected();
        }

        if (!char.IsLetter(next) && next != '_')
            throw Unexpected();
        var name = Take(c => char.IsLetterOrDigit(c) || c == '_');
        return Peek() == '(' ? new Expression.Invocation(name, Arguments()) : new Expression.Name(name);
    }

    private List<Expression> Arguments()
    {
        Expect('(');
        var arguments = new List<Expression>();
        do
        {
            arguments.Add(Sum());
        } while (Peek() == ',' && at++ >= 0);
        Expect(')');
        return arguments;
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
            at++;
        return text[start..at];
    }

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\0';
    }

    private void Expect(char expected)
    {
        if (Peek() != expected)
            throw Unexpected();
        at++;
    }

    private FormatException Unexpected() =>
        new(
            at >= text.Length
                ? $"'{text}': 식이 끝나지 않았습니다"
                : $"'{text}': {at + 1}번째 글자 '{text[at]}'를 읽을 수 없습니다"
        );
}
