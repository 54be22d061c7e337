using System.CommandLine;
using Dure.App.Shared.Applicants;
using Dure.App.Shell;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules screen</c>: many persons, each with the reasons.</summary>
internal static class ScreenCommand
{
    public static Command Create()
    {
        var (rule, people) = (RuleCommands.Rule(), RuleCommands.People());
        var participations = RuleCommands.Participations();
        var asOf = RuleCommands.AsOf();
        var file = new Option<string?>("--out")
        {
            Description = "사람마다의 결과와 까닭을 쓸 새 CSV 파일. 있는 것은 덮어쓰지 않습니다.",
        };
        var screen = new Command("screen", "많은 사람을 한꺼번에 심사하고 까닭마다 몇 사람인지 셉니다.")
        {
            rule,
            people,
            participations,
            asOf,
            file,
        };
        screen.SetAction(
            RuleCommands.On(
                async (library, parsed, cancel) =>
                {
                    var found = RuleQuestion.Find(library, parsed.GetRequiredValue(rule));
                    var day = RuleQuestion.DayOrToday(parsed.GetValue(asOf), TimeProvider.System);
                    var compiled = RuleQuestion.On(found, day);
                    var path = parsed.GetRequiredValue(people);
                    var english = CommandScope.InEnglish(parsed);
                    var screening = await Progress.ShowAsync(
                        Path.GetFileName(path),
                        say =>
                            Task.Run(
                                () =>
                                {
                                    say(english ? "reading" : "읽기", 0);
                                    var list = Read(library, path, parsed.GetValue(participations));
                                    var count = Math.Max(1, list.People.Count);
                                    var told = new Told(done =>
                                        say(english ? "screening" : "심사", 0.3 + (0.5 * done / count))
                                    );
                                    var result = compiled.Screen(list.People, told, cancel);
                                    if (parsed.GetValue(file) is { } to)
                                    {
                                        say(english ? "writing" : "쓰기", 0.8);
                                        ScreeningFile.Write(result, list.Numbers, to);
                                    }

                                    return result;
                                },
                                cancel
                            )
                    );
                    foreach (var line in ScreeningText.Lines(screening))
                        Console.WriteLine(line);
                    if (parsed.GetValue(file) is { } written)
                        RuleCommands.Say(
                            parsed,
                            $"{written}에 {screening.Verdicts.Length:N0}명의 결과를 씀",
                            $"The results of {screening.Verdicts.Length:N0} persons written to {written}"
                        );
                    return CommandScope.Fine;
                }
            )
        );
        return screen;
    }

    /// <summary>The persons of a file; a column of any fact may be there.</summary>
    public static ApplicantList Read(RuleLibrary library, string path, string? participations) =>
        ApplicantFiles.Read(path, participations, PeopleColumn.Of(library.Facts.All));

    /// <summary>Passes on how many are done, at once and from whatever thread.</summary>
    public sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
