using Dure.Rules;
using Npgsql;
using NpgsqlTypes;

namespace Dure.Bench.Screening;

/// <summary>The same people in PostgreSQL, and what it says of them.</summary>
internal sealed class ScreeningPostgres(string connection, IReadOnlyList<PeopleColumn> facts)
{
    public async Task FillAsync(People people, ScreeningSql sql)
    {
        await Scratch.ExecuteAsync(connection, sql.Tables);
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await CopyAsync(open, people, FactGroup.Person);
        await CopyAsync(open, people, FactGroup.Participation);
        await Scratch.ExecuteAsync(connection, ScreeningSql.Keys);
        await Scratch.ExecuteAsync(connection, "VACUUM (ANALYZE)");
    }

    /// <summary>One answer for each person, in their order.</summary>
    public async Task<ScreeningAnswers> AnswersAsync(string sql, int persons)
    {
        var answers = new ScreeningAnswers(persons);
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 1800 };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var person = reader.GetInt32(0);
            answers.Refused[person] = reader.GetInt32(1);
            answers.Unknown[person] = reader.GetInt32(2);
            answers.Score[person] = reader.IsDBNull(3) ? People.Unknown : reader.GetInt32(3);
            answers.Rank[person] = reader.IsDBNull(4) ? 0 : reader.GetInt64(4);
        }

        return answers;
    }

    private async Task CopyAsync(NpgsqlConnection open, People people, FactGroup table)
    {
        var columns = facts.Where(fact => fact.Group == table).ToList();
        var values = columns.Select(column => people.Columns(table)[column.Name]).ToArray();
        var isPerson = table == FactGroup.Person;
        var name = isPerson ? ScreeningSql.Person : ScreeningSql.Participation;
        await using var writer = await open.BeginBinaryImportAsync($"COPY {name} FROM STDIN (FORMAT BINARY)");
        var household = -1;
        for (var person = 0; person < people.Count; person++)
        {
            if (person == people.HouseholdStart[household + 1])
                household++;
            var (from, to) = isPerson
                ? (person, person + 1)
                : (people.ParticipationStart[person], people.ParticipationStart[person + 1]);
            for (var row = from; row < to; row++)
            {
                await writer.StartRowAsync();
                await writer.WriteAsync(person, NpgsqlDbType.Integer);
                if (isPerson)
                {
                    await writer.WriteAsync(household, NpgsqlDbType.Integer);
                    await writer.WriteAsync(people.HistoryUnknown?[person] == true, NpgsqlDbType.Boolean);
                }

                for (var column = 0; column < values.Length; column++)
                    await WriteAsync(writer, columns[column], values[column][row]);
            }
        }

        await writer.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, PeopleColumn column, long value) =>
        value == People.Unknown
            ? writer.WriteNullAsync()
            : column.Kind switch
            {
                RuleKind.Date => writer.WriteAsync(DateOnly.FromDayNumber((int)value), NpgsqlDbType.Date),
                RuleKind.Truth => writer.WriteAsync(value == 1, NpgsqlDbType.Boolean),
                RuleKind.Code => writer.WriteAsync((short)value, NpgsqlDbType.Smallint),
                _ => writer.WriteAsync(value, NpgsqlDbType.Bigint),
            };
}
