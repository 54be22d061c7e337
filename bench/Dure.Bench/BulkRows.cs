using System.Globalization;
using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dure.Bench;

/// <summary>Rows by the million as a table has them, for what is there before anything is measured.</summary>
internal static class BulkRows
{
    /// <param name="columns">Names, in the order of the values.</param>
    /// <param name="rows">Of int, bool, string, bytes, DateOnly, DateTime and null.</param>
    public static async Task WriteAsync(Database database, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var named = $"{table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})";
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, named, rows);
        else
            Insert((SqliteConnection)db.Database.GetDbConnection(), named, columns.Length, rows);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string named, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {named} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row)
                switch (value)
                {
                    case null:
                        copy.WriteNull();
                        break;
                    case int number:
                        copy.Write(number);
                        break;
                    case bool truth:
                        copy.Write(truth);
                        break;
                    case DateOnly day:
                        copy.Write(day);
                        break;
                    case DateTime moment:
                        copy.Write(moment);
                        break;
                    case byte[] bytes:
                        copy.Write(bytes);
                        break;
                    default:
                        copy.Write((string)value);
                        break;
                }
        }

        await copy.CompleteAsync();
    }

    private static void Insert(SqliteConnection connection, string named, int columns, IEnumerable<object?[]> rows)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"INSERT INTO {named} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(at => $"$p{at}"))})";
        var parameters = Enumerable
            .Range(0, columns)
            .Select(at => insert.Parameters.AddWithValue($"$p{at}", 0))
            .ToList();
        foreach (var row in rows)
        {
            for (var at = 0; at < columns; at++)
                parameters[at].Value = row[at] switch
                {
                    null => DBNull.Value,
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    var value => value,
                };
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
