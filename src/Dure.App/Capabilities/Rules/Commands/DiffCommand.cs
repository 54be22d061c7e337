using System.CommandLine;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules diff</c>: what the rule of another day would have changed for the same persons.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var rule = RuleCommands.Rule();
        var first = new Argument<string>("전") { Description = "견줄 첫째 기준일: 2017-12-31" };
        var second = new Argument<string>("뒤") { Description = "견줄 둘째 기준일: 2018-01-01" };
        var people = RuleCommands.People();
        var participations = RuleCommands.Participations();
        var diff = new Command(
            "diff",
            "같은 사람들을 두 기준일로 심사해, 새로 적격인 사람과 이제 아닌 사람, 까닭, 재원별 금액의 차이를 냅니다."
        )
        {
            rule,
            first,
            second,
            people,
            participations,
        };
        diff.SetAction(
            RuleCommands.On(
                async (library, parsed, cancel) =>
                {
                    var found = RuleQuestion.Find(library, parsed.GetRequiredValue(rule));
                    var (before, after) = (
                        RuleQuestion.On(found, RuleQuestion.Day(parsed.GetRequiredValue(first)) ?? default),
                        RuleQuestion.On(found, RuleQuestion.Day(parsed.GetRequiredValue(second)) ?? default)
                    );
                    var path = parsed.GetRequiredValue(people);
                    var english = CommandScope.InEnglish(parsed);
                    var lines = await Progress.ShowAsync(
                        Path.GetFileName(path),
                        say =>
                            Task.Run(
                                () =>
                                {
                                    say(english ? "reading" : "읽기", 0);
                                    var persons = ScreenCommand
                                        .Read(library, path, parsed.GetValue(participations))
                                        .People;
                                    say(english ? "screening" : "심사", 0.1);
                                    var comparison = RuleComparison.Of(
                                        before.Screen(persons, cancellation: cancel),
                                        after.Screen(persons, cancellation: cancel)
                                    );
                                    var count = 1.0 + comparison.Before.Count(0) + comparison.After.Count(0);
                                    var amounts = english ? "amounts" : "금액";
                                    var costs = GrantCosts.Of(
                                        comparison.Before,
                                        persons,
                                        library.Facts,
                                        done => say(amounts, 0.2 + (0.8 * done / count)),
                                        cancel
                                    );
                                    var from = comparison.Before.Count(0);
                                    var then = GrantCosts.Of(
                                        comparison.After,
                                        persons,
                                        library.Facts,
                                        done => say(amounts, 0.2 + (0.8 * (from + done) / count)),
                                        cancel
                                    );
                                    return ComparisonText.Lines(comparison, costs, then).ToList();
                                },
                                cancel
                            )
                    );
                    foreach (var line in lines)
                        Console.WriteLine(line);
                    return CommandScope.Fine;
                }
            )
        );
        return diff;
    }
}
