namespace Dure.App.Capabilities.Entry;

/// <summary>How a value is asked for.</summary>
public enum FieldShape
{
    Text,
    LongText,

    /// <summary>Several values, one a line.</summary>
    Lines,
    Choice,

    /// <summary>Several of a few.</summary>
    Boxes,

    /// <summary>Yes or nothing.</summary>
    Switch,

    /// <summary>One node of each tree.</summary>
    Places,

    /// <summary>Departments or partners, each with its part.</summary>
    Roles,
}

/// <summary>A key of a section as a form asks for it.</summary>
/// <param name="Refers">The section whose records it names; <c>subjects</c> for all that figures are about.</param>
public sealed record EntryField(
    string Name,
    string Label,
    string Hint,
    bool Required,
    bool List,
    IReadOnlyList<string> Allowed,
    bool Number,
    string? Refers,
    FieldShape Shape
);

/// <summary>A section of a book as forms know it.</summary>
/// <param name="One">What one record is called.</param>
public sealed record EntrySection(
    string Name,
    string Title,
    string One,
    string Intro,
    IReadOnlyList<EntryField> Fields,
    IReadOnlyList<string> NameKeys
);

/// <summary>The sections that have forms, from what a book may hold and from the words people use for it.</summary>
public static class EntrySections
{
    /// <summary>In the order in which a new book is filled.</summary>
    public static IReadOnlyList<EntrySection> All { get; } =
    [
        Of("departments", "부서", "부서", "국·과·팀과 산하 기관입니다. 사업의 주관 부서를 여기서 고릅니다."),
        Of("partners", "수행·협력기관", "기관", "사업을 함께 하는 기관입니다. 사람 이름은 적지 않습니다."),
        Of("plans", "계획", "계획", "공약, 종합계획, 연차별 세부계획입니다. 상위 계획을 고르면 계보가 이어집니다."),
        Of(
            "trees",
            "분류",
            "분류",
            "사업을 나누는 틀입니다: 부문, 전략, 대상계층 …. 한 사업을 여러 분류로 볼 수 있습니다."
        ),
        Of("nodes", "분류 항목", "항목", "분류 안의 칸입니다. 상위 항목을 고르면 여러 단계가 됩니다."),
        Of("programmes", "사업", "사업", "일자리사업입니다. 목표와 실적은 사업마다 적습니다."),
        Of("measures", "지표", "지표", "무엇을 어떤 단위로 세는지 정합니다: 일자리(명), 예산(원), 고용률(%) …."),
        Of("lists", "구분", "구분", "수치를 나누는 기준입니다: 재원, 성별, 직급 …."),
        Of("parts", "구분 항목", "구분 항목", "구분 안의 항목입니다: 국비, 시비, 구비 …."),
        Of("pledges", "공약", "공약", "공약 관리카드입니다."),
        Of("milestones", "추진일정", "일정", "사업·공약의 월별·분기별 추진일정입니다."),
        Of("attributes", "속성", "속성", "수치가 아닌 글로 된 사실입니다: 위치, 주생산품, 참여대상 …."),
        Of(
            "municipalities",
            "자치단체",
            "자치단체",
            "우리 자치단체와, 순위·비교에 쓰는 다른 자치단체입니다. 다른 자치단체의 이름은 그 자치단체의 책에서 고칩니다."
        ),
        Of("peers", "비교집단", "비교집단", "순위를 매길 자치단체 모둠입니다: 특·광역시, 도내 시부 …."),
        Of("book", "책", "책", "이 연도 자료의 제목과 출처입니다."),
    ];

    public static EntrySection? Find(string name) => All.FirstOrDefault(section => section.Name == name);

    /// <summary>A word of the format as people read it: <c>sum</c> is 합계.</summary>
    public static string Say(string word) =>
        word switch
        {
            "sum" => "합계 (더할 수 있음)",
            "distinct" => "실인원 (한 사람을 한 번만 셈)",
            "last" => "말일 기준 (마지막 값)",
            "ratio" => "비율·순위 (더하지 않음)",
            "true" => "예",
            "false" => "아니요",
            _ => word,
        };

    private static EntrySection Of(string name, string title, string one, string intro)
    {
        var keys = Books.Books.Sections.First(section => section.Name == name).Keys;
        return new(
            name,
            title,
            one,
            intro,
            [
                .. keys.Select(key =>
                {
                    var (label, hint) = EntryWords.Of(name, key.Name);
                    var refers = EntryWords.Reference(name, key.Name);
                    return new EntryField(
                        key.Name,
                        label,
                        hint,
                        key.Required,
                        key.List,
                        key.Allowed ?? [],
                        key.Number,
                        refers,
                        ShapeOf(name, key.Name, key.List, key.Allowed, refers)
                    );
                }),
            ],
            Books.Books.NameKeys(name)
        );
    }

    private static FieldShape ShapeOf(
        string section,
        string key,
        bool list,
        IReadOnlyList<string>? allowed,
        string? refers
    ) =>
        (section, key) switch
        {
            ("programmes", "nodes") => FieldShape.Places,
            ("programmes", "departments" or "partners") => FieldShape.Roles,
            (_, "eligibility" or "support" or "text" or "note") => FieldShape.LongText,
            _ when allowed is ["true", "false"] => FieldShape.Switch,
            _ when list && (allowed is not null || refers is not null) => FieldShape.Boxes,
            _ when list => FieldShape.Lines,
            _ when allowed is not null || refers is not null => FieldShape.Choice,
            _ => FieldShape.Text,
        };
}
