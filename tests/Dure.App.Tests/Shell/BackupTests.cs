using System.Diagnostics;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shell;

/// <summary>The drill: back up, destroy, restore, and everything is there.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-backup-");

    [Theory]
    [DatabaseData]
    public async Task What_was_backed_up_while_in_use_is_there_after_all_else_is_gone(DatabaseKind kind)
    {
        var (key, recipient) = await KeyAsync();
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        var facts = await desk.Db.Set<Fact>().CountAsync(Desk.Cancel);
        using var cli = new Cli { Database = desk.Database.Database };
        var file = At("한빛.dure");

        var made = await cli.RunAsync("backup", file, "--to", recipient);

        made.Code.ShouldBe(0, made.ToString());
        // Nothing of it can be read without the key.
        (await File.ReadAllBytesAsync(file, Desk.Cancel))
            .AsSpan()
            .IndexOf("한빛시"u8)
            .ShouldBe(-1);
        folder.EnumerateFiles().Select(one => one.Name).ShouldBe(["key", "한빛.dure"], ignoreOrder: true);

        await using var target = await EmptyAsync(kind);
        using var other = new Cli { Database = target };
        var restored = await other.RunAsync("restore", file, "--key", key);

        restored.Code.ShouldBe(0, restored.ToString());
        restored.Out.ShouldContain("이어짐");
        await using var db = target.Open();
        (await db.Set<Fact>().CountAsync(Desk.Cancel)).ShouldBe(facts);
        (await db.Database.GetPendingMigrationsAsync(Desk.Cancel)).ShouldBeEmpty();
        // The log is as closed as before.
        await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM log_entry", Desk.Cancel));
    }

    [Theory]
    [DatabaseData]
    public async Task A_wrong_key_a_cut_file_and_a_database_in_use_change_nothing(DatabaseKind kind)
    {
        var (key, recipient) = await KeyAsync();
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        using var cli = new Cli { Database = desk.Database.Database };
        var file = At("whole");
        (await cli.RunAsync("backup", file, "--to", recipient)).Code.ShouldBe(0);
        (await cli.RunAsync("backup", file, "--to", recipient)).Errors.ShouldContain("AlreadyThere");
        (await cli.RunAsync("backup", At("none"), "--to", "age1nobody")).Errors.ShouldContain("ToolFailed");
        File.Exists(At("none")).ShouldBeFalse();
        (await cli.RunAsync("restore", file, "--key", key)).Errors.ShouldContain("NotEmpty");

        await using var target = await EmptyAsync(kind);
        using var other = new Cli { Database = target };
        var bytes = await File.ReadAllBytesAsync(file, Desk.Cancel);
        await File.WriteAllBytesAsync(At("cut"), bytes[..(bytes.Length / 2)], Desk.Cancel);
        (await other.RunAsync("restore", At("cut"), "--key", key)).Errors.ShouldContain("ToolFailed");
        var (stranger, _) = await KeyAsync("stranger");
        (await other.RunAsync("restore", file, "--key", stranger)).Errors.ShouldContain("ToolFailed");
        await File.WriteAllTextAsync(At("text"), "백업이 아닙니다", Desk.Cancel);
        (await other.RunAsync("restore", At("text"), "--key", key)).Errors.ShouldContain("ToolFailed");

        // After all that it is still empty, and the whole file goes in.
        (await other.RunAsync("restore", file, "--key", key)).Code.ShouldBe(0);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private async Task<(string File, string Public)> KeyAsync(string name = "key")
    {
        Tool.Require(File.Exists("/usr/bin/age-keygen"), "age is missing; ./dure test installs it.");
        var file = At(name);
        using var made = Process.Start(
            new ProcessStartInfo("age-keygen", ["--output", file]) { RedirectStandardError = true }
        )!;
        var said = await made.StandardError.ReadToEndAsync(Desk.Cancel);
        await made.WaitForExitAsync(Desk.Cancel);
        return (file, said.Split(':', 2)[1].Trim());
    }

    /// <summary>A place for a database where there is none yet.</summary>
    private async Task<Target> EmptyAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
            return new(new(At($"{Guid.NewGuid():N}.db")), () => Task.CompletedTask);
        var name = $"dure_restored_{Guid.NewGuid():N}";
        await TestDatabase.ExecuteAsync($"CREATE DATABASE {name}");
        return new(new(TestDatabase.On(name)), () => TestDatabase.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)"));
    }

    private sealed record Target(Database Database, Func<Task> Drop) : IAsyncDisposable
    {
        public static implicit operator Database(Target target) => target.Database;

        public DureDbContext Open() => Database.Open();

        public async ValueTask DisposeAsync() => await Drop();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
