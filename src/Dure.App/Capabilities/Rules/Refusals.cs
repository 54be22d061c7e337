using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>Why a question about rules is not answered, besides what the rules themselves refuse.</summary>
internal static class Refusals
{
    public static Refusal RulesBroken(string folder, int faults) =>
        new(
            Refused.Broken,
            $"규칙 폴더를 읽지 못해 규칙을 쓸 수 없습니다(잘못된 곳 {faults}군데). './dure rules test'가 모두 알려 줍니다. 고친 뒤 두레를 다시 여세요.",
            $"The folder of rules has {faults} faults and cannot be used. 'dure rules test' tells all. Mend them and start Dure again.",
            new Place(folder)
        );

    public static Refusal NoRule(string rule) =>
        new(
            nameof(NoRule),
            $"'{rule}'(이)라는 규칙이 없습니다. 규칙의 이름은 './dure rules list'로 볼 수 있습니다.",
            $"There is no rule '{rule}'. List them with: dure rules list"
        );

    public static Refusal RuleNotInForce(Rule rule, DateOnly day) =>
        new(
            nameof(RuleNotInForce),
            $"{day:yyyy-MM-dd}에 시행 중인 '{rule.Id}'의 판이 없습니다. 기준일을 시행 기간 안의 날로 적으세요: {Periods(rule)}",
            $"No version of '{rule.Id}' is in force on {day:yyyy-MM-dd}. Give a day within: {Periods(rule)}"
        );

    public static Refusal NotADay(string text) =>
        new(
            nameof(NotADay),
            $"'{text}'은(는) 날짜가 아닙니다. 2026-03-31처럼 적으세요.",
            $"'{text}' is no date. Write 2026-03-31."
        );

    public static Refusal CannotRead(string path, string why) =>
        new(
            nameof(CannotRead),
            $"파일을 열 수 없습니다: {why} 파일 이름과 읽을 권한을 확인하세요.",
            $"The file cannot be opened: {why} Check its name and whether you may read it.",
            new Place(path)
        );

    public static Refusal ApplicantTooLarge() =>
        new(
            Refused.Large,
            $"보낸 것이 {Api.MaxBody >> 10:N0}KB를 넘습니다. 신청인 한 사람만 보내 주세요.",
            $"What was sent is larger than {Api.MaxBody >> 10:N0} KB. Send one applicant."
        );

    private static string Periods(Rule rule) =>
        string.Join(", ", rule.Versions.Select(version => RuleQuestion.Period(version.From, version.To)));
}
