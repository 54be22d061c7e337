using Dure.App.Shared.Applicants;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Who applies, and for which field, on a page.</summary>
public sealed record PersonFields(
    ApplicationForm Form,
    IReadOnlyList<CallField> Fields,
    IReadOnlyList<FormError> Errors
)
{
    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;
}

/// <summary>The questions of a call, of the applicant or of the household.</summary>
public sealed record QuestionFields(ApplicationForm Form, CallQuestions? Questions, IReadOnlyList<FormError> Errors)
{
    public QuestionField Of(Dure.Rules.Fact fact, string name) =>
        new(
            fact,
            name,
            Form.Answers.GetValueOrDefault(name, ""),
            Errors.FirstOrDefault(error => error.Field == TryForm.IdOf(name))?.Sentence,
            Questions!
        );
}
