using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dure.Bench;

/// <summary>Databases that are gone when the measurements end.</summary>
internal sealed class Scratch(string server) : IAsyncDisposable
{
    private readonly List<string> postgres = [];

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("dure-bench-");

    /// <param name="asProduct">Made as Dure makes it, so that Dure can be started on it.</param>
    public async Task<Database> PostgresAsync(bool asProduct = false)
    {
        var name = $"dure_bench_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        postgres.Add(name);
        var database = new Database(
            new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 1800 }.ConnectionString
        );
        await CreateAsync(database, asProduct);
        return database;
    }

    /// <inheritdoc cref="PostgresAsync" />
    public async Task<Database> SqliteAsync(bool asProduct = false)
    {
        var database = new Database(Path.Combine(Folder.FullName, $"{Guid.NewGuid():N}.db"));
        await CreateAsync(database, asProduct);
        return database;
    }

    public async Task<string> VersionsAsync()
    {
        var postgresVersion = await ScalarAsync(server, "SHOW server_version");
        using var sqlite = new SqliteConnection("Data Source=:memory:");
        return $"PostgreSQL {postgresVersion}, SQLite {sqlite.ServerVersion}, Npgsql {typeof(NpgsqlConnection).Assembly.GetName().Version?.ToString(3)}";
    }

    /// <summary>The settings of the server that matter here, in one line.</summary>
    public static async Task<string> SettingsAsync(string connection)
    {
        string[] names =
        [
            "shared_buffers",
            "work_mem",
            "max_parallel_workers_per_gather",
            "jit",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
        ];
        var settings = new List<string>();
        foreach (var name in names)
            settings.Add($"{name}={await ScalarAsync(connection, $"SHOW {name}")}");
        return string.Join(", ", settings);
    }

    public static async Task ExecuteAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> ScalarAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 1800 };
        return await command.ExecuteScalarAsync();
    }

    private static async Task CreateAsync(Database database, bool asProduct)
    {
        await using var db = database.Open();
        if (asProduct)
        {
            await DatabaseSetup.UpToDateAsync(db, default);
            return;
        }

        await db.Database.EnsureCreatedAsync();
        if (!database.IsPostgres)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        SqliteConnection.ClearAllPools();
        foreach (var name in postgres)
            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        Folder.Delete(recursive: true);
    }
}
