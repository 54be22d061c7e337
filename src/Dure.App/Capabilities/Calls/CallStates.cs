namespace Dure.App.Capabilities.Calls;

/// <summary>How far a call has come.</summary>
public enum CallState
{
    /// <summary>작성: nobody but the department sees it.</summary>
    Draft,

    /// <summary>공고: open to residents between its two moments.</summary>
    Announced,

    /// <summary>마감: nobody applies any more.</summary>
    Closed,

    /// <summary>선발: there is a run of the selection.</summary>
    Selecting,

    /// <summary>확정: one run holds.</summary>
    Confirmed,
}

/// <summary>How far an application has come.</summary>
public enum ApplicationState
{
    /// <summary>접수.</summary>
    Received,

    /// <summary>보완 필요: an answer or a document is missing.</summary>
    Incomplete,

    /// <summary>적격.</summary>
    Eligible,

    /// <summary>부적격.</summary>
    Ineligible,

    /// <summary>선발.</summary>
    Selected,

    /// <summary>예비.</summary>
    Reserve,

    /// <summary>미선발: eligible, and others came before.</summary>
    NotSelected,

    /// <summary>취하: it ended at the applicant's wish.</summary>
    Withdrawn,
}

/// <summary>How an application came in.</summary>
public enum ApplicationWay
{
    /// <summary>온라인.</summary>
    Online,

    /// <summary>창구: an official entered it.</summary>
    Desk,

    /// <summary>명부: read from a file.</summary>
    List,
}

/// <summary>What became of an objection.</summary>
public enum ObjectionState
{
    /// <summary>심사 중.</summary>
    Open,

    /// <summary>인용: the decision was not right.</summary>
    Upheld,

    /// <summary>기각: it stands.</summary>
    Dismissed,
}

/// <param name="TakesEdits">Whether what it says may still change.</param>
/// <param name="Examines">Whether its applications are examined.</param>
public sealed record CallStateFacts(CallState State, string Word, string Badge, bool TakesEdits, bool Examines);

/// <param name="Examined">Whether the rule has been asked.</param>
/// <param name="Plain">What a resident reads.</param>
public sealed record ApplicationStateFacts(
    ApplicationState State,
    string Word,
    string Badge,
    bool Examined,
    string Plain
);

/// <summary>Every state, and the facts about each in one table.</summary>
public static class CallStates
{
    public static readonly IReadOnlyList<CallStateFacts> Calls =
    [
        new(CallState.Draft, "작성", "", TakesEdits: true, Examines: false),
        new(CallState.Announced, "공고", "good", TakesEdits: false, Examines: true),
        new(CallState.Closed, "마감", "provisional", TakesEdits: false, Examines: true),
        new(CallState.Selecting, "선발", "provisional", TakesEdits: false, Examines: true),
        new(CallState.Confirmed, "확정", "good", TakesEdits: false, Examines: false),
    ];

    public static readonly IReadOnlyList<ApplicationStateFacts> Applications =
    [
        new(ApplicationState.Received, "접수", "", false, "신청을 받았습니다. 아직 심사하기 전입니다."),
        new(
            ApplicationState.Incomplete,
            "보완 필요",
            "provisional",
            true,
            "확인하지 못한 것이 있습니다. 아래를 확인할 서류나 답을 담당 부서에 내 주세요."
        ),
        new(ApplicationState.Eligible, "적격", "good", true, "신청 자격이 있습니다. 선발 결과를 기다려 주세요."),
        new(ApplicationState.Ineligible, "부적격", "bad", true, "신청 자격에 맞지 않아 선발 대상이 아닙니다."),
        new(
            ApplicationState.Selected,
            "선발",
            "good",
            true,
            "선발되었습니다. 담당 부서가 배치와 일정을 알려 드립니다."
        ),
        new(
            ApplicationState.Reserve,
            "예비",
            "provisional",
            true,
            "예비 대상자입니다. 빈자리가 생기면 차례대로 연락드립니다."
        ),
        new(ApplicationState.NotSelected, "미선발", "", true, "자격은 있으나 순위에 들지 못해 선발되지 않았습니다."),
        new(ApplicationState.Withdrawn, "취하", "", true, "신청을 취하하셨습니다."),
    ];

    public static CallStateFacts Facts(this CallState state) => Calls[(int)state];

    public static ApplicationStateFacts Facts(this ApplicationState state) => Applications[(int)state];

    public static string Word(this ObjectionState state) =>
        state switch
        {
            ObjectionState.Open => "심사 중",
            ObjectionState.Upheld => "인용",
            _ => "기각",
        };

    public static string Word(this ApplicationWay way) =>
        way switch
        {
            ApplicationWay.Online => "온라인",
            ApplicationWay.Desk => "창구",
            _ => "명부",
        };
}
