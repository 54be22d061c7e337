using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using Dure.App.Capabilities.Books;
using Dure.App.Capabilities.Checks;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Capabilities.Search;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Users;
using Dure.App.Shell.Backup;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shell;

/// <summary>The commands of the executable. <c>./dure</c> passes everything it does not know itself on to here.</summary>
internal static class CommandLine
{
    public static Command Create()
    {
        // Not a RootCommand: that calls itself by the name of the file it runs from.
        var root = new Command("dure", "두레 · 지방자치단체 일자리사업 원장")
        {
            Run(),
            Serve(),
            new HelpOption { Action = new KoreanHelp() },
            new VersionOption(),
        };
        foreach (
            var command in (IEnumerable<Command>)
                [
                    .. Books.Commands(),
                    .. Capabilities.Tables.Tables.Commands(),
                    .. Disclosures.Commands(),
                    .. Checks.Commands(),
                    .. Capabilities.Rules.Rules.Commands(),
                    .. Capabilities.Results.Results.Commands(),
                    .. Capabilities.Calls.Calls.Commands(),
                    UserCommand.Create(),
                    PersonCommands.Create(),
                    BackupCommands.Write(),
                    BackupCommands.Read(),
                ]
        )
            root.Add(command);
        foreach (var option in CommandScope.Options)
            root.Add(option);
        foreach (var option in root.Options)
            option.Description = option switch
            {
                HelpOption => "도움말을 보여 줍니다.",
                VersionOption => "버전을 보여 줍니다.",
                _ => option.Description,
            };
        return root;
    }

    /// <summary>Reads the arguments, does what they say, and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // System.CommandLine speaks the language of the thread: of its resources there are Korean and English ones.
        english = AsksEnglish(arguments);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en" : "ko");
        var parsed = Create().Parse(arguments);
        string[] errors = [.. UsageErrors.Of(parsed)];
        if (errors.Length == 0)
            return await parsed.InvokeAsync();
        foreach (var error in errors)
            await Console.Error.WriteLineAsync(error);
        var name = string.Join(' ', Names(parsed.CommandResult));
        await Console.Error.WriteLineAsync(In($"사용법: {name} --help", $"Usage: {name} --help"));
        return CommandScope.Usage;
    }

    /// <summary>One of two texts, for what is said before a command runs.</summary>
    public static string In(string korean, string english) => CommandLine.english ? english : korean;

    private static bool english;

    // Looked for by hand: it must be known before the parser says what is wrong with the arguments.
    private static bool AsksEnglish(string[] arguments) =>
        arguments.Contains("--lang=en")
        || arguments.Contains("--lang:en")
        || arguments.Zip(arguments.Skip(1)).Any(pair => pair is ("--lang", "en"));

    private static IEnumerable<string> Names(CommandResult result) =>
        result.Parent is CommandResult above ? [.. Names(above), result.Command.Name] : ["dure"];

    private static Command Run()
    {
        var by = new Option<string?>("--by")
        {
            Description = "화면에서 입력하는 사람의 아이디. 생략하면, 등록된 사람이 없을 때 컴퓨터 계정",
        };
        var port = new Option<int>("--port") { Description = "포트", DefaultValueFactory = _ => 5080 };
        var demo = new Option<string?>("--demo")
        {
            Description = "year: 지어낸 자치구에서 공공근로 한 해를 먼저 벌입니다. 한 데이터베이스에 한 번",
        };
        demo.AcceptOnlyFromAmong("year");
        var run = new Command("run", "이 컴퓨터에서 두레를 엽니다.") { port, by, demo };
        run.SetAction(
            (parsed, cancel) =>
                ServeAsync(
                    parsed,
                    $"http://127.0.0.1:{parsed.GetValue(port)}",
                    ["--alone=true", $"--by={parsed.GetValue(by)}"],
                    async command =>
                    {
                        await Books.LoadShelfAsync(command, cancel);
                        if (parsed.GetValue(demo) is not null)
                            await PublicWorks.PlayYearAsync(CommandScope.DatabaseOf(parsed), command.Say, cancel);
                    },
                    cancel
                )
        );
        return run;
    }

    private static Command Serve()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "화면을 열 주소",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var keep = new Option<bool>("--keep-due")
        {
            Description = "보유 기간이 끝난 개인정보를 스스로 파기하지 않고, persons destroy를 기다립니다.",
        };
        var serve = new Command("serve", "서버에서 웹 화면을 엽니다. 입력하려면 로그인합니다.") { urls, keep };
        serve.SetAction(
            (parsed, cancel) =>
                ServeAsync(
                    parsed,
                    parsed.GetRequiredValue(urls),
                    [$"--{DestructionJob.Setting}={(parsed.GetValue(keep) ? "false" : "true")}"],
                    command => SayWhoSignsInAsync(command, cancel),
                    cancel
                )
        );
        return serve;
    }

    private static async Task SayWhoSignsInAsync(CommandScope command, CancellationToken cancel)
    {
        if (!await command.Get<DureDbContext>().Set<Account>().AnyAsync(cancel))
            command.Say(
                "등록된 사람이 없어 볼 수만 있습니다. 첫 관리자는 이렇게 등록합니다: dure user add 아이디 --name 이름 --role 관리자",
                "Nobody is registered, so Dure can only be read. Add the first administrator: dure user add login --name name --role 관리자"
            );
    }

    /// <param name="who">Settings that say who writes.</param>
    /// <param name="prepare">What is done first, on a database that is there and up to date.</param>
    private static async Task<int> ServeAsync(
        ParseResult parsed,
        string urls,
        string[] who,
        Func<CommandScope, Task> prepare,
        CancellationToken cancel
    )
    {
        var (database, english) = (CommandScope.DatabaseOf(parsed), CommandScope.InEnglish(parsed));
        var ready = await CommandScope.On(
            database,
            english,
            async command =>
            {
                await prepare(command);
                return CommandScope.Fine;
            },
            cancel
        );
        return ready != CommandScope.Fine
            ? ready
            : await CommandScope.TellingAsync(
                english,
                async () =>
                {
                    await using var app = Web.Build([$"--urls={urls}", $"--db={database.Value}", .. who]);
                    await StartAsync(app, urls, cancel);
                    Console.WriteLine($"두레: {string.Join(' ', app.Urls)}");
                    await ReadyAsync(app);
                    await app.WaitForShutdownAsync(cancel);
                    return CommandScope.Fine;
                }
            );
    }

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        // In the order: taken by another, not allowed, not an address, no port.
        catch (Exception problem)
            when (problem is IOException or SocketException or FormatException or ArgumentOutOfRangeException)
        {
            throw new RefusedException(CannotListen(urls, problem.Message));
        }
    }

    /// <summary>What is done once the pages are open, so that nobody waits for it.</summary>
    private static async Task ReadyAsync(WebApplication app)
    {
        foreach (var fault in Capabilities.Rules.Rules.Ready(app.Services))
            await Console.Error.WriteLineAsync(fault.ToString(english));
        try
        {
            await Search.ReadyAsync(app.Services, app.Lifetime.ApplicationStopping);
        }
        catch (Exception problem)
            when (problem is OperationCanceledException || DatabaseSetup.Explain(problem) is not null)
        {
            // The first search tries again, and tells whoever searches.
        }
    }

    private static Refusal CannotListen(string urls, string why) =>
        new(
            nameof(CannotListen),
            $"{urls}에서 화면을 열 수 없습니다: {why} 다른 프로그램이 쓰고 있으면 다른 포트를 적으세요.",
            $"Dure cannot listen at {urls}: {why} If another program is there, give another port."
        );
}
