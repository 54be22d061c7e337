using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>The facts that made-up people have, with codes in an order of their own.</summary>
internal static class MadeUpFixture
{
    /// <summary>The beginning of the SHA-256 of the file of 25,000 persons of seed 7.</summary>
    public const string Hash = "262d6200f2f4e95e";

    public static readonly PeopleColumn[] Facts =
    [
        Date("생년월일"),
        Code("성별", "남", "여"),
        Code("관계", "본인", "배우자", "자녀", "부모", "조부모", "손자녀", "형제자매", "그밖"),
        Truth("세대주"),
        Code("거주시도", "서울", "부산", "경기"),
        Code("거주시군구", "11560", "11530", "그밖"),
        Code("체류자격", "국민", "F-2", "F-5", "F-6", "그밖"),
        Number("월소득", "원"),
        Number("재산", "원"),
        Truth("정기소득"),
        Code("고용상태", "비경제활동", "실업", "일용", "임시", "상용", "자영업"),
        Number("주근로시간", "시간"),
        Date("미취업시작일"),
        Truth("근로능력"),
        Truth("생계급여"),
        Truth("국민취업지원"),
        Truth("실업급여"),
        Truth("공적연금"),
        Truth("공무원"),
        Code("학적", "재학", "휴학", "졸업", "중퇴", "수료", "해당없음"),
        Code("학교", "고등학교이하", "대학", "대학원", "야간대학", "야간대학원", "방송통신대학", "해당없음"),
        Date("졸업일"),
        Truth("장애인"),
        Truth("한부모"),
        Truth("취업지원대상"),
        Truth("북한이탈"),
        Truth("함께신청"),
        Number("경력", "개월"),
        Number("군복무", "개월"),
        new(
            FactGroup.Participation,
            "사업종류",
            RuleKind.Code,
            Words:
            [
                "공공근로",
                "지역공동체",
                "뉴딜",
                "희망근로",
                "자활근로",
                "노인일자리",
                "신중년경력형",
                "신중년사회공헌형",
                "그밖",
            ]
        ),
        new(FactGroup.Participation, "시작일", RuleKind.Date),
        new(FactGroup.Participation, "종료일", RuleKind.Date),
        new(FactGroup.Participation, "중도포기", RuleKind.Truth),
        new(FactGroup.Application, "신청일", RuleKind.Date),
    ];

    private static PeopleColumn Date(string name) => new(FactGroup.Person, name, RuleKind.Date);

    private static PeopleColumn Truth(string name) => new(FactGroup.Person, name, RuleKind.Truth);

    private static PeopleColumn Number(string name, string unit) => new(FactGroup.Person, name, RuleKind.Number, unit);

    private static PeopleColumn Code(string name, params string[] words) =>
        new(FactGroup.Person, name, RuleKind.Code, Words: words);
}
