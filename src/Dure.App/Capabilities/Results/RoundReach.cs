using Dure.App.Shared.Rights;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Whose submissions somebody sees, and what they may do with one.</summary>
internal static class RoundReach
{
    /// <summary>All of the municipality's; others see those of their departments.</summary>
    public static bool SeesAll(this Viewer viewer, MunicipalityCode municipality) =>
        viewer.May(Act.ReadRounds, municipality, whole: true);

    public static bool Sees(this Viewer viewer, MunicipalityCode municipality, string department) =>
        viewer.May(Act.ReadRounds, municipality, department, whole: true);

    /// <summary>Whether the step is theirs to take, here and now.</summary>
    public static bool MayTake(this Viewer viewer, StepKind step, Submission submission) =>
        step.Facts().From.Contains(submission.State)
        && viewer.May(step.Facts().Act, submission.Municipality, submission.Department, whole: true);
}
