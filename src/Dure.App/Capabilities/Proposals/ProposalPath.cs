using Dure.App.Shared.Rights;

namespace Dure.App.Capabilities.Proposals;

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    /// <summary>접수.</summary>
    Received,

    /// <summary>검토 중.</summary>
    UnderReview,

    /// <summary>수용: wholly or in part; a task is to come of it.</summary>
    Accepted,

    /// <summary>불수용, with its reason.</summary>
    Declined,

    /// <summary>과제 추진 중.</summary>
    InProgress,

    /// <summary>사업 반영: a programme of the ledger came of it.</summary>
    Programme,

    /// <summary>완료.</summary>
    Completed,

    /// <summary>종결: ended without it, with a reason.</summary>
    Ended,
}

/// <summary>Where a proposal came from.</summary>
public enum ProposalSource
{
    /// <summary>보고회.</summary>
    Briefing,

    /// <summary>부서.</summary>
    Department,

    /// <summary>시민: a letter, by its number and never by a name.</summary>
    Citizen,
}

/// <summary>What is done with a proposal.</summary>
public enum ProposalStepKind
{
    /// <summary>건의.</summary>
    Propose,

    /// <summary>검토 요청.</summary>
    AskReview,

    /// <summary>검토 의견.</summary>
    Review,

    /// <summary>과제 지정.</summary>
    Assign,

    /// <summary>추진 상황.</summary>
    Progress,

    /// <summary>기한 변경.</summary>
    Postpone,

    /// <summary>사업 반영.</summary>
    Link,

    /// <summary>과제 완료.</summary>
    Complete,

    /// <summary>종결.</summary>
    End,

    /// <summary>되돌림: the step before counts no more, and stays readable.</summary>
    Reverse,
}

/// <summary>What a review comes to.</summary>
public enum Verdict
{
    /// <summary>수용.</summary>
    Accept,

    /// <summary>일부수용.</summary>
    Partly,

    /// <summary>불수용.</summary>
    Decline,
}

/// <summary>What is so of a state.</summary>
/// <param name="IsOpen">Whether something is still to be done.</param>
public sealed record ProposalStateFacts(ProposalState State, string Word, bool IsOpen, string Badge);

/// <summary>From where a step leads to where, who may take it, and what it asks for.</summary>
/// <param name="To">Null where the state stays, or follows from what is said.</param>
public sealed record ProposalStepFacts(
    ProposalStepKind Kind,
    string Word,
    Act Act,
    string TextLabel,
    ProposalState? To,
    bool AsksDepartment,
    bool AsksDue,
    params ProposalState[] From
);

/// <summary>The path of a proposal: every state and every step there is.</summary>
public static class ProposalPath
{
    public static readonly IReadOnlyList<ProposalStateFacts> States =
    [
        new(ProposalState.Received, "접수", true, ""),
        new(ProposalState.UnderReview, "검토 중", true, ""),
        new(ProposalState.Accepted, "수용", true, "good"),
        new(ProposalState.Declined, "불수용", false, ""),
        new(ProposalState.InProgress, "과제 추진 중", true, ""),
        new(ProposalState.Programme, "사업 반영", false, "good"),
        new(ProposalState.Completed, "완료", false, "good"),
        new(ProposalState.Ended, "종결", false, ""),
    ];

    public static readonly IReadOnlyList<ProposalStepFacts> Steps =
    [
        new(ProposalStepKind.Propose, "건의", Act.WriteProposals, "건의 내용", ProposalState.Received, false, false),
        new(
            ProposalStepKind.AskReview,
            "검토 요청",
            Act.ManageProposals,
            "검토할 것",
            ProposalState.UnderReview,
            true,
            true,
            ProposalState.Received,
            ProposalState.UnderReview
        ),
        new(
            ProposalStepKind.Review,
            "검토 의견",
            Act.WriteProposals,
            "의견과 사유",
            null,
            false,
            false,
            ProposalState.UnderReview
        ),
        new(
            ProposalStepKind.Assign,
            "과제 지정",
            Act.ManageProposals,
            "할 일",
            ProposalState.InProgress,
            true,
            true,
            ProposalState.Accepted,
            ProposalState.InProgress
        ),
        new(
            ProposalStepKind.Progress,
            "추진 상황",
            Act.WriteProposals,
            "추진 상황",
            null,
            false,
            false,
            ProposalState.InProgress,
            ProposalState.Programme
        ),
        new(
            ProposalStepKind.Postpone,
            "기한 변경",
            Act.ManageProposals,
            "바꾸는 사유",
            null,
            false,
            true,
            ProposalState.UnderReview,
            ProposalState.InProgress
        ),
        new(
            ProposalStepKind.Link,
            "사업 반영",
            Act.WriteProposals,
            "어떻게 반영했는지",
            ProposalState.Programme,
            false,
            false,
            ProposalState.InProgress
        ),
        new(
            ProposalStepKind.Complete,
            "과제 완료",
            Act.WriteProposals,
            "결과",
            ProposalState.Completed,
            false,
            false,
            ProposalState.InProgress,
            ProposalState.Programme
        ),
        new(
            ProposalStepKind.End,
            "종결",
            Act.ManageProposals,
            "종결 사유",
            ProposalState.Ended,
            false,
            false,
            ProposalState.Received,
            ProposalState.UnderReview,
            ProposalState.Accepted,
            ProposalState.InProgress
        ),
        // Whoever may take a step may take it back; from any state but the first.
        new(
            ProposalStepKind.Reverse,
            "되돌림",
            Act.WriteProposals,
            "되돌리는 사유",
            null,
            false,
            false,
            [.. Enum.GetValues<ProposalState>()]
        ),
    ];

    public static ProposalStateFacts Facts(this ProposalState state) => States[(int)state];

    public static ProposalStepFacts Facts(this ProposalStepKind kind) => Steps[(int)kind];

    public static string Word(this ProposalSource source) =>
        source switch
        {
            ProposalSource.Briefing => "보고회",
            ProposalSource.Department => "부서",
            _ => "시민",
        };

    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Accept => "수용",
            Verdict.Partly => "일부수용",
            _ => "불수용",
        };
}
