namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>A field in which one of a list is chosen.</summary>
public sealed record ChoiceField(
    string Id,
    string Label,
    string Hint,
    string Value,
    string? Error,
    IReadOnlyList<(string Code, string Name)> Choices
)
{
    /// <summary>What stands for none.</summary>
    public string Empty { get; init; } = "고르세요";
}

/// <summary>A question of the rule, on a page.</summary>
/// <param name="Name">Of its field.</param>
public sealed record QuestionField(
    Dure.Rules.Fact Fact,
    string Name,
    string Value,
    string? Error,
    CallQuestions Questions
);
