using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Proposals;

/// <summary>A proposal to be taken in.</summary>
public sealed record NewProposal(
    string Title,
    ProposalSource Source,
    DateOnly? MadeOn,
    string? Office,
    string Reference,
    string Text
);

/// <summary>A step as its form gives it.</summary>
public sealed record WantedStep(
    ProposalStepKind Kind,
    DateOnly? On,
    string Text,
    string? Department,
    DateOnly? Due,
    Verdict? Verdict,
    string? Programme
);

/// <summary>Takes proposals in, and takes them along their path; one step after the other in a municipality.</summary>
public sealed class ProposalDesk(DureDbContext db, LedgerCache cache, Viewer viewer, Deed deed, TimeProvider clock)
{
    public const int LongestTitle = 200;
    public const int LongestText = 4_000;
    public const int LongestReference = 200;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <exception cref="RefusedException">Each refusal stands at its field; nothing is taken in.</exception>
    public async Task<int> ProposeAsync(LedgerView ledger, NewProposal given, string who, CancellationToken cancel)
    {
        var (municipality, faults) = (ledger.Municipality.Code, new List<Refusal>());
        if (given.Title.Length == 0)
            faults.Add(Refusals.NoProposalTitle("title"));
        Short(faults, "title", given.Title, LongestTitle);
        Short(faults, "reference", given.Reference, LongestReference);
        Said(faults, "text", "건의 내용", given.Text);
        if (given.MadeOn is not { } day)
            faults.Add(Refusals.BadDay("on"));
        else if (day > Today)
            faults.Add(Refusals.DayToCome("on"));
        if (given.Source == ProposalSource.Citizen ? given.Office is not null : !Has(ledger, given.Office))
            faults.Add(Refusals.NoSuchOffice("office"));
        if (faults.Count > 0)
            throw new RefusedException(faults);
        // A citizen's letter comes in by whoever keeps the threads; a department speaks for itself.
        viewer.Require(Act.WriteProposals, municipality, given.Office);
        var id = 0;
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var last = await db.Set<Proposal>()
                    .Where(row => row.Municipality == municipality)
                    .MaxAsync(row => (int?)row.Id, cancel);
                id = 1 + (last ?? 0);
                var proposal = new Proposal
                {
                    Municipality = municipality,
                    Id = id,
                    Title = given.Title,
                    Source = given.Source,
                    MadeOn = given.MadeOn!.Value,
                    Office = given.Office,
                    Reference = given.Reference,
                };
                var step = StepOf(
                    proposal,
                    1,
                    who,
                    new(ProposalStepKind.Propose, given.MadeOn, given.Text, null, null, null, null)
                );
                proposal.Take([], step);
                db.AddRange(proposal, step);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return id;
    }

    /// <param name="seen">How many steps the page showed.</param>
    /// <exception cref="RefusedException">It is not theirs to take, does not lead on from here, or somebody was quicker.</exception>
    public Task TakeAsync(
        MunicipalityCode municipality,
        int id,
        WantedStep wanted,
        int seen,
        string who,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var proposal =
                    await db.Set<Proposal>()
                        .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
                    ?? throw new RefusedException(Refusals.NoProposal(id));
                if (!viewer.Sees(proposal))
                    throw new RefusedException(Refusals.NoProposal(id));
                if (proposal.Version != seen)
                    throw new RefusedException(Refusals.ProposalMeanwhile());
                var steps = await StepsAsync(municipality, id, cancel);
                if (!viewer.MayTake(wanted.Kind, proposal, steps, any: true))
                    throw new RefusedException(RightsRefusals.NotAllowed(wanted.Kind.Facts().Act));
                var ledger = (await cache.NowAsync(db, municipality, cancel))!;
                Check(ledger, proposal, wanted);
                var step = StepOf(proposal, steps.Count + 1, who, wanted, Proposal.LastOf(steps)?.Number);
                proposal.Take(steps, step);
                deed.Why = wanted.Text;
                db.Add(step);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    public Task<List<ProposalStep>> StepsAsync(MunicipalityCode municipality, int id, CancellationToken cancel) =>
        db.Set<ProposalStep>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Proposal == id)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);

    private void Check(LedgerView ledger, Proposal proposal, WantedStep wanted)
    {
        var (facts, faults) = (wanted.Kind.Facts(), new List<Refusal>());
        string At(string field) => $"{wanted.Kind}-{field}";
        Said(faults, At("text"), facts.TextLabel, wanted.Text);
        if (wanted.On is not { } day)
            faults.Add(Refusals.BadDay(At("on")));
        else if (day > Today)
            faults.Add(Refusals.DayToCome(At("on")));
        else if (day < proposal.MadeOn)
            faults.Add(Refusals.DayBefore(At("on")));
        if (facts.AsksDepartment && !Has(ledger, wanted.Department))
            faults.Add(Refusals.NoSuchOffice(At("department")));
        if (facts.AsksDue && wanted.Due is null)
            faults.Add(Refusals.BadDay(At("due")));
        else if (facts.AsksDue && wanted.Due < Today)
            faults.Add(Refusals.DueBefore(At("due")));
        if (wanted.Kind == ProposalStepKind.Review && wanted.Verdict is null)
            faults.Add(Refusals.NoVerdict(At("verdict")));
        if (
            wanted.Kind == ProposalStepKind.Link
            && ledger.Structure.Programmes.All(programme => programme.Code != wanted.Programme)
        )
            faults.Add(Refusals.NoSuchProgramme(At("programme")));
        if (faults.Count > 0)
            throw new RefusedException(faults);
    }

    private ProposalStep StepOf(Proposal proposal, int number, string who, WantedStep wanted, int? last = null)
    {
        var facts = wanted.Kind.Facts();
        return new()
        {
            Municipality = proposal.Municipality,
            Proposal = proposal.Id,
            Number = number,
            Kind = wanted.Kind,
            On = wanted.On!.Value,
            At = clock.GetUtcNow().UtcDateTime,
            Who = who,
            Text = wanted.Text,
            Department = facts.AsksDepartment ? wanted.Department : null,
            Due = facts.AsksDue ? wanted.Due : null,
            Verdict = wanted.Kind == ProposalStepKind.Review ? wanted.Verdict : null,
            Programme = wanted.Kind == ProposalStepKind.Link ? wanted.Programme : null,
            Reverses = wanted.Kind == ProposalStepKind.Reverse ? last : null,
        };
    }

    private static bool Has(LedgerView ledger, string? department) =>
        ledger.Structure.Departments.Any(one => one.Code == department);

    private static void Said(List<Refusal> faults, string field, string label, string text)
    {
        if (text.Length == 0)
            faults.Add(Refusals.NoStepText(field, label));
        Short(faults, field, text, LongestText);
    }

    private static void Short(List<Refusal> faults, string field, string text, int most)
    {
        if (text.Length > most)
            faults.Add(Refusals.TooLong(field, most));
    }
}
