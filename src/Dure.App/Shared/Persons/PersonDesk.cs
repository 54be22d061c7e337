using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>Registers persons, one or a million: finds who is known, adds who is not, and keeps each as long as somebody needs them.</summary>
public sealed class PersonDesk(DureDbContext db, PersonKeys keys, Deed deed, TimeProvider clock)
{
    private const int LongestPurpose = 100;
    private const int LongestYears = 100;
    private const int OldestYears = 130;

    // Of more persons the log says how many, not each.
    private const int Told = 50;
    private const int MaxRefusals = 50;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>All or none, in the caller's transaction or in one of its own.</summary>
    /// <returns>In the order of the persons given; the same person twice has one number.</returns>
    /// <exception cref="RefusedException">What is wrong with whom: the place names the field, its line the person from 1.</exception>
    public async Task<IReadOnlyList<Registered>> RegisterAsync(
        MunicipalityCode municipality,
        IReadOnlyList<NewPerson> persons,
        HoldTerms terms,
        CancellationToken cancel
    )
    {
        if (persons.Count == 0)
            return [];
        await CheckAsync(municipality, terms, cancel);
        var details = Checked(persons);
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await PersonWriter.LockAsync(db, municipality, cancel);
        var vault = await keys.OpenAsync(municipality, cancel);
        var match = new PersonMatch(vault, persons, details, terms.Until);
        var last = await db.Set<Person>()
            .Where(row => row.Municipality == municipality)
            .MaxAsync(row => (int?)row.Id, cancel);
        var registered = await match.FindAsync(db, 1 + (last ?? 0), cancel);
        if (match.Refusals.Count > 0)
            throw new RefusedException(match.Refusals);
        match.Apply(await OpenedAsync(vault, match.Known, cancel));

        await SealAsync(vault, match.Rows, cancel);
        PersonRow[] added = [.. match.Rows.Where(row => row.IsNew)];
        PersonRow[] changed = [.. match.Rows.Where(row => !row.IsNew && row.IsChanged)];
        var writer = new PersonWriter(db, municipality, cancel);
        await writer.InsertAsync(added, Today);
        await writer.UpdateAsync(changed);
        await writer.HoldAsync([.. match.Rows.Select(row => row.Id)], terms);
        await LogWriter.TellAsync(
            db,
            deed,
            clock.GetUtcNow().UtcDateTime,
            [
                .. Tell(municipality, "추가", added, terms),
                .. Tell(municipality, "변경", changed, terms),
                .. Tell(municipality, "보유", [.. match.Rows.Where(row => !row.IsNew && !row.IsChanged)], terms),
            ],
            cancel
        );
        if (own is not null)
            await own.CommitAsync(cancel);
        return registered;
    }

    /// <summary>Another department needs persons who are known already. In the caller's transaction.</summary>
    /// <exception cref="RefusedException"><c>NoPerson</c>: one of them is not known, or destroyed.</exception>
    public async Task HoldAsync(
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        HoldTerms terms,
        CancellationToken cancel
    )
    {
        await CheckAsync(municipality, terms, cancel);
        await PersonWriter.LockAsync(db, municipality, cancel);
        var vault = await keys.OpenAsync(municipality, cancel);
        if (
            await db.Set<Person>()
                .CountAsync(
                    row => row.Municipality == municipality && ids.Contains(row.Id) && row.Sealed != null,
                    cancel
                ) < ids.Distinct().Count()
        )
            throw new RefusedException(PersonRefusals.NoPerson());
        PersonRow[] rows = [.. (await OpenedAsync(vault, ids, cancel)).Values];
        PersonRow[] longer = [.. rows.Where(row => row.KeepUntil < terms.Until)];
        foreach (var row in longer)
            (row.KeepUntil, row.IsChanged) = (terms.Until, true);
        await SealAsync(vault, longer, cancel);
        var writer = new PersonWriter(db, municipality, cancel);
        await writer.UpdateAsync(longer);
        await writer.HoldAsync([.. rows.Select(row => row.Id)], terms);
        await LogWriter.TellAsync(
            db,
            deed,
            clock.GetUtcNow().UtcDateTime,
            [.. Tell(municipality, "보유", rows, terms)],
            cancel
        );
    }

