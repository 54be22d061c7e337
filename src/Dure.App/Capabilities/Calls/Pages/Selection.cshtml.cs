using System.Globalization;
using Dure.App.Capabilities.Calls.Notices;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Runs of the selection: made again, compared, one confirmed.</summary>
[Needs(Act.ReadCalls, Send = Act.ManageCalls)]
[ResponseCache(NoStore = true)]
public sealed class SelectionModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    SelectionDesk selection,
    NoticeDesk notices,
    PersonReader persons,
    DraftDesk drafts,
    Viewer viewer,
    Actor actor
) : PageModel
{
    private LedgerView ledger = null!;
    private Dictionary<int, Application> applications = [];
    private Dictionary<int, MaskedPerson> masked = [];
    private Dictionary<int, SelectionLine> before = [];
    private IReadOnlyList<CallField> fields = [];

    public string Name => ledger.Municipality.Name;
    public Call Call { get; private set; } = null!;
    public bool Manages { get; private set; }

    /// <summary>Whether a line decides which run holds: where people sign in. One who works alone confirms it.</summary>
    public bool IsApproved => viewer.Login is not null;

    /// <summary>The address of the document by which a run lies before its line now.</summary>
    public string? UnderWay { get; private set; }
    public IReadOnlyList<SelectionRun> Runs { get; private set; } = [];
    public SelectionRun? Run { get; private set; }
    public IReadOnlyList<SelectionLine> Lines { get; private set; } = [];
    public int? With { get; private set; }
    public IReadOnlySet<int> Drawn { get; private set; } = new HashSet<int>();

    /// <summary>Candidates of the other run who are none any more.</summary>
    public IReadOnlyList<int> Gone { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public static string Word(Standing outcome) =>
        outcome switch
        {
            Standing.Selected => "선발",
            Standing.Reserve => "예비",
            _ => "미선발",
        };

    public string PersonOf(int application) =>
        masked.TryGetValue(applications[application].Person, out var person) ? person.Name : "–";

    public string FieldOf(int application) =>
        fields.FirstOrDefault(field => field.Code == applications[application].Field)?.Name ?? "";

    public string DrawNumberOf(int application) => applications[application].DrawNumber;

    /// <summary>What changed against the other run, in words.</summary>
    public string MovedOf(SelectionLine line) =>
        !before.TryGetValue(line.Application, out var old) ? "새로 들어옴"
        : old.Outcome != line.Outcome ? Particles.Fit($"{Word(old.Outcome)}에서 {Word(line.Outcome)}(으)로")
        : old.Rank != line.Rank ? string.Create(CultureInfo.InvariantCulture, $"{old.Rank}위에서 {line.Rank}위로")
        : "";

    public Task OnGetAsync(string municipality, int id, int? run, int? with, CancellationToken cancel) =>
        OpenAsync(municipality, id, run, with, cancel);

    /// <summary>The list as it is posted; names are masked.</summary>
    public async Task<IActionResult> OnGetListAsync(string municipality, int id, int? run, CancellationToken cancel)
    {
        await OpenAsync(municipality, id, run, null, cancel);
        if (Run is null)
            throw new RefusedException(Refusals.NoRun());
        return File(
            SelectionSheet.Write([
                .. Lines.Select(line => new PostedLine(
                    line.Rank,
                    Word(line.Outcome),
                    FieldOf(line.Application),
                    PersonOf(line.Application),
                    DrawNumberOf(line.Application)
                )),
            ]),
            Download.ContentTypes["xlsx"],
            $"selection-{id}.xlsx"
        );
    }

    /// <summary>Letters with names in the clear: with a reason, which the log has first.</summary>
    public async Task<IActionResult> OnPostLettersAsync(
        string municipality,
        int id,
        string? format,
        string? why,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, null, null, cancel);
        try
        {
            var letters = await notices.LettersAsync(Call, why ?? "", cancel);
            var department = ledger.Structure.NameOf(SubjectKey.Department(Call.Department));
            var (file, end) = DocumentFile.Write(Letters.Of(Call, Name, department, letters), format);
            return File(file, Download.ContentTypes[end], $"notice-{id}.{end}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    public Task<IActionResult> OnPostRunAsync(string municipality, int id, CancellationToken cancel) =>
        DoAsync(
            municipality,
            id,
            async () =>
            {
                await selection.RunAsync(Call.Municipality, id, await actor.NameAsync(cancel), cancel);
                return null;
            },
            cancel
        );

    public Task<IActionResult> OnPostConfirmAsync(
        string municipality,
        int id,
        int number,
        int seen,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            async () =>
            {
                if (!IsApproved)
                {
                    await selection.ConfirmAsync(Call.Municipality, id, number, seen, cancel);
                    return null;
                }

                await selection.RequireConfirmableAsync(Call.Municipality, id, number, seen, cancel);
                var document = await drafts.BeginAsync(
                    SelectionApproval.Name,
                    Call.Municipality,
                    SelectionApproval.SubjectOf(Call),
                    SelectionApproval.ProposalOf(number),
                    string.Create(CultureInfo.InvariantCulture, $"{Call.Title} 선발 확정 (선발안 {number}번)"),
                    cancel
                );
                return Approvals.Approvals.DraftAddressOf(Call.Municipality, document.Id);
            },
            cancel
        );

    public Task<IActionResult> OnPostLiftAsync(
        string municipality,
        int id,
        string? why,
        int seen,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            async () =>
            {
                await selection.LiftAsync(Call.Municipality, id, why, seen, cancel);
                return null;
            },
            cancel
        );

    /// <param name="work">Gives where it leads; null stays here.</param>
    private async Task<IActionResult> DoAsync(
        string municipality,
        int id,
        Func<Task<string?>> work,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, null, null, cancel);
        try
        {
            return LocalRedirect("~" + (await work() ?? $"{Calls.AddressOf(Call.Municipality, id)}/selection"));
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            db.ChangeTracker.Clear();
            await OpenAsync(municipality, id, null, null, cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int id, int? run, int? with, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await desk.SeenAsync(ledger.Municipality.Code, id, cancel);
        (Manages, fields) = (desk.Manages(Call), await desk.FieldsAsync(Call.Municipality, id, cancel));
        UnderWay = await DraftDesk.UnderWayAsync(
            db,
            SelectionApproval.Name,
            Call.Municipality,
            SelectionApproval.SubjectOf(Call),
            cancel
        )
            is { } document
            ? Approvals.Approvals.AddressOf(Call.Municipality, document)
            : null;
        Runs = await selection.RunsAsync(Call.Municipality, id, cancel);
        if (Runs.Count == 0)
            return;
        Run = run is { } wanted
            ? Runs.FirstOrDefault(one => one.Number == wanted) ?? throw new RefusedException(Refusals.NoRun())
            : Runs.FirstOrDefault(one => one.Number == Call.ConfirmedRun) ?? Runs[^1];
        Lines = await selection.LinesAsync(Call.Municipality, id, Run.Number, cancel);
        // Where several are equal, the lot decided; not among those who get nothing.
        Drawn = Lines
            .Where(line => line.Failed is null)
            .GroupBy(line => line.Tier)
            .Where(tier => tier.Count() > 1)
            .Select(tier => tier.Key)
            .ToHashSet();
        applications = await db.Set<Application>()
            .AsNoTracking()
            .Where(row => row.Municipality == Call.Municipality && row.Call == id)
            .ToDictionaryAsync(row => row.Id, cancel);
        masked = (
            await persons.MaskedAsync(
                Call.Municipality,
                [.. Lines.Select(line => applications[line.Application].Person)],
                cancel
            )
        ).ToDictionary(person => person.Id);
        if (Runs.FirstOrDefault(one => one.Number == with && one.Number != Run.Number) is not { } other)
            return;
        With = other.Number;
        before = (await selection.LinesAsync(Call.Municipality, id, other.Number, cancel)).ToDictionary(line =>
            line.Application
        );
        Gone = [.. before.Keys.Except(Lines.Select(line => line.Application)).Order()];
    }
}
