using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>Who lives together: found by what stands for a home, so that no address is opened for it.</summary>
public sealed class PersonHomes(DureDbContext db, PersonKeys keys)
{
    /// <param name="persons">Numbers of the municipality's, each once.</param>
    /// <returns>Of every home in which there are several of them: who, in order.</returns>
    public async Task<IReadOnlyList<int[]>> SharedAsync(
        MunicipalityCode municipality,
        IQueryable<int> persons,
        CancellationToken cancel
    )
    {
        if (await keys.FindAsync(municipality, cancel) is not { } vault)
            return [];
        var stored = await (
            from number in persons
            join person in db.Set<Person>() on number equals person.Id
            where person.Municipality == municipality && person.Home != null
            select new
            {
                person.Id,
                person.Cohort,
                Home = person.Home!,
            }
        ).ToListAsync(cancel);
        var (homes, shown) = (new List<UInt128>(stored.Count), new List<int>(stored.Count));
        foreach (var cohort in stored.GroupBy(row => row.Cohort))
            if (vault.Find(cohort.Key) is { } key)
            {
                homes.AddRange(key.Show([.. cohort.Select(row => CohortKey.CoreOf(row.Home))]));
                shown.AddRange(cohort.Select(row => row.Id));
            }

        return
        [
            .. homes
                .Zip(shown)
                .GroupBy(row => row.First, row => row.Second)
                .Select(home => home.Order().ToArray())
                .Where(home => home.Length > 1),
        ];
    }
}
