using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>A rule as lines for a terminal.</summary>
internal static class RuleText
{
    public static IEnumerable<string> Lines(RuleSheet sheet)
    {
        yield return $"{sheet.Title} ({sheet.Id})";
        yield return $"기준일 {sheet.Day:yyyy-MM-dd} · 시행 {RuleQuestion.Period(sheet.From, sheet.To)}{Mark(sheet.Unverified)}";
        yield return $"근거: {sheet.Cite}";
        if (sheet.Note is { } note)
            yield return $"참고: {note}";
        foreach (
            var line in (IEnumerable<string>)
                [
                    .. Part("요건 (모두 맞아야 합니다)", sheet.Conditions),
                    .. Part("제외 (하나라도 맞으면 제외합니다)", sheet.Exclusions),
                    .. Part("점수", sheet.Scores),
                    .. Head("순위 (차례대로 견주고, 끝까지 같으면 접수 순서)", sheet.Order, item => [$"- {item.Say}"]),
                    .. Part("선발 인원의 몫", sheet.Quotas),
                    .. Part("지급", sheet.Grants),
                    .. Head("식에 쓰인 이름", sheet.Names, name => [$"- {name.Name}: {name.Text}"]),
                    .. Head("매개변수", sheet.Parameters, Parameter),
                    .. Head("근거끼리 어긋난 곳", sheet.Readings, Reading),
                    .. Head("알아야 하는 사실", sheet.Facts, Fact),
                    .. Head(
                        "판",
                        sheet.Versions,
                        version => [$"- {RuleQuestion.Period(version.From, version.To)} · {version.Cite}"]
                    ),
                ]
        )
            yield return line;
    }

    /// <summary>Behind what no document confirms.</summary>
    public static string Mark(bool unverified, bool announced = false) =>
        (unverified ? " (확인하지 못함)" : "") + (announced ? " (예고)" : "");

    private static IEnumerable<string> Head<T>(
        string title,
        IReadOnlyList<T> all,
        Func<T, IEnumerable<string>> lines
    ) => all.Count == 0 ? [] : ["", title, .. all.SelectMany(lines)];

    private static IEnumerable<string> Part(string title, IReadOnlyList<RuleSheet.Item> items) =>
        Head(title, items, Item);

    private static IEnumerable<string> Item(RuleSheet.Item item)
    {
        var most = item.Max is { } max ? $", 최고 {max}" : "";
        var share = item.Share is { } part ? $", {part}" : "";
        yield return $"- {item.Say} [{item.Id}{most}{share}]{Mark(item.Unverified)}";
        yield return $"    식: {item.Text}{(item.Unit is { Length: > 0 } unit ? $" ({unit})" : "")}";
        if (item.When is { } when)
            yield return $"    줄 때: {when}";
        if (item.Split is { Count: > 0 } split)
            yield return $"    재원: {string.Join(", ", split.Select(source => $"{source.Name} {source.Share}"))}";
        if (item.Cite is { } cite)
            yield return $"    근거: {cite}";
    }

    private static IEnumerable<string> Parameter(ParameterSheet parameter)
    {
        yield return $"- {parameter.Title} [{parameter.Name}]: {parameter.Value ?? "그날의 값이 하나로 정해지지 않음"}";
        foreach (var line in parameter.History)
            yield return $"    {(line.Current ? "▶" : " ")} {line.From:yyyy-MM-dd}부터 {line.Value} · {line.Cite}{Mark(line.Unverified, line.Announced)}";
    }

    private static IEnumerable<string> Reading(Reading reading) =>
        [
            $"- {reading.About}: {string.Join(" / ", reading.Printed)}",
            $"    따르는 것: {reading.Taken}",
            $"    까닭: {reading.Why}",
        ];

    private static IEnumerable<string> Fact(RuleSheet.FactLine fact) =>
        [
            $"- {fact.Group}.{fact.Name}: {fact.Label} ({(fact.Codes is { } codes ? string.Join(", ", codes) : fact.Unit is { Length: > 0 } unit ? $"{fact.Type}, {unit}" : fact.Type)})",
        ];
}
