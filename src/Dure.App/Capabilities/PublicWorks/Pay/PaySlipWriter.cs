using Dure.App.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>Puts the slips of a run into the database the quickest way it has, within the context's transaction.</summary>
internal static class PaySlipWriter
{
    private const string Columns =
        "municipality, run, placement, person, contract, days, base, holiday_work, weekly_holiday, paid_holiday, leave, "
        + "unused_leave, side_cost, pension, health, care, employment, stability, accident, gross, net, leave_after";

    public static async Task InsertAsync(DureDbContext db, IReadOnlyList<PaySlip> rows, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            using var insert = new SqliteStatement(
                sqlite,
                $"INSERT INTO pay_slip ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            );
            foreach (var row in rows)
            {
                insert
                    .Number(row.Municipality.Value)
                    .Number(row.Run)
                    .Number(row.Placement)
                    .Number(row.Person)
                    .Text(row.Contract)
                    .Text(row.Days);
                foreach (var amount in Amounts(row))
                    insert.Number(amount);
                insert.Number(row.LeaveAfter).Run();
            }

            return;
        }

        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(
            $"COPY pay_slip ({Columns}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var number in (ReadOnlySpan<int>)[row.Municipality.Value, row.Run, row.Placement, row.Person])
                copy.Write(number, NpgsqlDbType.Integer);
            copy.Write(row.Contract, NpgsqlDbType.Text);
            copy.Write(row.Days, NpgsqlDbType.Text);
            foreach (var amount in Amounts(row))
                copy.Write(amount, NpgsqlDbType.Bigint);
            copy.Write(row.LeaveAfter, NpgsqlDbType.Integer);
        }

        await copy.CompleteAsync(cancel);
    }

    private static long[] Amounts(PaySlip row) =>
        [
            row.Base,
            row.HolidayWork,
            row.WeeklyHoliday,
            row.PaidHoliday,
            row.Leave,
            row.UnusedLeave,
            row.SideCost,
            row.Pension,
            row.Health,
            row.Care,
            row.Employment,
            row.Stability,
            row.Accident,
            row.Gross,
            row.Net,
        ];
}
