using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>What was destroyed of a municipality, or is due to be.</summary>
/// <param name="Keys">Months whose keys went with them.</param>
public sealed record DestroyedPersons(MunicipalityCode Municipality, int Persons, IReadOnlyList<int> Keys)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Municipality}: 사람 {Persons:N0}명, 열쇠 {Keys.Count}개{(Keys.Count > 0 ? $"({string.Join(", ", Keys.Select(OpenVault.NameOf))})" : "")}"
        );
}

/// <summary>
/// 파기: clears who it was from the rows as soon as nobody needs it, and destroys the key of each month that has passed, so
/// that what lies in old backups, in freed pages and in journals does not open either.
/// </summary>
public sealed class PersonDestruction(DureDbContext db, PersonKeyFolder folder, Deed deed, TimeProvider clock)
{
    /// <summary>Why, as the log has it.</summary>
    public const string Ended = "보유 기간이 끝남";

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What <see cref="DestroyDueAsync"/> would destroy.</summary>
    public async Task<IReadOnlyList<DestroyedPersons>> DueAsync(CancellationToken cancel)
    {
        var (today, due) = (Today, new List<DestroyedPersons>());
        foreach (var vault in await VaultsAsync(cancel))
        {
            var persons = await DueOf(vault.Municipality, today).CountAsync(cancel);
            int[] keys = [.. (await PassedAsync(vault, cancel)).Select(key => key.Month)];
            if (persons > 0 || keys.Length > 0)
                due.Add(new(vault.Municipality, persons, keys));
        }

        return due;
    }

    /// <summary>Destroys all that is due, municipality by municipality; one that was interrupted goes on at the next time.</summary>
    public async Task<IReadOnlyList<DestroyedPersons>> DestroyDueAsync(CancellationToken cancel)
    {
        var done = new List<DestroyedPersons>();
        foreach (var vault in await VaultsAsync(cancel))
        {
            var persons = await ClearAsync(vault.Municipality, cancel);
            var keys = await DestroyKeysAsync(vault, cancel);
            if (persons > 0 || keys.Count > 0)
                done.Add(new(vault.Municipality, persons, keys));
        }

        return done;
    }

    /// <summary>One person's own request: cleared at once here, in what was backed up before with the key of their cohort.</summary>
    /// <exception cref="RefusedException"><c>NoPerson</c>, <c>PersonDestroyed</c>, or the reason says who it is.</exception>
    public async Task DestroyAsync(MunicipalityCode municipality, int id, string why, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException(PersonRefusals.UnmaskReason());
        if (PersonalText.HasResidentNumber(why) || PersonalText.HasPhone(why))
            throw new RefusedException(PersonRefusals.ReasonTellsWho());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await PersonWriter.LockAsync(db, municipality, cancel);
        var person =
            await db.Set<Person>().FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            ?? throw new RefusedException(PersonRefusals.NoPerson());
        if (person.DestroyedAt is not null)
            throw new RefusedException(PersonRefusals.PersonDestroyed());
        person.Destroy(clock.GetUtcNow().UtcDateTime);
        await db.Set<PersonSecret>()
            .Where(row => row.Municipality == municipality && row.Person == id)
            .ExecuteDeleteAsync(cancel);
        deed.Why = why.Trim();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private Task<List<PersonVault>> VaultsAsync(CancellationToken cancel) =>
        db.Set<PersonVault>().AsNoTracking().OrderBy(row => row.Municipality).ToListAsync(cancel);

    private IQueryable<Person> DueOf(MunicipalityCode municipality, DateOnly today) =>
        db.Set<Person>()
            .Where(row => row.Municipality == municipality && row.KeepUntil < today && row.DestroyedAt == null);

    private async Task<int> ClearAsync(MunicipalityCode municipality, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await PersonWriter.LockAsync(db, municipality, cancel);
        var (today, now) = (Today, clock.GetUtcNow().UtcDateTime);
        var due = DueOf(municipality, today);
        await db.Set<PersonSecret>()
            .Where(row => row.Municipality == municipality && due.Any(person => person.Id == row.Person))
            .ExecuteDeleteAsync(cancel);
        var cleared = await DueOf(municipality, today)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(person => person.Birth, (DateOnly?)null)
                        .SetProperty(person => person.Identity, (byte[]?)null)
                        .SetProperty(person => person.Alias, (byte[]?)null)
                        .SetProperty(person => person.Home, (byte[]?)null)
                        .SetProperty(person => person.Sealed, (byte[]?)null)
                        .SetProperty(person => person.DestroyedAt, (DateTime?)now),
                cancel
            );
        if (cleared == 0)
            return 0;
        await LogWriter.TellAsync(
            db,
            deed,
            now,
            [
                new(
                    municipality,
                    "파기",
                    nameof(Person),
                    null,
                    LogWriter.TextOf(
                        new Dictionary<string, string>
                        {
                            ["Count"] = cleared.ToString(CultureInfo.InvariantCulture),
                            ["KeepUntil"] = today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        }
                    )
                ),
            ],
            cancel
        );
        await transaction.CommitAsync(cancel);
        return cleared;
    }

    /// <summary>Months that have passed and whose key is there, or is not known to be gone: a copy of the folder may have brought it back.</summary>
    private async Task<List<PersonKey>> PassedAsync(PersonVault vault, CancellationToken cancel)
    {
        var month = Person.CohortOf(Today);
        return
        [
            .. (
                await db.Set<PersonKey>()
                    .Where(row => row.Municipality == vault.Municipality && row.Month < month)
                    .OrderBy(row => row.Month)
                    .ToListAsync(cancel)
            ).Where(key =>
                key.DestroyedAt is null || File.Exists(folder.FileOf(vault.Name, OpenVault.NameOf(key.Month)))
            ),
        ];
    }

    private async Task<IReadOnlyList<int>> DestroyKeysAsync(PersonVault vault, CancellationToken cancel)
    {
        // The rows are cleared by now: only then may the key go, and only then is it said to be gone.
        var passed = await PassedAsync(vault, cancel);
        foreach (var key in passed)
        {
            folder.Destroy(vault.Name, OpenVault.NameOf(key.Month));
            key.Destroy(clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancel);
        return [.. passed.Select(key => key.Month)];
    }
}
