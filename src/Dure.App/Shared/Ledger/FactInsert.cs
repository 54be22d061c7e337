using System.Globalization;
using Dure.App.Shell;
using Microsoft.Data.Sqlite;

namespace Dure.App.Shared.Ledger;

/// <summary>Inserts facts into SQLite.</summary>
internal static class FactInsert
{
    public static void Write(SqliteConnection connection, FactBatch facts, CancellationToken cancel)
    {
        using var insert = new SqliteStatement(
            connection,
            $"INSERT INTO fact ({string.Join(", ", FactWriter.Columns)}) VALUES "
                + $"({string.Join(", ", Enumerable.Repeat("?", FactWriter.Columns.Length))})"
        );
        for (var row = 0; row < facts.Count; row++)
        {
            cancel.ThrowIfCancellationRequested();
            var key = facts.Key(row);
            var given = facts.Given(row);
            insert
                .Number(facts.Municipality)
                .Number(facts.Id(row))
                .Number(key.Subject)
                .Number(key.Measure)
                .Number((long)key.Kind)
                .Number(key.PeriodStart)
                .Number(key.PeriodMonths)
                .Number(key.Part)
                .Text(given.Stage)
                .Number(facts.Value(row))
                .Text(given.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Number(given.Provisional ? 1 : 0)
                .Number(facts.Posting)
                .Number(facts.Supersedes(row))
                .Text(given.Reason)
                .Text(given.Evidence)
                .Text(given.Source)
                .Run();
        }
    }
}
