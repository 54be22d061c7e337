using Dure.App.Shared.Participations;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>Says what was found of applications as an official reads it.</summary>
internal static class OverlapWords
{
    private const int Part = 5_000;

    /// <summary>By application, in the order given.</summary>
    public static async Task<Dictionary<int, IReadOnlyList<Flag>>> FlagsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyCollection<Overlap> found,
        CancellationToken cancel
    )
    {
        var calls = await TitlesAsync(db, municipality, By(found, OverlapKind.Call), cancel);
        var works = await WorksAsync(db, municipality, By(found, OverlapKind.Work, OverlapKind.History), cancel);
        return found
            .GroupBy(one => one.Application)
            .ToDictionary(
                own => own.Key,
                IReadOnlyList<Flag> (own) => [.. own.SelectMany(one => FlagsOf(one, calls, works))]
            );
    }

    private static IEnumerable<Flag> FlagsOf(
        Overlap one,
        Dictionary<int, string> calls,
        Dictionary<int, string> works
    ) =>
        one.Kind switch
        {
            OverlapKind.Household =>
            [
                new(
                    "같은 세대에서 함께 신청",
                    $"같은 주소의 신청: {string.Join(", ", one.By.Select(other => $"{other}번"))}"
                ),
            ],
            OverlapKind.Call => one.By.Select(other => new Flag(
                "기간이 겹치는 다른 모집에 신청",
                $"{calls[other]} (신청 {other}번)"
            )),
            OverlapKind.Work => one.By.Select(work => new Flag("기간이 겹치는 사업에 참여", works[work])),
            _ =>
            [
                new(
                    "지난 참여가 규칙에 걸림",
                    $"{one.Says}. 지난 참여: {string.Join(", ", one.By.Select(work => works[work]))}"
                ),
            ],
        };

    private static int[] By(IEnumerable<Overlap> found, params OverlapKind[] kinds) =>
        [.. found.Where(one => kinds.Contains(one.Kind)).SelectMany(one => one.By).Distinct().Order()];

    private static async Task<Dictionary<int, string>> TitlesAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int[] applications,
        CancellationToken cancel
    )
    {
        var titles = new Dictionary<int, string>();
        foreach (var part in applications.Chunk(Part))
        foreach (
            var row in await (
                from row in db.Set<Application>()
                join call in db.Set<Call>()
                    on new { row.Municipality, Id = row.Call } equals new { call.Municipality, call.Id }
                where row.Municipality == municipality && EF.Parameter(part).Contains(row.Id)
                select new { row.Id, call.Title }
            ).ToListAsync(cancel)
        )
            titles[row.Id] = row.Title;
        return titles;
    }

    private static async Task<Dictionary<int, string>> WorksAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int[] participations,
        CancellationToken cancel
    )
    {
        var works = new Dictionary<int, string>();
        foreach (var part in participations.Chunk(Part))
        foreach (
            var row in await db.Set<Participation>()
                .Where(row => row.Municipality == municipality && EF.Parameter(part).Contains(row.Id))
                .Select(row => new
                {
                    row.Id,
                    row.Title,
                    row.From,
                    row.Until,
                    row.Source,
                })
                .ToListAsync(cancel)
        )
            works[row.Id] = $"{row.Title} ({Show.Day(row.From)} – {Show.Day(row.Until)}, {row.Source})";
        return works;
    }
}
