using System.Globalization;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dure.App.Shared.Persons;

/// <summary>Puts persons into the database the quickest way it has, within the context's transaction.</summary>
internal sealed class PersonWriter(DureDbContext db, MunicipalityCode municipality, CancellationToken cancel)
{
    private const int Portion = 20_000;

    /// <summary>One writer at a time for the persons of a municipality. SQLite has one writer anyway.</summary>
    public static async Task LockAsync(DureDbContext db, MunicipalityCode municipality, CancellationToken cancel)
    {
        // Another number than those of the ledger and of the log.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(1146442311, {municipality.Value})",
                cancel
            );
    }

    public async Task InsertAsync(IReadOnlyList<PersonRow> rows, DateOnly today)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            InsertOne(sqlite, rows, today);
        else
            await CopyAsync((NpgsqlConnection)db.Database.GetDbConnection(), rows, today);
    }

    public async Task UpdateAsync(IReadOnlyList<PersonRow> rows)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            using var update = new SqliteStatement(
                sqlite,
                "UPDATE person SET keep_until = ?, cohort = ?, identity = ?, alias = ?, home = ?, sealed = ? WHERE municipality = ? AND id = ?"
            );
            foreach (var row in rows)
                update
                    .Text(Day(row.KeepUntil))
                    .Number(row.Cohort)
                    .Blob(row.HiddenIdentity)
                    .Blob(row.HiddenAlias)
                    .Blob(row.HiddenHome)
                    .Blob(row.Sealed)
                    .Number(municipality.Value)
                    .Number(row.Id)
                    .Run();
            return;
        }

        foreach (var part in rows.Chunk(Portion))
        {
            await using var update = Command(
                """
                UPDATE person SET keep_until = given.keep_until, cohort = given.cohort, identity = given.identity,
                    alias = given.alias, home = given.home, sealed = given.sealed
                FROM unnest(@ids, @ends, @cohorts, @identities, @aliases, @homes, @texts)
                    AS given (id, keep_until, cohort, identity, alias, home, sealed)
                WHERE person.municipality = @municipality AND person.id = given.id
                """
            );
            update.Parameters.AddWithValue("ids", Array(part, row => row.Id));
            update.Parameters.AddWithValue("ends", Array(part, row => row.KeepUntil));
            update.Parameters.AddWithValue("cohorts", Array(part, row => row.Cohort));
            update.Parameters.AddWithValue(
                "identities",
                NpgsqlDbType.Array | NpgsqlDbType.Bytea,
                Array(part, row => row.HiddenIdentity)
            );
            update.Parameters.AddWithValue(
                "aliases",
                NpgsqlDbType.Array | NpgsqlDbType.Bytea,
                Array(part, row => row.HiddenAlias)
            );
            update.Parameters.AddWithValue(
                "homes",
                NpgsqlDbType.Array | NpgsqlDbType.Bytea,
                Array(part, row => row.HiddenHome)
            );
            update.Parameters.AddWithValue(
                "texts",
                NpgsqlDbType.Array | NpgsqlDbType.Bytea,
                Array(part, row => row.Sealed)
            );
            await update.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Says who needs them; of two last days for one purpose the later holds.</summary>
    public async Task HoldAsync(IReadOnlyList<int> persons, HoldTerms terms)
    {
        const string Later = """
            ON CONFLICT (municipality, person, department, purpose) DO UPDATE
            SET until = CASE WHEN excluded.until > person_hold.until THEN excluded.until ELSE person_hold.until END
            """;
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            using var insert = new SqliteStatement(
                sqlite,
                $"INSERT INTO person_hold (municipality, person, department, purpose, until) VALUES (?, ?, ?, ?, ?) {Later}"
            );
            var until = Day(terms.Until);
            foreach (var person in persons)
                insert
                    .Number(municipality.Value)
                    .Number(person)
                    .Text(terms.Department)
                    .Text(terms.Purpose)
                    .Text(until)
                    .Run();
            return;
        }

        foreach (var part in persons.Chunk(Portion))
        {
            await using var insert = Command(
                $"""
                INSERT INTO person_hold (municipality, person, department, purpose, until)
                SELECT @municipality, person, @department, @purpose, @until FROM unnest(@persons) AS person
                {Later}
                """
            );
            insert.Parameters.AddWithValue("department", terms.Department);
            insert.Parameters.AddWithValue("purpose", terms.Purpose);
            insert.Parameters.AddWithValue("until", terms.Until);
            insert.Parameters.AddWithValue("persons", part);
            await insert.ExecuteNonQueryAsync(cancel);
        }
    }

    private void InsertOne(SqliteConnection sqlite, IReadOnlyList<PersonRow> rows, DateOnly today)
    {
        using var insert = new SqliteStatement(
            sqlite,
            """
            INSERT INTO person (municipality, id, birth, birth_year, sex, keep_until, cohort, identity, alias, home, sealed, added_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        );
        var added = Day(today);
        foreach (var row in rows)
            insert
                .Number(municipality.Value)
                .Number(row.Id)
                .Text(Day(row.Birth))
                .Number(row.Birth.Year)
                .Number((long)row.Sex)
                .Text(Day(row.KeepUntil))
                .Number(row.Cohort)
                .Blob(row.HiddenIdentity)
                .Blob(row.HiddenAlias)
                .Blob(row.HiddenHome)
                .Blob(row.Sealed)
                .Text(added)
                .Run();
    }

    private async Task CopyAsync(NpgsqlConnection postgres, IReadOnlyList<PersonRow> rows, DateOnly today)
    {
        await using var copy = await postgres.BeginBinaryImportAsync(
            "COPY person (municipality, id, birth, birth_year, sex, keep_until, cohort, identity, alias, home, sealed, added_on) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(municipality.Value, NpgsqlDbType.Integer);
            copy.Write(row.Id, NpgsqlDbType.Integer);
            copy.Write(row.Birth, NpgsqlDbType.Date);
            copy.Write(row.Birth.Year, NpgsqlDbType.Integer);
            copy.Write((int)row.Sex, NpgsqlDbType.Integer);
            copy.Write(row.KeepUntil, NpgsqlDbType.Date);
            copy.Write(row.Cohort, NpgsqlDbType.Integer);
            Blob(row.HiddenIdentity);
            Blob(row.HiddenAlias);
            Blob(row.HiddenHome);
            Blob(row.Sealed);
            copy.Write(today, NpgsqlDbType.Date);
        }

        await copy.CompleteAsync(cancel);

        void Blob(byte[]? value)
        {
            if (value is null)
                copy.WriteNull();
            else
                copy.Write(value, NpgsqlDbType.Bytea);
        }
    }

    private NpgsqlCommand Command(string sql)
    {
        // Statements of this class; what was typed goes in as parameters.
#pragma warning disable CA2100
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
#pragma warning restore CA2100
        command.Parameters.AddWithValue("municipality", municipality.Value);
        return command;
    }

    private static T[] Array<T>(PersonRow[] rows, Func<PersonRow, T> value) => [.. rows.Select(value)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
