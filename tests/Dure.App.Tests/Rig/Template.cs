using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Template))]

namespace Dure.App.Tests.Rig;

/// <summary>Migrated once per run and copied for every test, because migrating takes longer than most tests.</summary>
public sealed class Template : IAsyncDisposable
{
    internal static Lazy<Task<string>> Sqlite { get; } = new(CreateSqliteAsync);

    internal static Lazy<Task<string>> Postgres { get; } = new(CreatePostgresAsync);

    private static async Task MigrateAsync(Database database)
    {
        await using var context = database.Open();
        await DatabaseSetup.UpToDateAsync(context, CancellationToken.None);
    }

    private static async Task<string> CreateSqliteAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"dure-template-{Guid.NewGuid():N}.db");
        await MigrateAsync(new(file));
        // A file may be copied only when nobody has it open: the last to close writes the journal back into it.
        using (var connection = new SqliteConnection($"Data Source={file}"))
            SqliteConnection.ClearPool(connection);
        return file;
    }

    private static async Task<string> CreatePostgresAsync()
    {
        var name = $"dure_template_{Guid.NewGuid():N}";
        await MigrateAsync(new(TestDatabase.On(name)));
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        if (Sqlite.IsValueCreated && Sqlite.Value.IsCompletedSuccessfully)
            TestDatabase.DeleteSqlite(await Sqlite.Value);
        if (Postgres.IsValueCreated && Postgres.Value.IsCompletedSuccessfully)
            await TestDatabase.ExecuteAsync($"DROP DATABASE {await Postgres.Value} WITH (FORCE)");
    }
}
