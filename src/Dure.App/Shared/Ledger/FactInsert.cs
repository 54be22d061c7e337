using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dure.App.Shared.Ledger;

/// <summary>
/// Inserts facts by SQLite's own calls on the connection's handle, and so within its transaction: a parameter of ADO.NET
/// is boxed and looked up by name for each of the seventeen columns of each fact.
/// </summary>
internal static class FactInsert
{
    // By reflection because the compiler sees two versions of SQLitePCLRaw.core here; see Shell/SystemSqlite.cs.
    private static readonly PropertyInfo Handle = typeof(SqliteConnection).GetProperty("Handle")!;

    public static void Write(SqliteConnection connection, FactBatch facts, CancellationToken cancel)
    {
        var database = (sqlite3)Handle.GetValue(connection)!;
        var insert =
            $"INSERT INTO fact ({string.Join(", ", FactWriter.Columns)}) VALUES "
            + $"({string.Join(", ", Enumerable.Repeat("?", FactWriter.Columns.Length))})";
        Check(raw.sqlite3_prepare_v2(database, insert, out var statement), raw.SQLITE_OK, database);
        using (statement)
        {
            for (var row = 0; row < facts.Count; row++)
            {
                cancel.ThrowIfCancellationRequested();
                Bind(statement, facts, row);
                Check(raw.sqlite3_step(statement), raw.SQLITE_DONE, database);
                raw.sqlite3_reset(statement);
            }
        }
    }

    private static void Bind(sqlite3_stmt statement, FactBatch facts, int row)
    {
        var key = facts.Key(row);
        var given = facts.Given(row);
        var column = 0;
        Number(facts.Municipality);
        Number(facts.Id(row));
        Number(key.Subject);
        Number(key.Measure);
        Number((long)key.Kind);
        Number(key.PeriodStart);
        Number(key.PeriodMonths);
        Number(key.Part);
        Text(given.Stage);
        Number(facts.Value(row));
        Text(given.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Number(given.Provisional ? 1 : 0);
        Number(facts.Posting);
        Number(facts.Supersedes(row));
        Text(given.Reason);
        Text(given.Evidence);
        Text(given.Source);

        void Number(long? value)
        {
            column++;
            if (value is { } known)
                raw.sqlite3_bind_int64(statement, column, known);
            else
                raw.sqlite3_bind_null(statement, column);
        }

        void Text(string? value)
        {
            column++;
            if (value is null)
                raw.sqlite3_bind_null(statement, column);
            else
                raw.sqlite3_bind_text(statement, column, value);
        }
    }

    private static void Check(int result, int expected, sqlite3 database)
    {
        if (result != expected)
            throw new SqliteException(
                raw.sqlite3_errmsg(database).utf8_to_string(),
                result & 0xFF,
                raw.sqlite3_extended_errcode(database)
            );
    }
}
