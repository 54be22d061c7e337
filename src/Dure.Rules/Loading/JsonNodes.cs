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
        var places = new Places(bytes, file);
        var reader = new Utf8JsonReader(bytes, new() { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var node = Value(ref reader, places, refusals);
            return reader.Read() ? null : node;
        }
        catch (JsonException problem)
        {
            var place = places.Of((int)(problem.LineNumber ?? 0), (int)(problem.BytePositionInLine ?? 0));
            refusals.Add(RuleRefusals.SyntaxError(place, "JSON 문법에 어긋납니다", "This is no JSON"));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a text.
            refusals.Add(
                RuleRefusals.SyntaxError(
                    places.Of(reader.TokenStartIndex),
                    "글에 없는 글자가 있습니다",
                    "A text holds no valid character"
                )
            );
        }

        return null;
    }

    private static Node Value(ref Utf8JsonReader reader, Places places, List<Refusal> refusals)
    {
        var place = places.Of(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new Node(NodeKind.Map, place);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (key, keyPlace) = (reader.GetString()!, places.Of(reader.TokenStartIndex));
                    reader.Read();
                    var value = Value(ref reader, places, refusals);
                    if (map.Find(key) is null)
                        map.Entries.Add(new(key, keyPlace, value));
                    else
                        refusals.Add(RuleRefusals.DuplicateKey(keyPlace, key));
                }

                return map;
            case JsonTokenType.StartArray:
                var list = new Node(NodeKind.List, place);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(Value(ref reader, places, refusals));
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

    /// <summary>Offsets as lines and columns. They come in rising order, so each is counted on from the last.</summary>
    private sealed class Places(byte[] bytes, string file)
    {
        private int offset;
        private int line;
        private int column;

        public Place Of(long at)
        {
            if (at < offset)
                (offset, line, column) = (0, 0, 0);
            var passed = bytes.AsSpan(offset, (int)at - offset);
            offset = (int)at;
            for (int end; (end = passed.IndexOf((byte)'\n')) >= 0; passed = passed[(end + 1)..])
                (line, column) = (line + 1, 0);
            column += Encoding.UTF8.GetCharCount(passed);
            return new(file, line + 1, column + 1);
        }

        /// <summary>The place of so many bytes behind the start of a line, both from 0.</summary>
        public Place Of(int wanted, int behind)
        {
            var start = 0;
            for (
                var passed = 0;
                passed < wanted && bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end;
                passed++
            )
                start += end + 1;
            return Of(Math.Min(start + behind, bytes.Length));
        }
    }
}
