namespace Dure.App.Capabilities.Books;

/// <summary>What people call the records of a book and what stands in them.</summary>
internal static class RecordWords
{
    private static readonly Dictionary<string, string> Records = new()
    {
        ["Municipality"] = "자치단체",
        ["PeerGroup"] = "비교집단",
        ["Department"] = "부서",
        ["Partner"] = "기관",
        ["Plan"] = "계획",
        ["PartList"] = "구분",
        ["Part"] = "구분 항목",
        ["Measure"] = "지표",
        ["Tree"] = "분류",
        ["Node"] = "분류 항목",
        ["Pledge"] = "공약",
        ["Programme"] = "사업",
        ["ProgrammeNode"] = "사업의 분류",
        ["ProgrammeDepartment"] = "사업의 부서",
        ["ProgrammePartner"] = "사업의 기관",
        ["Milestone"] = "추진일정",
        ["SubjectWord"] = "속성",
        ["Book"] = "책",
        ["TableDefinition"] = "표 정의",
        ["PrintedCopy"] = "인쇄본",
        ["Contradiction"] = "인쇄본과 다른 칸",
    };

    private static readonly Dictionary<string, string> Values = new()
    {
        ["Name"] = "이름",
        ["Code"] = "코드",
        ["Kind"] = "종류",
        ["Level"] = "구분",
        ["Parent"] = "상위",
        ["Members"] = "구성원",
        ["Period"] = "기간",
        ["Periods"] = "기간",
        ["Position"] = "순서",
        ["Title"] = "제목",
        ["Yaml"] = "정의",
        ["Csv"] = "내용",
        ["Source"] = "원문",
        ["Note"] = "참고",
        ["Status"] = "상태",
        ["State"] = "이행 상태",
        ["Flags"] = "표시",
        ["Targets"] = "대상계층",
        ["Legal"] = "근거",
        ["Plan"] = "계획",
        ["Pledge"] = "공약",
        ["Department"] = "부서",
        ["Node"] = "분류 항목",
        ["Role"] = "역할",
        ["Basis"] = "집계기준",
        ["Unit"] = "단위",
        ["Aggregation"] = "집계 방법",
        ["Decimals"] = "소수 자리",
        ["Outcome"] = "성과 구분",
        ["Indicator"] = "고용지표 여부",
        ["Statistic"] = "통계",
        ["Whole"] = "전체 합계 기준",
        ["Text"] = "내용",
        ["Why"] = "까닭",
        ["Printed"] = "인쇄값",
        ["Ours"] = "계산값",
        ["Line"] = "원문 행",
        ["Ministry"] = "소관 부처",
        ["Eligibility"] = "참여 자격",
        ["Support"] = "지원 내용",
        ["Group"] = "묶음",
        ["List"] = "구분",
        ["Number"] = "번호",
    };

    public static string Record(string entity) => Records.GetValueOrDefault(entity, entity);

    public static string Value(string property) => Values.GetValueOrDefault(property, property);

    public static string Step(LoadStep step) =>
        step switch
        {
            LoadStep.Read => "파일을 읽는 중입니다",
            LoadStep.Check => "내용을 점검하는 중입니다",
            LoadStep.Records => "사업과 부서 등을 기록하는 중입니다",
            LoadStep.Figures => "수치를 기록하는 중입니다",
            _ => "표를 계산해 보는 중입니다",
        };
}
