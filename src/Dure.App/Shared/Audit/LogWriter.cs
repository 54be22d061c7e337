using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dure.App.Shared.Audit;

/// <summary>What is to be told of one change.</summary>
internal sealed record Telling(MunicipalityCode Municipality, string Deed, string Subject, string? Old, string? New);

/// <summary>The last entries that a transaction has written: it holds the lock until it ends, so nobody else adds behind them.</summary>
internal sealed class LogEnds(IDbContextTransaction of)
{
    public IDbContextTransaction Of => of;
    public Dictionary<MunicipalityCode, LogEntry> Last { get; } = [];
}

/// <summary>Writes the log, in the very transaction of what it tells of: neither stands without the other.</summary>
internal static class LogWriter
{
    private const string Secret = "(비밀)";

    // Another number than the ledger's, which is held for longer.
    private const int Lock = 1146442310;

    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>What the changes that wait to be saved come to.</summary>
    public static List<Telling> Waiting(DbContext db) =>
        [
            .. db
                .ChangeTracker.Entries()
                .Where(entry =>
                    entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                    && Logged.Is(entry.Metadata)
                )
                .Select(Tell)
                .Where(telling => telling.Old is not "{}" || telling.New is not "{}"),
        ];

    /// <summary>Adds entries behind the last of their municipality.</summary>
    public static async Task WriteAsync(
        DureDbContext db,
        Deed deed,
        DateTime now,
        IReadOnlyList<Telling> tellings,
        CancellationToken cancel
    )
    {
        var at = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        // In one order for everybody, so that no two wait for each other.
        foreach (var chain in tellings.GroupBy(telling => telling.Municipality).OrderBy(chain => chain.Key))
        {
            var (id, hash) = await LastAsync(db, chain.Key, cancel);
            foreach (var telling in chain)
            {
                var entry = Entry(deed, at, telling, ++id, "");
                hash = entry.HashAfter(hash);
                db.Add(Entry(deed, at, telling, id, hash));
            }
        }
    }

    /// <summary>What was written is the end of the log for what this transaction writes next.</summary>
    public static void Remember(DureDbContext db)
    {
        if (db.Database.CurrentTransaction is not { } transaction)
            return;
        if (db.LogEnds?.Of != transaction)
            db.LogEnds = new(transaction);
        foreach (var chain in db.ChangeTracker.Entries<LogEntry>().GroupBy(entry => entry.Entity.Municipality))
            db.LogEnds.Last[chain.Key] = chain.Select(entry => entry.Entity).MaxBy(entry => entry.Id)!;
    }

    /// <summary>Number and hash of the last entry, behind which nobody else adds before this transaction ends.</summary>
    private static async Task<(int Id, string Hash)> LastAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        CancellationToken cancel
    )
    {
        if (
            db.LogEnds is { } ends
            && ends.Of == db.Database.CurrentTransaction
            && ends.Last.TryGetValue(municipality, out var own)
        )
            return (own.Id, own.Hash);
        if (db.Database.GetDbConnection() is NpgsqlConnection connection)
            return await LockedAsync(connection, db.Database.CurrentTransaction!, municipality, cancel);
        // SQLite has one writer, who is this one since the transaction began.
        var last = await db.Set<LogEntry>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .OrderByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Hash })
            .FirstOrDefaultAsync(cancel);
        return (last?.Id ?? 0, last?.Hash ?? "");
    }

    // Both in one exchange: while the lock is held everybody else of the municipality waits. The second statement looks
    // after the first has the lock, so it sees what was committed until then.
    private static async Task<(int Id, string Hash)> LockedAsync(
        NpgsqlConnection connection,
        IDbContextTransaction transaction,
        MunicipalityCode municipality,
        CancellationToken cancel
    )
    {
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction)transaction.GetDbTransaction())
        {
            BatchCommands =
            {
                new("SELECT pg_advisory_xact_lock($1, $2)") { Parameters = { Of(Lock), Of(municipality.Value) } },
                new("SELECT id, hash FROM log_entry WHERE municipality = $1 ORDER BY id DESC LIMIT 1")
                {
                    Parameters = { Of(municipality.Value) },
                },
            },
        };
        await using var answers = await batch.ExecuteReaderAsync(cancel);
        await answers.NextResultAsync(cancel);
        return await answers.ReadAsync(cancel) ? (answers.GetInt32(0), answers.GetString(1)) : (0, "");

        static NpgsqlParameter Of(int value) => new NpgsqlParameter<int> { TypedValue = value };
    }

    /// <summary>Tells of what changes no record, such as a look at personal data. The caller commits it before it shows anything.</summary>
    public static async Task TellAsync(
        DureDbContext db,
        Deed deed,
        DateTime now,
        IReadOnlyList<Telling> tellings,
        CancellationToken cancel
    )
    {
        try
        {
            await WriteAsync(db, deed, now, tellings, cancel);
            await db.SaveChangesAsync(cancel);
            Remember(db);
        }
        finally
        {
            foreach (var entry in db.ChangeTracker.Entries<LogEntry>().ToList())
                entry.State = EntityState.Detached;
        }
    }

    /// <summary>Values as an entry holds them.</summary>
    public static string TextOf(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Korean);

    private static LogEntry Entry(Deed deed, DateTime at, Telling telling, int id, string hash) =>
        new()
        {
            Municipality = telling.Municipality,
            Id = id,
            At = at,
            Who = deed.Who,
            InPlaceOf = deed.InPlaceOf,
            Origin = deed.Origin,
            Process = deed.Process,
            Why = deed.Why,
            Deed = telling.Deed,
            Subject = telling.Subject,
            Old = telling.Old,
            New = telling.New,
            Hash = hash,
        };

    private static Telling Tell(EntityEntry entry)
    {
        var key = entry.Metadata.FindPrimaryKey()!.Properties;
        var municipality = key.Select(property => entry.Property(property).CurrentValue)
            .OfType<MunicipalityCode>()
            .FirstOrDefault();
        var subject = string.Join(
            ' ',
            key.Where(property => property.ClrType != typeof(MunicipalityCode))
                .Select(property => entry.Property(property).CurrentValue)
                .Prepend(Logged.NameOf(entry.Metadata))
        );
        var told = entry
            .Properties.Where(property =>
                !property.Metadata.IsPrimaryKey()
                && !property.Metadata.IsConcurrencyToken
                && Logged.Tells(property.Metadata)
                && (
                    entry.State != EntityState.Modified
                    || !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue)
                )
            )
            .ToList();
        return new(
            municipality,
            entry.State switch
            {
                EntityState.Added => "추가",
                EntityState.Modified => "변경",
                _ => "삭제",
            },
            subject,
            entry.State == EntityState.Added ? null : Json(told, property => property.OriginalValue),
            entry.State == EntityState.Deleted ? null : Json(told, property => property.CurrentValue)
        );
    }

    private static string? WordOf(object? value) =>
        value switch
        {
            byte[] bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            IEnumerable<int> numbers => string.Join(", ", numbers),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static string Json(List<PropertyEntry> told, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(
            told.Where(property => value(property) is not null)
                .ToDictionary(
                    property => property.Metadata.Name,
                    property => Logged.IsSecret(property.Metadata) ? Secret : WordOf(value(property))
                ),
            Korean
        );
}
