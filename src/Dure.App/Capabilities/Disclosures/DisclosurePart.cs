using System.Text.Json;
using Dure.Kernel;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>What stands in a disclosure.</summary>
public enum PartKind
{
    Heading,
    Note,
    Table,
}

/// <summary>A heading, a note or a table of a disclosure, in its order.</summary>
/// <param name="Text">The words; of a table its id.</param>
public sealed record DisclosurePart(PartKind Kind, string Text)
{
    public const int MaxHeading = 200;
    public const int MaxNote = 5_000;
    private const int MaxParts = 500;

    /// <summary>Tables one after the other, without words.</summary>
    public static IReadOnlyList<DisclosurePart> Of(IEnumerable<string> tables) =>
        [.. tables.Select(table => new DisclosurePart(PartKind.Table, table))];

    /// <summary>As it stands in the content: disclosures without words have none, and are their tables.</summary>
    public static IReadOnlyList<DisclosurePart> Read(JsonElement content) =>
        content.TryGetProperty("parts", out var parts)
            ? [.. parts.EnumerateArray().Select(part => ReadOne(part.EnumerateObject().First()))]
            : Of(content.GetProperty("tables").EnumerateArray().Select(IdOf));

    /// <summary>Id of a table in the content.</summary>
    public static string IdOf(JsonElement table) => table.GetProperty("table").GetProperty("id").GetString()!;

    /// <summary>The word by which the content names the kind.</summary>
    public string Word =>
        Kind switch
        {
            PartKind.Heading => "heading",
            PartKind.Note => "note",
            _ => "table",
        };

    /// <exception cref="RefusedException">No table, one twice, words that are missing or too long.</exception>
    public static void Check(IReadOnlyList<DisclosurePart> parts)
    {
        var tables = parts.Where(part => part.Kind == PartKind.Table).Select(part => part.Text).ToList();
        if (tables.Count == 0)
            throw new RefusedException(Refusals.NoTables());
        if (tables.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new RefusedException(Refusals.TableTwice(twice.Key));
        if (parts.Any(part => part.Kind != PartKind.Table && string.IsNullOrWhiteSpace(part.Text)))
            throw new RefusedException(Refusals.EmptyWords());
        if (
            parts.Count > MaxParts
            || parts.Any(part => part.Kind == PartKind.Heading && part.Text.Length > MaxHeading)
            || parts.Any(part => part.Kind == PartKind.Note && part.Text.Length > MaxNote)
        )
            throw new RefusedException(Refusals.TooLong(MaxHeading, MaxNote, MaxParts));
    }

    private static DisclosurePart ReadOne(JsonProperty part) =>
        new(
            part.Name switch
            {
                "heading" => PartKind.Heading,
                "note" => PartKind.Note,
                _ => PartKind.Table,
            },
            part.Value.GetString()!
        );
}
