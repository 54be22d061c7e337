using System.Diagnostics;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dure.App.Tests.Shared.Persons;

/// <summary>Where else the data of a database are: its files, its dump, its backups.</summary>
internal sealed class Copies : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-destroyed-");

    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>All that is on the disk of a database, or that its own dump says.</summary>
    public static async Task<byte[]> BytesAsync(Database database)
    {
        if (!database.IsPostgres)
        {
            using (var connection = (SqliteConnection)database.Connect())
                SqliteConnection.ClearPool(connection);
            using var all = new MemoryStream();
            foreach (
                var file in Directory.GetFiles(
                    Path.GetDirectoryName(database.Value)!,
                    Path.GetFileName(database.Value) + "*"
                )
            )
                await all.WriteAsync(await File.ReadAllBytesAsync(file, Desk.Cancel), Desk.Cancel);
            all.Length.ShouldBeGreaterThan(10_000);
            return all.ToArray();
        }

        var server = new NpgsqlConnectionStringBuilder(database.Value);
        var start = new ProcessStartInfo("pg_dump") { RedirectStandardOutput = true };
        foreach (
            var argument in (string[])
                [
                    $"--host={server.Host}",
                    $"--port={server.Port}",
                    $"--username={server.Username}",
                    $"--dbname={server.Database}",
                    "--no-password",
                ]
        )
            start.ArgumentList.Add(argument);
        start.Environment["PGPASSWORD"] = server.Password ?? "";
        using var dump = Process.Start(start)!;
        using var output = new MemoryStream();
        await dump.StandardOutput.BaseStream.CopyToAsync(output, Desk.Cancel);
        await dump.WaitForExitAsync(Desk.Cancel);
        dump.ExitCode.ShouldBe(0);
        return output.ToArray();
    }

    /// <summary>A pair of keys for backups; the file is the secret one.</summary>
    public async Task<(string File, string Public)> KeyAsync()
    {
        Tool.Require(File.Exists("/usr/bin/age-keygen"), "age is missing; ./dure test installs it.");
        using var made = Process.Start(
            new ProcessStartInfo("age-keygen", ["--output", At("key")]) { RedirectStandardError = true }
        )!;
        var said = await made.StandardError.ReadToEndAsync(Desk.Cancel);
        await made.WaitForExitAsync(Desk.Cancel);
        return (At("key"), said.Split(':', 2)[1].Trim());
    }

    /// <summary>What a backup holds, as a database of its own.</summary>
    public async Task<Restored> RestoreAsync(DatabaseKind kind, string backup, string secret)
    {
        var name = $"dure_restored_{Guid.NewGuid():N}";
        Restored target;
        if (kind == DatabaseKind.Sqlite)
            target = new(new(At("restored.db")), () => Task.CompletedTask);
        else
        {
            await TestDatabase.ExecuteAsync($"CREATE DATABASE {name}");
            target = new(
                new(TestDatabase.On(name)),
                () => TestDatabase.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)")
            );
        }

        using var cli = new Cli { Database = target };
        var restored = await cli.RunAsync("restore", backup, "--key", secret);
        restored.Code.ShouldBe(0, restored.ToString());
        return target;
    }

    public sealed record Restored(Database Database, Func<Task> Drop) : IAsyncDisposable
    {
        public static implicit operator Database(Restored restored) => restored.Database;

        public DureDbContext Open() => Database.Open();

        public async ValueTask DisposeAsync() => await Drop();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
