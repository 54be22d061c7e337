using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary>Decides which of the persons given are known, which are new, and which are one and the same.</summary>
internal sealed class PersonMatch(
    OpenVault vault,
    IReadOnlyList<NewPerson> persons,
    PersonDetails[] details,
    DateOnly until
)
{
    private readonly UInt128?[] identities = new UInt128?[persons.Count];
    private readonly UInt128?[] aliases = new UInt128?[persons.Count];
    private readonly int[] ids = new int[persons.Count];
    private readonly Dictionary<int, PersonRow> rows = [];
    private KnownPersons known = new();

    public List<Refusal> Refusals { get; } = [];

    /// <summary>Those of the database who were found.</summary>
    public HashSet<int> Known { get; } = [];

    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    /// <param name="next">The first number that nobody has.</param>
    public async Task<IReadOnlyList<Registered>> FindAsync(DureDbContext db, int next, CancellationToken cancel)
    {
        void Hash(int at)
        {
            identities[at] = persons[at].Number is { } number ? vault.CoreOf(number) : null;
            aliases[at] = vault.AliasOf(details[at], BirthOf(at));
        }

        if (persons.Count < 1000)
            for (var at = 0; at < persons.Count; at++)
                Hash(at);
        else
            Parallel.For(0, persons.Count, new ParallelOptions { CancellationToken = cancel }, Hash);
        known = await KnownPersons.ReadAsync(db, vault, identities, aliases, cancel);
        var (first, registered) = (next, new Registered[persons.Count]);
        for (var at = 0; at < persons.Count; at++)
        {
            var isNew = false;
            if (Match(at) is { } id)
            {
                if (id < first)
                    Known.Add(id);
            }
            else
                (id, isNew) = (next++, true);
            ids[at] = id;
            registered[at] = new(id, isNew);
            // Whoever comes later in the list finds this one.
            if (identities[at] is { } identity)
            {
                known.ByIdentity[identity] = id;
                known.Weak.Remove(id);
            }
            else if (isNew)
                known.Weak.Add(id);
            if (aliases[at] is { } alias)
                known.ByAlias.TryAdd(alias, id);
        }

        return registered;
    }

    /// <summary>Brings what is stored up to what was given.</summary>
    /// <param name="opened">Those of <see cref="Known"/>.</param>
    public void Apply(Dictionary<int, PersonRow> opened)
    {
        for (var at = 0; at < persons.Count; at++)
        {
            var id = ids[at];
            if (!rows.TryGetValue(id, out var row))
                rows[id] = row = opened.TryGetValue(id, out var stored) ? stored : New(at);
            var merged = row.Details.With(details[at]);
            if (merged != row.Details)
                (row.Details, row.IsChanged) = (merged, true);
            if (until > row.KeepUntil)
                (row.KeepUntil, row.IsChanged) = (until, true);
            if (row.Identity is null && identities[at] is { } identity)
                (row.Identity, row.IsChanged) = (identity, true);
            if (!row.IsNew && !row.IsChanged)
                continue;
            // Two of one name, birth and phone: the first keeps it. One that nobody looked for may be somebody else's, too.
            var alias = vault.AliasOf(row.Details, row.Birth);
            row.Alias =
                alias is { } one && (alias == aliases[at] || alias == row.Alias) && Owner(one, id) == id ? alias : null;
        }

        Rows = [.. rows.Values];
    }

    private int Owner(UInt128 alias, int id)
    {
        known.ByAlias.TryAdd(alias, id);
        return known.ByAlias[alias];
    }

    private int? Match(int at)
    {
        if (identities[at] is { } identity && known.ByIdentity.TryGetValue(identity, out var id))
            return id;
        if (aliases[at] is not { } alias || !known.ByAlias.TryGetValue(alias, out var other))
            return null;
        if (identities[at] is null || known.Weak.Contains(other))
            return other;
        if (!persons[at].NumberConfirmed)
            Refusals.Add(PersonRefusals.SameButNumber(new Place("number", persons.Count == 1 ? 0 : at + 1)));
        return null;
    }

    private PersonRow New(int at) =>
        new()
        {
            Id = ids[at],
            IsNew = true,
            Birth = BirthOf(at),
            Sex = persons[at].Number?.Sex ?? persons[at].Sex!.Value,
            Details = details[at],
            KeepUntil = until,
            Identity = identities[at],
        };

    private DateOnly BirthOf(int at) => persons[at].Number?.Birth ?? persons[at].Birth!.Value;
}
