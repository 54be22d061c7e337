using System.CommandLine;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules list</c>: the rules with their versions, or what in them no document confirms.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var unverified = new Option<bool>("--unverified")
        {
            Description = "규칙 대신, 손에 있는 문서로 확인하지 못한 값과 규정을",
        };
        var asOf = RuleCommands.AsOf("그날 시행 중인 것만: 2026-03-31. 생략하면 지난 것까지 모두");
        var list = new Command("list", "규칙의 목록: 이름, 시행 기간, 제목, 근거.") { unverified, asOf };
        list.SetAction(
            RuleCommands.On(
                (library, parsed) =>
                {
                    var day = RuleQuestion.Day(parsed.GetValue(asOf));
                    if (parsed.GetValue(unverified))
                    {
                        var found = Unconfirmed.In(library, day);
                        foreach (var one in found)
                            Console.WriteLine($"{one.Place}\t{one.Of}\t{one.Text}\t{one.Cite}");
                        RuleCommands.Say(
                            parsed,
                            $"확인하지 못한 것 {found.Count:N0}건",
                            $"{found.Count:N0} not verified"
                        );
                        return CommandScope.Fine;
                    }

                    foreach (var rule in library.Rules)
                    foreach (var version in rule.Versions)
                        if (day is not { } on || rule.VersionOn(on) == version)
                            Console.WriteLine(
                                $"{rule.Id}\t{RuleQuestion.Period(version.From, version.To)}\t{rule.Title}\t{version.Cite}{RuleText.Mark(version.Unverified)}"
                            );
                    return CommandScope.Fine;
                }
            )
        );
        return list;
    }
}
