using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Collects what a reader finds and checks it against the schema, record by record.</summary>
internal sealed class BookSourceBuilder(string name)
{
    /// <summary>A text of a record must fit into one cell of a workbook, so that both forms can hold it.</summary>
    public const int MaxText = 32_767;

    // More would help nobody, and a file of another kind could give millions.
    private const int MaxRefusals = 1_000;

    private readonly Dictionary<string, List<BookRecord>> sections = [];
    private readonly List<BookText> tables = [];
    private readonly List<BookText> printed = [];
    private readonly List<Refusal> refusals = [];
    private readonly List<(string Korean, string English)> remarks = [];

    public void Refuse(Refusal refusal)
    {
        if (refusals.Count < MaxRefusals)
            refusals.Add(refusal);
    }

    public void Remark(string korean, string english) => remarks.Add((korean, english));

    public void AddTable(string id, string text, Place place) => AddText(tables, id, text, place);

    public void AddPrinted(string id, string text, Place place) => AddText(printed, id, text, place);

    /// <summary>Opens a section; false if there is no such section or it stands somewhere else already.</summary>
    public bool Begin(string section, Place place, bool several = false)
    {
        if (BookSchema.Section(section) is null)
        {
            Refuse(Refusals.UnknownSection(place, section));
            return false;
        }

        if (sections.TryAdd(section, []) || several)
            return true;
        Refuse(Refusals.SectionTwice(place, section));
        return false;
    }

    /// <param name="at">Where a value would stand that is not there; without it, the place of the record.</param>
    public void Add(
        string section,
        IReadOnlyList<(string Name, BookField Field)> fields,
        Place place,
        Func<string, Place>? at = null
    )
    {
        var schema = BookSchema.Section(section)!;
        var known = new Dictionary<string, BookField>(fields.Count);
        foreach (var (key, read) in fields)
        {
            if (schema.Key(key) is not { } expected)
                Refuse(Refusals.UnknownKey(read.Place, section, key));
            else if (known.ContainsKey(key))
                Refuse(Refusals.KeyTwice(read.Place, key));
            else
                Take(known, expected, read with { Items = Clean(read, expected.List) });
        }

        foreach (var key in schema.Keys)
        {
            if (key.Required && !known.ContainsKey(key.Name))
                Refuse(Refusals.Missing(at?.Invoke(key.Name) ?? place, section, key.Name));
        }

        sections[section].Add(new(known, place));
    }

    /// <summary>The records of a section so far, to be changed.</summary>
    public List<BookRecord> Records(string section) =>
        sections.TryGetValue(section, out var records) ? records : sections[section] = [];

    public BookSource Build(string hash)
    {
        if (sections.GetValueOrDefault("book") is [var first, var second, ..])
            Refuse(Refusals.Duplicate(second.Place, "book", name, first.Place));
        return new()
        {
            Name = name,
            Hash = hash,
            Sections = sections.ToDictionary(
                section => section.Key,
                section => (IReadOnlyList<BookRecord>)section.Value
            ),
            // A folder has no order but that of names; a workbook gets the same, so that the two agree.
            Tables = [.. tables.OrderBy(table => table.Id, StringComparer.Ordinal)],
            Printed = [.. printed.OrderBy(table => table.Id, StringComparer.Ordinal)],
            Refusals = refusals,
            Remarks = remarks,
        };
    }

    private void Take(Dictionary<string, BookField> known, BookKey expected, BookField field)
    {
        if (field.Items.Count == 0)
            return;
        known[expected.Name] = field;
        if (!expected.List && field.Items.Count > 1)
            Refuse(Refusals.OneValue(field.Place, expected.Name));
        if (expected.Allowed is { } allowed && field.Items.FirstOrDefault(item => !allowed.Contains(item)) is { } wrong)
            Refuse(Refusals.NotAllowed(field.Place, expected.Name, wrong, allowed));
    }

    private List<string> Clean(BookField field, bool list)
    {
        var clean = new List<string>(field.Items.Count);
        foreach (var item in field.Items)
        {
            var text = Lines(item).Trim();
            Check(text, field.Place);
            if (text.Length > MaxText)
                Refuse(Refusals.TextTooLong(field.Place, MaxText));
            if (list && text.Contains(';', StringComparison.Ordinal))
                clean.AddRange(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            else if (text.Length > 0)
                clean.Add(text);
        }

        return clean;
    }

    private void AddText(List<BookText> texts, string id, string text, Place place)
    {
        var lines = Lines(text);
        Check(lines, place);
        if (texts.Find(one => one.Id == id) is { } first)
            Refuse(Refusals.Duplicate(place, "id", id, first.Place));
        else
            texts.Add(new(id, lines, place));
    }

    /// <summary>One kind of line end, or a book would change by passing through Windows.</summary>
    private static string Lines(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;

    /// <summary>No database and no workbook keeps these: control characters and halves of characters.</summary>
    private void Check(string text, Place place)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is >= ' ' and < '\uD800' or '\n' or '\t')
                continue;
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (letter is < ' ' or >= '\uD800' and <= '\uDFFF' or >= '\uFFFE')
            {
                Refuse(Refusals.BadCharacter(place, letter));
                return;
            }
        }
    }
}
