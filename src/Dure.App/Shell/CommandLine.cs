using System.CommandLine;
using System.CommandLine.Help;

namespace Dure.App.Shell;

/// <summary>The commands of the executable. <c>./dure</c> passes everything it does not know itself on to here.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("두레 · 지방자치단체 일자리사업 원장") { Run(), Serve() };
        foreach (var option in root.Options)
            option.Description = option switch
            {
                HelpOption => "도움말을 보여 줍니다.",
                VersionOption => "버전을 보여 줍니다.",
                _ => option.Description,
            };
        return root;
    }

    /// <summary>The option that every command on a database takes.</summary>
    private static Option<string?> DatabaseOption() =>
        new("--db")
        {
            Description =
                "PostgreSQL 접속 문자열(Host=…) 또는 SQLite 파일. 생략하면 환경변수 DURE_DB, 그것도 없으면 dure.db",
        };

    private static Command Run()
    {
        var port = new Option<int>("--port") { Description = "포트", DefaultValueFactory = _ => 5080 };
        var db = DatabaseOption();
        var run = new Command("run", "이 컴퓨터에서 두레를 엽니다.") { port, db };
        run.SetAction(
            (parsed, cancel) =>
                ServeAsync($"http://localhost:{parsed.GetValue(port)}", Database.Choose(parsed.GetValue(db)), cancel)
        );
        return run;
    }

    private static Command Serve()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "화면을 열 주소",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var db = DatabaseOption();
        var serve = new Command("serve", "서버에서 웹 화면을 엽니다.") { urls, db };
        serve.SetAction(
            (parsed, cancel) => ServeAsync(parsed.GetRequiredValue(urls), Database.Choose(parsed.GetValue(db)), cancel)
        );
        return serve;
    }

    private static async Task ServeAsync(string urls, Database database, CancellationToken cancel)
    {
        await using var app = Web.Build([$"--urls={urls}", $"--db={database.Value}"]);
        await app.StartAsync(cancel);
        Console.WriteLine($"두레: {string.Join(' ', app.Urls)}");
        await app.WaitForShutdownAsync(cancel);
    }
}
