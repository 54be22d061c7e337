using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dure.App.Capabilities.Books;

/// <summary>Writes records as a person would in a book: a section, then one record a line.</summary>
internal static partial class YamlText
{
    /// <param name="bare">A single section whose name the file's own name gives.</param>
    /// <returns>Empty if the book has none of the sections.</returns>
    public static string Write(BookSource book, IReadOnlyList<string> sections, bool bare)
    {
        var yaml = new StringBuilder();
        foreach (var section in sections.Where(section => book[section].Count > 0))
        {
            if (yaml.Length > 0)
                yaml.Append('\n');
            if (section == "book")
            {
                yaml.Append("book: ");
                Record(yaml, section, book[section][0]);
                continue;
            }

            if (!bare)
                yaml.Append(section).Append(":\n");
            foreach (var record in book[section])
            {
                yaml.Append(bare ? "- " : "  - ");
                Record(yaml, section, record);
            }
        }

        return yaml.ToString();
    }

    private static void Record(StringBuilder yaml, string section, BookRecord record)
    {
        var fields = BookSchema
            .Section(section)!
            .Keys.Where(key => record.List(key.Name).Count > 0)
            .Select(key =>
                key.List
                    ? $"{key.Name}: [{string.Join(", ", record.List(key.Name).Select(Scalar))}]"
                    : $"{key.Name}: {Scalar(record.Required(key.Name))}"
            );
        yaml.Append('{').AppendJoin(", ", fields).Append("}\n");
    }

    /// <summary>A word as it is where YAML cannot take it for anything else; everything else in double quotes.</summary>
    internal static string Scalar(string text)
    {
        if (Plain().IsMatch(text) && !Special().IsMatch(text))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(
                letter switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    // Marks that turn the writing direction, joiners, separators: visible to the one who reads the file.
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

    // Letters, digits and inner marks that mean nothing to YAML; no colon before a blank, no number sign.
    [GeneratedRegex(@"^[\p{L}\p{N}(][\p{L}\p{N} ()·.~/%+\-_]*(:[\p{L}\p{N}()·.~/%+\-_]+)*(?<! )$")]
    private static partial Regex Plain();

    // Numbers with a leading nought, words of truth and nothing: kept as texts by other programs too.
    [GeneratedRegex(@"^(0\d+|true|false|null|yes|no|on|off)$", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
