using Dure.App.Shared.Rights;

namespace Dure.App.Capabilities.Results;

/// <summary>A submission for one who decides on it.</summary>
/// <param name="Yes">The word on the button that takes it on; null where that is not theirs to do now.</param>
public sealed record ReviewView(
    OpenSubmission Open,
    IReadOnlyList<Doubt> Doubts,
    string? Yes,
    bool MayReturn,
    string? Why,
    string? Error
)
{
    internal static ReviewView Of(
        OpenSubmission open,
        Viewer viewer,
        StepKind yes,
        StepKind no,
        string? why,
        string? error
    ) =>
        new(
            open,
            new CellChecks(new SubmissionFigures(open)).All(),
            viewer.MayTake(yes, open.Submission) ? yes.Facts().Word : null,
            viewer.MayTake(no, open.Submission),
            why,
            error
        );
}
