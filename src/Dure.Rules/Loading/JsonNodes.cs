using System.Text;
using System.Text.Json;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads JSON into <see cref="Node"/>s with the line and column of each value; every key once.</summary>
internal static class JsonNodes
{
    private const int MaxDepth = 40;

    /// <summary>The document, or null if it is refused; what was refused is added to the list.</summary>
    public static Node? Read(string text, string file, List<Refusal> refusals)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var lines = new List<int> { 0 };
        for (var at = 0; at < bytes.Length; at++)
            if (bytes[at] == '\n')
                lines.Add(at + 1);
        Place At(long offset)
        {
            var line = lines.BinarySearch((int)offset);
            line = line >= 0 ? line : ~line - 1;
            return new(file, line + 1, Encoding.UTF8.GetCharCount(bytes, lines[line], (int)offset - lines[line]) + 1);
        }

        var reader = new Utf8JsonReader(bytes, new() { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var node = Value(ref reader, At, refusals);
            return reader.Read() ? null : node;
        }
        catch (JsonException problem)
        {
            var line = Math.Min((int)(problem.LineNumber ?? 0), lines.Count - 1);
            var offset = Math.Min(lines[line] + (problem.BytePositionInLine ?? 0), bytes.Length);
            refusals.Add(RuleRefusals.SyntaxError(At(offset), "JSON 문법에 어긋납니다", "This is no JSON"));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a text.
            refusals.Add(
                RuleRefusals.SyntaxError(
                    At(reader.TokenStartIndex),
                    "글에 없는 글자가 있습니다",
                    "A text holds no valid character"
                )
            );
        }

        return null;
    }

    private static Node Value(ref Utf8JsonReader reader, Func<long, Place> at, List<Refusal> refusals)
    {
        var place = at(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new Node(NodeKind.Map, place);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (key, keyPlace) = (reader.GetString()!, at(reader.TokenStartIndex));
                    reader.Read();
                    var value = Value(ref reader, at, refusals);
                    if (map.Find(key) is null)
                        map.Entries.Add(new(key, keyPlace, value));
                    else
                        refusals.Add(RuleRefusals.DuplicateKey(keyPlace, key));
                }

                return map;
            case JsonTokenType.StartArray:
                var list = new Node(NodeKind.List, place);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(Value(ref reader, at, refusals));
                return list;
            default:
                var text =
                    reader.TokenType == JsonTokenType.String
                        ? reader.GetString()!
                        : Encoding.UTF8.GetString(reader.ValueSpan);
                return new Node(NodeKind.Scalar, place)
                {
                    Text = text,
                    Quoted = reader.TokenType == JsonTokenType.String,
                    OneLine = true,
                };
        }
    }
}
