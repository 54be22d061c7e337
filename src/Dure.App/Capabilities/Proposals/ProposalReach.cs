using Dure.App.Shared.Rights;

namespace Dure.App.Capabilities.Proposals;

/// <summary>Whose proposals somebody sees, and what they may do with one.</summary>
internal static class ProposalReach
{
    /// <summary>All of the municipality's; a department sees what it proposed, reviews or carries out.</summary>
    public static bool Sees(this Viewer viewer, Proposal proposal) =>
        viewer.May(Act.ReadProposals, proposal.Municipality, whole: true)
        || new[] { proposal.Office, proposal.Reviewer, proposal.Department }.Any(department =>
            department is not null && viewer.May(Act.ReadProposals, proposal.Municipality, department, whole: true)
        );

    /// <summary>Whether the step is theirs to take here.</summary>
    /// <param name="any">Whether to look at who they are alone, and not at where the proposal stands.</param>
    public static bool MayTake(
        this Viewer viewer,
        ProposalStepKind kind,
        Proposal proposal,
        IReadOnlyList<ProposalStep> steps,
        bool any = false
    )
    {
        if (kind == ProposalStepKind.Propose || (!any && !kind.Facts().From.Contains(proposal.State)))
            return false;
        if (kind == ProposalStepKind.Reverse)
            return Proposal.LastOf(steps) is { } last ? MayTake(viewer, last.Kind, proposal, steps, any: true) : any;
        var department = kind == ProposalStepKind.Review ? proposal.Reviewer : proposal.Department;
        return viewer.May(kind.Facts().Act, proposal.Municipality, department, whole: true);
    }
}
