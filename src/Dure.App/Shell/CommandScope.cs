using System.CommandLine;
using Dure.App.Shared.Audit;
using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>What a command works with: the services on its database, and the two streams.</summary>
/// <remarks>Results go to standard output, messages to standard error.</remarks>
public sealed class CommandScope : IAsyncDisposable
{
    /// <summary>Nothing wrong, findings or refusals, wrong use.</summary>
    public const int Fine = 0;
    public const int Refused = 1;
    public const int Usage = 2;

    private static readonly Option<string?> DatabaseOption = new("--db")
    {
        Description =
            "PostgreSQL 접속 문자열(Host=…) 또는 SQLite 파일. 생략하면 환경변수 DURE_DB, 그것도 없으면 dure.db",
        Recursive = true,
    };

    private static readonly Option<string> LanguageOption = new("--lang")
    {
        Description = "메시지 언어: ko 또는 en",
        DefaultValueFactory = _ => "ko",
        Recursive = true,
    };

    // A file with more faults than this has one cause, and its beginning shows it.
    private const int MaxTold = 200;

    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private CommandScope(Database database, bool english)
    {
        English = english;
        services = new ServiceCollection().AddDure(database).BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public bool English { get; }

    public static IEnumerable<Option> Options
    {
        get
        {
            LanguageOption.AcceptOnlyFromAmong("ko", "en");
            return [DatabaseOption, LanguageOption];
        }
    }

    public static Database DatabaseOf(ParseResult parsed) => Database.Choose(parsed.GetValue(DatabaseOption));

    public static bool InEnglish(ParseResult parsed) => parsed.GetValue(LanguageOption) == "en";

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A message in the chosen language.</summary>
    public void Say(string korean, string english) => Console.Error.WriteLine(English ? english : korean);

    /// <summary>Does the work of a command on its database, which is made or brought up to date first.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> On(
        Func<CommandScope, ParseResult, CancellationToken, Task<int>> work
    ) =>
        (parsed, cancel) =>
            On(
                DatabaseOf(parsed),
                InEnglish(parsed),
                command =>
                {
                    command.Get<Deed>().Process = $"dure {parsed.CommandResult.Command.Name}";
                    return work(command, parsed, cancel);
                },
                cancel
            );

    /// <summary>The same on a database of the command's own choice.</summary>
    public static Task<int> On(
        Database database,
        bool english,
        Func<CommandScope, Task<int>> work,
        CancellationToken cancel
    ) =>
        TellingAsync(
            english,
            async () =>
            {
                database.Check();
                await using var command = new CommandScope(database, english);
                await DatabaseSetup.UpToDateAsync(command.Get<DureDbContext>(), cancel);
                return await work(command);
            }
        );

    /// <summary>Does work and tells on standard error what was refused, in place of a stack trace.</summary>
    public static async Task<int> TellingAsync(bool english, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in refused.Refusals.Take(MaxTold))
                Console.Error.WriteLine(refusal.ToString(english));
            if (refused.Refusals.Count - MaxTold is var more and > 0)
                Console.Error.WriteLine(english ? $"… and {more:N0} more" : $"… 그 밖에 {more:N0}건");
            return Refused;
        }
        catch (Exception problem) when (DatabaseSetup.Explain(problem) is { } refusal)
        {
            Console.Error.WriteLine(refusal.ToString(english));
            return Refused;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
