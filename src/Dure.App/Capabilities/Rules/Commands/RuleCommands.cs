using System.CommandLine;
using Dure.App.Shell;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules</c> and what its commands have in common. None of them needs a database.</summary>
internal static class RuleCommands
{
    public static Command Create() =>
        new("rules", "날짜가 있는 규칙: 시험하고, 보고, 결정하고, 많은 사람을 심사합니다.")
        {
            TestCommand.Create(),
            ListCommand.Create(),
            ShowCommand.Create(),
            DecideCommand.Create(),
            ScreenCommand.Create(),
            DiffCommand.Create(),
            PeopleCommand.Create(),
        };

    public static Argument<string> Rule() => new("규칙") { Description = "규칙 이름. 예: 영등포구-공공근로" };

    public static Argument<string> People() =>
        new("사람들") { Description = "사람 자료 파일 또는 CSV(번호, 가구, 사실의 이름을 열로)" };

    public static Option<string?> Participations() =>
        new("--participations") { Description = "CSV로 된 사람들의 참여 이력 CSV. 없으면 이력을 모르는 것입니다." };

    public static Option<string?> AsOf(string description = "기준일: 2026-03-31. 생략하면 오늘") =>
        new("--as-of") { Description = description };

    /// <summary>Does a command on the rules; a broken folder and whatever else is refused is told on standard error.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> On(
        Func<RuleLibrary, ParseResult, CancellationToken, Task<int>> work
    ) =>
        (parsed, cancel) =>
            CommandScope.TellingAsync(
                CommandScope.InEnglish(parsed),
                () => work(new RuleShelf().Library, parsed, cancel)
            );

    /// <summary>The same for a command that has nothing to wait for.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> On(Func<RuleLibrary, ParseResult, int> work) =>
        On((library, parsed, _) => Task.FromResult(work(library, parsed)));

    /// <summary>A message on standard error.</summary>
    public static void Say(ParseResult parsed, string korean, string english) =>
        Console.Error.WriteLine(CommandScope.InEnglish(parsed) ? english : korean);
}
