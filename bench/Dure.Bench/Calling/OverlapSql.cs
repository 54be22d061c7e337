using System.Globalization;
using Dure.App.Capabilities.Calls;
using Dure.App.Shell;
using Npgsql;

namespace Dure.Bench.Calling;

/// <summary>
/// The same in one statement of PostgreSQL, written from the rule's file, over Dure's own tables; where people live stands
/// beside them in the clear, so it opens nothing.
/// </summary>
internal sealed class OverlapSql(Database database, Call call)
{
    private const string Home = "plain_home";

    private string Statement =>
        $"""
            WITH mine AS (
              SELECT id, person FROM application WHERE municipality = {call.Municipality.Value} AND call = {call.Id}
            )
            SELECT m.application AS id, 0 AS what, o.application AS by
            FROM {Home} m JOIN {Home} o USING (household) WHERE m.application <> o.application
            UNION ALL
            SELECT m.id, 1, a.id FROM mine m
            JOIN application a ON a.municipality = {call.Municipality.Value} AND a.person = m.person AND a.call <> {call.Id}
            JOIN call c ON c.municipality = a.municipality AND c.id = a.call
            WHERE c.work_from <= {Day(call.WorkUntil)} AND c.work_until >= {Day(call.WorkFrom)}
              AND a.state NOT IN ('Ineligible', 'NotSelected')
            UNION ALL
            SELECT m.id, 2, p.id FROM mine m
            JOIN participation p ON p.municipality = {call.Municipality.Value} AND p.person = m.person
            WHERE p."from" <= {Day(call.WorkUntil)} AND p.until >= {Day(call.WorkFrom)}
            UNION ALL
            SELECT id, 3, unnest(past) FROM (
              SELECT m.id, array_agg(p.id) AS past,
                sum(greatest(0, least(p.until, {On} - 1) - greatest(p."from", {Window}) + 1))
                  FILTER (WHERE p.kind IN ('공공근로', '지역공동체', '뉴딜', '희망근로')) AS days
              FROM mine m JOIN participation p ON p.municipality = {call.Municipality.Value} AND p.person = m.person
              GROUP BY m.id
            ) AS history WHERE days > 300
            """;

    private string On => Day(call.ReferenceDay);

    private string Window => $"({On} - interval '2 years')::date";

    public async Task FillAsync(IEnumerable<(int Application, string Household)> homes)
    {
        await Scratch.ExecuteAsync(
            database.Value,
            $"CREATE TABLE {Home} (application int PRIMARY KEY, household text NOT NULL)"
        );
        await BulkRows.WriteAsync(
            database,
            Home,
            ["application", "household"],
            homes.Select(one => new object?[] { one.Application, one.Household })
        );
        await Scratch.ExecuteAsync(database.Value, $"CREATE INDEX ON {Home} (household)");
        await Scratch.ExecuteAsync(database.Value, "VACUUM (ANALYZE)");
    }

    /// <summary>Every application with what it is found by, in order.</summary>
    public async Task<(List<Found> Found, double Seconds)> RunAsync()
    {
        await using var connection = new NpgsqlConnection(database.Value);
        await connection.OpenAsync();
        GC.Collect();
        var started = TimeProvider.System.GetTimestamp();
        // Numbers and days of a call that the bench made.
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(Statement, connection) { CommandTimeout = 1800 };
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<Found>();
        while (await rows.ReadAsync())
            found.Add(new(rows.GetInt32(0), (OverlapKind)rows.GetInt32(1), rows.GetInt32(2)));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        found.Sort();
        return (found, seconds);
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"date '{day:yyyy-MM-dd}'");
}

/// <summary>One thing by which something is known of an application.</summary>
internal readonly record struct Found(int Application, OverlapKind Kind, int By) : IComparable<Found>
{
    public int CompareTo(Found other) =>
        (Application, (int)Kind, By).CompareTo((other.Application, (int)other.Kind, other.By));
}
