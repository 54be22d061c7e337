using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>One value of a record and where it stands.</summary>
public sealed record BookField(IReadOnlyList<string> Items, Place Place)
{
    public string Text => Items.Count == 1 ? Items[0] : string.Join("; ", Items);
}

/// <summary>One record of a section: a mapping in YAML, a row of a sheet.</summary>
public sealed record BookRecord(IReadOnlyDictionary<string, BookField> Fields, Place Place)
{
    public string? this[string key] =>
        Fields.TryGetValue(key, out var field) && field.Items.Count > 0 ? field.Text : null;

    /// <summary>A value that the schema requires; it was checked when the book was read.</summary>
    public string Required(string key) => this[key] ?? "";

    public IReadOnlyList<string> List(string key) => Fields.TryGetValue(key, out var field) ? field.Items : [];

    public Place PlaceOf(string key) => Fields.TryGetValue(key, out var field) ? field.Place : Place;
}

/// <summary>A text kept whole: a table definition or a printed table.</summary>
public sealed record BookText(string Id, string Text, Place Place)
{
    /// <summary>What lines within the text are counted from: a file, or a cell of a workbook.</summary>
    public string Name => Place.Line == 0 ? Place.File : $"{Place} {Id}";
}

/// <summary>
/// The content of a book as read from a folder or a workbook, before anything is made of it: the same for both, so that
/// the two forms cannot differ in meaning.
/// </summary>
public sealed class BookSource
{
    /// <summary>The folder's or workbook's name without extension.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 over all files read.</summary>
    public required string Hash { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<BookRecord>> Sections { get; init; }
    public required IReadOnlyList<BookText> Tables { get; init; }
    public required IReadOnlyList<BookText> Printed { get; init; }
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>Things worth saying that refuse nothing: a file read in CP949.</summary>
    public required IReadOnlyList<(string Korean, string English)> Remarks { get; init; }

    public IReadOnlyList<BookRecord> this[string section] =>
        Sections.TryGetValue(section, out var records) ? records : [];
}
