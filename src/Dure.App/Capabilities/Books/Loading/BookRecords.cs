using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Makes a book's records without a file: what is left empty is left out.</summary>
internal sealed class BookRecords(string name)
{
    private readonly BookSourceBuilder builder = new(name);
    private readonly Place place = new(name);

    public void Add(string section, params ReadOnlySpan<(string Key, string? Value)> values) =>
        Add(section, [.. values], []);

    public void Add(
        string section,
        List<(string Key, string? Value)> values,
        params ReadOnlySpan<(string Key, IReadOnlyList<string> Values)> lists
    )
    {
        builder.Begin(section, place, several: true);
        var fields = new List<(string, BookField)>();
        foreach (var (key, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                fields.Add((key, new BookField([value], place)));
        }

        foreach (var (key, items) in lists)
        {
            if (items.Count > 0)
                fields.Add((key, new BookField(items, place)));
        }

        builder.Add(section, fields, place);
    }

    /// <summary>The records of a section so far.</summary>
    public IReadOnlyList<BookRecord> this[string section] => builder.Records(section);

    /// <summary>Takes a record as a form gives it: in the place of another, or behind all of its section.</summary>
    /// <param name="field">What the names of the form's fields begin with; a value stands at the place named so and by its key.</param>
    public BookRecord Put(
        string section,
        IReadOnlyDictionary<string, IReadOnlyList<string>> values,
        BookRecord? instead = null,
        string field = ""
    )
    {
        Place At(string key) => new(field + key);
        builder.Begin(section, place, several: true);
        var records = builder.Records(section);
        builder.Add(
            section,
            [.. values.Select(value => (value.Key, new BookField(value.Value, At(value.Key))))],
            At(section == "book" ? "year" : "code"),
            At
        );
        var taken = records[^1];
        if (instead is null)
            return taken;
        records.RemoveAt(records.Count - 1);
        return records[records.IndexOf(instead)] = taken;
    }

    public void AddTable(string id, string text) => builder.AddTable(id, text, place);

    public void AddPrinted(string id, string text) => builder.AddPrinted(id, text, place);

    /// <exception cref="RefusedException">The ledger holds what no book can say.</exception>
    public BookSource Build()
    {
        var source = builder.Build(hash: "");
        return source.Refusals.Count == 0 ? source : throw new RefusedException(source.Refusals);
    }
}
