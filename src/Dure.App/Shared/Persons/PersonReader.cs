using System.Globalization;
using System.Text;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>A person as a list shows them.</summary>
public sealed record MaskedPerson(
    int Id,
    string Name,
    string Phone,
    string Address,
    string Account,
    int BirthYear,
    Sex Sex,
    bool IsWeak,
    DateOnly KeepUntil,
    bool IsDestroyed
);

/// <summary>A person in the clear, for one page or one file. It has no text.</summary>
public sealed record PlainPerson(int Id, DateOnly Birth, Sex Sex, PersonDetails Details)
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => "개인정보";
}

/// <summary>
/// The only way to read persons. Masked, for who may see those of their department; in the clear, for who may, with a
/// reason, and not before the log has it.
/// </summary>
public sealed class PersonReader(DureDbContext db, PersonKeys keys, Viewer viewer, Deed deed, TimeProvider clock)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 200;

    // Whom a long list held is told by its first and last.
    private const int LongestList = 4_000;

    private const string Destroyed = "파기됨";

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Those of the given who are the viewer's business today, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<MaskedPerson>> MaskedAsync(
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    )
    {
        await viewer.LoadAsync(cancel);
        return await keys.FindAsync(municipality, cancel) is not { } vault
            ? []
            :
            [
                .. (await RowsAsync(municipality, Act.ReadPersons, ids, cancel)).Select(person =>
                    Masked(person, Opened(vault, person))
                ),
            ];
    }

    /// <summary>One person in the clear.</summary>
    /// <param name="why">Goes into the log with who, when and from where.</param>
    /// <exception cref="RefusedException"><c>UnmaskReason</c>, <c>ReasonTellsWho</c>, <c>NoPerson</c>, <c>PersonDestroyed</c>, <c>PersonNotOpened</c>.</exception>
    public async Task<PlainPerson> UnmaskAsync(
        MunicipalityCode municipality,
        int id,
        string why,
        CancellationToken cancel
    ) => (await UnmaskAsync(municipality, [id], null, why, cancel))[0];

    /// <summary>Many persons in the clear, as a payment file or a letter needs them: one entry of the log with their count.</summary>
    /// <param name="of">What is made of them: <c>급여이체 12</c>.</param>
    /// <inheritdoc cref="UnmaskAsync(MunicipalityCode, int, string, CancellationToken)" />
    public Task<IReadOnlyList<PlainPerson>> ExportAsync(
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        string of,
        string why,
        CancellationToken cancel
    ) => UnmaskAsync(municipality, ids, of, why, cancel);

    /// <summary>
    /// Tells the log that what capabilities keep sealed of persons was opened, where nobody is shown it: to count, say. One
    /// entry, in the caller's transaction.
    /// </summary>
    /// <param name="of">What it was opened for; it says nothing of anybody.</param>
    public Task TellOpenedAsync(
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        string of,
        CancellationToken cancel
    ) =>
        LogWriter.TellAsync(
            db,
            deed,
            clock.GetUtcNow().UtcDateTime,
            [Telling(municipality, [.. ids.Order()], of)],
            cancel
        );

    private async Task<IReadOnlyList<PlainPerson>> UnmaskAsync(
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        string? of,
        string why,
        CancellationToken cancel
    )
    {
        why = CheckReason(why);
        if (of is not null && (PersonalText.HasResidentNumber(of) || PersonalText.HasPhone(of)))
            throw new RefusedException(PersonRefusals.ReasonTellsWho());
        if (db.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("What is read in the clear is logged and committed by itself.");
        await viewer.LoadAsync(cancel);
        if (!viewer.May(Act.UnmaskPersons, municipality))
            throw new RefusedException(RightsRefusals.NotAllowed(Act.UnmaskPersons));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var vault = await keys.FindAsync(municipality, cancel) ?? throw new RefusedException(PersonRefusals.NoPerson());
        var rows = await RowsAsync(municipality, Act.UnmaskPersons, ids, cancel);
        if (rows.Count < ids.Distinct().Count() || rows.Count == 0)
            throw new RefusedException(PersonRefusals.NoPerson());
        PlainPerson[] plain =
        [
            .. rows.Select(person =>
                Opened(vault, person) is { } details
                    ? new PlainPerson(person.Id, person.Birth!.Value, person.Sex, details)
                    : throw new RefusedException(PersonRefusals.PersonDestroyed())
            ),
        ];
        // A name of two letters stands in many words; of one person it is meant, of thousands it is chance.
        var shortest = of is null ? 2 : 3;
        if (Array.Exists(plain, person => Tells($"{why}\n{of}", person.Details, shortest)))
            throw new RefusedException(PersonRefusals.ReasonTellsWho());
        await LogWriter.TellAsync(
            db,
            new Deed
            {
                Who = deed.Who,
                InPlaceOf = deed.InPlaceOf,
                Origin = deed.Origin,
                Process = deed.Process,
                Why = why,
            },
            clock.GetUtcNow().UtcDateTime,
            [Telling(municipality, [.. plain.Select(person => person.Id)], of)],
            cancel
        );
        // Only now may anybody see them.
        await transaction.CommitAsync(cancel);
        return plain;
    }

    private static string CheckReason(string? why)
    {
        why = why?.Trim() ?? "";
        if (why.Length is < ShortestReason or > LongestReason || why.Any(char.IsControl))
            throw new RefusedException(PersonRefusals.UnmaskReason());
        return PersonalText.HasResidentNumber(why) || PersonalText.HasPhone(why)
            ? throw new RefusedException(PersonRefusals.ReasonTellsWho())
            : why;
    }

    /// <summary>Whether a text that stays in the log says who it is.</summary>
    private static bool Tells(string why, PersonDetails person, int shortest) =>
        (person.Name.Length >= shortest && why.Contains(person.Name, StringComparison.Ordinal))
        || (person.Address.Length > 0 && why.Contains(person.Address, StringComparison.Ordinal))
        || (person.Account.Length > 0 && why.Contains(person.Account, StringComparison.Ordinal));

    private static Telling Telling(MunicipalityCode municipality, int[] ids, string? of)
    {
        if (of is null)
            return new(
                municipality,
                "열람",
                string.Create(CultureInfo.InvariantCulture, $"{nameof(Person)} {ids[0]}"),
                null,
                null
            );
        var ranges = Ranges(ids);
        return new(
            municipality,
            "열람",
            nameof(Person),
            null,
            LogWriter.TextOf(
                new Dictionary<string, string>
                {
                    ["Of"] = of,
                    ["Count"] = ids.Length.ToString(CultureInfo.InvariantCulture),
                    ["Persons"] = ranges.Length <= LongestList ? ranges : $"{ids[0]} … {ids[^1]}",
                }
            )
        );
    }

    /// <summary>1~3, 7.</summary>
    private static string Ranges(int[] ids)
    {
        var text = new StringBuilder();
        for (var at = 0; at < ids.Length; )
        {
            var from = at;
            while (at + 1 < ids.Length && ids[at + 1] == ids[at] + 1)
                at++;
            text.Append(text.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"{ids[from]}");
            if (at > from)
                text.Append(CultureInfo.InvariantCulture, $"~{ids[at]}");
            at++;
        }

        return text.ToString();
    }

    private async Task<List<Person>> RowsAsync(
        MunicipalityCode municipality,
        Act act,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    )
    {
        var persons = db.Set<Person>().AsNoTracking().Where(row => row.Municipality == municipality);
        if (!viewer.May(act, municipality, whole: true))
        {
            string[] own =
            [
                .. viewer
                    .Roles.Select(held => held.Department)
                    .OfType<string>()
                    .Distinct()
                    .Where(department => viewer.May(act, municipality, department, whole: true)),
            ];
            var today = Today;
            var holds = db.Set<PersonHold>();
            persons = persons.Where(row =>
                holds.Any(hold =>
                    hold.Municipality == municipality
                    && hold.Person == row.Id
                    && own.Contains(hold.Department)
                    && hold.Until >= today
                )
            );
        }

        var asked = ids.Distinct().Order().ToArray();
        // A list without a gap, as an export of all mostly is, needs no list of its own.
        if (asked.Length > 0 && asked[^1] - asked[0] == asked.Length - 1)
        {
            var (first, last) = (asked[0], asked[^1]);
            return await persons
                .Where(row => row.Id >= first && row.Id <= last)
                .OrderBy(row => row.Id)
                .ToListAsync(cancel);
        }

        return await persons.Where(row => asked.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancel);
    }

    /// <summary>Null if they were destroyed.</summary>
    private static PersonDetails? Opened(OpenVault vault, Person person)
    {
        if (person.Sealed is null || vault.Find(person.Cohort) is not { } key)
            return null;
        return PersonDetails.Unpack(
            key.Open(person.Municipality, person.Id, person.Sealed)
                ?? throw new RefusedException(PersonRefusals.PersonNotOpened())
        );
    }

    private static MaskedPerson Masked(Person person, PersonDetails? details) =>
        new(
            person.Id,
            details is null ? Destroyed : Masking.Name(details.Name),
            details is null ? "" : Masking.Phone(details.Phone),
            details is null ? "" : Masking.Address(details.Address),
            details is null ? "" : Masking.Account(details.Account),
            person.BirthYear,
            person.Sex,
            person.IsWeak,
            person.KeepUntil,
            details is null
        );
}
