using System.Globalization;
using Dure.Kernel;

namespace Dure.Bench;

/// <summary>Names that look like real ones, so that a search has to do what it does on real ones.</summary>
internal static class NationNames
{
    private static readonly string[] First =
    [
        "가",
        "나",
        "다",
        "라",
        "마",
        "바",
        "사",
        "아",
        "자",
        "차",
        "카",
        "타",
        "파",
        "하",
    ];
    private static readonly string[] Second =
    [
        "람",
        "래",
        "림",
        "산",
        "선",
        "양",
        "영",
        "원",
        "정",
        "주",
        "천",
        "평",
        "포",
        "해",
    ];
    private static readonly string[] Whom =
    [
        "청년",
        "여성",
        "신중년",
        "어르신",
        "장애인",
        "경력보유여성",
        "다문화가족",
        "소상공인",
        "농업인",
        "구직자",
    ];
    private static readonly string[] What =
    [
        "일자리",
        "창업",
        "직업훈련",
        "취업",
        "공공근로",
        "인턴",
        "사회적기업",
        "협동조합",
        "자활",
        "상담",
        "박람회",
        "장려금",
    ];
    private static readonly string[] How = ["지원사업", "양성사업", "활성화사업", "연계사업", "육성사업"];

    public static string Municipality(MunicipalityCode code) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{First[code.Value / 1000 % First.Length]}{Second[code.Value / 10 % Second.Length]}{(code.Value % 3 == 0 ? "시" : code.Value % 3 == 1 ? "군" : "구")}{code}"
        );

    public static string Programme(MunicipalityCode code, int at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Whom[at % Whom.Length]} {What[(at / Whom.Length) % What.Length]} {How[(at + code.Value) % How.Length]} {at + 1}"
        );
}
