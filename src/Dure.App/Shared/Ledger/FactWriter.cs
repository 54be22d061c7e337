using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dure.App.Shared.Ledger;

/// <summary>Puts facts into the database the quickest way it has: COPY on PostgreSQL, one prepared insert on SQLite.</summary>
internal static class FactWriter
{
    /// <summary>The columns in the order in which both writers fill them.</summary>
    public static readonly string[] Columns =
    [
        "municipality",
        "id",
        "subject",
        "measure",
        "kind",
        "period_start",
        "period_months",
        "part",
        "stage",
        "value",
        "reference_date",
        "provisional",
        "posting",
        "supersedes",
        "reason",
        "evidence",
        "source",
    ];

    /// <summary>Writes within the context's transaction.</summary>
    public static async Task WriteAsync(DureDbContext db, FactBatch facts, CancellationToken cancel)
    {
        switch (db.Database.GetDbConnection())
        {
            case NpgsqlConnection connection:
                await CopyAsync(connection, facts, cancel);
                break;
            case SqliteConnection connection:
                FactInsert.Write(connection, facts, cancel);
                break;
            case var other:
                throw new NotSupportedException(other.GetType().Name);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, FactBatch facts, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY fact ({string.Join(", ", Columns)}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        for (var row = 0; row < facts.Count; row++)
        {
            var key = facts.Key(row);
            var given = facts.Given(row);
            // The calls without Async write into a buffer; only a full buffer goes to the server.
            copy.StartRow();
            copy.Write(facts.Municipality, NpgsqlDbType.Integer);
            copy.Write(facts.Id(row), NpgsqlDbType.Integer);
            copy.Write(key.Subject, NpgsqlDbType.Integer);
            copy.Write(key.Measure, NpgsqlDbType.Integer);
            copy.Write((short)key.Kind, NpgsqlDbType.Smallint);
            copy.Write(key.PeriodStart, NpgsqlDbType.Integer);
            copy.Write(key.PeriodMonths, NpgsqlDbType.Integer);
            copy.Write(key.Part, NpgsqlDbType.Integer);
            copy.Write(given.Stage, NpgsqlDbType.Text);
            WriteOrNull(copy, facts.Value(row), NpgsqlDbType.Bigint);
            WriteOrNull(copy, given.ReferenceDate, NpgsqlDbType.Date);
            copy.Write(given.Provisional, NpgsqlDbType.Boolean);
            copy.Write(facts.Posting, NpgsqlDbType.Integer);
            WriteOrNull(copy, facts.Supersedes(row), NpgsqlDbType.Integer);
            WriteText(copy, given.Reason);
            WriteText(copy, given.Evidence);
            WriteText(copy, given.Source);
        }

        await copy.CompleteAsync(cancel);
    }

    private static void WriteOrNull<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
            copy.Write(known, type);
        else
            copy.WriteNull();
    }

    private static void WriteText(NpgsqlBinaryImporter copy, string? value)
    {
        if (value is null)
            copy.WriteNull();
        else
            copy.Write(value, NpgsqlDbType.Text);
    }
}
