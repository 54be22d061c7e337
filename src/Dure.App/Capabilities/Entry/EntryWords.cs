namespace Dure.App.Capabilities.Entry;

/// <summary>What the keys of a book are called on forms, and what helps to fill them in.</summary>
internal static class EntryWords
{
    private const string PeriodHint = "2026, 2026-H1(상반기), 2026-Q3(3분기), 2026-09, 2022-07..2026-06처럼 적습니다.";
    private const string LineHint = "한 줄에 하나씩 적습니다.";

    private static readonly Dictionary<string, (string Label, string Hint)> Common = new()
    {
        ["code"] = ("코드", "영문 소문자, 숫자, 붙임표(-). 한 번 저장하면 바꿀 수 없습니다. 그대로 두어도 됩니다."),
        ["name"] = ("이름", ""),
        ["kind"] = ("종류", ""),
        ["parent"] = ("상위", "없으면 비워 둡니다."),
        ["period"] = ("기간", PeriodHint),
        ["plan"] = ("계획", ""),
        ["department"] = ("담당 부서", ""),
        ["legal"] = ("법적 근거", "조례, 지침 등을 한 줄에 하나씩 적습니다."),
        ["subject"] = ("대상", "사업, 공약, 분류 항목 등"),
        ["text"] = ("내용", ""),
        ["basis"] = ("집계기준", "예: 신규 채용 인원, 연인원"),
        ["unit"] = ("단위", ""),
        ["municipality"] = ("자치단체", ""),
        ["year"] = ("연도", ""),
        ["title"] = ("제목", ""),
        ["source"] = ("출처", "수치를 옮겨 적은 문서가 있으면 그 이름, 없으면 '직접 입력'"),
        ["note"] = ("비고", ""),
    };

    private static readonly Dictionary<string, (string Label, string Hint)> Own = new()
    {
        ["municipalities.code"] = ("행정구역 코드", "숫자 5자리. 예: 11530(구로구)"),
        ["municipalities.level"] = ("단계", ""),
        ["municipalities.parent"] = ("상위 자치단체", "시·군·구는 시·도, 시·도는 국을 고릅니다. 없으면 비워 둡니다."),
        ["peers.members"] = ("자치단체", "순위를 함께 매길 자치단체를 모두 고릅니다."),
        ["partners.kind"] = ("종류", "예: 대학, 기업, 공공기관, 협회"),
        ["plans.parent"] = ("상위 계획", "세부계획은 종합계획을, 종합계획은 공약을 고릅니다."),
        ["departments.parent"] = ("상위 부서", "팀은 과를, 과는 국을 고릅니다."),
        ["trees.whole"] = (
            "자치단체 합계로 씁니다",
            "분류마다 합계가 다를 때 이 분류의 합계를 자치단체 전체로 봅니다."
        ),
        ["nodes.tree"] = ("분류", ""),
        ["nodes.parent"] = ("상위 항목", "같은 분류의 항목을 고릅니다. 첫 단계면 비워 둡니다."),
        ["parts.list"] = ("구분", ""),
        ["parts.code"] = ("코드", "영문 소문자, 숫자, 붙임표(-). 모든 구분을 통틀어 겹치지 않아야 합니다."),
        ["measures.unit"] = ("단위", "예: 명, 개, 원, %. 금액은 원으로 정하고, 입력과 표에서 천원·백만원을 고릅니다."),
        ["measures.aggregation"] = ("합치는 방법", "사업별·월별 값을 합계로 만들 때 씁니다."),
        ["measures.decimals"] = (
            "소수 자릿수",
            "비워 두면 0입니다. 고용률처럼 소수가 있는 지표는 1 이상. 수치를 적은 뒤에는 바꿀 수 없습니다."
        ),
        ["measures.outcome"] = ("성과 구분", "창출과 유지, 알선 등은 서로 더하지 않습니다."),
        ["measures.indicator"] = ("고용지표", "통계청 등 바깥에서 공표한 통계이면 고릅니다."),
        ["measures.age"] = ("나이", "예: 15~64세"),
        ["measures.sex"] = ("성별", ""),
        ["measures.half"] = ("반기", ""),
        ["measures.statistic"] = ("통계 출처", "예: 지역별고용조사"),
        ["programmes.nodes"] = ("분류 항목", "분류마다 항목 하나에 둡니다."),
        ["programmes.departments"] = ("부서", "첫 줄이 주관 부서입니다."),
        ["programmes.partners"] = ("수행·협력기관", "대표, 공동, 협력, 수행 가운데 맡은 일을 적습니다."),
        ["programmes.pledge"] = ("공약", ""),
        ["programmes.targets"] = ("대상계층", LineHint + " 예: 청년, 여성, 취업취약계층"),
        ["programmes.flags"] = ("표시", ""),
        ["programmes.unit"] = ("실적 단위", "지표의 단위와 다를 때만 적습니다."),
        ["programmes.status"] = ("상태", ""),
        ["programmes.ministry"] = ("소관 부처", ""),
        ["programmes.eligibility"] = ("참여 자격", ""),
        ["programmes.support"] = ("지원 내용", ""),
        ["pledges.number"] = ("관리번호", "예: 3-2"),
        ["pledges.term"] = ("임기", ""),
        ["pledges.length"] = ("장단기", ""),
        ["pledges.duration"] = ("일시·계속", ""),
        ["pledges.by"] = ("추진 주체", ""),
        ["pledges.state"] = ("이행도", ""),
        ["milestones.name"] = ("할 일", "예: 참여자 모집"),
        ["milestones.group"] = ("묶음", "여러 일정을 한 제목 아래 묶을 때 적습니다."),
        ["milestones.periods"] = ("시기", "2026-03, 2026-Q2처럼 한 줄에 하나씩 적습니다."),
        ["attributes.key"] = ("이름", "예: 위치, 주생산품"),
        ["book.code"] = ("주소 이름", ""),
    };

