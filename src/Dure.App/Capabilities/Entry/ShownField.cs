namespace Dure.App.Capabilities.Entry;

/// <summary>A field with what stands in it and what went wrong.</summary>
/// <param name="Fixed">Whether it is shown only: it names the record.</param>
public sealed record ShownField(
    EntryField Field,
    IReadOnlyList<string> Values,
    IReadOnlyList<EntryChoice> Choices,
    bool Fixed,
    string? Error
)
{
    // Empty lines below those filled in, where another may be added without a script.
    private const int Spare = 2;

    /// <summary>The values as people read them.</summary>
    public required string Text { get; init; }

    public string Value => Values.Count == 0 ? "" : Values[0];

    /// <summary>The sentences that belong to the field, for those who hear it.</summary>
    public string? DescribedBy =>
        string.Join(
            ' ',
            new[]
            {
                Field.Hint.Length > 0 ? Field.Name + "-hint" : null,
                Error is null ? null : Field.Name + "-error",
            }.Where(id => id is not null)
        )
            is { Length: > 0 } ids
            ? ids
            : null;

    public IEnumerable<IGrouping<string?, EntryChoice>> Groups => Choices.GroupBy(choice => choice.Group);

    /// <summary>Whether a choice is taken; of a node's parent the book has only the code.</summary>
    public bool Has(string value) =>
        Values.Contains(value)
        || (Field.Name == "parent" && Values.Any(one => value.EndsWith("/" + one, StringComparison.Ordinal)));

    /// <summary>Lines of a code and its role.</summary>
    public IEnumerable<(string Code, string Role)> Roles =>
        Values
            .Select(value => value.Split(':') is [var code, var role] ? (code, role) : (value, ""))
            .Concat(Enumerable.Repeat(("", ""), Spare));
}
