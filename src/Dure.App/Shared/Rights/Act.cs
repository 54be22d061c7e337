namespace Dure.App.Shared.Rights;

/// <summary>행위: what a page or an address of the API lets one do. What is not here cannot be allowed to anybody.</summary>
public enum Act
{
    /// <summary>공개 자료 보기: home, disclosures, rules, help.</summary>
    ReadPublic,

    /// <summary>원장 보기: board, plan, programmes, budgets, indicators, tables and traces.</summary>
    ReadLedger,

    /// <summary>문서 검산.</summary>
    CheckDocuments,

    /// <summary>내 계정: password, second factor, sessions, tokens, deputies.</summary>
    ManageSelf,

    /// <summary>규칙 모의 계산: a rule over a made-up or given population.</summary>
    Simulate,

    /// <summary>원장 입력: plan, programmes, targets, budgets, results by forms; undo.</summary>
    EnterRecords,

    /// <summary>책 적재.</summary>
    LoadBooks,

    /// <summary>표 정의.</summary>
    EditTables,

    /// <summary>공시: compose and freeze disclosures.</summary>
    Publish,

    /// <summary>자치단체 등록.</summary>
    AddMunicipality,

    /// <summary>취합 보기.</summary>
    ReadRounds,

    /// <summary>취합 열기와 마감.</summary>
    OpenRounds,

    /// <summary>실적 입력과 제출.</summary>
    EnterResults,

    /// <summary>부서 확인.</summary>
    ConfirmResults,

    /// <summary>총괄 승인과 반려.</summary>
    ApproveResults,

    /// <summary>결재 문서 보기: those one takes part in.</summary>
    ReadApprovals,

    /// <summary>기안과 결재.</summary>
    TakePartInApprovals,

    /// <summary>모든 결재 문서 보기.</summary>
    ReadAllApprovals,

    /// <summary>개인정보 보기: masked, of those one's department has to do with.</summary>
    ReadPersons,

    /// <summary>개인정보 열람: in the clear, with a reason, each time in the log.</summary>
    UnmaskPersons,

    /// <summary>보고회 자료 보기.</summary>
    ReadBriefings,

    /// <summary>달성사유 적기: why a programme fell short or went far beyond.</summary>
    GiveReasons,

    /// <summary>보고회 준비와 개최: settings, freezing.</summary>
    HoldBriefings,

    /// <summary>건의 보기.</summary>
    ReadProposals,

    /// <summary>건의하기, 검토 의견, 과제 추진: of one's department.</summary>
    WriteProposals,

    /// <summary>건의 처리: review and task are given to departments, threads are ended.</summary>
    ManageProposals,

    /// <summary>신청: a resident applies to a call, sees where it stands, objects.</summary>
    Apply,

    /// <summary>모집 보기: calls, applications and selections of one's department.</summary>
    ReadCalls,

    /// <summary>모집 관리: calls, reception, inquiry, selection, notices.</summary>
    ManageCalls,

    /// <summary>공공일자리 사업 보기: demand, sites, placements, attendance, pay.</summary>
    ReadWorks,

    /// <summary>수요 제출과 출근부: what a department asks for, and who worked there when.</summary>
    KeepAttendance,

    /// <summary>공공일자리 사업 관리: plan, placement, pay.</summary>
    ManageWorks,

    /// <summary>지급 관리: batches, bank files, failures, reversals.</summary>
    MakePayments,

    /// <summary>기록별 이력 보기: what happened to a record, at its page.</summary>
    ReadHistory,

    /// <summary>기록 열람: who did what, when.</summary>
    ReadRecords,

    /// <summary>사용자와 역할 관리.</summary>
    ManageAccounts,
}