    private static readonly Dictionary<string, string> References = new()
    {
        ["municipalities.parent"] = "municipalities",
        ["peers.members"] = "municipalities",
        ["departments.parent"] = "departments",
        ["plans.parent"] = "plans",
        ["nodes.tree"] = "trees",
        ["nodes.parent"] = "nodes",
        ["parts.list"] = "lists",
        ["programmes.nodes"] = "nodes",
        ["programmes.departments"] = "departments",
        ["programmes.partners"] = "partners",
        ["programmes.plan"] = "plans",
        ["programmes.pledge"] = "pledges",
        ["pledges.department"] = "departments",
        ["pledges.plan"] = "plans",
        ["milestones.subject"] = "subjects",
        ["attributes.subject"] = "subjects",
    };

    public static (string Label, string Hint) Of(string section, string key) =>
        Own.TryGetValue($"{section}.{key}", out var own) ? own
        : Common.TryGetValue(key, out var common) ? common
        : (key, "");

    public static string? Reference(string section, string key) => References.GetValueOrDefault($"{section}.{key}");

    /// <summary>A refusal of the loader in the words of a form: it speaks of keys and sections there, of fields here.</summary>
    public static string Say(string refusal, string korean, string label) =>
        refusal switch
        {
            "Missing" => $"{label}: 비워 둘 수 없습니다. 적거나 골라 주세요.",
            "BadCode" => $"{label}: 영문 소문자, 숫자, 붙임표(-)만 쓸 수 있고 글자나 숫자로 시작합니다.",
            "Duplicate" => $"{label}: 같은 것이 이미 있습니다. 다른 값을 적으세요.",
            "UnknownName" => $"{label}: 고른 것이 없습니다. 목록에서 다시 골라 주세요.",
            "NoParent" => $"{label}: 고른 상위가 없거나 자기 자신 아래에 있습니다. 다른 것을 골라 주세요.",
            "NotAPeriod" => $"{label}: 기간이 아닙니다. {PeriodHint}",
            "NotANumber" => $"{label}: 알맞은 수가 아닙니다.",
            "NotAMunicipality" => $"{label}: 자치단체 코드는 숫자 5자리입니다.",
            "NotAllowed" => $"{label}: 목록에 있는 말을 골라 주세요.",
            "CodeTaken" =>
                $"{label}: {korean.Replace(" book의 code에 다른 이름을 적으세요.", " 그 책을 열거나 다른 이름·연도를 적으세요.", StringComparison.Ordinal)}",
            _ => korean,
        };
}