    /// <summary>Another account of one who is known; who may is for the caller to ask.</summary>
    /// <exception cref="RefusedException"><c>NoPerson</c>, or what is written is no account.</exception>
    public async Task SetAccountAsync(
        MunicipalityCode municipality,
        int id,
        string account,
        string purpose,
        CancellationToken cancel
    )
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await PersonWriter.LockAsync(db, municipality, cancel);
        if (
            !await db.Set<Person>()
                .AnyAsync(row => row.Municipality == municipality && row.Id == id && row.Sealed != null, cancel)
        )
            throw new RefusedException(PersonRefusals.NoPerson());
        var vault = await keys.OpenAsync(municipality, cancel);
        var row = (await OpenedAsync(vault, [id], cancel))[id];
        var refusals = new List<Refusal>();
        row.Details = (row.Details with { Account = account }).Clean(0, refusals);
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        row.IsChanged = true;
        await SealAsync(vault, [row], cancel);
        await new PersonWriter(db, municipality, cancel).UpdateAsync([row]);
        await LogWriter.TellAsync(
            db,
            deed,
            clock.GetUtcNow().UtcDateTime,
            [
                new(
                    municipality,
                    "변경",
                    $"{nameof(Person)} {id}",
                    null,
                    LogWriter.TextOf(new Dictionary<string, string> { ["Purpose"] = purpose })
                ),
            ],
            cancel
        );
        if (own is not null)
            await own.CommitAsync(cancel);
    }

    /// <summary>Who bears a number; null if nobody who is still kept does. Says nothing else of them.</summary>
    public async Task<int?> FindAsync(MunicipalityCode municipality, ResidentNumber number, CancellationToken cancel)
    {
        if (await keys.FindAsync(municipality, cancel) is not { } vault)
            return null;
        var core = vault.CoreOf(number);
        var known = await KnownPersons.ReadAsync(db, vault, [core], [], cancel);
        return known.ByIdentity.TryGetValue(core, out var id) ? id : null;
    }

    private async Task CheckAsync(MunicipalityCode municipality, HoldTerms terms, CancellationToken cancel)
    {
        if (terms.Until < Today || terms.Until > Today.AddYears(LongestYears))
            throw new RefusedException(PersonRefusals.HoldNotPossible(new Place("until")));
        if (string.IsNullOrWhiteSpace(terms.Purpose) || terms.Purpose.Length > LongestPurpose)
            throw new RefusedException(PersonRefusals.HoldNotPossible(new Place("purpose")));
        if (
            !await db.Set<Department>()
                .AnyAsync(row => row.Municipality == municipality && row.Code == terms.Department, cancel)
        )
            throw new RefusedException(PersonRefusals.NoHolder(terms.Department));
    }

    private PersonDetails[] Checked(IReadOnlyList<NewPerson> persons)
    {
        var (refusals, details) = (new List<Refusal>(), new PersonDetails[persons.Count]);
        for (var at = 0; at < persons.Count && refusals.Count < MaxRefusals; at++)
        {
            var (person, row) = (persons[at], persons.Count == 1 ? 0 : at + 1);
            details[at] = person.Details.Clean(row, refusals);
            var place = new Place("number", row);
            if (person.Number is { } number)
            {
                if (number.LooksMistyped && !person.NumberConfirmed)
                    refusals.Add(PersonRefusals.NumberLooksMistyped(place));
                if ((person.Birth ?? number.Birth) != number.Birth || (person.Sex ?? number.Sex) != number.Sex)
                    refusals.Add(PersonRefusals.NumberSaysOtherwise(new Place("birth", row)));
            }
            else if (person.Birth is null || person.Sex is null || details[at].Phone.Length == 0)
                refusals.Add(PersonRefusals.NothingIdentifies(place));
            if (
                (person.Number?.Birth ?? person.Birth) is { } birth
                && (birth > Today || birth < Today.AddYears(-OldestYears))
            )
                refusals.Add(PersonRefusals.BirthNotPossible(new Place("birth", row)));
        }

        return refusals.Count == 0 ? details : throw new RefusedException(refusals);
    }

    private async Task<Dictionary<int, PersonRow>> OpenedAsync(
        OpenVault vault,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    )
    {
        var rows = new Dictionary<int, PersonRow>();
        foreach (var part in ids.Chunk(5_000))
        foreach (
            var person in await db.Set<Person>()
                .AsNoTracking()
                .Where(row => row.Municipality == vault.Municipality && part.Contains(row.Id))
                .ToListAsync(cancel)
        )
            rows[person.Id] = PersonRow.Opened(person, vault.Find(person.Cohort)!);
        return rows;
    }

    private async Task SealAsync(OpenVault vault, IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        foreach (var cohort in rows.Where(row => row.IsNew || row.IsChanged).GroupBy(row => row.Cohort))
        {
            var key = await keys.ForAsync(vault, cohort.Key, cancel);
            PersonRow[][] parts = [.. cohort.Chunk(4096)];
            if (parts.Length == 1)
                PersonRow.Seal(vault, parts[0], key);
            else
                Parallel.ForEach(
                    parts,
                    new ParallelOptions { CancellationToken = cancel },
                    part =>
                    {
                        using var copy = key.Copy();
                        PersonRow.Seal(vault, part, copy);
                    }
                );
        }
    }

    private static IEnumerable<Telling> Tell(
        MunicipalityCode municipality,
        string what,
        PersonRow[] rows,
        HoldTerms terms
    )
    {
        if (rows.Length == 0)
            return [];
        var values = new Dictionary<string, string>
        {
            ["Department"] = terms.Department,
            ["Purpose"] = terms.Purpose,
            ["Until"] = terms.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (rows.Length <= Told)
            return rows.Select(row => new Telling(
                municipality,
                what,
                $"{nameof(Person)} {row.Id}",
                null,
                LogWriter.TextOf(values)
            ));
        values["Count"] = $"{rows.Length}";
        return
        [
            new(
                municipality,
                what,
                $"{nameof(Person)} {rows.Min(row => row.Id)}~{rows.Max(row => row.Id)}",
                null,
                LogWriter.TextOf(values)
            ),
        ];
    }
}
