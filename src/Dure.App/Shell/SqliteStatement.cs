using System.Reflection;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dure.App.Shell;

/// <summary>
/// A statement that is run many times by SQLite's own calls on the connection's handle, and so within its transaction: a
/// parameter of ADO.NET is boxed and looked up by name for each column of each row.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    // By reflection because the compiler sees two versions of SQLitePCLRaw.core here; see SystemSqlite.cs.
    private static readonly PropertyInfo Handle = typeof(SqliteConnection).GetProperty("Handle")!;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int column;

    /// <param name="sql">Its parameters are question marks.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = (sqlite3)Handle.GetValue(connection)!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement), raw.SQLITE_OK);
    }

    /// <summary>The next parameter.</summary>
    public SqliteStatement Number(long? value)
    {
        column++;
        if (value is { } known)
            raw.sqlite3_bind_int64(statement, column, known);
        else
            raw.sqlite3_bind_null(statement, column);
        return this;
    }

    /// <inheritdoc cref="Number" />
    public SqliteStatement Text(string? value)
    {
        column++;
        if (value is null)
            raw.sqlite3_bind_null(statement, column);
        else
            raw.sqlite3_bind_text(statement, column, value);
        return this;
    }

    /// <inheritdoc cref="Number" />
    public SqliteStatement Blob(byte[]? value)
    {
        column++;
        if (value is null)
            raw.sqlite3_bind_null(statement, column);
        else
            raw.sqlite3_bind_blob(statement, column, value);
        return this;
    }

    /// <summary>Runs it with the parameters given since the last time.</summary>
    public void Run()
    {
        Check(raw.sqlite3_step(statement), raw.SQLITE_DONE);
        raw.sqlite3_reset(statement);
        column = 0;
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result, int expected)
    {
        if (result != expected)
            throw new SqliteException(
                raw.sqlite3_errmsg(database).utf8_to_string(),
                result & 0xFF,
                raw.sqlite3_extended_errcode(database)
            );
    }
}
