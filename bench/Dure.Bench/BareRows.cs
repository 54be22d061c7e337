using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dure.Bench;

/// <summary>The opponent of the ledger's writer: rows as they are, nothing checked, one transaction for all.</summary>
internal static class BareRows
{
    public static async Task EmptyAsync(DureDbContext db, string table) =>
        await db.Database.ExecuteSqlRawAsync(
            db.Database.IsNpgsql() ? $"TRUNCATE {table} CASCADE" : $"DELETE FROM {table}"
        );

    /// <summary>The statement that makes a table like that of facts.</summary>
    public static async Task<string> SqliteTableAsync(DureDbContext db)
    {
        var sql = await db
            .Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE name = 'fact'")
            .SingleAsync();
        return sql.Replace("\"fact\"", "bare", StringComparison.Ordinal);
    }

    public static async Task<double> WriteAsync(Database database, IReadOnlyList<Fact> rows)
    {
        await using var db = database.Open();
        await EmptyAsync(db, "bare");
        GC.Collect();
        await db.Database.OpenConnectionAsync();
        var started = TimeProvider.System.GetTimestamp();
        if (database.IsPostgres)
            await CopyAsync((NpgsqlConnection)db.Database.GetDbConnection(), rows);
        else
            Insert((SqliteConnection)db.Database.GetDbConnection(), rows);
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<Fact> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY bare FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(row.Municipality.Value, NpgsqlDbType.Integer);
            copy.Write(row.Id, NpgsqlDbType.Integer);
            copy.Write(row.Subject, NpgsqlDbType.Integer);
            copy.Write(row.Measure, NpgsqlDbType.Integer);
            copy.Write((short)row.Kind, NpgsqlDbType.Smallint);
            copy.Write(row.PeriodStart, NpgsqlDbType.Integer);
            copy.Write(row.PeriodMonths, NpgsqlDbType.Integer);
            copy.Write(row.Part, NpgsqlDbType.Integer);
            copy.Write(row.Stage, NpgsqlDbType.Text);
            if (row.Value is { } value)
                copy.Write(value, NpgsqlDbType.Bigint);
            else
                copy.WriteNull();
            copy.Write(row.ReferenceDate!.Value, NpgsqlDbType.Date);
            copy.Write(row.Provisional, NpgsqlDbType.Boolean);
            copy.Write(row.Posting, NpgsqlDbType.Integer);
            copy.WriteNull();
            copy.WriteNull();
            copy.WriteNull();
            copy.WriteNull();
        }

        await copy.CompleteAsync();
    }

    private static void Insert(SqliteConnection connection, IReadOnlyList<Fact> rows)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"INSERT INTO bare VALUES ({string.Join(", ", Enumerable.Range(0, 17).Select(at => $"$p{at}"))})";
        var parameters = Enumerable
            .Range(0, 17)
            .Select(at =>
                insert.Parameters.Add($"$p{at}", at is 8 or 10 or > 13 ? SqliteType.Text : SqliteType.Integer)
            )
            .ToArray();
        insert.Prepare();
        foreach (var row in rows)
        {
            object?[] values =
            [
                row.Municipality.Value,
                row.Id,
                row.Subject,
                row.Measure,
                (long)row.Kind,
                row.PeriodStart,
                row.PeriodMonths,
                row.Part,
                row.Stage,
                row.Value,
                row.ReferenceDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.Provisional,
                row.Posting,
                null,
                null,
                null,
                null,
            ];
            for (var at = 0; at < values.Length; at++)
                parameters[at].Value = values[at] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
