using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>
/// Finds what no single programme sees, for all applications of a call at once: others of the household, other calls, work
/// that overlaps, and a history that the rule does not let pass.
/// </summary>
/// <remarks>
/// A call may have a hundred thousand applications and the municipality millions of participations: of each table one query
/// reads numbers alone, and words are read only of what was found (<see cref="OverlapWords"/>).
/// </remarks>
public sealed class OverlapFinder(DureDbContext db, PersonHomes homes, IServiceProvider services)
{
    private static readonly ApplicationState[] Over =
    [
        ApplicationState.Ineligible,
        ApplicationState.NotSelected,
        ApplicationState.Withdrawn,
    ];

    /// <summary>By application, and for each in the order of <see cref="OverlapKind"/>.</summary>
    public async Task<IReadOnlyList<Overlap>> FindAsync(Call call, CancellationToken cancel)
    {
        var past = await HistoryAsync(call, cancel);
        return
        [
            .. (await HouseholdsAsync(call, cancel))
                .Concat(await ElsewhereAsync(call, cancel))
                .Concat(
                    past.Where(one => one.From <= call.WorkUntil && one.Until >= call.WorkFrom)
                        .GroupBy(one => one.Application)
                        .Select(own => new Overlap(own.Key, OverlapKind.Work, [.. own.Select(one => one.Id)]))
                )
                .Concat(
                    CallQuestions.Of(call, services) is { } questions
                        ? HistoryCheck.Run(questions, call.ReferenceDay, past, cancel)
                        : []
                )
                .OrderBy(one => one.Application)
                .ThenBy(one => one.Kind),
        ];
    }

    private async Task<IEnumerable<Overlap>> HouseholdsAsync(Call call, CancellationToken cancel) =>
        (
            await homes.SharedAsync(
                call.Municipality,
                Of(call).Select(row => new RowOfPerson { Row = row.Id, Person = row.Person }),
                cancel
            )
        ).SelectMany(ids =>
            ids.Select(id => new Overlap(id, OverlapKind.Household, [.. ids.Where(other => other != id)]))
        );

    private async Task<IEnumerable<Overlap>> ElsewhereAsync(Call call, CancellationToken cancel)
    {
        var others = await db.Set<Call>()
            .Where(row =>
                row.Municipality == call.Municipality
                && row.Id != call.Id
                && row.WorkFrom <= call.WorkUntil
                && row.WorkUntil >= call.WorkFrom
            )
            .Select(row => row.Id)
            .ToListAsync(cancel);
        if (others.Count == 0)
            return [];
        var found = await (
            from row in db.Set<Application>()
            join mine in Of(call) on new { row.Municipality, row.Person } equals new { mine.Municipality, mine.Person }
            where row.Municipality == call.Municipality && others.Contains(row.Call)
            select new
            {
                Application = mine.Id,
                row.Id,
                row.State,
            }
        ).ToListAsync(cancel);
        return found
            .Where(row => !Over.Contains(row.State))
            .GroupBy(row => row.Application, row => row.Id)
            .Select(own => new Overlap(own.Key, OverlapKind.Call, [.. own.Order()]));
    }

    /// <summary>What all who applied took part in, by application and number.</summary>
    private async Task<List<PastWork>> HistoryAsync(Call call, CancellationToken cancel)
    {
        // An inner join lets SQLite, which counts no rows, begin with everybody's participations instead of with who applied.
        var rows = await Of(call)
            .LeftJoin(
                db.Set<Participation>(),
                mine => new { mine.Municipality, mine.Person },
                one => new { one.Municipality, one.Person },
                (mine, one) =>
                    one == null
                        ? (PastWork?)null
                        : new PastWork(mine.Id, one.Id, one.Kind, one.From, one.Until, one.Quit)
            )
            .ToListAsync(cancel);
        var past = rows.FindAll(row => row is not null).ConvertAll(row => row!.Value);
        past.Sort((one, other) => (one.Application, one.Id).CompareTo((other.Application, other.Id)));
        return past;
    }

    private IQueryable<Application> Of(Call call) =>
        db.Set<Application>()
            .AsNoTracking()
            .Where(row =>
                row.Municipality == call.Municipality && row.Call == call.Id && row.State != ApplicationState.Withdrawn
            );
}
