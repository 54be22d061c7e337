using Dure.App.Shell;

namespace Dure.App.Capabilities.Entry;

/// <summary>The fields that go with figures, as a form shows them.</summary>
public sealed record FigureWordsView(
    string? Reason,
    string? Evidence,
    string? Date,
    bool Provisional,
    IReadOnlyList<FormError> Errors
)
{
    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;
}
