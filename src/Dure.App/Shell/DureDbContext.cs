using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shell;

/// <summary>The one database of Dure. Each capability maps its own entities; this class names none of them.</summary>
/// <remarks>Code asks for this class; the two below exist because each database has its own migrations.</remarks>
public abstract class DureDbContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DureDbContext).Assembly);
}

public sealed class SqliteDureDbContext(DbContextOptions<SqliteDureDbContext> options) : DureDbContext(options);

public sealed class PostgresDureDbContext(DbContextOptions<PostgresDureDbContext> options) : DureDbContext(options);
