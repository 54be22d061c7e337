using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Collects what a reader finds and checks it against the schema, record by record.</summary>
internal sealed class BookSourceBuilder(string name)
{
    private readonly Dictionary<string, IReadOnlyList<BookRecord>> sections = [];
    private readonly List<BookText> tables = [];
    private readonly List<BookText> printed = [];
    private readonly List<Refusal> refusals = [];
    private readonly List<string> remarks = [];

    public void Refuse(Refusal refusal) => refusals.Add(refusal);

    public void Remark(string remark) => remarks.Add(remark);

    public void AddTable(string id, string text, Place place) => tables.Add(new(id, text, place));

    public void AddPrinted(string id, string text, Place place) => printed.Add(new(id, text, place));

    /// <summary>Opens a section; false if there is no such section or it stands somewhere else already.</summary>
    public bool Begin(string section, Place place, bool several = false)
    {
        if (BookSchema.Section(section) is null)
        {
            Refuse(Refusals.UnknownSection(place, section));
            return false;
        }

        if (sections.TryAdd(section, new List<BookRecord>()) || several)
            return true;
        Refuse(Refusals.SectionTwice(place, section));
        return false;
    }

    public void Add(string section, IReadOnlyList<(string Name, BookField Field)> fields, Place place)
    {
        var schema = BookSchema.Section(section)!;
        var known = new Dictionary<string, BookField>();
        foreach (var (key, field) in fields)
        {
            if (schema.Key(key) is not { } expected)
                Refuse(Refusals.UnknownKey(field.Place, section, key));
            else if (!known.TryAdd(key, expected.List ? field with { Items = Split(field.Items) } : field))
                Refuse(Refusals.KeyTwice(field.Place, key));
            else if (
                expected.Allowed is { } allowed
                && known[key].Items.FirstOrDefault(item => !allowed.Contains(item)) is { } wrong
            )
                Refuse(Refusals.NotAllowed(field.Place, key, wrong, allowed));
        }

        foreach (
            var missing in schema.Keys.Where(key =>
                key.Required && !(known.TryGetValue(key.Name, out var field) && field.Items.Count > 0)
            )
        )
            Refuse(Refusals.Missing(place, section, missing.Name));
        ((List<BookRecord>)sections[section]).Add(new(known, place));
    }

    public BookSource Build(string hash) =>
        new()
        {
            Name = name,
            Hash = hash,
            Sections = sections,
            Tables = tables,
            Printed = printed,
            Refusals = refusals,
            Remarks = remarks,
        };

    private static List<string> Split(IReadOnlyList<string> items) =>
        [
            .. items.SelectMany(item =>
                item.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
}
