using System.Collections.Concurrent;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Template))]

namespace Dure.App.Tests.Rig;

/// <summary>
/// Made once per run and copied for every test: migrating takes longer than most tests, and so does loading the town.
/// </summary>
public sealed class Template : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseKind Kind, bool IsTown), Lazy<Task<string>>> Made = new();

    /// <summary>The file, or the name of the database; nobody has it open.</summary>
    /// <param name="isTown">With the book of <see cref="Site"/> in it; else empty.</param>
    internal static Task<string> OfAsync(DatabaseKind kind, bool isTown) =>
        Made.GetOrAdd((kind, isTown), of => new(() => MakeAsync(of.Kind, of.IsTown))).Value;

    private static async Task<string> MakeAsync(DatabaseKind kind, bool isTown)
    {
        var name =
            kind == DatabaseKind.Postgres
                ? $"dure_template_{Guid.NewGuid():N}"
                : Path.Combine(Path.GetTempPath(), $"dure-template-{Guid.NewGuid():N}.db");
        var database = new Database(kind == DatabaseKind.Postgres ? TestDatabase.On(name) : name);
        if (isTown)
        {
            await TestDatabase.CopyAsync(kind, await OfAsync(kind, isTown: false), name);
            await using var desk = Desk.Of(TestDatabase.Kept(database));
            await desk.LoadAsync(Site.Folder);
        }
        else
        {
            await using var context = database.Open();
            await DatabaseSetup.UpToDateAsync(context, CancellationToken.None);
        }

        // A file may be copied only when nobody has it open: the last to close writes the journal back into it.
        if (kind == DatabaseKind.Sqlite)
            using (var connection = new SqliteConnection($"Data Source={name}"))
                SqliteConnection.ClearPool(connection);
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ((kind, _), made) in Made)
        {
            if (!made.IsValueCreated || !made.Value.IsCompletedSuccessfully)
                continue;
            if (kind == DatabaseKind.Sqlite)
                TestDatabase.DeleteSqlite(await made.Value);
            else
                await TestDatabase.ExecuteAsync($"DROP DATABASE {await made.Value} WITH (FORCE)");
        }
    }
}
