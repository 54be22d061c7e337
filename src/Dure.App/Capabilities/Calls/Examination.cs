using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>표시: something that an official has to look at before the decision, and by what it is known.</summary>
public sealed record Flag(string What, string Evidence);

/// <summary>What is sealed of an examination.</summary>
public sealed record Examined(
    Decision? Decision,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<string> MissingDocuments,
    string? Fault
);

/// <summary>심사: completeness, the rule's decision with its trace, and what speaks against it across programmes.</summary>
public sealed class Examination(
    DureDbContext db,
    CallDesk calls,
    PersonBoxes boxes,
    OverlapFinder overlaps,
    IServiceProvider services,
    Deed deed
)
{
    private const int Part = 5_000;

    /// <summary>Examines applications of a call that are not settled.</summary>
    /// <param name="only">Null examines all.</param>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(
        MunicipalityCode municipality,
        int id,
        IReadOnlyCollection<int>? only,
        CancellationToken cancel
    )
    {
        var count = 0;
        await calls.InLockAsync(
            municipality,
            async () =>
            {
                var call = await calls.MineAsync(municipality, id, cancel);
                if (!call.State.Facts().Examines)
                    throw new RefusedException(Refusals.CallNotFromHere(call.State));
                var applications = await db.Set<Application>()
                    .Where(row => row.Municipality == municipality && row.Call == id)
                    .Where(row => row.State != ApplicationState.Withdrawn)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .ToListAsync(cancel);
                var wanted = applications.Where(row => only is null || only.Contains(row)).ToList();
                count = await ExamineAsync(call, wanted, cancel);
            },
            cancel
        );
        return count;
    }

    /// <summary>What would be flagged now of applications of a call, whatever they answer; nothing is changed.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<Flag>>> FlagsAsync(
        Call call,
        IEnumerable<int> wanted,
        CancellationToken cancel
    )
    {
        var asked = wanted.ToHashSet();
        var found = await overlaps.FindAsync(call, cancel);
        return await OverlapWords.FlagsAsync(
            db,
            call.Municipality,
            [.. found.Where(one => asked.Contains(one.Application))],
            cancel
        );
    }

    /// <summary>An official decides against the rule or a flag, and says why.</summary>
    public Task DecideAsync(
        MunicipalityCode municipality,
        int id,
        int application,
        ApplicationState state,
        string why,
        int seen,
        CancellationToken cancel
    ) =>
        calls.InLockAsync(
            municipality,
            async () =>
            {
                await calls.MineAsync(municipality, id, cancel);
                if (why.Trim().Length < 5 || PersonalText.HasResidentNumber(why) || PersonalText.HasPhone(why))
                    throw new RefusedException(Refusals.NoReason("why"));
                var row =
                    await db.Set<Application>()
                        .FirstOrDefaultAsync(
                            row => row.Municipality == municipality && row.Call == id && row.Id == application,
                            cancel
                        )
                    ?? throw new RefusedException(Refusals.NoApplication());
                if (row.Version != seen)
                    throw new RefusedException(Refusals.CallMeanwhile());
                deed.Why = why.Trim();
                row.DecideByHand(state);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>What was sealed of an examination; null before, and once it is destroyed.</summary>
    public async Task<Examined?> OpenAsync(Application application, CancellationToken cancel) =>
        application.Decision is { } box
        && await boxes.OpenAsync(
            application.Municipality,
            application.Person,
            ApplicantText.Decision,
            application.Id,
            box,
            cancel
        )
            is { } plain
            ? ApplicantText.Read<Examined>(plain)
            : null;

    private async Task<int> ExamineAsync(Call call, List<int> wanted, CancellationToken cancel)
    {
        var questions = CallQuestions.Of(call, services);
        var flags = await FlagsAsync(call, wanted, cancel);
        var count = 0;
        // In parts that are saved and forgotten: decisions with their reasons are large.
        foreach (var ids in wanted.Chunk(Part))
        {
            var rows = await db.Set<Application>()
                .Where(row => row.Municipality == call.Municipality && EF.Parameter(ids).Contains(row.Id))
                .OrderBy(row => row.Id)
                .ToListAsync(cancel);
            var dossiers = await DossierReader.ReadAsync(db, boxes, call, rows, cancel);
            var part = rows.Where(row => dossiers.ContainsKey(row.Id))
                .Select(row =>
                    (Row: row, Examined: Examine(call, questions, dossiers[row.Id], flags.GetValueOrDefault(row.Id)))
                )
                .ToList();
            var sealedParts = await boxes.SealAsync(
                call.Municipality,
                ApplicantText.Decision,
                [
                    .. part.Select(one =>
                        (one.Row.Person, one.Row.Id, (ReadOnlyMemory<byte>)ApplicantText.Write(one.Examined))
                    ),
                ],
                cancel
            );
            foreach (var ((row, examined), box) in part.Zip(sealedParts))
                row.Examine(StateOf(examined), box, examined.Flags.Count > 0, calls.Now);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            count += part.Count;
        }

        return count;
    }

    private static Examined Examine(Call call, CallQuestions? questions, Dossier dossier, IReadOnlyList<Flag>? flags)
    {
        var (decision, fault) = Decide(dossier, call, questions);
        return new(
            decision,
            flags ?? [],
            [
                .. CallKind
                    .Of(call)
                    .Documents.Where(one => one.Required && !dossier.Documents.Contains(one.Code))
                    .Select(one => one.Name),
            ],
            fault
        );
    }

    private static (Decision? Decision, string? Fault) Decide(Dossier dossier, Call call, CallQuestions? questions)
    {
        if (questions is null)
            return (null, null);
        try
        {
            return (questions.Rule.Decide(dossier.Applicant(call, questions.Facts)), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusals[0].Korean);
        }
    }

    /// <summary>What is flagged waits for an official; so does what is not complete.</summary>
    private static ApplicationState StateOf(Examined examined) =>
        examined.Decision?.Verdict == Verdict.Ineligible ? ApplicationState.Ineligible
        : examined.Fault is not null
        || examined.Decision?.Verdict == Verdict.Incomplete
        || examined.MissingDocuments.Count > 0
        || examined.Flags.Count > 0
            ? ApplicationState.Incomplete
        : ApplicationState.Eligible;
}
