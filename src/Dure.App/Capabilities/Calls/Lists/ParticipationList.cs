using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>A row of a list of earlier participations.</summary>
public sealed record ParticipationLine(
    int Line,
    NewPerson Person,
    string Kind,
    string Title,
    DateOnly From,
    DateOnly Until,
    bool Quit
);

/// <summary>지난 참여 명단: who took part in what and when, of other years and places, so that limits are seen.</summary>
public sealed class ParticipationList(DureDbContext db, CallDesk calls, PersonDesk persons, IServiceProvider services)
{
    private static readonly string[] Needed =
    [
        "이름",
        "생년월일",
        "성별",
        "전화번호",
        "사업종류",
        "사업명",
        "시작일",
        "종료일",
    ];

    public static IReadOnlyList<string> Headings { get; } = [.. Needed, "주민등록번호", "중도포기"];

    /// <exception cref="RefusedException">What is wrong, by line.</exception>
    public IReadOnlyList<ParticipationLine> Read(byte[] bytes, string name)
    {
        var kinds = Rules.Rules.Library(services).Facts.Codes["사업종류"].Words;
        var (lines, faults) = (new List<ParticipationLine>(), new List<Refusal>());
        foreach (var row in ListFile.Read(bytes, name, Needed, Headings))
        {
            var before = faults.Count;
            var person = PersonCells.Read(row, faults);
            var (from, until) = (ListFile.Day(row.Of("시작일")), ListFile.Day(row.Of("종료일")));
            if (!kinds.Contains(row.Of("사업종류")))
                Wrong("사업종류", $"{string.Join(", ", kinds)} 가운데 하나를 적으세요.");
            if (row.Of("사업명").Length is 0 or > 200)
                Wrong("사업명", "200자까지 적으세요.");
            if (from is null)
                Wrong("시작일", "2026-04-10처럼 적으세요.");
            if (until is null || until < from)
                Wrong("종료일", "시작일보다 뒤의 날을 2026-04-10처럼 적으세요.");
            if (row.Of("중도포기") is not ("" or "예" or "아니오"))
                Wrong("중도포기", "예나 아니오를 적으세요.");
            if (faults.Count == before)
                lines.Add(
                    new(
                        row.Line,
                        person!,
                        row.Of("사업종류"),
                        row.Of("사업명"),
                        from!.Value,
                        until!.Value,
                        row.Of("중도포기") == "예"
                    )
                );

            void Wrong(string heading, string why) => faults.Add(ListRefusals.BadCell(row.Line, heading, why));
        }

        return faults.Count == 0 ? lines : throw new RefusedException(faults.Take(50).ToArray());
    }

    /// <returns>How many were new; one that is known already is not taken twice.</returns>
    public async Task<int> ApplyAsync(
        Call call,
        IReadOnlyList<ParticipationLine> lines,
        string source,
        CancellationToken cancel
    )
    {
        var added = 0;
        await calls.InLockAsync(
            call.Municipality,
            async () =>
            {
                var open = await calls.MineAsync(call.Municipality, call.Id, cancel);
                var registered = await persons.RegisterAsync(
                    call.Municipality,
                    [.. lines.Select(line => line.Person)],
                    new(call.Department, $"programme:{call.Programme}", open.KeepUntil),
                    cancel
                );
                var ids = registered.Select(one => one.Id).Distinct().ToArray();
                var known = (
                    await db.Set<Participation>()
                        .AsNoTracking()
                        .Where(row => row.Municipality == call.Municipality && ids.Contains(row.Person))
                        .ToListAsync(cancel)
                )
                    .Select(row => (row.Person, row.Kind, row.From, row.Until))
                    .ToHashSet();
                var last =
                    await db.Set<Participation>()
                        .Where(row => row.Municipality == call.Municipality)
                        .MaxAsync(row => (int?)row.Id, cancel)
                    ?? 0;
                foreach (var (line, person) in lines.Zip(registered))
                    if (known.Add((person.Id, line.Kind, line.From, line.Until)))
                        db.Add(
                            new Participation
                            {
                                Municipality = call.Municipality,
                                Id = last + ++added,
                                Person = person.Id,
                                Kind = line.Kind,
                                Title = line.Title,
                                From = line.From,
                                Until = line.Until,
                                Quit = line.Quit,
                                Source = source,
                            }
                        );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return added;
    }
}
