using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>선발: runs it over the eligible as often as wanted, keeps each run, and confirms one.</summary>
public sealed class SelectionDesk(
    DureDbContext db,
    CallDesk calls,
    PersonBoxes boxes,
    Deed deed,
    IServiceProvider services
)
{
    /// <returns>The number of the run.</returns>
    /// <exception cref="RefusedException"><c>NotAllExamined</c>, <c>CallNotFromHere</c>, <c>QuotaNotRead</c>.</exception>
    public async Task<int> RunAsync(MunicipalityCode municipality, int id, string who, CancellationToken cancel)
    {
        var number = 0;
        await calls.InLockAsync(
            municipality,
            async () =>
            {
                var call = await calls.MineAsync(municipality, id, cancel);
                call.Select();
                var applications = await ApplicationsAsync(municipality, id, cancel);
                var left = applications.Count(row => !row.State.Facts().Examined);
                if (left > 0)
                    throw new RefusedException(Refusals.NotAllExamined(left));
                number =
                    1
                    + (
                        await db.Set<SelectionRun>()
                            .Where(row => row.Municipality == municipality && row.Call == id)
                            .MaxAsync(row => (int?)row.Number, cancel)
                        ?? 0
                    );
                await MakeAsync(call, number, who, applications, cancel);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return number;
    }

    /// <summary>Whether a run may be laid before a line.</summary>
    /// <exception cref="RefusedException"><c>OldRun</c>: a verdict has changed since; <c>CallMeanwhile</c>, <c>CallNotFromHere</c>, <c>NoRun</c>.</exception>
    public async Task RequireConfirmableAsync(
        MunicipalityCode municipality,
        int id,
        int number,
        int seen,
        CancellationToken cancel
    )
    {
        var call = await calls.MineAsync(municipality, id, cancel);
        if (call.Version != seen)
            throw new RefusedException(Refusals.CallMeanwhile());
        if (call.State != CallState.Selecting)
            throw new RefusedException(Refusals.CallNotFromHere(call.State));
        await HoldingAsync(municipality, id, number, cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>확정 by one who works alone: the run holds, and every application is told what became of it.</summary>
    /// <inheritdoc cref="RequireConfirmableAsync" path="/exception" />
    public Task ConfirmAsync(MunicipalityCode municipality, int id, int number, int seen, CancellationToken cancel) =>
        calls.InLockAsync(
            municipality,
            async () =>
            {
                var call = await calls.MineAsync(municipality, id, cancel);
                if (call.Version != seen)
                    throw new RefusedException(Refusals.CallMeanwhile());
                await ConfirmAsync(call, number, null, cancel);
            },
            cancel
        );

    /// <summary>확정 by the last of a line, in the transaction of their decision.</summary>
    /// <param name="approval">The number of the document.</param>
    /// <exception cref="RefusedException"><c>OldRun</c>: a verdict has changed since; <c>CallNotFromHere</c>.</exception>
    public async Task ConfirmAsync(Call call, int number, string? approval, CancellationToken cancel)
    {
        call.Confirm(number, approval, calls.Now);
        foreach (var (row, outcome) in await HoldingAsync(call.Municipality, call.Id, number, cancel))
            row.Settle(
                outcome switch
                {
                    Standing.Selected => ApplicationState.Selected,
                    Standing.Reserve => ApplicationState.Reserve,
                    _ => ApplicationState.NotSelected,
                }
            );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The candidates of a run with what became of each, if they are those who are eligible now.</summary>
    private async Task<IReadOnlyList<(Application Row, Standing Outcome)>> HoldingAsync(
        MunicipalityCode municipality,
        int id,
        int number,
        CancellationToken cancel
    )
    {
        if (!await RunsOf(municipality, id).AnyAsync(row => row.Number == number, cancel))
            throw new RefusedException(Refusals.NoRun());
        var outcomes = (await LinesAsync(municipality, id, number, cancel)).ToDictionary(
            line => line.Application,
            line => line.Outcome
        );
        var eligible = (await ApplicationsAsync(municipality, id, cancel))
            .Where(row => row.State == ApplicationState.Eligible)
            .ToList();
        return eligible.Select(row => row.Id).ToHashSet().SetEquals(outcomes.Keys)
            ? [.. eligible.Select(row => (row, outcomes[row.Id]))]
            : throw new RefusedException(Refusals.OldRun());
    }

    /// <summary>확정을 되돌림, as long as nobody was placed by it: who was settled is eligible again, and a run is confirmed anew.</summary>
    /// <exception cref="RefusedException"><c>PlacedFromCall</c>, <c>CallNotFromHere</c>, or a reason lacks.</exception>
    public Task LiftAsync(MunicipalityCode municipality, int id, string? why, int seen, CancellationToken cancel) =>
        calls.InLockAsync(
            municipality,
            async () =>
            {
                var call = await calls.MineAsync(municipality, id, cancel);
                if (call.Version != seen)
                    throw new RefusedException(Refusals.CallMeanwhile());
                var reason = CallDesk.ReasonOf(why, "lift-why");
                if (await WithdrawalDesk.IsPlacedAsync(db, call, null, cancel))
                    throw new RefusedException(Refusals.PlacedFromCall());
                call.Lift();
                deed.Why = reason;
                foreach (var row in await ApplicationsAsync(municipality, id, cancel))
                    row.Unsettle();
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    public Task<List<SelectionRun>> RunsAsync(MunicipalityCode municipality, int call, CancellationToken cancel) =>
        RunsOf(municipality, call).OrderBy(row => row.Number).ToListAsync(cancel);

    public Task<List<SelectionLine>> LinesAsync(
        MunicipalityCode municipality,
        int call,
        int run,
        CancellationToken cancel
    ) =>
        db.Set<SelectionLine>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Call == call && row.Run == run)
            .OrderBy(row => row.Rank)
            .ToListAsync(cancel);

    private IQueryable<SelectionRun> RunsOf(MunicipalityCode municipality, int call) =>
        db.Set<SelectionRun>().AsNoTracking().Where(row => row.Municipality == municipality && row.Call == call);

    private Task<List<Application>> ApplicationsAsync(
        MunicipalityCode municipality,
        int call,
        CancellationToken cancel
    ) =>
        db.Set<Application>()
            .Where(row => row.Municipality == municipality && row.Call == call)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);

    private async Task MakeAsync(
        Call call,
        int number,
        string who,
        List<Application> applications,
        CancellationToken cancel
    )
    {
        var eligible = applications.Where(row => row.State == ApplicationState.Eligible).ToList();
        var questions = CallQuestions.Of(call, services);
        var dossiers = await DossierReader.ReadAsync(db, boxes, call, eligible, cancel);
        eligible = [.. eligible.Where(row => dossiers.ContainsKey(row.Id))];
        var applicants = questions is null
            ? []
            : eligible.Select(row => dossiers[row.Id].Applicant(call, questions.Facts)).ToList();
        var kind = CallKind.Of(call);
        var marks = eligible.ConvertAll(row => dossiers[row.Id].Marks);
        var left = marks.Count(own => kind.Stages.Any(stage => !own.ContainsKey(stage.Name)));
        if (left > 0)
            throw new RefusedException(Refusals.NotAllMarked(left));
        var tiers =
            questions is null || kind.Order == CallOrder.Lot ? null : RuleOrder.Tiers(questions.Rule, applicants);
        if (kind.Order == CallOrder.Marks)
            tiers = MarkOrder.Tiers(marks.ConvertAll(own => own.Values.Sum(CallStage.PointsOf)), tiers);
        // One whom an official let in against the rule has no rank by it, and comes after those who have.
        var last = 1 + (tiers?.Max() ?? 0);
        var fields = await calls.FieldsAsync(call.Municipality, call.Id, cancel);
        QuotaPlaces[] quotas = questions is null
            ? []
            : [.. questions.Rule.Version.Quotas.Select(quota => QuotaOf(quota, call.Headcount))];
        var placed = Selector.Run(
            eligible.Select(
                (row, at) =>
                    new Candidate(
                        row.Id,
                        row.Field,
                        tiers is null ? 1 : tiers[at] ?? last,
                        row.DrawNumber,
                        questions is null
                            ? []
                            :
                            [
                                .. questions
                                    .Rule.Decide(applicants[at])
                                    .Quotas.Where(quota => quota.Counts == true)
                                    .Select(quota => quota.Id),
                            ],
                        kind.Stages.FirstOrDefault(stage => !stage.IsPassed(marks[at][stage.Name]))?.Name
                    )
            ),
            fields.Count == 0
                ? [new(null, call.Headcount)]
                : [.. fields.Select(field => new FieldPlaces(field.Code, field.Headcount))],
            quotas,
            call.ReserveHeadcount,
            call.Seed!
        );
        var run = new SelectionRun
        {
            Municipality = call.Municipality,
            Call = call.Id,
            Number = number,
            MadeAt = calls.Now,
            Who = who,
            Candidates = placed.Count,
            Selected = placed.Count(one => one.Outcome == Standing.Selected),
            Library = questions?.Library,
            Sha256 = HashOf(placed),
            Quotas = string.Join(
                "; ",
                quotas.Select(quota =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{quota.Id} {quota.Least}명 이상 가운데 {placed.Count(one => one.Outcome == Standing.Selected && one.Candidate.Quotas.Contains(quota.Id))}명"
                    )
                )
            ),
        };
        db.Add(run);
        db.AddRange(
            placed.Select(one => new SelectionLine
            {
                Municipality = call.Municipality,
                Call = call.Id,
                Run = number,
                Application = one.Candidate.Application,
                Rank = one.Rank,
                Tier = one.Candidate.Tier,
                Outcome = one.Outcome,
                Quota = one.Quota,
                Failed = one.Candidate.Failed,
            })
        );
    }

    private static QuotaPlaces QuotaOf(QuotaItem quota, int headcount)
    {
        var text = quota.ShareText.Trim();
        if (text.Length > 1 && decimal.TryParse(text[..^1], CultureInfo.InvariantCulture, out var share) && share >= 0)
        {
            // At least so much of them: a part of a person is a person.
            if (text.EndsWith('%'))
                return new(quota.Id, (int)decimal.Ceiling(headcount * share / 100));
            if (text.EndsWith('명'))
                return new(quota.Id, (int)decimal.Ceiling(share));
        }

        throw new RefusedException(Refusals.QuotaNotRead(quota.Say));
    }

    private static string HashOf(IReadOnlyList<Placed> placed) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        placed.Select(one =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{one.Rank} {one.Candidate.DrawNumber} {one.Candidate.Tier} {one.Outcome}"
                            )
                        )
                    )
                )
            )
        );
}
