namespace Dure.App.Shared.Rights;

/// <summary>Roles, acts and reaches as the office calls them.</summary>
public static class RightsWords
{
    /// <summary>The roles that are given to people.</summary>
    public static readonly IReadOnlyList<Role> Given =
    [
        Role.Administrator,
        Role.Coordinator,
        Role.DepartmentHead,
        Role.DepartmentOfficer,
        Role.ProgrammeOfficer,
        Role.Counsellor,
        Role.Partner,
        Role.Reviewer,
        Role.Inspector,
        Role.Decider,
    ];

    public static string Word(this Role role) =>
        role switch
        {
            Role.Anyone => "누구나",
            Role.SignedIn => "로그인한 사람",
            Role.Administrator => "관리자",
            Role.Coordinator => "총괄",
            Role.DepartmentOfficer => "부서 담당",
            Role.DepartmentHead => "부서장",
            Role.ProgrammeOfficer => "사업 담당",
            Role.Counsellor => "직업상담사",
            Role.Partner => "수행기관",
            Role.Reviewer => "심사위원",
            Role.Inspector => "감사",
            Role.Decider => "결재권자",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    /// <summary>Whether the role is given for a department.</summary>
    public static bool IsOfDepartment(this Role role) =>
        role is Role.DepartmentOfficer or Role.DepartmentHead or Role.ProgrammeOfficer or Role.Counsellor;

    /// <summary>Whether the role is given for a delivery partner.</summary>
    public static bool IsOfPartner(this Role role) => role == Role.Partner;

    /// <summary>Whether it changes nothing: what a token that only reads may do.</summary>
    public static bool OnlyReads(this Act act) =>
        act
            is Act.ReadPublic
                or Act.ReadLedger
                or Act.CheckDocuments
                or Act.Simulate
                or Act.ReadRounds
                or Act.ReadApprovals
                or Act.ReadAllApprovals
                or Act.ReadPersons
                or Act.ReadBriefings
                or Act.ReadProposals
                or Act.ReadCalls
                or Act.ReadWorks
                or Act.ReadHistory
                or Act.ReadRecords;

    public static string Word(this Act act) =>
        act switch
        {
            Act.ReadPublic => "공개 자료 보기",
            Act.ReadLedger => "원장 보기",
            Act.CheckDocuments => "문서 검산",
            Act.ManageSelf => "내 계정 관리",
            Act.Simulate => "규칙 모의 계산",
            Act.EnterRecords => "원장 입력",
            Act.LoadBooks => "책 적재",
            Act.EditTables => "표 정의",
            Act.Publish => "공시",
            Act.AddMunicipality => "자치단체 등록",
            Act.ReadRounds => "취합 보기",
            Act.OpenRounds => "취합 열기·마감",
            Act.EnterResults => "실적 입력·제출",
            Act.ConfirmResults => "부서 확인",
            Act.ApproveResults => "총괄 승인·반려",
            Act.ReadApprovals => "결재 문서 보기",
            Act.TakePartInApprovals => "기안·결재",
            Act.ReadAllApprovals => "모든 결재 문서 보기",
            Act.ReadPersons => "개인정보 보기(가림)",
            Act.UnmaskPersons => "개인정보 열람",
            Act.ReadBriefings => "보고회 자료 보기",
            Act.GiveReasons => "달성사유 적기",
            Act.HoldBriefings => "보고회 준비·개최",
            Act.ReadProposals => "건의 보기",
            Act.WriteProposals => "건의·검토·과제 추진",
            Act.ManageProposals => "건의 처리",
            Act.Apply => "신청",
            Act.ReadCalls => "모집 보기",
            Act.ManageCalls => "모집·선발 관리",
            Act.ReadWorks => "공공일자리 사업 보기",
            Act.KeepAttendance => "수요 제출·출근부",
            Act.ManageWorks => "공공일자리 사업 관리",
            Act.MakePayments => "지급",
            Act.ReadHistory => "기록별 이력 보기",
            Act.ReadRecords => "기록 열람",
            Act.ManageAccounts => "사용자·역할 관리",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    public static string Word(this Reach reach) =>
        reach switch
        {
            Reach.Own => "소속",
            Reach.Municipality => "자치단체",
            Reach.Everywhere => "전체",
            _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, null),
        };
}
