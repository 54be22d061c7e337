using System.Text;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dure.App.Shell.Backup;

/// <summary>
/// Copies the whole database while it is in use, as it was at one moment, encrypted for one who holds the key to it; and
/// makes it anew from such a copy. What encrypts columns (<c>DURE_KEYS</c>) is not in it and is kept apart.
/// </summary>
internal static class Backup
{
    private static readonly byte[] SqliteHead = Encoding.ASCII.GetBytes("SQLite format 3\0");
    private static readonly byte[] PostgresHead = Encoding.ASCII.GetBytes("PGDMP");

    /// <param name="recipient">A public key of age, or a file of them.</param>
    /// <exception cref="RefusedException"><c>AlreadyThere</c>, <c>NoTool</c>, <c>ToolFailed</c>.</exception>
    public static async Task WriteAsync(Database database, string recipient, string file, CancellationToken cancel)
    {
        if (File.Exists(file))
            throw new RefusedException(BackupRefusals.AlreadyThere(file));
        // Under its own name only when it is whole.
        var part = file + ".part";
        try
        {
            using var age = Tool.Start(
                "age",
                ["--encrypt", File.Exists(recipient) ? "--recipients-file" : "--recipient", recipient, "--output", part]
            );
            await (database.IsPostgres ? DumpAsync(database, age, cancel) : CopyAsync(database, age, part, cancel));
            await age.EndAsync(cancel);
            File.Move(part, file);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <param name="identity">The file of the private key of age.</param>
    /// <exception cref="RefusedException"><c>NotEmpty</c>, <c>NoBackup</c>, <c>OtherKind</c>, <c>NoTool</c>, <c>ToolFailed</c>.</exception>
    public static async Task RestoreAsync(Database database, string identity, string file, CancellationToken cancel)
    {
        if (!await IsEmptyAsync(database, cancel))
            throw new RefusedException(BackupRefusals.NotEmpty());
        using var age = Tool.Start("age", ["--decrypt", "--identity", identity, file]);
        age.Input.Close();
        var head = new byte[SqliteHead.Length];
        var read = await age.Output.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (read < head.Length)
        {
            await age.EndAsync(cancel);
            throw new RefusedException(BackupRefusals.NoBackup(file));
        }

        var (sqlite, postgres) = (head.AsSpan().SequenceEqual(SqliteHead), head.AsSpan().StartsWith(PostgresHead));
        if (!sqlite && !postgres)
            throw new RefusedException(BackupRefusals.NoBackup(file));
        if (postgres != database.IsPostgres)
            throw new RefusedException(BackupRefusals.OtherKind(postgres ? "PostgreSQL" : "SQLite"));
        if (postgres)
            await LoadAsync(database, age, head, cancel);
        else
            await PlaceAsync(database, age, head, cancel);
    }

    private static async Task DumpAsync(Database database, Tool age, CancellationToken cancel)
    {
        var (arguments, secret) = Server(database);
        using var dump = Tool.Start("pg_dump", [.. arguments, "--format=custom", "--no-owner"], secret);
        dump.Input.Close();
        await age.FeedAsync(dump.Output, cancel);
        await dump.EndAsync(cancel);
    }

    // SQLite's own copying: of one moment, while others write.
    private static async Task CopyAsync(Database database, Tool age, string part, CancellationToken cancel)
    {
        if (!File.Exists(database.Value))
            throw new RefusedException(DatabaseSetup.NoDatabase(database.Value));
        // Beside the backup, where there is room for it, and for nobody else to read.
        var plain = part + ".plain";
        try
        {
            if (!OperatingSystem.IsWindows())
                await using (
                    new FileStream(
                        plain,
                        new FileStreamOptions
                        {
                            Mode = FileMode.CreateNew,
                            Access = FileAccess.Write,
                            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                        }
                    )
                ) { }
            await using (var from = (SqliteConnection)database.Connect())
            await using (var to = new SqliteConnection($"Data Source={plain};Pooling=False"))
            {
                await from.OpenAsync(cancel);
                await to.OpenAsync(cancel);
                from.BackupDatabase(to);
            }

            await using var copy = File.OpenRead(plain);
            await age.FeedAsync(copy, cancel);
        }
        finally
        {
            File.Delete(plain);
        }
    }

    private static async Task LoadAsync(Database database, Tool age, byte[] head, CancellationToken cancel)
    {
        var (arguments, secret) = Server(database);
        using var restore = Tool.Start(
            "pg_restore",
            [.. arguments, "--no-owner", "--exit-on-error", "--single-transaction"],
            secret
        );
        await restore.Input.WriteAsync(head, cancel);
        await restore.FeedAsync(age.Output, cancel);
        // A backup that was cut off shows at the decryption; what was loaded by then is taken back.
        await age.EndAsync(cancel);
        await restore.EndAsync(cancel);
    }

    private static async Task PlaceAsync(Database database, Tool age, byte[] head, CancellationToken cancel)
    {
        var part = database.Value + ".part";
        try
        {
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                await file.WriteAsync(head, cancel);
                await age.Output.CopyToAsync(file, cancel);
            }

            await age.EndAsync(cancel);
            File.Move(part, database.Value);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<bool> IsEmptyAsync(Database database, CancellationToken cancel)
    {
        if (!database.IsPostgres)
            return !File.Exists(database.Value);
        await using var db = database.Open();
        return await db
                .Database.SqlQueryRaw<int>(
                    "SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
                )
                .SingleAsync(cancel) == 0;
    }

    private static (IEnumerable<string> Arguments, string? Secret) Server(Database database)
    {
        var server = new NpgsqlConnectionStringBuilder(database.Value);
        return (
            [
                $"--host={server.Host}",
                $"--port={server.Port}",
                .. server.Username is { Length: > 0 } user ? [$"--username={user}"] : (string[])[],
                $"--dbname={server.Database}",
                "--no-password",
            ],
            server.Password
        );
    }
}
