using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>What the checks say of a grid as it is typed.</summary>
public sealed record DoubtsView(OpenSubmission Open, IReadOnlyList<Doubt> Doubts, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Empty cells are asked about when the submission is handed in, not while somebody is still typing.</summary>
    internal static DoubtsView Of(SubmissionFigures figures, IReadOnlyList<Refusal> refusals) =>
        new(figures.Open, [.. new CellChecks(figures).All().Where(doubt => doubt.Name != CellChecks.Blank)], refusals);
}
