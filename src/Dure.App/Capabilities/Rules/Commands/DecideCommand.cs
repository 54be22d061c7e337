using System.CommandLine;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules decide</c>: one applicant, decided and explained.</summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var rule = RuleCommands.Rule();
        var person = new Argument<string>("신청인") { Description = "신청인의 JSON 파일. 모양은 rules/README.md에" };
        var asOf = RuleCommands.AsOf();
        var json = new Option<bool>("--json") { Description = "본 값, 매개변수, 근거까지 모두 든 JSON으로" };
        var decide = new Command("decide", "신청인 한 사람을 결정하고 까닭을 하나하나 말합니다.")
        {
            rule,
            person,
            asOf,
            json,
        };
        decide.SetAction(
            RuleCommands.On(
                (library, parsed) =>
                {
                    var found = RuleQuestion.Find(library, parsed.GetRequiredValue(rule));
                    var day = RuleQuestion.DayOrToday(parsed.GetValue(asOf), TimeProvider.System);
                    var compiled = RuleQuestion.On(found, day);
                    var path = parsed.GetRequiredValue(person);
                    var applicant = Applicant.FromJson(Read(path), library.Facts, Path.GetFileName(path));
                    var answer = DecisionAnswer.Of(compiled.Decide(applicant));
                    if (parsed.GetValue(json))
                    {
                        using var output = Console.OpenStandardOutput();
                        answer.Write(output);
                    }
                    else
                        foreach (var sentence in answer.Sentences)
                            Console.WriteLine(sentence);
                    return CommandScope.Fine;
                }
            )
        );
        return decide;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RefusedException(Refusals.CannotRead(path, problem.Message));
        }
    }
}
