using System.CommandLine;
using Dure.App.Shell;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules test</c>: whether the rules say of every case what the case expects.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var rule = new Argument<string?>("규칙")
        {
            Description = "이 규칙의 사례만. 생략하면 모두",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var test = new Command(
            "test",
            "규칙을 읽어 잘못된 곳을 찾고, 모든 사례를 돌려 봅니다. 끝날 때 0은 모두 맞음, 1은 다른 것이 있음을 뜻합니다."
        )
        {
            rule,
        };
        test.SetAction(
            RuleCommands.On(
                (library, parsed) =>
                {
                    var only = parsed.GetValue(rule) is { } id ? RuleQuestion.Find(library, id) : null;
                    var results = library
                        .Cases.Where(file => only is null || file.Rule == only.Id)
                        .SelectMany(file => file.Cases, (file, one) => RuleCases.Run(library.Rule(file.Rule), one))
                        .ToList();
                    foreach (var failed in results.Where(result => !result.Passed))
                    {
                        Console.WriteLine($"{failed.Case.Place}: {failed.Rule}, {failed.Case.Name}");
                        foreach (var difference in failed.Differences)
                            Console.WriteLine($"    {difference}");
                    }

                    var (passed, all) = (results.Count(result => result.Passed), results.Count);
                    RuleCommands.Say(
                        parsed,
                        $"규칙 {(only is null ? library.Rules.Count : 1)}개, 사례 {all}개 가운데 {passed}개 맞음, {all - passed}개 다름",
                        $"{(only is null ? library.Rules.Count : 1)} rules, {passed} of {all} cases as expected, {all - passed} not"
                    );
                    return passed == all ? CommandScope.Fine : CommandScope.Refused;
                }
            )
        );
        return test;
    }
}
