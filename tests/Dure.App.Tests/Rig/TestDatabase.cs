using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dure.App.Tests.Rig;

/// <summary>A migrated database that one test has to itself and that is gone with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _drop;

    private TestDatabase(Database database, Func<Task> drop)
    {
        Database = database;
        _drop = drop;
    }

    public Database Database { get; }

    public DureDbContext Open() => Database.Open();

    /// <param name="isTown">With the book of <see cref="Site"/> in it; else empty.</param>
    public static Task<TestDatabase> CreateAsync(DatabaseKind kind, bool isTown = false) =>
        kind == DatabaseKind.Postgres ? CreatePostgresAsync(isTown) : CreateSqliteAsync(isTown);

    /// <summary>One that stays.</summary>
    internal static TestDatabase Kept(Database database) => new(database, () => Task.CompletedTask);

    public async ValueTask DisposeAsync() => await _drop();

    private static async Task<TestDatabase> CreateSqliteAsync(bool isTown)
    {
        var file = Path.Combine(Path.GetTempPath(), $"dure-test-{Guid.NewGuid():N}.db");
        await CopyAsync(DatabaseKind.Sqlite, await Template.OfAsync(DatabaseKind.Sqlite, isTown), file);
        return new(new(file), () => Task.Run(() => DeleteSqlite(file)));
    }

    /// <summary>A database of which nobody has the original open.</summary>
    internal static async Task CopyAsync(DatabaseKind kind, string original, string copy)
    {
        if (kind == DatabaseKind.Sqlite)
            File.Copy(original, copy);
        else
            await ExecuteAsync($"CREATE DATABASE {copy} TEMPLATE {original}");
    }

    internal static void DeleteSqlite(string file)
    {
        using (var connection = new SqliteConnection($"Data Source={file}"))
            SqliteConnection.ClearPool(connection);
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
            File.Delete(path);
    }

    private static async Task<TestDatabase> CreatePostgresAsync(bool isTown)
    {
        var name = $"dure_test_{Guid.NewGuid():N}";
        await CopyAsync(DatabaseKind.Postgres, await Template.OfAsync(DatabaseKind.Postgres, isTown), name);
        var database = new Database(On(name, pooled: true));
        return new(database, () => DropPostgresAsync(database, name));
    }

    private static async Task DropPostgresAsync(Database database, string name)
    {
        // Each of hundreds of databases has a pool; those that stayed would use up the server's connections.
        await using (var connection = (NpgsqlConnection)database.Connect())
            NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    internal static string On(string database, bool pooled = false) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = pooled }.ConnectionString;

    internal static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // Database names cannot be parameters; these are made here, of letters and digits.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string Server
    {
        get
        {
            Tool.Require(Tool.Postgres is not null, "DURE_TEST_PG is not set; ./dure test starts a PostgreSQL.");
            return Tool.Postgres!;
        }
    }
}
