using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Why a rule cannot be run: on that day, with those parameters, or for that person.</summary>
internal static class RunRefusals
{
    public static Refusal NotInForce(Rule rule, DateOnly day) =>
        new(
            nameof(NotInForce),
            $"{RuleDates.Write(day)}에 시행 중인 '{rule.Id}'의 판이 없습니다. 시행 기간을 확인하세요.",
            $"No version of '{rule.Id}' is in force on {RuleDates.Write(day)}.",
            rule.Place
        );

    public static Refusal NoValue(Place place, string parameter, DateOnly day) =>
        new(
            nameof(NoValue),
            $"'{parameter}'에 {RuleDates.Write(day)}의 값이 없습니다. 매개변수 파일에 값을 더하거나 규칙의 기간을 고치세요.",
            $"'{parameter}' has no value on {RuleDates.Write(day)}.",
            place
        );

    public static Refusal NoValueThen(Place place, string parameter) =>
        new(
            nameof(NoValue),
            $"'{parameter}'에 그날의 값이 없습니다. 매개변수 파일에 값을 더하세요.",
            $"'{parameter}' has no value on that day.",
            place
        );

    public static Refusal OutsideTable(Place place, string parameter) =>
        new(
            nameof(OutsideTable),
            $"'{parameter}' 표에 찾는 줄이 없습니다. 매개변수 파일에 줄을 더하세요.",
            $"The table '{parameter}' has no such row.",
            place
        );

    public static Refusal NoDayList(Place place, string parameter) =>
        new(
            nameof(NoDayList),
            $"'{parameter}'에 그해의 목록이 없습니다. 매개변수 파일에 그해의 날을 적으세요.",
            $"'{parameter}' has no list for that year.",
            place
        );

    public static Refusal Overflow(Place place) =>
        new(nameof(Overflow), "계산한 수가 64비트를 넘습니다.", "A number does not fit into 64 bits.", place);

    public static Refusal BadDay(Place place) =>
        new(
            nameof(BadDay),
            "계산한 날짜가 1년부터 9999년까지를 벗어납니다.",
            "A date is out of the years 1 to 9999.",
            place
        );

    public static Refusal NotWhole(Place place) =>
        new(
            nameof(NotWhole),
            "여기에는 정수가 와야 합니다. 절사·올림·반올림으로 끝수를 처리하세요.",
            "A whole number is wanted here. Round it with 절사, 올림 or 반올림.",
            place
        );

    public static Refusal BadStep(Place place) =>
        new(
            nameof(BadStep),
            "끝수를 처리하는 단위는 0보다 커야 합니다.",
            "The step of rounding must be more than nought.",
            place
        );

    public static Refusal NotWholeWon(Place place, string amount) =>
        new(
            nameof(NotWholeWon),
            $"금액 {amount}에 원 아래가 남습니다. 절사·올림·반올림으로 끝수를 처리하세요.",
            $"The amount {amount} has a part of a won. Round it with 절사, 올림 or 반올림.",
            place
        );

    public static Refusal SplitDoesNotAdd(Place place, string amount, string sum) =>
        new(
            nameof(SplitDoesNotAdd),
            $"재원별 금액의 합 {sum}이 금액 {amount}과 다릅니다.",
            $"The amounts by source add up to {sum}, not {amount}.",
            place
        );

    /// <summary>The same, saying which item of which rule it was.</summary>
    public static Refusal In(this Refusal refusal, RuleVersion version, string item) =>
        refusal with
        {
            Korean = $"'{version.Rule.Id}' {RuleDates.Write(version.From)} 판의 {item}: {refusal.Korean}",
            English = $"{version.Rule.Id}, version of {RuleDates.Write(version.From)}, {item}: {refusal.English}",
        };
}
