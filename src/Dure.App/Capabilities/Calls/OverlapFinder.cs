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
        // Applications are large rows: they are visited once, and all else goes by the persons, whom an index names.
        var mine = await db.Set<Application>()
            .Where(row =>
                row.Municipality == call.Municipality && row.Call == call.Id && row.State != ApplicationState.Withdrawn
            )
            .Select(row => new { row.Person, row.Id })
            .ToDictionaryAsync(row => row.Person, row => row.Id, cancel);
        var past = await HistoryAsync(call, mine, cancel);
        return
        [
            .. (await HouseholdsAsync(call, mine, cancel))
                .Concat(await ElsewhereAsync(call, mine, cancel))
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

    /// <param name="mine">By person, the application that counts; who withdrew has none.</param>
    private async Task<IEnumerable<Overlap>> HouseholdsAsync(
        Call call,
        Dictionary<int, int> mine,
        CancellationToken cancel
    ) =>
        (await homes.SharedAsync(call.Municipality, Of(call).Select(row => row.Person), cancel))
            .Select(home => home.Where(mine.ContainsKey).Select(person => mine[person]).Order().ToArray())
            .SelectMany(ids =>
                ids.Length == 1
                    ? []
                    : ids.Select(id => new Overlap(id, OverlapKind.Household, [.. ids.Where(other => other != id)]))
            );

    private async Task<IEnumerable<Overlap>> ElsewhereAsync(
        Call call,
        Dictionary<int, int> mine,
        CancellationToken cancel
    )
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
            join one in Of(call) on new { row.Municipality, row.Person } equals new { one.Municipality, one.Person }
            where row.Municipality == call.Municipality && others.Contains(row.Call)
            select new
            {
                row.Person,
                row.Id,
                row.State,
            }
        ).ToListAsync(cancel);
        return found
            .Where(row => !Over.Contains(row.State) && mine.ContainsKey(row.Person))
            .GroupBy(row => mine[row.Person], row => row.Id)
            .Select(own => new Overlap(own.Key, OverlapKind.Call, [.. own.Order()]));
    }

    /// <summary>What all who applied took part in, by application and number.</summary>
    private async Task<List<PastWork>> HistoryAsync(Call call, Dictionary<int, int> mine, CancellationToken cancel)
    {
        var past = new List<PastWork>();
        var persons = Of(call).Select(row => row.Person);
        // A join lets SQLite, which counts no rows, begin with everybody's participations instead of with who applied.
        await foreach (
            var row in db.Set<Participation>()
                .Where(work => work.Municipality == call.Municipality && persons.Contains(work.Person))
                .Select(work => new
                {
                    work.Person,
                    work.Id,
                    work.Kind,
                    work.From,
                    work.Until,
                    work.Quit,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            if (mine.TryGetValue(row.Person, out var application))
                past.Add(new(application, row.Id, row.Kind, row.From, row.Until, row.Quit));
        past.Sort((one, other) => (one.Application, one.Id).CompareTo((other.Application, other.Id)));
        return past;
    }

    /// <summary>All of the call, withdrawn ones too: whose they are is read from an index.</summary>
    private IQueryable<Application> Of(Call call) =>
        db.Set<Application>().AsNoTracking().Where(row => row.Municipality == call.Municipality && row.Call == call.Id);
}
