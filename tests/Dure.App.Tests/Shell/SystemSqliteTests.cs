using Microsoft.Data.Sqlite;

namespace Dure.App.Tests.Shell;

public class SystemSqliteTests
{
    [Fact]
    public async Task The_systems_own_SQLite_answers()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        Version.Parse(connection.ServerVersion).ShouldBeGreaterThanOrEqualTo(new Version(3, 35));
    }
}
