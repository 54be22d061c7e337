using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>
/// Finds what no single programme sees: another of the same household in this call, the same person in a call or at work in
/// a time that overlaps.
/// </summary>
internal sealed class OverlapFinder(DureDbContext db, Call call)
{
    private static readonly ApplicationState[] Over = [ApplicationState.Ineligible, ApplicationState.NotSelected];

    /// <summary>By application.</summary>
    public async Task<Dictionary<int, IReadOnlyList<Flag>>> FindAsync(
        IReadOnlyList<Application> applications,
        IReadOnlyDictionary<int, Dossier> dossiers,
        CancellationToken cancel
    )
    {
        var households = dossiers
            .Where(one => one.Value.Answers.Household.Length > 0)
            .GroupBy(one => one.Value.Answers.Household, one => one.Key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(id => (id, Others: group.Where(other => other != id).Order().ToList())))
            .ToDictionary(pair => pair.id, pair => pair.Others);
        var elsewhere = (await ElsewhereAsync(cancel)).ToLookup(one => one.Person);
        var flags = new Dictionary<int, IReadOnlyList<Flag>>();
        foreach (var row in applications)
        {
            if (!dossiers.TryGetValue(row.Id, out var dossier))
                continue;
            List<Flag> own =
            [
                .. households.TryGetValue(row.Id, out var others)
                    ? (Flag[])
                        [
                            new(
                                "같은 세대에서 함께 신청",
                                $"같은 주소의 신청: {string.Join(", ", others.Select(other => $"{other}번"))}"
                            ),
                        ]
                    : [],
                .. elsewhere[row.Person]
                    .Select(other => new Flag("기간이 겹치는 다른 모집에 신청", $"{other.Title} (신청 {other.Id}번)")),
                .. dossier
                    .Participations.Where(one => one.From <= call.WorkUntil && one.Until >= call.WorkFrom)
                    .Select(one => new Flag(
                        "기간이 겹치는 사업에 참여",
                        $"{one.Title} ({Show.Day(one.From)} – {Show.Day(one.Until)}, {one.Source})"
                    )),
            ];
            if (own.Count > 0)
                flags[row.Id] = own;
        }

        return flags;
    }

    private async Task<List<(int Id, int Person, string Title)>> ElsewhereAsync(CancellationToken cancel)
    {
        var own = db.Set<Application>()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .Select(row => row.Person);
        var found = await (
            from row in db.Set<Application>().AsNoTracking()
            join other in db.Set<Call>().AsNoTracking()
                on new { row.Municipality, Id = row.Call } equals new { other.Municipality, other.Id }
            where
                row.Municipality == call.Municipality
                && row.Call != call.Id
                && other.WorkFrom <= call.WorkUntil
                && other.WorkUntil >= call.WorkFrom
                && own.Contains(row.Person)
            select new
            {
                row.Id,
                row.Person,
                row.State,
                other.Title,
            }
        ).ToListAsync(cancel);
        return [.. found.Where(row => !Over.Contains(row.State)).Select(row => (row.Id, row.Person, row.Title))];
    }
}
