namespace Dure.App.Shell;

/// <summary>A field of one line.</summary>
public sealed record TextField(string Id, string Label, string Hint, string? Value, string? Error, bool Numeric = false)
{
    /// <summary>Of the field in the form, where another of the page has the same.</summary>
    public string? Name { get; init; }

    /// <summary>As the browser knows it: <c>text</c>, <c>password</c>, <c>date</c>.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in by itself.</summary>
    public string? Autocomplete { get; init; }
    public int MaxLength { get; init; } = 200;

    public string? DescribedBy =>
        (Hint.Length > 0, Error is not null) switch
        {
            (true, true) => $"{Id}-hint {Id}-error",
            (true, false) => $"{Id}-hint",
            (false, true) => $"{Id}-error",
            _ => null,
        };
}
