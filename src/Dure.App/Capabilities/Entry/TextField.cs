namespace Dure.App.Capabilities.Entry;

/// <summary>A field of one line.</summary>
public sealed record TextField(string Id, string Label, string Hint, string? Value, string? Error, bool Numeric)
{
    public string? DescribedBy =>
        (Hint.Length > 0, Error is not null) switch
        {
            (true, true) => $"{Id}-hint {Id}-error",
            (true, false) => $"{Id}-hint",
            (false, true) => $"{Id}-error",
            _ => null,
        };
}
