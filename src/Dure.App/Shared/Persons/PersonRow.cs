using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary>A person while being registered: what is known, open, and what of it is to be written.</summary>
internal sealed class PersonRow
{
    public required int Id { get; init; }
    public required bool IsNew { get; init; }
    public required DateOnly Birth { get; init; }
    public required Sex Sex { get; init; }
    public required PersonDetails Details { get; set; }
    public required DateOnly KeepUntil { get; set; }
    public UInt128? Identity { get; set; }
    public UInt128? Alias { get; set; }

    /// <summary>Whether what is stored of it is no longer right.</summary>
    public bool IsChanged { get; set; }

    public int Cohort => Person.CohortOf(KeepUntil);

    /// <summary>As they are stored, once sealed.</summary>
    public byte[]? HiddenIdentity { get; private set; }

    /// <inheritdoc cref="HiddenIdentity" />
    public byte[]? HiddenAlias { get; private set; }

    /// <inheritdoc cref="HiddenIdentity" />
    public byte[]? HiddenHome { get; private set; }

    /// <inheritdoc cref="HiddenIdentity" />
    public byte[] Sealed { get; private set; } = [];

    /// <summary>A person as stored, opened by the key of their cohort.</summary>
    /// <exception cref="RefusedException"><c>PersonNotOpened</c>.</exception>
    public static PersonRow Opened(Person person, CohortKey key)
    {
        var plain =
            key.Open(person.Municipality, person.Id, person.Sealed)
            ?? throw new RefusedException(PersonRefusals.PersonNotOpened());
        return new()
        {
            Id = person.Id,
            IsNew = false,
            Birth = person.Birth!.Value,
            Sex = person.Sex,
            Details = PersonDetails.Unpack(plain),
            KeepUntil = person.KeepUntil,
            Identity = Shown(person.Identity),
            Alias = Shown(person.Alias),
        };

        UInt128? Shown(byte[]? hidden) => hidden is null ? null : key.Show([CohortKey.CoreOf(hidden)])[0];
    }

    /// <summary>Seals many rows of one cohort.</summary>
    public static void Seal(OpenVault vault, ReadOnlySpan<PersonRow> rows, CohortKey key)
    {
        const int Each = 3;
        var cores = new UInt128?[rows.Length * Each];
        for (var at = 0; at < rows.Length; at++)
            (cores[Each * at], cores[(Each * at) + 1], cores[(Each * at) + 2]) = (
                rows[at].Identity,
                rows[at].Alias,
                vault.HomeOf(rows[at].Details)
            );
        var hidden = key.Hide(Array.ConvertAll(cores, core => core ?? 0));
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            (row.HiddenIdentity, row.HiddenAlias, row.HiddenHome) = (
                Hidden(Each * at),
                Hidden((Each * at) + 1),
                Hidden((Each * at) + 2)
            );
            row.Sealed = key.Seal(vault.Municipality, row.Id, row.Details.Pack());
        }

        byte[]? Hidden(int at) => cores[at] is null ? null : CohortKey.BytesOf(hidden[at]);
    }
}
