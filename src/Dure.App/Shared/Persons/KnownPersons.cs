using System.Data.Common;
using System.Globalization;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dure.App.Shared.Persons;

/// <summary>
/// Who of a municipality is known by which hash. Hashes are hidden by the key of each cohort, so for a few persons all the
/// ways in which they may stand are looked for, and for many all that stand are shown.
/// </summary>
internal sealed class KnownPersons
{
    private const int Few = 30;

    public Dictionary<UInt128, int> ByIdentity { get; } = [];
    public Dictionary<UInt128, int> ByAlias { get; } = [];

    /// <summary>Those who are known by an alias alone.</summary>
    public HashSet<int> Weak { get; } = [];

    public static async Task<KnownPersons> ReadAsync(
        DureDbContext db,
        OpenVault vault,
        IReadOnlyList<UInt128?> identities,
        IReadOnlyList<UInt128?> aliases,
        CancellationToken cancel
    )
    {
        var known = new KnownPersons();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            if (identities.Count > Few)
            {
                await known.AddAsync(db, vault, "", [], cancel);
            }
            else
            {
                UInt128[] cores = [.. identities.Concat(aliases).OfType<UInt128>().Distinct()];
                byte[][] stored =
                [
                    .. vault
                        .Months.Order()
                        .SelectMany(month => vault.Find(month)?.Hide(cores) ?? [])
                        .Select(CohortKey.BytesOf),
                ];
                foreach (var part in stored.Chunk(500))
                    await known.AddAsync(db, vault, "identity", part, cancel);
                foreach (var part in stored.Chunk(500))
                    await known.AddAsync(db, vault, "alias", part, cancel);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return known;
    }

    private async Task AddAsync(
        DureDbContext db,
        OpenVault vault,
        string column,
        byte[][] values,
        CancellationToken cancel
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var asked = string.Join(", ", values.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"@p{at}")));
        // The column is one of two names above; values are parameters.
#pragma warning disable CA2100
        command.CommandText =
            "SELECT id, cohort, identity, alias FROM person WHERE municipality = @municipality AND sealed IS NOT NULL"
            + (column.Length > 0 ? $" AND {column} IN ({asked})" : "");
#pragma warning restore CA2100
        Add("@municipality", vault.Municipality.Value);
        for (var at = 0; at < values.Length; at++)
            Add(string.Create(CultureInfo.InvariantCulture, $"@p{at}"), values[at]);
        var cohorts = new Dictionary<int, Found>();
        await using (var rows = await command.ExecuteReaderAsync(cancel))
            while (await rows.ReadAsync(cancel))
            {
                var month = rows.GetInt32(1);
                if (!cohorts.TryGetValue(month, out var found))
                    cohorts[month] = found = new();
                found.Add(rows);
            }

        foreach (var (month, found) in cohorts)
            if (vault.Find(month) is { } key)
                found.Show(key, this);

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>What is stored of one cohort.</summary>
    private sealed class Found
    {
        private readonly List<int> identityIds = [];
        private readonly List<int> aliasIds = [];
        private readonly List<UInt128> identities = [];
        private readonly List<UInt128> aliases = [];
        private readonly List<int> weak = [];
        private readonly byte[] buffer = new byte[CohortKey.CoreBytes];

        public void Add(DbDataReader row)
        {
            var id = row.GetInt32(0);
            if (row.IsDBNull(2))
                weak.Add(id);
            else
                Keep(row, 2, id, identityIds, identities);
            if (!row.IsDBNull(3))
                Keep(row, 3, id, aliasIds, aliases);
        }

        public void Show(CohortKey key, KnownPersons known)
        {
            var cores = key.Show(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(identities));
            for (var at = 0; at < cores.Length; at++)
                known.ByIdentity[cores[at]] = identityIds[at];
            cores = key.Show(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(aliases));
            for (var at = 0; at < cores.Length; at++)
                known.ByAlias[cores[at]] = aliasIds[at];
            known.Weak.UnionWith(weak);
        }

        private void Keep(DbDataReader row, int column, int id, List<int> ids, List<UInt128> cores)
        {
            row.GetBytes(column, 0, buffer, 0, buffer.Length);
            ids.Add(id);
            cores.Add(CohortKey.CoreOf(buffer));
        }
    }
}
