using System.CommandLine;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules show</c>: a rule as people read it.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var rule = RuleCommands.Rule();
        var asOf = RuleCommands.AsOf("기준일: 2026-03-31. 생략하면 오늘, 시행이 끝난 규칙은 마지막 날");
        var show = new Command("show", "규칙 하나를 읽기 쉽게: 요건, 제외, 점수, 지급, 매개변수와 그 이력.")
        {
            rule,
            asOf,
        };
        show.SetAction(
            RuleCommands.On(
                (library, parsed) =>
                {
                    var found = RuleQuestion.Find(library, parsed.GetRequiredValue(rule));
                    var day = RuleQuestion.Shown(found, parsed.GetValue(asOf), TimeProvider.System);
                    var sheet = RuleSheet.Of(found, RuleQuestion.Version(found, day), day);
                    foreach (var line in RuleText.Lines(sheet))
                        Console.WriteLine(line);
                    return CommandScope.Fine;
                }
            )
        );
        return show;
    }
}
