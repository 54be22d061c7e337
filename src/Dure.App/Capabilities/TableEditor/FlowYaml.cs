using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Writes YAML in one line.</summary>
internal static partial class FlowYaml
{
    public static string Write(YamlNode node) =>
        node switch
        {
            YamlScalarNode scalar => Scalar(scalar.Value ?? ""),
            YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Write))}]",
            YamlMappingNode mapping =>
                $"{{{string.Join(", ", mapping.Children.Select(pair => $"{Write(pair.Key)}: {Write(pair.Value)}"))}}}",
            _ => throw new InvalidOperationException(node.NodeType.ToString()),
        };

    /// <summary>A word as it is where YAML cannot take it for anything else; everything else in double quotes.</summary>
    public static string Scalar(string text)
    {
        if (Plain().IsMatch(text))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(
                letter switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    // Line ends, marks that turn the writing direction: visible to the one who reads the text.
                    _ when char.GetUnicodeCategory(letter)
                            is UnicodeCategory.Format
                                or UnicodeCategory.Control
                                or UnicodeCategory.LineSeparator
                                or UnicodeCategory.ParagraphSeparator => string.Create(
                        CultureInfo.InvariantCulture,
                        $"\\u{(int)letter:X4}"
                    ),
                    _ => letter.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}(][\p{L}\p{N} ()·./%+*\-_]*(:[\p{L}\p{N}()·./%+\-_]+)*(?<! )\z")]
    private static partial Regex Plain();
}
