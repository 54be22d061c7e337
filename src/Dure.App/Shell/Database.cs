using System.Data.Common;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dure.App.Shell;

/// <summary>Which database this process works on: a PostgreSQL connection string, or the path of a SQLite file.</summary>
/// <param name="Value">As <c>--db</c> or <c>DURE_DB</c> gave it.</param>
public sealed record Database(string Value)
{
    public const string EnvironmentVariable = "DURE_DB";

    private const string DefaultFile = "dure.db";

    public bool IsPostgres => Value.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The option, else the environment, else <c>dure.db</c> in the current folder.</summary>
    public static Database Choose(string? option)
    {
        string?[] sources = [option, Environment.GetEnvironmentVariable(EnvironmentVariable), DefaultFile];
        return new(sources.First(value => !string.IsNullOrWhiteSpace(value))!);
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        if (IsPostgres)
            services.AddDbContext<DureDbContext, PostgresDureDbContext>(Configure);
        else
            services.AddDbContext<DureDbContext, SqliteDureDbContext>(Configure);
    }

    /// <exception cref="RefusedException">It looks like a connection string and is none.</exception>
    public void Check()
    {
        try
        {
            if (IsPostgres)
                _ = new NpgsqlConnectionStringBuilder(Value);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new RefusedException(DatabaseSetup.NoDatabase(problem.Message));
        }
    }

    /// <summary>A context of one's own, for commands and tests. Pages are handed theirs.</summary>
    public DureDbContext Open() =>
        IsPostgres
            ? new PostgresDureDbContext(Options<PostgresDureDbContext>())
            : new SqliteDureDbContext(Options<SqliteDureDbContext>());

    /// <summary>A connection without a context, for what must be quick; not open yet.</summary>
    public DbConnection Connect() =>
        IsPostgres ? new NpgsqlConnection(PostgresConnectionString) : new SqliteConnection(SqliteConnectionString);

    /// <summary>
    /// Statements that come again are prepared, which saves the server from planning each page's few look-ups anew.
    /// Behind a pooler that cannot carry them, <c>Max Auto Prepare=0</c> in the connection string turns it off.
    /// </summary>
    private string PostgresConnectionString
    {
        get
        {
            var given = new NpgsqlConnectionStringBuilder(Value);
            if (!given.ShouldSerialize("Max Auto Prepare"))
                given.MaxAutoPrepare = 64;
            // Nothing is kept in a connection from one use to the next, so nothing need be cleared at each.
            if (!given.ShouldSerialize("No Reset On Close"))
                given.NoResetOnClose = true;
            // A programme's figures, a grid's cells: 8 KB would wait for the network at every hundredth row.
            if (!given.ShouldSerialize("Read Buffer Size"))
                given.ReadBufferSize = 64 * 1024;
            return given.ConnectionString;
        }
    }

    private string SqliteConnectionString => new SqliteConnectionStringBuilder { DataSource = Value }.ConnectionString;

    private DbContextOptions<TContext> Options<TContext>()
        where TContext : DureDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Configure(options);
        return options.Options;
    }

    private void Configure(DbContextOptionsBuilder options)
    {
        if (IsPostgres)
            options.UseNpgsql(PostgresConnectionString);
        else
            options.UseSqlite(SqliteConnectionString).AddInterceptors(KeepOpen.Instance);
    }
}
