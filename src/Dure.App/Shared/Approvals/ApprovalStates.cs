using Dure.App.Shared.Rights;

namespace Dure.App.Shared.Approvals;

/// <summary>문서 상태: how far a document has come.</summary>
public enum DocumentState
{
    /// <summary>작성 중: with its drafter, before anybody else sees it.</summary>
    Drafting = 0,

    /// <summary>결재 중.</summary>
    UnderWay = 1,

    /// <summary>결재 완료.</summary>
    Approved = 2,

    /// <summary>반려.</summary>
    Returned = 3,

    /// <summary>회수.</summary>
    TakenBack = 4,

    /// <summary>폐기: given up before it was laid before anybody.</summary>
    Discarded = 5,
}

/// <summary>What a state allows.</summary>
/// <param name="TakesEdits">Whether its drafter may still change it.</param>
/// <param name="TakesDecisions">Whether the line decides on it.</param>
/// <param name="TakesRedraft">Whether its drafter may draw it up again as a new document.</param>
public sealed record DocumentStateFacts(
    DocumentState State,
    string Word,
    bool TakesEdits = false,
    bool TakesDecisions = false,
    bool TakesRedraft = false
);

/// <summary>결재선의 칸: what somebody on the line is asked for.</summary>
public enum StepKind
{
    /// <summary>기안.</summary>
    Draft = 0,

    /// <summary>검토.</summary>
    Review = 1,

    /// <summary>협조: of other departments, several at once.</summary>
    Consult = 2,

    /// <summary>결재: of who decides by office.</summary>
    Decide = 3,

    /// <summary>전결: of whom the office's own rules let decide in their name.</summary>
    DecideDelegated = 4,
}

/// <summary>What a kind of step is.</summary>
/// <param name="IsFinal">Whether it decides; a line has one such, at its end.</param>
/// <param name="IsParallel">Whether those who stand next to one another are asked at once.</param>
/// <param name="Only">Who may be asked; null for whoever takes part in approvals.</param>
public sealed record StepKindFacts(
    StepKind Kind,
    string Word,
    bool IsFinal = false,
    bool IsParallel = false,
    IReadOnlyList<Role>? Only = null
);

/// <summary>What became of a step.</summary>
public enum StepState
{
    Waiting = 0,
    Approved = 1,
    Returned = 2,
}

/// <summary>공개 구분: how far a document is open to who asks for it.</summary>
public enum Openness
{
    /// <summary>공개.</summary>
    Open = 0,

    /// <summary>부분공개.</summary>
    Partly = 1,

    /// <summary>비공개.</summary>
    Closed = 2,
}

/// <summary>The tables of facts about states and kinds.</summary>
public static class ApprovalStates
{
    public static readonly IReadOnlyList<DocumentStateFacts> Documents =
    [
        new(DocumentState.Drafting, "작성 중", TakesEdits: true),
        new(DocumentState.UnderWay, "결재 중", TakesDecisions: true),
        new(DocumentState.Approved, "결재 완료"),
        new(DocumentState.Returned, "반려", TakesRedraft: true),
        new(DocumentState.TakenBack, "회수", TakesRedraft: true),
        new(DocumentState.Discarded, "폐기"),
    ];

    public static readonly IReadOnlyList<StepKindFacts> Steps =
    [
        new(StepKind.Draft, "기안"),
        new(StepKind.Review, "검토"),
        new(StepKind.Consult, "협조", IsParallel: true),
        new(StepKind.Decide, "결재", IsFinal: true, Only: [Role.Decider]),
        new(
            StepKind.DecideDelegated,
            "전결",
            IsFinal: true,
            Only: [Role.Decider, Role.Coordinator, Role.DepartmentHead]
        ),
    ];

    public static DocumentStateFacts Facts(this DocumentState state) => Documents[(int)state];

    public static StepKindFacts Facts(this StepKind kind) => Steps[(int)kind];

    public static string Word(this Openness openness) =>
        openness switch
        {
            Openness.Open => "공개",
            Openness.Partly => "부분공개",
            _ => "비공개",
        };

    public static string Word(this StepState state) =>
        state switch
        {
            StepState.Waiting => "대기",
            StepState.Approved => "결재함",
            _ => "반려",
        };
}
