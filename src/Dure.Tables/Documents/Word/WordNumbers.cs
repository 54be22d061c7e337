using System.Globalization;
using System.Text;
using System.Xml;

namespace Dure.Tables.Documents.Word;

/// <summary>The lists of a Word document (numbering.xml, and what styles take from it), and how far each has counted.</summary>
internal sealed class WordNumbers
{
    private const int Levels = 9;
    private const int Most = 1_000_000;

    private readonly Dictionary<string, Level[]> lists = [];
    private readonly Dictionary<string, (string List, Dictionary<int, int> Starts)> numbers = [];
    private readonly Dictionary<string, (string Number, int Level)> styles;
    private readonly Dictionary<string, int?[]> counts = [];
    private readonly HashSet<(string Number, int Level)> begun = [];

    // The text has %1 … %9 for the numbers of the levels (%1.%2.), a bullet stands as it is. Restart is the level, from 1,
    // behind which it begins anew: null for each higher one, 0 for none. Legal: the numbers of all levels are in digits.
    private sealed record Level(string Text, string Format, int Start, int? Restart, bool Legal, string? Style)
    {
        public static readonly Level None = new("", "none", 1, null, false, null);
    }

    /// <summary>Reads the lists, and which styles have one.</summary>
    public WordNumbers(Package package, Dictionary<string, Relationship> relations)
    {
        if (Relationships.PartOf(relations, "numbering") is { } part && package.Has(part))
        {
            using var reader = package.OpenXml(part);
            Read(reader, package.Name);
        }

        styles = WordStyles.NumbersOf(package, relations);
    }

    /// <summary>Counts a paragraph of a list and gives what Word shows before its text, with a blank behind.</summary>
    /// <param name="number">The list as the paragraph names it; null where it names none, <c>0</c> for none.</param>
    /// <param name="level">From 0; null where it names none.</param>
    /// <param name="style">The paragraph's style, which may have a list.</param>
    public string Next(string? number, int? level, string? style)
    {
        (string Number, int Level) ofStyle = ("", -1);
        if (number is null && style is not null && styles.TryGetValue(style, out ofStyle))
            number = ofStyle.Number;
        if (
            number is null
            || !numbers.TryGetValue(number, out var found)
            || !lists.TryGetValue(found.List, out var list)
        )
            return "";
        // A list may say itself which level a style is.
        var at =
            level
            ?? (
                Array.FindIndex(list, one => one.Style is not null && one.Style == style) is >= 0 and var linked
                    ? linked
                    : Math.Max(ofStyle.Level, 0)
            );
        return at is < 0 or >= Levels ? "" : Write(list, at, Count(number, found.List, found.Starts, list, at));
    }

    // Lists that are made of the same one go on counting where the other stopped, save where they name a start of their own.
    private int?[] Count(string number, string listName, Dictionary<int, int> starts, Level[] list, int at)
    {
        if (!counts.TryGetValue(listName, out var count))
            counts[listName] = count = new int?[Levels];
        if (starts.TryGetValue(at, out var start) && begun.Add((number, at)))
            count[at] = start;
        else
            count[at] = count[at] is { } before ? Math.Min(before + 1, Most) : StartOf(at);
        for (var deeper = at + 1; deeper < Levels; deeper++)
        {
            if (list[deeper].Restart is not { } behind || at < behind)
                count[deeper] = null;
        }

        // A level that has not begun shows the number it will begin with.
        return [.. count.Select((one, level) => one ?? StartOf(level))];

        int StartOf(int level) => starts.GetValueOrDefault(level, list[level].Start);
    }

    private static string Write(Level[] list, int at, int?[] count)
    {
        var level = list[at];
        if (level.Format == "bullet")
            return level.Text.Length == 0 ? "" : Bullets.Readable(level.Text) + " ";
        var text = new StringBuilder();
        for (var letter = 0; letter < level.Text.Length; letter++)
        {
            if (
                level.Text[letter] == '%'
                && letter + 1 < level.Text.Length
                && level.Text[letter + 1] is >= '1' and <= '9' and var digit
            )
            {
                var other = digit - '1';
                text.Append(WordDigits.Write(level.Legal ? "decimal" : list[other].Format, count[other] ?? 1));
                letter++;
            }
            else
                text.Append(level.Text[letter]);
        }

        return text.Length == 0 ? "" : text.Append(' ').ToString();
    }

    private void Read(XmlReader reader, string name)
    {
        Level[]? list = null;
        var starts = new Dictionary<int, int>();
        var (id, level, overrides) = ("", -1, -1);
        while (reader.Next(name))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "abstractNum":
                    lists[Attribute(reader, "abstractNumId")] = list = [.. Enumerable.Repeat(Level.None, Levels)];
                    level = -1;
                    break;
                case "num":
                    (list, id, overrides) = (null, Attribute(reader, "numId"), -1);
                    starts = [];
                    break;
                case "abstractNumId" when id.Length > 0:
                    numbers[id] = (Attribute(reader, "val"), starts);
                    break;
                case "lvlOverride":
                    overrides = Number(reader, "ilvl", -1);
                    break;
                case "startOverride" when overrides is >= 0 and < Levels:
                    starts[overrides] = Start(reader);
                    break;
                case "lvl":
                    level = Number(reader, "ilvl", -1);
                    break;
                default:
                    if (list is not null && level is >= 0 and < Levels)
                        list[level] = With(list[level], reader);
                    break;
            }
        }
    }

    private static Level With(Level level, XmlReader reader) =>
        reader.LocalName switch
        {
            "start" => level with { Start = Start(reader) },
            "numFmt" => level with { Format = Attribute(reader, "val") },
            "lvlText" => level with { Text = Attribute(reader, "val") },
            "lvlRestart" => level with { Restart = Number(reader, "val", 0) },
            "isLgl" => level with { Legal = true },
            "pStyle" => level with { Style = Attribute(reader, "val") },
            _ => level,
        };

    private static string Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, reader.NamespaceURI) ?? "";

    // A first number beyond a million is damage.
    private static int Start(XmlReader reader) => Math.Clamp(Number(reader, "val", 1), 0, Most);

    private static int Number(XmlReader reader, string name, int without) =>
        int.TryParse(Attribute(reader, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : without;
}
