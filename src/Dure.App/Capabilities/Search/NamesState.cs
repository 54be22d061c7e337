using Dure.App.Shared.Organisation;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Search;

/// <summary>
/// Where the records of all municipalities stand together: how many there are, and the sum of the last posting of each that
/// was more than figures. Postings are numbered upwards and never taken away, so that each change gives another sum.
/// </summary>
internal sealed record NamesMark(long Municipalities, long Postings);

/// <summary>The last posting of a municipality that was more than figures.</summary>
internal sealed record NamesState(Municipality Municipality, int Posting);

/// <summary>Asks the database, once for all searches that wait. Figures have no names: a search need not wait for them.</summary>
internal sealed class NamesStates(Database database)
{
    // A look-up by key for each municipality; a group over all postings would read them all.
    private const string Last =
        "coalesce((SELECT max(id) FROM posting WHERE municipality = code AND NOT figures_only), 0)";

    private readonly Together<int, NamesMark> together = new(async _ => new Dictionary<int, NamesMark>
    {
        [0] = await ReadMarkAsync(database),
    });

    public async Task<NamesMark> MarkAsync(CancellationToken cancel) => (await together.AskAsync(0, cancel))!;

    public async Task<List<NamesState>> EachAsync(CancellationToken cancel)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT code, name, level, {Last} FROM municipality ORDER BY code";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var each = new List<NamesState>();
        while (await reader.ReadAsync(cancel))
            each.Add(
                new(
                    new()
                    {
                        Code = new(reader.GetInt32(0)),
                        Name = reader.GetString(1),
                        Level = reader.GetString(2),
                    },
                    reader.GetInt32(3)
                )
            );
        return each;
    }

    private static async Task<NamesMark> ReadMarkAsync(Database database)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*), coalesce(sum({Last}), 0) FROM municipality";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(reader.GetInt64(0), reader.GetInt64(1));
    }
}
