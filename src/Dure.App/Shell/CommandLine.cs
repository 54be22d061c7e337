using System.CommandLine;
using System.CommandLine.Help;

namespace Dure.App.Shell;

/// <summary>The commands of the executable. <c>./dure</c> passes everything it does not know itself on to here.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("두레 · 지방자치단체 일자리사업 원장") { Serve() };
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

    private static Command Serve()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "화면을 열 주소",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var db = DatabaseOption();
        var serve = new Command("serve", "웹 화면을 엽니다.") { urls, db };
        serve.SetAction(
            async (parsed, cancel) =>
            {
                var database = Database.Choose(parsed.GetValue(db));
                await using var app = Web.Build([$"--urls={parsed.GetValue(urls)}", $"--db={database.Value}"]);
                await app.StartAsync(cancel);
                await app.WaitForShutdownAsync(cancel);
            }
        );
        return serve;
    }
}
