using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>What somebody counts as: sex and age.</summary>
/// <param name="Birth">Null once their data were destroyed; the year is left.</param>
public sealed record CountedPerson(Sex Sex, DateOnly? Birth, int BirthYear);

/// <summary>Days of birth, from which ages are worked out; nobody is told them, and who asks does not keep them.</summary>
public static class PersonBirths
{
    // Beyond so many, all are read: a list of numbers in a query would be longer than the table.
    private const int Portion = 5_000;

    /// <exception cref="RefusedException">Somebody's data were destroyed.</exception>
    public static async Task<IReadOnlyDictionary<int, DateOnly>> ReadAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    )
    {
        var asked = ids.Distinct().ToArray();
        var births = await RowsOf(db, municipality, asked)
            .Where(row => row.Birth != null)
            .Select(row => new { row.Id, Birth = row.Birth!.Value })
            .ToDictionaryAsync(row => row.Id, row => row.Birth, cancel);
        return asked.All(births.ContainsKey) ? births : throw new RefusedException(PersonRefusals.PersonDestroyed());
    }

    /// <summary>For statistics, also of those whose data were destroyed: counts stay.</summary>
    public static async Task<IReadOnlyDictionary<int, CountedPerson>> CountedAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    ) =>
        (
            await RowsOf(db, municipality, [.. ids.Distinct()])
                .Select(row => new
                {
                    row.Id,
                    row.Sex,
                    row.Birth,
                    row.BirthYear,
                })
                .ToListAsync(cancel)
        ).ToDictionary(row => row.Id, row => new CountedPerson(row.Sex, row.Birth, row.BirthYear));

    private static IQueryable<Person> RowsOf(DureDbContext db, MunicipalityCode municipality, int[] asked)
    {
        var rows = db.Set<Person>().AsNoTracking().Where(row => row.Municipality == municipality);
        return asked.Length <= Portion ? rows.Where(row => asked.Contains(row.Id)) : rows;
    }
}
