namespace Dure.Rules;

/// <summary>Reads an expression. Loosest first: 또는, 그리고, 아님, comparison, sum, product, minus, [ ] and @.</summary>
internal sealed class ExpressionParser
{
    private const int MaxDepth = 60;

    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">=", "속함"];

    private readonly Node node;
    private readonly List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(Node node) => (this.node, tokens) = (node, Lexer.Read(node));

    /// <exception cref="ExpressionProblem">The text is no expression.</exception>
    public static Syntax Read(Node node)
    {
        var parser = new ExpressionParser(node);
        var syntax = parser.Either();
        return parser.Current.Kind == TokenKind.End ? syntax : throw parser.Unexpected("식이 끝나야 합니다");
    }

    private Token Current => tokens[at];

    private Syntax Either() => Chain(Both, "또는");

    private Syntax Both() => Chain(Not, "그리고");

    private Syntax Sum() => Chain(Product, "+", "-");

    private Syntax Product() => Chain(Negative, "*", "/");

    private Syntax Chain(Func<Syntax> part, params string[] operators)
    {
        if (++depth > MaxDepth * 4)
            throw Unexpected("식이 너무 깊습니다");
        var left = part();
        while (Operator(operators) is { } token)
            left = new BinarySyntax(node.At(token.Offset), token.Text, left, part());
        depth--;
        return left;
    }

    private Syntax Not()
    {
        if (Operator(["아님"]) is not { } token)
            return Comparison();
        if (++depth > MaxDepth * 4)
            throw Unexpected("식이 너무 깊습니다");
        var operand = Not();
        depth--;
        return new NotSyntax(node.At(token.Offset), operand);
    }

    private Syntax Comparison()
    {
        var left = Sum();
        if (Operator(Comparisons) is not { } token)
            return left;
        var comparison = new BinarySyntax(node.At(token.Offset), token.Text, left, Sum());
        return Operator(Comparisons) is null
            ? comparison
            : throw Unexpected("견주는 것을 잇달아 적을 수 없습니다. '그리고'로 나누세요");
    }

    private Syntax Negative()
    {
        if (Operator(["-"]) is not { } token)
            return Postfix();
        if (++depth > MaxDepth * 4)
            throw Unexpected("식이 너무 깊습니다");
        var operand = Negative();
        depth--;
        return new NegateSyntax(node.At(token.Offset), operand);
    }

    private Syntax Postfix()
    {
        var target = Primary();
        while (Operator(["[", "@"]) is { } token)
            if (token.Text == "[")
            {
                var index = Either();
                Expect("]");
                target = new IndexSyntax(node.At(token.Offset), target, index);
            }
            else
                target = new DatedSyntax(node.At(token.Offset), target, Primary());
        return target;
    }

    private Syntax Primary()
    {
        var token = Current;
        var place = node.At(token.Offset);
        at = Math.Min(at + 1, tokens.Count - 1);
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new NumberSyntax(place, token.Value, token.Unit!);
            case TokenKind.Date:
                return new DateSyntax(place, token.Date);
            case TokenKind.Code:
                return new CodeSyntax(place, token.Text);
            case TokenKind.Name when token.Text is "예" or "아니오":
                return new TruthSyntax(place, token.Text == "예");
            case TokenKind.Name when Functions.All.ContainsKey(token.Text):
                return Call(token);
            case TokenKind.Name when token.Text is not ("그리고" or "또는" or "아님" or "속함"):
                return new NameSyntax(place, token.Text);
            case TokenKind.Mark when token.Text == "(":
                var inner = Either();
                Expect(")");
                return inner;
            case TokenKind.Mark when token.Text == "{":
                return Set(token);
            default:
                at = tokens.IndexOf(token);
                throw Unexpected("값이 와야 합니다");
        }
    }

    private CallSyntax Call(Token name)
    {
        Expect("(");
        var arguments = new List<Syntax>();
        do arguments.Add(Either());
        while (Operator([","]) is not null);
        Expect(")");
        var (least, most) = Functions.All[name.Text];
        return arguments.Count >= least && arguments.Count <= most
            ? new CallSyntax(node.At(name.Offset), name.Text, arguments)
            : throw Lexer.Problem(
                node,
                name.Offset,
                $"{name.Text}에는 값을 {least}개 적습니다(지금 {arguments.Count}개)",
                $"{name.Text} takes {least} arguments, not {arguments.Count}"
            );
    }

    private SetSyntax Set(Token open)
    {
        var words = new List<CodeSyntax>();
        do
        {
            if (Current.Kind != TokenKind.Code)
                throw Unexpected("'재학'처럼 따옴표로 묶은 코드가 와야 합니다");
            words.Add(new(node.At(Current.Offset), Current.Text));
            at++;
        } while (Operator([","]) is not null);
        Expect("}");
        return new(node.At(open.Offset), words);
    }

    // Takes the next word if it is one of these.
    private Token? Operator(string[] operators)
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Mark or TokenKind.Name) || !operators.Contains(token.Text))
            return null;
        at++;
        return token;
    }

    private void Expect(string mark)
    {
        if (Operator([mark]) is null)
            throw Unexpected($"'{mark}'이(가) 와야 합니다");
    }

    private ExpressionProblem Unexpected(string wanted) =>
        Lexer.Problem(
            node,
            Current.Offset,
            $"'{Current.Text}' 앞에서 막혔습니다: {wanted}",
            $"Stuck before '{Current.Text}'"
        );
}
