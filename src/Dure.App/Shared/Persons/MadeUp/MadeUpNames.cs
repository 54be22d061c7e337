namespace Dure.App.Shared.Persons.MadeUp;

/// <summary>Parts of which made-up names and addresses are put together. Frequent ones, so that they look like a district.</summary>
internal static class MadeUpNames
{
    /// <summary>Surnames with how many of a thousand bear them, roughly.</summary>
    public static readonly (string Name, int Weight)[] Surnames =
    [
        ("김", 215),
        ("이", 147),
        ("박", 84),
        ("최", 47),
        ("정", 44),
        ("강", 24),
        ("조", 21),
        ("윤", 21),
        ("장", 20),
        ("임", 17),
        ("한", 16),
        ("오", 15),
        ("서", 15),
        ("신", 15),
        ("권", 14),
        ("황", 14),
        ("안", 14),
        ("송", 14),
        ("류", 13),
        ("홍", 12),
        ("남궁", 2),
        ("황보", 1),
        ("제갈", 1),
        ("선우", 1),
    ];

    /// <summary>First and second syllables: of men, of women; born before 1970, later.</summary>
    public static readonly string[][] First =
    [
        ["영", "정", "성", "상", "병", "종", "광", "재", "동", "창", "기", "용"],
        ["민", "준", "지", "현", "도", "서", "우", "시", "승", "태", "건", "하"],
        ["영", "정", "순", "명", "경", "미", "옥", "춘", "말", "금", "복", "은"],
        ["지", "수", "민", "서", "예", "하", "유", "은", "다", "채", "소", "윤"],
    ];

    public static readonly string[][] Second =
    [
        ["수", "호", "철", "식", "환", "일", "길", "만", "석", "태", "섭", "근"],
        ["준", "우", "호", "현", "민", "혁", "진", "빈", "율", "원", "훈", "찬"],
        ["자", "숙", "순", "희", "옥", "례", "임", "덕", "분", "심", "화", "선"],
        ["은", "아", "연", "영", "빈", "윤", "린", "주", "현", "진", "나", "원"],
    ];

    /// <summary>Of those who are no citizens.</summary>
    public static readonly string[] Foreign =
    [
        "NGUYEN THI HOA",
        "TRAN VAN MINH",
        "LI MEI",
        "WANG XIAOMING",
        "BATBAYAR OYUN",
        "SANTOS MARIA",
        "SOK DARA",
        "RAI SUNITA",
    ];

    public static readonly string[] Neighbourhoods =
    [
        "은하동",
        "물빛동",
        "솔숲동",
        "달샘동",
        "구름동",
        "바람동",
        "여울동",
        "노을동",
        "새벽동",
        "별내울동",
    ];
}
