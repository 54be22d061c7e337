using Dure.Kernel;

namespace Dure.App.Shell.Backup;

internal static class BackupRefusals
{
    public static Refusal NoTool(string name) =>
        new(
            nameof(NoTool),
            $"{name} 프로그램이 없습니다. 백업은 age로 암호화하고, PostgreSQL은 pg_dump와 pg_restore를 씁니다. 설치한 뒤 다시 하세요.",
            $"There is no program {name}. Backups are encrypted by age; PostgreSQL needs pg_dump and pg_restore. Install it."
        );

    public static Refusal ToolFailed(string name, string why) =>
        new(nameof(ToolFailed), $"{name} 프로그램이 일을 마치지 못했습니다: {why}", $"{name} failed: {why}");

    public static Refusal AlreadyThere(string file) =>
        new(
            nameof(AlreadyThere),
            $"{file}이(가) 이미 있습니다. 백업은 있는 파일을 덮지 않습니다. 다른 이름을 적으세요.",
            $"{file} is there already, and a backup replaces nothing. Give another name."
        );

    public static Refusal NotEmpty() =>
        new(
            nameof(NotEmpty),
            "되살릴 데이터베이스가 비어 있지 않습니다. 새 SQLite 파일이나 빈 PostgreSQL 데이터베이스를 --db로 적으세요.",
            "The database to restore into is not empty. Name a new SQLite file or an empty PostgreSQL database with --db."
        );

    public static Refusal OtherKind(string has) =>
        new(
            nameof(OtherKind),
            $"이 백업은 {has}의 것입니다. --db에 같은 종류의 데이터베이스를 적으세요.",
            $"This is a backup of {has}. Name a database of that kind with --db."
        );

    public static Refusal NoBackup(string file) =>
        new(
            nameof(NoBackup),
            $"{file}은(는) 두레의 백업이 아니거나 온전하지 않습니다.",
            $"{file} is no backup of Dure, or is not whole."
        );
}
