using Dure.App.Shared.RollUps;
using Dure.Kernel;
using Npgsql;

namespace Dure.Bench;

/// <summary>Whether a cube and a query of PostgreSQL say the same, cell by cell.</summary>
internal static class RollUpComparison
{
    /// <summary>How many cells were compared; every one is equal.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static async Task<int> CompareAsync(string connection, RollUpCube cube, string sql)
    {
        var nodes = cube.Nodes.Select((node, at) => (node.Code, at)).ToDictionary(node => node.Code, node => node.at);
        var measures = cube.Measures.Select((one, at) => (one.Code, at)).ToDictionary(one => one.Code, one => one.at);
        var periods = cube.Query.Periods.Select((one, at) => (one, at)).ToDictionary(one => one.one, one => one.at);
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 1800 };
        await using var reader = await command.ExecuteReaderAsync();
        var cells = 0;
        while (await reader.ReadAsync())
        {
            string Text(int at) => reader.IsDBNull(at) ? "" : reader.GetString(at).TrimEnd();
            int? Number(int at) => reader.IsDBNull(at) ? null : Convert.ToInt32(reader.GetValue(at), null);
            var place = (Number(1), Number(2)) switch
            {
                (_, { } municipality) => cube.PlaceOf(new(municipality), RollUpLevel.Municipality),
                ({ } province, _) => cube.PlaceOf(new(province * 1000), RollUpLevel.Province),
                _ => cube.PlaceOf(MunicipalityCode.Nation, RollUpLevel.Nation),
            };
            var node = nodes[Text(4) is { Length: > 0 } field ? field : Text(3)];
            var year = Number(5)!.Value;
            var period = periods[Number(6) is { } quarter ? Period.Quarter(year, quarter) : Period.Year(year)];
            var figure = cube[measures[Text(0)], place, node, period];
            var total = reader.IsDBNull(7) ? (decimal?)null : reader.GetDecimal(7);
            if (total != (figure.IsNumber ? figure.Kept : null))
                throw new InvalidOperationException($"{Text(0)} {place} {node} {period}: {total} against {figure}");
            cells++;
        }

        var all = cube.Places.Count * cube.Nodes.Count * cube.Measures.Count * cube.Query.Periods.Count;
        return cells == all ? cells : throw new InvalidOperationException($"{cells} cells against {all}");
    }
}
