using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>Opens the vaults of municipalities. Keys stay in memory for one request or command, and no longer.</summary>
public sealed class PersonKeys(DureDbContext db, PersonKeyFolder folder, TimeProvider clock) : IDisposable
{
    private readonly List<OpenVault> opened = [];

    /// <summary>Null as long as the municipality has no persons.</summary>
    /// <exception cref="RefusedException"><c>PersonKeyMissing</c>, <c>PersonKeyOther</c>, <c>PersonKeyDamaged</c>.</exception>
    internal async Task<OpenVault?> FindAsync(MunicipalityCode municipality, CancellationToken cancel)
    {
        var vault = await db.Set<PersonVault>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Municipality == municipality, cancel);
        if (vault is null)
            return null;
        var file = folder.FileOf(vault.Name, PersonKeyFolder.IdentityKey);
        var key =
            folder.Read(vault.Name, PersonKeyFolder.IdentityKey)
            ?? throw new RefusedException(PersonRefusals.PersonKeyMissing(file));
        if (OpenVault.FingerprintOf(key) != vault.Fingerprint)
            throw new RefusedException(PersonRefusals.PersonKeyOther(file));
        var months = await db.Set<PersonKey>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Month, row => row.Fingerprint, cancel);
        return Opened(new(municipality, vault.Name, key, months, folder, ThisMonth));
    }

    /// <summary>The vault of a municipality, made if this is its first person. The caller holds the lock.</summary>
    internal async Task<OpenVault> OpenAsync(MunicipalityCode municipality, CancellationToken cancel)
    {
        if (await FindAsync(municipality, cancel) is { } known)
            return known;
        var name = $"{municipality}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var key = folder.ReadOrMake(name, PersonKeyFolder.IdentityKey);
        await SaveAsync(
            new PersonVault
            {
                Municipality = municipality,
                Name = name,
                Fingerprint = OpenVault.FingerprintOf(key),
                MadeAt = clock.GetUtcNow().UtcDateTime,
            },
            cancel
        );
        return Opened(new(municipality, name, key, [], folder, ThisMonth));
    }

    /// <summary>The key of a month, made if it is the first of its cohort. The caller holds the lock.</summary>
    internal async Task<CohortKey> ForAsync(OpenVault vault, int month, CancellationToken cancel)
    {
        if (vault.Knows(month))
            return vault.Find(month)
                ?? throw new RefusedException(PersonRefusals.PersonKeyMissing(vault.FileOf(month)));
        var fingerprint = vault.Make(month);
        await SaveAsync(
            new PersonKey
            {
                Municipality = vault.Municipality,
                Month = month,
                Fingerprint = fingerprint,
                MadeAt = clock.GetUtcNow().UtcDateTime,
            },
            cancel
        );
        return vault.Find(month)!;
    }

    public void Dispose()
    {
        foreach (var vault in opened)
            vault.Dispose();
    }

    internal int ThisMonth => Person.CohortOf(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    private OpenVault Opened(OpenVault vault)
    {
        opened.Add(vault);
        return vault;
    }

    private async Task SaveAsync(object row, CancellationToken cancel)
    {
        var entry = db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }
}

/// <summary>The keys of one municipality's persons, as far as they were asked for.</summary>
internal sealed class OpenVault(
    MunicipalityCode municipality,
    string name,
    byte[] identity,
    Dictionary<int, string> months,
    PersonKeyFolder folder,
    int thisMonth
) : IDisposable
{
    private readonly Dictionary<int, CohortKey?> keys = [];

    public MunicipalityCode Municipality => municipality;

    /// <summary>All cohorts that there were, with those whose key is destroyed.</summary>
    public IEnumerable<int> Months => months.Keys;

    public bool Knows(int month) => months.ContainsKey(month);

    public string FileOf(int month) => folder.FileOf(name, NameOf(month));

    /// <summary>Null if the month has passed and the key is destroyed.</summary>
    /// <exception cref="RefusedException"><c>PersonKeyMissing</c>, <c>PersonKeyOther</c>, <c>PersonKeyDamaged</c>.</exception>
    public CohortKey? Find(int month)
    {
        if (keys.TryGetValue(month, out var known))
            return known;
        var key = folder.Read(name, NameOf(month));
        if (key is null && month >= thisMonth)
            throw new RefusedException(PersonRefusals.PersonKeyMissing(FileOf(month)));
        if (key is not null && FingerprintOf(key) != months[month])
            throw new RefusedException(PersonRefusals.PersonKeyOther(FileOf(month)));
        return keys[month] = key is null ? null : new CohortKey(key);
    }

    /// <returns>What the new key is known by.</returns>
    public string Make(int month)
    {
        var key = folder.ReadOrMake(name, NameOf(month));
        keys[month] = new CohortKey(key);
        return months[month] = FingerprintOf(key);
    }

    /// <summary>What stands for a resident number before it is hidden by the key of its cohort.</summary>
    public UInt128 CoreOf(ResidentNumber number) => Hash($"number\n{number.Digits}");

    /// <summary>What stands for somebody without a number; null if there is no phone.</summary>
    public UInt128? AliasOf(PersonDetails details, DateOnly birth) =>
        details.Phone.Length == 0
            ? null
            : Hash(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"person\n{details.Name.Replace(" ", "", StringComparison.Ordinal)}\n{birth:yyyyMMdd}\n{details.Phone}"
                )
            );

    /// <summary>What stands for where they live, however it is spaced; null if no address is known.</summary>
    public UInt128? HomeOf(PersonDetails details)
    {
        var home = string.Concat(
            details.Address.Where(letter => !char.IsWhiteSpace(letter) && letter is not (',' or '.'))
        );
        return home.Length == 0 ? null : Hash($"home\n{home}");
    }

    internal static string FingerprintOf(byte[] key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, "dure person key"u8))[..32];

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key?.Dispose();
        CryptographicOperations.ZeroMemory(identity);
    }

    private UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(identity, Encoding.UTF8.GetBytes(text), hash);
        return CohortKey.CoreOf(hash);
    }

    internal static string NameOf(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 100:D4}-{month % 100:D2}");
}
