using Dure.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dure.Rules;

/// <summary>
/// Reads one plain YAML document into <see cref="Node"/>s straight from the parser's events: no anchors, aliases or tags,
/// bounded in size and depth, every key once.
/// </summary>
internal sealed class YamlNodes
{
    private const int MaxDepth = 40;
    private const int MaxNodes = 200_000;

    private readonly string file;
    private readonly List<Refusal> refusals;
    private readonly IParser parser;
    private int nodes;

    private YamlNodes(string text, string file, List<Refusal> refusals) =>
        (this.file, this.refusals, parser) = (file, refusals, new Parser(new Scanner(new StringReader(text))));

    /// <summary>The document, or null if it is refused; what was refused is added to the list.</summary>
    public static Node? Read(string text, string file, List<Refusal> refusals)
    {
        var reader = new YamlNodes(text, file, refusals);
        try
        {
            return reader.Document();
        }
        catch (YamlException problem)
        {
            var why = problem.InnerException?.Message ?? problem.Message;
            refusals.Add(RuleRefusals.SyntaxError(reader.At(problem.Start), $"YAML 문법에 어긋납니다({why})", why));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up so on a list that is left open.
            refusals.Add(
                RuleRefusals.SyntaxError(
                    reader.At(reader.parser.Current?.Start ?? Mark.Empty),
                    "열린 괄호나 따옴표가 닫히지 않았습니다",
                    "A bracket or a quote is left open"
                )
            );
        }

        return null;
    }

    private Node? Document()
    {
        Next<StreamStart>();
        if (parser.Current is StreamEnd)
            throw new YamlException(Mark.Empty, Mark.Empty, "비어 있습니다");
        Next<DocumentStart>();
        var node = Value(0);
        Next<DocumentEnd>();
        return parser.Current is StreamEnd
            ? node
            : throw new YamlException(
                parser.Current!.Start,
                parser.Current.End,
                "한 파일에 문서가 둘 이상(---) 있습니다"
            );
    }

    // The parser stands on the event that is read next.
    private void Next<T>()
    {
        if (parser.Current is null)
            parser.MoveNext();
        if (parser.Current is not T)
            throw new YamlException(
                parser.Current?.Start ?? Mark.Empty,
                parser.Current?.End ?? Mark.Empty,
                "문서가 끝나지 않았습니다"
            );
        parser.MoveNext();
    }

    private Node Value(int depth)
    {
        var at = parser.Current!;
        if (depth > MaxDepth || ++nodes > MaxNodes)
            throw new YamlException(at.Start, at.End, "너무 깊거나 값이 너무 많습니다");
        if (at is not NodeEvent { Anchor.IsEmpty: true, Tag.IsEmpty: true })
            throw new YamlException(
                at.Start,
                at.End,
                "앵커(&), 별칭(*), 태그(!)는 쓰지 않습니다. 값을 그대로 적으세요"
            );
        parser.MoveNext();
        switch (at)
        {
            case Scalar scalar:
                return new Node(NodeKind.Scalar, At(scalar.Start))
                {
                    Text = scalar.Value,
                    Quoted = scalar.Style != ScalarStyle.Plain,
                    OneLine =
                        scalar.Style is ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
                        && scalar.Start.Line == scalar.End.Line,
                };
            case MappingStart:
                return Map(new Node(NodeKind.Map, At(at.Start)), depth);
            default:
                var list = new Node(NodeKind.List, At(at.Start));
                while (parser.Current is not SequenceEnd)
                    list.Items.Add(Value(depth + 1));
                parser.MoveNext();
                return list;
        }
    }

    private Node Map(Node map, int depth)
    {
        var keys = new HashSet<string>();
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key || !key.Anchor.IsEmpty || !key.Tag.IsEmpty)
                throw new YamlException(parser.Current!.Start, parser.Current.End, "열쇠말은 한 낱말이어야 합니다");
            parser.MoveNext();
            var value = Value(depth + 1);
            if (keys.Add(key.Value))
                map.Entries.Add(new(key.Value, At(key.Start), value));
            else
                refusals.Add(RuleRefusals.DuplicateKey(At(key.Start), key.Value));
        }

        parser.MoveNext();
        return map;
    }

    private Place At(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)mark.Column);
}
