using System.CommandLine;
using Dure.App.Shared.Audit;

namespace Dure.App.Shell.Backup;

/// <summary><c>dure backup</c> and <c>dure restore</c>.</summary>
internal static class BackupCommands
{
    public static Command Write()
    {
        var file = new Argument<string>("파일") { Description = "만들 백업 파일. 예: 2026-11-22.dure" };
        var to = new Option<string>("--to")
        {
            Description = "age의 공개 열쇠(age1…) 또는 그것을 적은 파일",
            Required = true,
        };
        var backup = new Command("backup", "쓰는 중에도 데이터베이스 전체를 암호화해 백업합니다.") { file, to };
        backup.SetAction(
            (parsed, cancel) =>
                CommandScope.TellingAsync(
                    CommandScope.InEnglish(parsed),
                    async () =>
                    {
                        var (database, path) = (CommandScope.DatabaseOf(parsed), parsed.GetRequiredValue(file));
                        database.Check();
                        await Backup.WriteAsync(database, parsed.GetRequiredValue(to), path, cancel);
                        var size = new FileInfo(path).Length;
                        Console.Error.WriteLine(
                            CommandLine.In($"{path}: {size:N0}바이트로 백업했습니다.", $"{path}: {size:N0} bytes")
                        );
                        return CommandScope.Fine;
                    }
                )
        );
        return backup;
    }

    public static Command Read()
    {
        var file = new Argument<string>("파일") { Description = "백업 파일" };
        var key = new Option<string>("--key") { Description = "age의 개인 열쇠 파일", Required = true };
        var restore = new Command("restore", "백업에서 새 데이터베이스를 만들고 기록이 온전한지 확인합니다.")
        {
            file,
            key,
        };
        restore.SetAction(
            (parsed, cancel) =>
                CommandScope.TellingAsync(
                    CommandScope.InEnglish(parsed),
                    async () =>
                    {
                        var database = CommandScope.DatabaseOf(parsed);
                        database.Check();
                        await Backup.RestoreAsync(
                            database,
                            parsed.GetRequiredValue(key),
                            parsed.GetRequiredValue(file),
                            cancel
                        );
                        await using var db = database.Open();
                        var logs = await LogCheck.RunAsync(db, cancel);
                        foreach (var log in logs)
                            Console.WriteLine(log.ToString());
                        Console.Error.WriteLine(
                            CommandLine.In(
                                "되살렸습니다. 암호를 푸는 열쇠 폴더(DURE_KEYS)도 되돌려 놓으세요.",
                                "Restored. Put the folder of keys (DURE_KEYS) back, too."
                            )
                        );
                        return logs.All(log => log.Fault is null) ? CommandScope.Fine : CommandScope.Refused;
                    }
                )
        );
        return restore;
    }
}
