using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dure.App.Shared.Payments;

/// <summary>Puts the payments of a batch into the database the quickest way it has, within the context's transaction.</summary>
internal static class PaymentWriter
{
    private const string Columns =
        "municipality, batch, number, person, payee, subject, amount, split, state, failure, followed_by";

    public static async Task InsertAsync(DureDbContext db, IReadOnlyList<Payment> rows, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            using var insert = new SqliteStatement(
                sqlite,
                $"INSERT INTO payment ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            );
            foreach (var row in rows)
                insert
                    .Number(row.Municipality.Value)
                    .Number(row.Batch)
                    .Number(row.Number)
                    .Number(row.Person)
                    .Text(row.Payee)
                    .Text(row.Subject)
                    .Number(row.Amount)
                    .Text(row.Split)
                    .Number((long)row.State)
                    .Text(row.Failure)
                    .Number(row.FollowedBy)
                    .Run();
            return;
        }

        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(
            $"COPY payment ({Columns}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(row.Municipality.Value, NpgsqlDbType.Integer);
            copy.Write(row.Batch, NpgsqlDbType.Integer);
            copy.Write(row.Number, NpgsqlDbType.Integer);
            Number(row.Person);
            copy.Write(row.Payee, NpgsqlDbType.Text);
            copy.Write(row.Subject, NpgsqlDbType.Text);
            copy.Write(row.Amount, NpgsqlDbType.Bigint);
            copy.Write(row.Split, NpgsqlDbType.Text);
            copy.Write((int)row.State, NpgsqlDbType.Integer);
            copy.Write(row.Failure, NpgsqlDbType.Text);
            Number(row.FollowedBy);
        }

        await copy.CompleteAsync(cancel);

        void Number(int? value)
        {
            if (value is { } known)
                copy.Write(known, NpgsqlDbType.Integer);
            else
                copy.WriteNull();
        }
    }
}
