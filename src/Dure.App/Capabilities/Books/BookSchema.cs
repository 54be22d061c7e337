namespace Dure.App.Capabilities.Books;

/// <summary>A key of a section.</summary>
/// <param name="Name">As in YAML, CSV and the head of a sheet.</param>
/// <param name="Required">Whether every record must have it.</param>
/// <param name="List">Whether it holds several values (in a sheet: separated by semicolons).</param>
/// <param name="Allowed">The words it may hold, if only some.</param>
/// <param name="Number">Whether a workbook holds it as a number; everything else is text there.</param>
public sealed record BookKey(
    string Name,
    bool Required = false,
    bool List = false,
    IReadOnlyList<string>? Allowed = null,
    bool Number = false
);

/// <summary>A section of a book: its keys, and the name of its sheet in a workbook.</summary>
public sealed record BookSection(string Name, string Sheet, IReadOnlyList<BookKey> Keys)
{
    public BookKey? Key(string name) => Keys.FirstOrDefault(key => key.Name == name);
}

/// <summary>What a book may hold. books/README.md says the same for people; a test compares the two.</summary>
public static class BookSchema
{
    public static readonly IReadOnlyList<string> Kinds = ["목표", "실적", "예산", "집행", "전망"];

    public static readonly IReadOnlyList<BookSection> Sections =
    [
        new(
            "book",
            "책",
            [
                May("code"),
                Must("municipality"),
                Must("year") with
                {
                    Number = true,
                },
                Must("title"),
                Must("source"),
                May("note"),
            ]
        ),
        new(
            "municipalities",
            "자치단체",
            [Must("code"), Must("name"), Must("level", "국", "시·도", "시·군·구"), May("parent")]
        ),
        new("peers", "비교집단", [Must("code"), Must("name"), new("members", Required: true, List: true)]),
        new("departments", "부서", [Must("code"), Must("name"), Must("kind", "국", "과", "팀", "기관"), May("parent")]),
        new("partners", "기관", [Must("code"), Must("name"), May("kind")]),
        new(
            "plans",
            "계획",
            [
                Must("code"),
                Must("name"),
                Must("kind", "공약", "종합계획", "세부계획", "업무계획"),
                Must("period"),
                May("parent"),
            ]
        ),
        new("lists", "구분", [Must("code"), Must("name")]),
        new("parts", "구분항목", [Must("list"), Must("code"), Must("name")]),
        new("trees", "분류", [Must("code"), Must("name"), May("whole", "true", "false")]),
        new("nodes", "항목", [Must("tree"), Must("code"), Must("name"), May("parent")]),
        new(
            "measures",
            "지표",
            [
                Must("code"),
                Must("name"),
                Must("unit"),
                Must("aggregation", "sum", "distinct", "last", "ratio"),
                May("decimals") with
                {
                    Number = true,
                },
                May("outcome", "창출", "유지", "알선", "전환", "수료", "참여", "전망"),
                May("basis"),
                May("indicator", "true", "false"),
                May("age"),
                May("sex"),
                May("half", "상반기", "하반기"),
                May("statistic"),
            ]
        ),
        new(
            "programmes",
            "사업",
            [
                Must("code"),
                Must("name"),
                Many("nodes"),
                Many("departments"),
                Many("partners"),
                May("plan"),
                May("pledge"),
                May("period"),
                Many("targets"),
                Many("legal"),
                new("flags", List: true, Allowed: ["신규", "확대", "선정"]),
                May("unit"),
                May("basis"),
                May("status", "계획", "추진", "완료", "중단"),
                May("ministry"),
                May("eligibility"),
                May("support"),
            ]
        ),
        new(
            "pledges",
            "공약",
            [
                Must("code"),
                Must("number"),
                Must("name"),
                May("department"),
                May("term", "임기내", "임기외"),
                May("length", "단기", "중기", "장기"),
                May("duration"),
                May("by", "국가", "시", "자체"),
                Must("state", "완료", "이행후계속추진", "정상추진", "일부추진", "보류"),
                May("period"),
                May("plan"),
                Many("legal"),
            ]
        ),
        new(
            "milestones",
            "일정",
            [Must("subject"), Must("code"), Must("name"), May("group"), new("periods", Required: true, List: true)]
        ),
        new("attributes", "속성", [Must("subject"), Must("key"), Must("text")]),
        new(
            "contradictions",
            "불일치",
            [
                Must("table"),
                Must("row"),
                Must("column"),
                Must("line") with
                {
                    Number = true,
                },
                May("printed"),
                May("ours"),
                Must("why"),
            ]
        ),
        new(
            "facts",
            "수치",
            [
                Must("subject"),
                Must("measure"),
                new("kind", Required: true, Allowed: Kinds),
                Must("period"),
                Must("value") with
                {
                    Number = true,
                },
                May("unit"),
                May("part"),
                May("entry"),
                May("date"),
                May("provisional", "잠정"),
                May("reason"),
                May("evidence"),
                May("source"),
            ]
        ),
    ];

    /// <summary>Sheets for the texts that are kept whole.</summary>
    public const string TablesSheet = "표";
    public const string PrintedSheet = "인쇄본";

    /// <summary>Sheets whose names begin so are nobody's business but the author's.</summary>
    public const string NoteSheets = "메모";

    public static BookSection? Section(string name) => Sections.FirstOrDefault(section => section.Name == name);

    private static BookKey Must(string name, params string[] allowed) =>
        new(name, Required: true, Allowed: allowed.Length > 0 ? allowed : null);

    private static BookKey May(string name, params string[] allowed) =>
        new(name, Allowed: allowed.Length > 0 ? allowed : null);

    private static BookKey Many(string name) => new(name, List: true);
}
