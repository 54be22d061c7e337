namespace Dure.Rules;

/// <summary>The codes that made-up people use, in the order in which the generator counts them.</summary>
internal static class MadeUpWords
{
    public static readonly string[] Sexes = ["남", "여"];

    public static readonly string[] Relations = ["본인", "배우자", "자녀", "부모", "손자녀", "형제자매", "그밖"];

    public static readonly string[] Nationalities = ["국민", "F-2", "F-5", "F-6", "그밖"];
    public static readonly string[] Work = ["실업", "일용", "임시", "상용", "자영업", "비경제활동"];
    public static readonly string[] SchoolStates = ["재학", "휴학", "졸업", "중퇴", "수료", "해당없음"];

    public static readonly string[] Schools =
    [
        "고등학교이하",
        "대학",
        "대학원",
        "야간대학",
        "방송통신대학",
        "해당없음",
    ];

    public static readonly string[] Programmes =
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
    ];
}
