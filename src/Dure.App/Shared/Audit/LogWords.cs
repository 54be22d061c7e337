using System.Text.Json;

namespace Dure.App.Shared.Audit;

/// <summary>What the log says, in the words of the office.</summary>
public static class LogWords
{
    private static readonly Dictionary<string, string> Things = new()
    {
        ["Account"] = "사용자",
        ["ApiToken"] = "API 토큰",
        ["ApprovalDocument"] = "결재 문서",
        ["ApprovalStep"] = "결재선",
        ["ApprovedPlan"] = "확정한 계획",
        ["Attachment"] = "붙임",
        ["AttendanceBook"] = "출근부",
        ["AttendanceLine"] = "출근부의 줄",
        ["Book"] = "책",
        ["Briefing"] = "보고회 자료",
        ["BriefingReason"] = "달성사유",
        ["BriefingSetting"] = "보고회 준비",
        ["Demand"] = "수요",
        ["Department"] = "부서",
        ["Disclosure"] = "공시본",
        ["Measure"] = "지표",
        ["Milestone"] = "추진일정",
        ["Node"] = "분류 항목",
        ["Part"] = "구분 항목",
        ["PartList"] = "구분",
        ["Partner"] = "수행·협력기관",
        ["PaymentBatch"] = "지급",
        ["PayRun"] = "급여",
        ["PeerGroup"] = "비교집단",
        ["Participation"] = "참여",
        ["Placement"] = "배치",
        ["Plan"] = "계획",
        ["Person"] = "사람",
        ["PersonHold"] = "개인정보 보유",
        ["PersonKey"] = "파기월 열쇠",
        ["PersonVault"] = "개인정보 열쇠함",
        ["Pledge"] = "공약",
        ["Posting"] = "원장 기장",
        ["Programme"] = "사업",
        ["ProgrammeDepartment"] = "사업의 부서",
        ["ProgrammeNode"] = "사업의 분류",
        ["ProgrammePartner"] = "사업의 기관",
        ["Proposal"] = "건의",
        ["ProposalStep"] = "건의의 걸음",
        ["RoleGrant"] = "역할",
        ["Round"] = "취합",
        ["Session"] = "접속",
        ["SubjectWord"] = "속성",
        ["Submission"] = "제출본",
        ["SubmissionAnswer"] = "확인할 것의 사유",
        ["SubmissionCell"] = "제출한 값",
        ["SubmissionStep"] = "제출본의 걸음",
        ["TableDefinition"] = "표 정의",
        ["Tree"] = "분류",
        ["WorkEvent"] = "참여 기록",
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["AccessFailedCount"] = "틀린 횟수",
        ["Account"] = "사용자",
        ["Added"] = "등록",
        ["Address"] = "주소",
        ["Agent"] = "프로그램",
        ["At"] = "때",
        ["Basis"] = "집계기준",
        ["Body"] = "본문",
        ["Birth"] = "생년월일",
        ["By"] = "한 사람",
        ["ByName"] = "한 사람의 이름",
        ["ByPosition"] = "한 사람의 직위",
        ["Closed"] = "닫음",
        ["ClosedAt"] = "닫은 때",
        ["ClosedBy"] = "닫은 사람",
        ["Cohort"] = "파기월",
        ["Content"] = "내용",
        ["Count"] = "몇 명",
        ["Department"] = "부서",
        ["DepartmentName"] = "부서 이름",
        ["DestroyedAt"] = "파기한 때",
        ["Due"] = "기한",
        ["Duration"] = "일시·계속",
        ["Eligibility"] = "신청 자격",
        ["Email"] = "전자우편",
        ["EndedAt"] = "거둔 때",
        ["EndedBy"] = "거둔 사람",
        ["Flags"] = "표시",
        ["GivenAt"] = "준 때",
        ["GivenBy"] = "준 사람",
        ["HeldOn"] = "보고회 날",
        ["High"] = "초과 기준",
        ["Identity"] = "식별값",
        ["InPlaceBecause"] = "대결 사유",
        ["InPlaceOf"] = "누구의 대행",
        ["KeepUntil"] = "보유 끝",
        ["Kept"] = "값",
        ["Kind"] = "종류",
        ["Label"] = "이름",
        ["Legal"] = "법령·지침",
        ["Length"] = "단기·중기·장기",
        ["LockoutEnd"] = "잠김",
        ["Low"] = "부진 기준",
        ["MadeAt"] = "만든 때",
        ["Mark"] = "칸",
        ["Ministry"] = "소관 부처",
        ["Name"] = "이름",
        ["Node"] = "항목",
        ["Note"] = "총평",
        ["Number"] = "번호",
        ["Of"] = "물은 값",
        ["On"] = "한 날",
        ["Opinion"] = "의견",
        ["Order"] = "차례",
        ["Outcome"] = "이루어진 것",
        ["Parent"] = "위",
        ["Partner"] = "수행기관",
        ["PasswordHash"] = "비밀번호",
        ["Period"] = "기간",
        ["Persons"] = "사람 번호",
        ["Plan"] = "계획",
        ["Pledge"] = "공약",
        ["Position"] = "차례",
        ["Posting"] = "기장",
        ["Process"] = "처리",
        ["Programme"] = "사업",
        ["Purpose"] = "보유 목적",
        ["Reason"] = "사유",
        ["Reverses"] = "되돌린 것",
        ["Reviewer"] = "검토부서",
        ["Role"] = "역할",
        ["Sealed"] = "암호문",
        ["Sha256"] = "해시",
        ["Since"] = "시작",
        ["Source"] = "출처",
        ["SourceHash"] = "출처의 해시",
        ["State"] = "상태",
        ["Status"] = "상태",
        ["Steps"] = "걸음 수",
        ["Support"] = "지원 내용",
        ["Targets"] = "대상",
        ["Text"] = "글",
        ["Title"] = "제목",
        ["Tree"] = "분류",
        ["TwoFactorEnabled"] = "두 번째 확인",
        ["Unit"] = "단위",
        ["Until"] = "끝",
        ["Verdict"] = "검토 결과",
        ["Who"] = "누가",
        ["Why"] = "사유",
        ["Yaml"] = "정의",
        ["Approval"] = "결재 번호",
        ["ApprovedAt"] = "승인한 때",
        ["Batch"] = "지급",
        ["Cost"] = "비용",
        ["DayMinutes"] = "하루 시간(분)",
        ["Days"] = "날마다",
        ["DecidedBy"] = "정한 사람",
        ["Decision"] = "정한 까닭",
        ["Failures"] = "실패 건수",
        ["From"] = "시작",
        ["Gross"] = "지급액",
        ["Headcount"] = "인원",
        ["IsUndone"] = "없던 것으로",
        ["Lead"] = "주관 부서",
        ["LeftBecause"] = "그만둔 까닭",
        ["Measure"] = "지표",
        ["Month"] = "달",
        ["Net"] = "실지급액",
        ["Origin"] = "만든 것",
        ["Paid"] = "지급된 금액",
        ["Participation"] = "참여",
        ["Person"] = "사람",
        ["Place"] = "장소",
        ["Placement"] = "배치",
        ["Planned"] = "약속한 끝",
        ["Repays"] = "다시 지급한 것",
        ["Replaces"] = "대신하는 배치",
        ["SentOn"] = "송금한 날",
        ["ServiceFrom"] = "계속근로 시작",
        ["SettledAt"] = "결과를 적은 때",
        ["Shares"] = "기관 부담",
        ["SideCost"] = "부대경비",
        ["SignedAt"] = "확인한 때",
        ["SignedBy"] = "확인한 사람",
        ["Site"] = "사업장",
        ["Sources"] = "재원",
        ["Total"] = "합계",
        ["Wage"] = "임금",
        ["WageKind"] = "임금의 종류",
        ["Weekdays"] = "요일",
        ["Year"] = "연도",
    };

