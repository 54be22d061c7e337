using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dure.App.Shell;

// `dotnet ef migrations add` asks these two for a context, one for each set of migrations. It opens no database.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDureDbContext>
{
    public SqliteDureDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDureDbContext>();
        new Database("dure.db").Configure(options);
        return new(options.Options);
    }
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDureDbContext>
{
    public PostgresDureDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDureDbContext>();
        new Database("Host=localhost;Database=dure").Configure(options);
        return new(options.Options);
    }
}
