using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Proposals.Pages;

/// <summary>One proposal from its first word to what came of it, and the step that comes next.</summary>
[Needs(Act.ReadProposals, Send = Act.WriteProposals)]
[ResponseCache(NoStore = true)]
public sealed class ThreadModel(DureDbContext db, LedgerCache cache, ProposalDesk desk, Viewer viewer, Actor actor)
    : PageModel
{
    private LedgerView ledger = null!;

    public string Name => ledger.Municipality.Name;
    public Proposal Proposal { get; private set; } = null!;
    public IReadOnlyList<ProposalStep> Steps { get; private set; } = [];

    /// <summary>The steps that the viewer may take now.</summary>
    public IReadOnlyList<ProposalStepKind> Open { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public DateOnly Today => desk.Today;
    public string TodayText => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public string? ProgrammeAddress { get; private set; }

    /// <summary>The form that was sent and not taken.</summary>
    public ProposalStepKind? Sent { get; private set; }

    [BindProperty]
    public ProposalStepKind Kind { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IEnumerable<(string Code, string Name)> Departments =>
        ledger.Structure.Departments.Select(one => (one.Code, one.Name));

    public IEnumerable<(string Code, string Name)> Programmes =>
        ledger.Structure.Programmes.Select(one => (one.Code, one.Name));

    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Proposal.Programme!));

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string NameOf(string? department) =>
        department is null ? "" : ledger.Structure.NameOf(SubjectKey.Department(department));

    public Task OnGetAsync(string municipality, int id, CancellationToken cancel) =>
        OpenAsync(municipality, id, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int id, CancellationToken cancel)
    {
        await OpenAsync(municipality, id, cancel);
        try
        {
            await desk.TakeAsync(
                Proposal.Municipality,
                id,
                new(
                    Kind,
                    OfficeLedger.Day(On),
                    Text?.ReplaceLineEndings("\n").Trim() ?? "",
                    string.IsNullOrEmpty(Department) ? null : Department,
                    OfficeLedger.Day(Due),
                    Enum.TryParse<Verdict>(Verdict, out var verdict) && Enum.IsDefined(verdict) ? verdict : null,
                    string.IsNullOrEmpty(Programme) ? null : Programme
                ),
                Seen,
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect($"~{Proposals.AddressOf(Proposal.Municipality, id)}#thread");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            (Errors, Sent) = (FormError.Of(refused), Kind);
            await OpenAsync(municipality, id, cancel);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int id, CancellationToken cancel)
    {
        ledger = await OfficeLedger.ReadAsync(db, cache, municipality, cancel);
        var code = ledger.Municipality.Code;
        var found = await db.Set<Proposal>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Municipality == code && row.Id == id, cancel);
        Proposal =
            found is not null && viewer.Sees(found) ? found : throw new RefusedException(Refusals.NoProposal(id));
        Steps = await desk.StepsAsync(code, id, cancel);
        Open = [.. ProposalPath.Steps.Select(step => step.Kind).Where(kind => viewer.MayTake(kind, Proposal, Steps))];
        if (Proposal.Programme is { } programme)
            ProgrammeAddress = await db.Set<Book>()
                .AsNoTracking()
                .Where(row => row.Municipality == code)
                .OrderByDescending(row => row.Year)
                .Select(row => row.Code)
                .FirstOrDefaultAsync(cancel)
                is { } book
                ? Capabilities.Programmes.Programmes.AddressOf(book, programme)
                : null;
    }
}