    // They stand in the log for those who inspect it, and not beside a record.
    private static readonly HashSet<string> Personal = ["Email", "PhoneNumber", "PasswordHash", "Address", "Agent"];

    public static bool IsPersonal(string property) => Personal.Contains(property);

    /// <summary>The kind of thing in the office's word, and which one.</summary>
    public static string SubjectOf(string subject)
    {
        var parts = subject.Split(' ', 2);
        // A session's key is of no use to a reader.
        var which = parts.Length == 1 || parts[0] is "Session" or "ApiToken" ? "" : $" {parts[1]}";
        return Things.GetValueOrDefault(parts[0], parts[0]) + which;
    }

    /// <summary>Each value that changed, before and after.</summary>
    public static IEnumerable<(string Key, string Name, string? Old, string? New)> ValuesOf(
        string? before,
        string? after
    )
    {
        var (old, now) = (Read(before), Read(after));
        return old
            .Keys.Union(now.Keys)
            .Select(key => (key, Names.GetValueOrDefault(key, key), Text(key, old), Text(key, now)));

        static string? Text(string key, Dictionary<string, string?> values) =>
            values.GetValueOrDefault(key) switch
            {
                "True" => "예",
                "False" => "아니오",
                { } role when key == "Role" && Enum.TryParse<Rights.Role>(role, out var known) =>
                    Rights.RightsWords.Word(known),
                var other => other,
            };
    }

    private static Dictionary<string, string?> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(json)!;
}
