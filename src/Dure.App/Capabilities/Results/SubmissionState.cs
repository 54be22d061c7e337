using Dure.App.Shared.Rights;

namespace Dure.App.Capabilities.Results;

/// <summary>How far a department's submission has come.</summary>
public enum SubmissionState
{
    /// <summary>작성 중.</summary>
    Draft,

    /// <summary>제출.</summary>
    Submitted,

    /// <summary>확인: by the head of the department.</summary>
    Confirmed,

    /// <summary>반려: to be mended.</summary>
    Returned,

    /// <summary>승인: by the coordinator.</summary>
    Approved,

    /// <summary>마감: its figures stand in the ledger.</summary>
    Closed,

    /// <summary>미제출: the round was closed without it.</summary>
    Missing,
}

/// <summary>What is done to a submission.</summary>
public enum StepKind
{
    /// <summary>제출.</summary>
    Submit,

    /// <summary>회수: taken back before anybody confirmed it.</summary>
    Recall,

    /// <summary>부서장 확인.</summary>
    Confirm,

    /// <summary>부서장 반려.</summary>
    SendBack,

    /// <summary>총괄 승인.</summary>
    Approve,

    /// <summary>총괄 반려.</summary>
    Return,

    /// <summary>다시 열기: of what was approved or closed.</summary>
    Reopen,

    /// <summary>마감.</summary>
    Close,

    /// <summary>미제출로 마감.</summary>
    Omit,
}

/// <summary>What is so of a state.</summary>
/// <param name="Editable">Whether its department may type.</param>
/// <param name="HandedIn">Whether the department is done with it, as far as it knows.</param>
/// <param name="Badge">The look of its badge.</param>
public sealed record StateFacts(SubmissionState State, string Word, bool Editable, bool HandedIn, string Badge);

/// <summary>From where a step leads to where, who may take it, and whether it needs a reason.</summary>
public sealed record StepFacts(
    StepKind Kind,
    string Word,
    Act Act,
    bool NeedsWhy,
    SubmissionState To,
    params SubmissionState[] From
);

/// <summary>The path of a submission: every state and every step there is.</summary>
public static class SubmissionPath
{
    public static readonly IReadOnlyList<StateFacts> States =
    [
        new(SubmissionState.Draft, "작성 중", true, false, ""),
        new(SubmissionState.Submitted, "제출", false, true, ""),
        new(SubmissionState.Confirmed, "확인", false, true, ""),
        new(SubmissionState.Returned, "반려", true, false, "bad"),
        new(SubmissionState.Approved, "승인", false, true, "good"),
        new(SubmissionState.Closed, "마감", false, true, "good"),
        new(SubmissionState.Missing, "미제출", false, false, "bad"),
    ];

    public static readonly IReadOnlyList<StepFacts> Steps =
    [
        new(
            StepKind.Submit,
            "제출",
            Act.EnterResults,
            false,
            SubmissionState.Submitted,
            SubmissionState.Draft,
            SubmissionState.Returned
        ),
        new(StepKind.Recall, "회수", Act.EnterResults, false, SubmissionState.Draft, SubmissionState.Submitted),
        new(StepKind.Confirm, "확인", Act.ConfirmResults, false, SubmissionState.Confirmed, SubmissionState.Submitted),
        new(
            StepKind.SendBack,
            "부서장 반려",
            Act.ConfirmResults,
            true,
            SubmissionState.Returned,
            SubmissionState.Submitted
        ),
        new(StepKind.Approve, "승인", Act.ApproveResults, false, SubmissionState.Approved, SubmissionState.Confirmed),
        new(
            StepKind.Return,
            "총괄 반려",
            Act.ApproveResults,
            true,
            SubmissionState.Returned,
            SubmissionState.Submitted,
            SubmissionState.Confirmed
        ),
        new(
            StepKind.Reopen,
            "다시 열기",
            Act.OpenRounds,
            true,
            SubmissionState.Draft,
            SubmissionState.Approved,
            SubmissionState.Closed,
            SubmissionState.Missing
        ),
        new(StepKind.Close, "마감", Act.OpenRounds, false, SubmissionState.Closed, SubmissionState.Approved),
        new(
            StepKind.Omit,
            "미제출로 마감",
            Act.OpenRounds,
            true,
            SubmissionState.Missing,
            SubmissionState.Draft,
            SubmissionState.Submitted,
            SubmissionState.Confirmed,
            SubmissionState.Returned
        ),
    ];

    public static StateFacts Facts(this SubmissionState state) => States.First(one => one.State == state);

    public static StepFacts Facts(this StepKind step) => Steps.First(one => one.Kind == step);
}
