using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Proposals;

/// <summary>건의: what somebody proposes, and what came of it. Its steps are only ever added; where it stands follows from them.</summary>
public sealed class Proposal
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }
    public required string Title { get; init; }
    public required ProposalSource Source { get; init; }

    /// <summary>The day it was proposed.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The proposer's department; null for a citizen.</summary>
    public string? Office { get; init; }

    /// <summary>회의 이름이나 접수번호: where it is found on paper.</summary>
    public required string Reference { get; init; }

    // What follows is what the steps come to, kept for lists.
    public ProposalState State { get; private set; }

    /// <summary>검토부서.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>담당부서.</summary>
    public string? Department { get; private set; }

    /// <summary>The last day of what is under way: review or task.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Code of the programme that came of it.</summary>
    public string? Programme { get; private set; }

    /// <summary>How many steps there are; rises with each, so that of two at once one is told.</summary>
    public int Version { get; private set; }

    public bool IsOverdue(DateOnly today) => State.Facts().IsOpen && Due < today;

    /// <summary>The step that would be taken back: the last that still counts, but for the first of all.</summary>
    public static ProposalStep? LastOf(IReadOnlyList<ProposalStep> steps) =>
        Counting(steps).LastOrDefault(step => step.Kind != ProposalStepKind.Propose);

    /// <summary>The steps that were not taken back.</summary>
    public static IEnumerable<ProposalStep> Counting(IReadOnlyList<ProposalStep> steps)
    {
        var reversed = steps.Select(step => step.Reverses).OfType<int>().ToHashSet();
        return steps
            .Where(step => step.Kind != ProposalStepKind.Reverse && !reversed.Contains(step.Number))
            .OrderBy(step => step.Number);
    }

    /// <summary>Takes a step behind those there are.</summary>
    /// <exception cref="RefusedException">It does not lead on from here.</exception>
    public void Take(IReadOnlyList<ProposalStep> before, ProposalStep step)
    {
        if (before.Count > 0 && !step.Kind.Facts().From.Contains(State))
            throw new RefusedException(Refusals.NotFromHere(step.Kind, State));
        if (step.Kind == ProposalStepKind.Reverse && (step.Reverses is null || LastOf(before)?.Number != step.Reverses))
            throw new RefusedException(Refusals.NothingToReverse());
        (State, Reviewer, Department, Due, Programme) = (ProposalState.Received, null, null, null, null);
        foreach (var one in Counting([.. before, step]))
            Follow(one);
        Version = before.Count + 1;
    }

    private void Follow(ProposalStep step)
    {
        State =
            step.Kind == ProposalStepKind.Review
                ? step.Verdict == Verdict.Decline
                    ? ProposalState.Declined
                    : ProposalState.Accepted
                : step.Kind.Facts().To ?? State;
        switch (step.Kind)
        {
            case ProposalStepKind.AskReview:
                (Reviewer, Due) = (step.Department, step.Due);
                break;
            case ProposalStepKind.Assign:
                (Department, Due) = (step.Department, step.Due);
                break;
            case ProposalStepKind.Postpone:
                Due = step.Due;
                break;
            case ProposalStepKind.Review or ProposalStepKind.Complete or ProposalStepKind.End:
                Due = null;
                break;
            case ProposalStepKind.Link:
                (Programme, Due) = (step.Programme, null);
                break;
            default:
                break;
        }
    }
}

/// <summary>A step of a proposal: who did what on which day, and what they said.</summary>
public sealed class ProposalStep
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Proposal { get; init; }

    /// <summary>1, 2, 3 … along the thread.</summary>
    public required int Number { get; init; }
    public required ProposalStepKind Kind { get; init; }

    /// <summary>The day it happened, as it is said; <see cref="At"/> is when it was written.</summary>
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    public required string Text { get; init; }

    /// <summary>The department that is asked.</summary>
    public string? Department { get; init; }
    public DateOnly? Due { get; init; }
    public Verdict? Verdict { get; init; }
    public string? Programme { get; init; }

    /// <summary>Number of the step that counts no more.</summary>
    public int? Reverses { get; init; }
}

internal sealed class ProposalEntities : IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<ProposalStep>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Source).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Municipality, row.State });
        builder.HasIndex(row => new { row.Municipality, row.Programme });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Department })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProposalStep> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Proposal,
            row.Number,
        });
        builder.IsLogged();
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.Property(row => row.Verdict).HasConversion<string>();
        builder
            .HasOne<Proposal>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Proposal })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
