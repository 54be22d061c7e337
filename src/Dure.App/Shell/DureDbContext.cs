using System.Text.RegularExpressions;
using Dure.App.Shared.Audit;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dure.App.Shell;

/// <summary>The one database of Dure. Each capability maps its own entities; this class names none of them.</summary>
/// <remarks>Code asks for this class; the two below exist because each database has its own migrations.</remarks>
public abstract partial class DureDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>What the transaction under way has written into the log.</summary>
    internal LogEnds? LogEnds { get; set; }

    /// <summary>Saves, and with it in one transaction what the log tells of it.</summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var tellings = LogWriter.Waiting(this);
        if (tellings.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Who acts is known where the context was handed out; one that was opened by hand belongs to whoever runs the program.
        var services = this.GetService<IDbContextOptions>()
            .FindExtension<CoreOptionsExtension>()
            ?.ApplicationServiceProvider;
        // One who has a transaction already holds what others wait for, and must not wait for them.
        using var turn =
            Database.CurrentTransaction is null && services?.GetService<WritingTurns>() is { } turns
                ? await turns.TakeAsync(this, tellings[0].Municipality, cancellationToken)
                : null;
        await using var own = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        try
        {
            await LogWriter.WriteAsync(
                this,
                services?.GetService<Deed>() ?? new Deed(),
                (services?.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow().UtcDateTime,
                tellings,
                cancellationToken
            );
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            LogWriter.Remember(this);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return saved;
        }
        finally
        {
            // What was not saved must not be saved with something else.
            foreach (var entry in ChangeTracker.Entries<LogEntry>().ToList())
                entry.State = EntityState.Detached;
        }
    }

    /// <summary>Not used: everything saves without holding a thread, and so goes through the log.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        LogWriter.Waiting(this).Count == 0
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Save with SaveChangesAsync, which writes the log.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<MunicipalityCode>().HaveConversion<MunicipalityCodeConverter>();
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DureDbContext).Assembly);
        // Inspectors read the database with their own tools: names that need no quoting.
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    internal static string SnakeCase(string name) =>
        string.Join('_', Words().Matches(name).Select(word => word.Value)).ToLowerInvariant();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    private sealed class MunicipalityCodeConverter()
        : ValueConverter<MunicipalityCode, int>(code => code.Value, value => new(value));

    private sealed class PeriodConverter()
        : ValueConverter<Period, string>(period => period.ToString(), text => Read(text))
    {
        private static Period Read(string text) =>
            Period.TryParse(text, out var period) ? period : throw new FormatException($"Not a period: {text}");
    }
}

public sealed class SqliteDureDbContext(DbContextOptions<SqliteDureDbContext> options) : DureDbContext(options);

public sealed class PostgresDureDbContext(DbContextOptions<PostgresDureDbContext> options) : DureDbContext(options);
