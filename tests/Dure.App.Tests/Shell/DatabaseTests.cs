using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dure.App.Tests.Shell;

public class DatabaseTests
{
    [Theory]
    [InlineData("Host=db.example;Database=dure", true)]
    [InlineData("host=db.example;Database=dure", true)]
    [InlineData("dure.db", false)]
    [InlineData("/srv/localhost/dure.db", false)]
    public void A_connection_string_means_PostgreSQL_and_a_path_means_SQLite(string value, bool postgres) =>
        Database.Choose(value).IsPostgres.ShouldBe(postgres);

    [Theory]
    [InlineData("Host=db.example;Database=dure", 64)]
    [InlineData("Host=db.example;Database=dure;Max Auto Prepare=0", 0)]
    [InlineData("Host=db.example;Database=dure;MaxAutoPrepare=5", 5)]
    public void Statements_are_prepared_on_PostgreSQL_unless_its_connection_string_says_otherwise(
        string value,
        int statements
    )
    {
        using var connection = new Database(value).Connect();
        new NpgsqlConnectionStringBuilder(connection.ConnectionString).MaxAutoPrepare.ShouldBe(statements);
    }

    [Theory]
    [DatabaseData]
    public async Task Each_kind_has_its_own_context_and_a_database_that_answers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();

        (await context.Database.CanConnectAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        context.Database.IsNpgsql().ShouldBe(kind == DatabaseKind.Postgres);
    }

    [Theory]
    [DatabaseData]
    public async Task A_test_database_is_gone_when_its_test_ends(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.DisposeAsync();

        await using var context = database.Open();
        (await context.Database.CanConnectAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
