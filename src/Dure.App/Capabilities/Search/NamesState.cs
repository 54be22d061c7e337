using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Organisation;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Search;

/// <summary>Where the ledger of every municipality stands, by which a search knows what it has to read anew.</summary>
/// <param name="Mark">Stands for all of it.</param>
internal sealed record NamesState(IReadOnlyList<(Municipality Municipality, int Posting)> Each, string Mark);

/// <summary>Asks the database, once for all searches that wait.</summary>
internal sealed class NamesStates(Database database)
{
    private readonly Together<int, NamesState> together = new(async _ => new Dictionary<int, NamesState>
    {
        [0] = await ReadAsync(database),
    });

    public async Task<NamesState> NowAsync(CancellationToken cancel) => (await together.AskAsync(0, cancel))!;

    private static async Task<NamesState> ReadAsync(Database database)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // One look-up by key for each municipality; a group over all postings would read them all.
        command.CommandText =
            "SELECT code, name, level, coalesce((SELECT max(id) FROM posting WHERE municipality = code), 0) "
            + "FROM municipality ORDER BY code";
        await using var reader = await command.ExecuteReaderAsync();
        var each = new List<(Municipality, int)>();
        while (await reader.ReadAsync())
        {
            var (code, name, posting) = (reader.GetInt32(0), reader.GetString(1), reader.GetInt32(3));
            each.Add(
                (
                    new()
                    {
                        Code = new(code),
                        Name = name,
                        Level = reader.GetString(2),
                    },
                    posting
                )
            );
        }

        return new(each, MarkOf(each));
    }

    private static string MarkOf(List<(Municipality Municipality, int Posting)> each)
    {
        var text = string.Join(
            '\n',
            each.Select(one => $"{one.Municipality.Code} {one.Posting} {one.Municipality.Name}")
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
