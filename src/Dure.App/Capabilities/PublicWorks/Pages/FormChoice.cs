namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>The fields of which form is wanted, as what kind of file, and why with names.</summary>
public sealed record FormChoice(
    IReadOnlyList<(string Code, string Name)> Forms,
    string? Form,
    string? Format,
    string? Why,
    Func<string, string?> ErrorAt
);
