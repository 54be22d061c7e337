using System.Data;
using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Dure.App.Shared.Ledger;

/// <summary>Puts facts into the database the quickest way it has: COPY on PostgreSQL, one prepared insert on SQLite.</summary>
internal static class FactWriter
{
    private static readonly (string Name, NpgsqlDbType Type)[] Columns =
    [
        ("municipality", NpgsqlDbType.Integer),
        ("id", NpgsqlDbType.Integer),
        ("subject", NpgsqlDbType.Integer),
        ("measure", NpgsqlDbType.Integer),
        ("kind", NpgsqlDbType.Smallint),
        ("period_start", NpgsqlDbType.Integer),
        ("period_months", NpgsqlDbType.Integer),
        ("part", NpgsqlDbType.Integer),
        ("stage", NpgsqlDbType.Text),
        ("value", NpgsqlDbType.Bigint),
        ("reference_date", NpgsqlDbType.Date),
        ("provisional", NpgsqlDbType.Boolean),
        ("posting", NpgsqlDbType.Integer),
        ("supersedes", NpgsqlDbType.Integer),
        ("reason", NpgsqlDbType.Text),
        ("evidence", NpgsqlDbType.Text),
        ("source", NpgsqlDbType.Text),
    ];

    private static readonly string Names = string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>Writes within the context's transaction.</summary>
    public static async Task WriteAsync(DureDbContext db, IEnumerable<Fact> facts, CancellationToken cancel)
    {
        switch (db.Database.GetDbConnection())
        {
            case NpgsqlConnection connection:
                await CopyAsync(connection, facts, cancel);
                break;
            case SqliteConnection connection:
                Insert(
                    connection,
                    (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(),
                    facts,
                    cancel
                );
                break;
            case var other:
                throw new NotSupportedException(other.GetType().Name);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<Fact> facts, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY fact ({Names}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var fact in facts)
        {
            // The calls without Async write into a buffer; only a full buffer goes to the server.
            copy.StartRow();
            copy.Write(fact.Municipality.Value, NpgsqlDbType.Integer);
            copy.Write(fact.Id, NpgsqlDbType.Integer);
            copy.Write(fact.Subject, NpgsqlDbType.Integer);
            copy.Write(fact.Measure, NpgsqlDbType.Integer);
            copy.Write((short)fact.Kind, NpgsqlDbType.Smallint);
            copy.Write(fact.PeriodStart, NpgsqlDbType.Integer);
            copy.Write(fact.PeriodMonths, NpgsqlDbType.Integer);
            copy.Write(fact.Part, NpgsqlDbType.Integer);
            copy.Write(fact.Stage, NpgsqlDbType.Text);
            WriteOrNull(copy, fact.Value, NpgsqlDbType.Bigint);
            WriteOrNull(copy, fact.ReferenceDate, NpgsqlDbType.Date);
            copy.Write(fact.Provisional, NpgsqlDbType.Boolean);
            copy.Write(fact.Posting, NpgsqlDbType.Integer);
            WriteOrNull(copy, fact.Supersedes, NpgsqlDbType.Integer);
            WriteText(copy, fact.Reason);
            WriteText(copy, fact.Evidence);
            WriteText(copy, fact.Source);
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

    private static void Insert(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        IEnumerable<Fact> facts,
        CancellationToken cancel
    )
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"INSERT INTO fact ({Names}) VALUES ({string.Join(", ", Columns.Select(column => "$" + column.Name))})";
        var parameters = Columns
            .Select(column => insert.Parameters.Add("$" + column.Name, Kind(column.Type)))
            .ToArray();
        insert.Prepare();
        foreach (var fact in facts)
        {
            cancel.ThrowIfCancellationRequested();
            parameters[0].Value = fact.Municipality.Value;
            parameters[1].Value = fact.Id;
            parameters[2].Value = fact.Subject;
            parameters[3].Value = fact.Measure;
            parameters[4].Value = (long)fact.Kind;
            parameters[5].Value = fact.PeriodStart;
            parameters[6].Value = fact.PeriodMonths;
            parameters[7].Value = fact.Part;
            parameters[8].Value = fact.Stage;
            parameters[9].Value = fact.Value ?? (object)DBNull.Value;
            parameters[10].Value = (object?)fact.ReferenceDate ?? DBNull.Value;
            parameters[11].Value = fact.Provisional ? 1L : 0L;
            parameters[12].Value = fact.Posting;
            parameters[13].Value = fact.Supersedes ?? (object)DBNull.Value;
            parameters[14].Value = (object?)fact.Reason ?? DBNull.Value;
            parameters[15].Value = (object?)fact.Evidence ?? DBNull.Value;
            parameters[16].Value = (object?)fact.Source ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private static SqliteType Kind(NpgsqlDbType type) =>
        type is NpgsqlDbType.Text or NpgsqlDbType.Date ? SqliteType.Text : SqliteType.Integer;
}
