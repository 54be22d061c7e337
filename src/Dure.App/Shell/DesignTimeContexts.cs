using Microsoft.EntityFrameworkCore.Design;

namespace Dure.App.Shell;

// `dotnet ef migrations add` asks these two for a context, one for each set of migrations. They open no database.

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDureDbContext>
{
    public SqliteDureDbContext CreateDbContext(string[] args) => (SqliteDureDbContext)new Database("dure.db").Open();
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDureDbContext>
{
    public PostgresDureDbContext CreateDbContext(string[] args) =>
        (PostgresDureDbContext)new Database("Host=localhost;Database=dure").Open();
}
