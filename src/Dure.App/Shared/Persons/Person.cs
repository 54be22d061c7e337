using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary>
/// 사람: somebody who applied, took part or was paid, once in a municipality. Who they are stands here as a keyed hash and
/// one encrypted text; when nobody needs it any more, both are cleared and what counts stays.
/// </summary>
public sealed class Person
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }

    /// <summary>Null once destroyed.</summary>
    public DateOnly? Birth { get; private set; }
    public required int BirthYear { get; init; }
    public required Sex Sex { get; init; }

    /// <summary>The last day on which anybody needs their data.</summary>
    public DateOnly KeepUntil { get; private set; }

    /// <summary>파기월: the month of that day, as 202604. Its key encrypts what follows, and ends with it.</summary>
    public int Cohort { get; private set; }

    /// <summary>What stands for the resident number; null if none was given.</summary>
    public byte[]? Identity { get; private set; }

    /// <summary>What stands for name, date of birth and phone together.</summary>
    public byte[]? Alias { get; private set; }

    /// <summary>What stands for where they live: the same for all of a home; null if no address is known.</summary>
    public byte[]? Home { get; private set; }

    /// <summary>Name, phone, address and account, encrypted.</summary>
    public byte[]? Sealed { get; private set; }
    public required DateOnly AddedOn { get; init; }
    public DateTime? DestroyedAt { get; private set; }

    /// <summary>약한 식별: known by name, date of birth and phone alone.</summary>
    public bool IsWeak => Identity is null && DestroyedAt is null;

    /// <summary>파기: nothing is left by which anybody could tell who it was.</summary>
    public void Destroy(DateTime at) =>
        (Birth, Identity, Alias, Home, Sealed, DestroyedAt) = (null, null, null, null, null, DestroyedAt ?? at);

    /// <summary>파기월 of a last day.</summary>
    public static int CohortOf(DateOnly day) => (day.Year * 100) + day.Month;
}

/// <summary>보유: a department needs the data of a person for a purpose, until a day.</summary>
public sealed class PersonHold
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Person { get; init; }
    public required string Department { get; init; }
    public required string Purpose { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>열쇠함: the folder in which the keys of a municipality's persons lie, outside of the database.</summary>
public sealed class PersonVault
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Of the folder; no two databases have the same.</summary>
    public required string Name { get; init; }

    /// <summary>What the key that hashes resident numbers is known by; tells nothing of it.</summary>
    public required string Fingerprint { get; init; }
    public required DateTime MadeAt { get; init; }
}

/// <summary>파기월 열쇠: the key of all whose data end in one month.</summary>
public sealed class PersonKey
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>As 202604.</summary>
    public required int Month { get; init; }
    public required string Fingerprint { get; init; }
    public required DateTime MadeAt { get; init; }
    public DateTime? DestroyedAt { get; private set; }

    public void Destroy(DateTime at) => DestroyedAt ??= at;
}

/// <summary>개인 열쇠: what seals what capabilities keep of a person; goes with the person, or with the key of its month.</summary>
public sealed class PersonSecret
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Person { get; init; }

    /// <summary>파기월, as 202604.</summary>
    public required int Month { get; init; }
    public required byte[] Sealed { get; init; }
}
