using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace Dure.App.Shared.Yaml;

/// <summary>Reads YAML that anybody may have written: one plain document of bounded size and depth.</summary>
/// <remarks>
/// The events are looked over before a document is built, because building follows nesting by recursion and whoever walks
/// the document follows its aliases: a few hundred bytes could end the process.
/// </remarks>
internal static class CarefulYaml
{
    public const int MaxDepth = 40;
    public const int MaxNodes = 1_000_000;

    /// <summary>The document, or null if the text has none.</summary>
    /// <exception cref="YamlProblem">The text is no such document.</exception>
    public static YamlNode? Load(string text)
    {
        try
        {
            LookOver(new Parser(new Scanner(new StringReader(text))));
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode;
        }
        catch (YamlException problem)
        {
            throw new YamlProblem(
                YamlFault.Syntax,
                problem.Start,
                $"YAML 문법에 어긋납니다: {problem.InnerException?.Message ?? problem.Message}."
            );
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up so on a list that is left open, without saying where.
            throw new YamlProblem(
                YamlFault.Syntax,
                Mark.Empty,
                "YAML 문법에 어긋납니다: 열린 괄호나 따옴표가 닫히지 않았습니다."
            );
        }
    }

    private static void LookOver(Parser parser)
    {
        var (documents, nodes) = (0, 0);
        var open = new Stack<Level>();
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            switch (at)
            {
                case DocumentStart when ++documents > 1:
                    throw new YamlProblem(YamlFault.Syntax, at.Start, "한 파일에 문서가 둘 이상(---) 있습니다.");
                case AnchorAlias:
                    throw Shorthand(at);
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    break;
                case NodeEvent node:
                    if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
                        throw Shorthand(at);
                    if (++nodes > MaxNodes)
                        throw new YamlProblem(YamlFault.TooMuch, at.Start, $"값이 {MaxNodes:N0}개를 넘습니다.");
                    if (open.TryPeek(out var level))
                        level.Take(node, open.Count);
                    if (node is MappingStart or SequenceStart)
                        open.Push(new Level(node is MappingStart));
                    if (open.Count > MaxDepth)
                        throw new YamlProblem(YamlFault.TooMuch, at.Start, $"{MaxDepth}겹보다 깊습니다.");
                    break;
            }
        }
    }

    private static YamlProblem Shorthand(ParsingEvent at) =>
        new(YamlFault.Shorthand, at.Start, "앵커(&), 별칭(*), 태그(!)는 쓰지 않습니다. 값을 그대로 적으세요.");

    /// <summary>An open mapping or list; a mapping takes keys and values in turn.</summary>
    private sealed class Level(bool mapping)
    {
        private readonly HashSet<string> keys = [];
        private bool valueNext;

        public void Take(NodeEvent node, int depth)
        {
            if (mapping && !valueNext)
            {
                if (node is not Scalar key)
                    throw new YamlProblem(YamlFault.Syntax, node.Start, "칸 이름은 한 낱말이어야 합니다.");
                if (!keys.Add(key.Value))
                    throw new YamlProblem(
                        YamlFault.KeyTwice,
                        node.Start,
                        $"'{key.Value}' 칸이 두 번 있습니다.",
                        key.Value,
                        depth
                    );
            }

            valueNext = mapping && !valueNext;
        }
    }
}

/// <summary>What is wrong with a YAML text.</summary>
internal enum YamlFault
{
    Syntax,

    /// <summary>Anchors, aliases or tags.</summary>
    Shorthand,

    /// <summary>Too deep or too many values.</summary>
    TooMuch,
    KeyTwice,
}

/// <summary>A YAML text that is not taken, and where.</summary>
/// <param name="key">The key that stands twice.</param>
/// <param name="depth">1 for a key of the document itself.</param>
internal sealed class YamlProblem(YamlFault fault, Mark at, string why, string? key = null, int depth = 0)
    : Exception(why)
{
    public YamlFault Fault { get; } = fault;
    public int Line { get; } = (int)at.Line;
    public int Column { get; } = (int)at.Column;
    public string? Key { get; } = key;
    public int Depth { get; } = depth;
}
