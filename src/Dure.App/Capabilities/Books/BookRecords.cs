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

    public void AddTable(string id, string text) => builder.AddTable(id, text, place);

    public void AddPrinted(string id, string text) => builder.AddPrinted(id, text, place);

    /// <exception cref="RefusedException">The ledger holds what no book can say.</exception>
    public BookSource Build()
    {
        var source = builder.Build(hash: "");
        return source.Refusals.Count == 0 ? source : throw new RefusedException(source.Refusals);
    }
}
