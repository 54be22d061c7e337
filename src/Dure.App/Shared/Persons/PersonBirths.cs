using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

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
        var rows = db.Set<Person>().AsNoTracking().Where(row => row.Municipality == municipality && row.Birth != null);
        var asked = ids.Distinct().ToArray();
        if (asked.Length <= Portion)
            rows = rows.Where(row => asked.Contains(row.Id));
        var births = await rows.Select(row => new { row.Id, Birth = row.Birth!.Value })
            .ToDictionaryAsync(row => row.Id, row => row.Birth, cancel);
        return asked.All(births.ContainsKey) ? births : throw new RefusedException(PersonRefusals.PersonDestroyed());
    }
}
