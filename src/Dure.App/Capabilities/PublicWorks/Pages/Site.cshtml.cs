using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Selections;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>A demand, decided here, and as a site the people who work at it.</summary>
[Needs(Act.ReadWorks, Send = Act.KeepAttendance)]
[RequestSizeLimit(2 * SentSheet.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * SentSheet.MaxBytes)]
[ResponseCache(NoStore = true)]
public sealed class SiteModel(
    DureDbContext db,
    LedgerCache cache,
    DemandDesk demands,
    PlacementDesk desk,
    PayeeDesk payees,
    EventDesk events,
    PersonReader persons,
    Viewer viewer,
    Actor actor
) : PageModel
{
    private LedgerView ledger = null!;
    private Dictionary<int, MaskedPerson> masked = [];

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public Demand Site { get; private set; } = null!;
    public IReadOnlyList<Placement> Placements { get; private set; } = [];
    public IReadOnlyList<WorkEvent> Events { get; private set; } = [];

    /// <summary>Those that were not taken back.</summary>
    public IReadOnlyList<WorkEvent> Standing =>
        [
            .. Events.Where(row =>
                row.Reverses is null && Events.All(other => other.Reverses is not { } wrong || wrong != row.Id)
            ),
        ];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Of a list that was looked at and not taken yet.</summary>
    public IReadOnlyList<(string Name, int? BirthYear)>? Preview { get; private set; }

    /// <summary>모집 whose selection can be placed here.</summary>
    public IReadOnlyList<ConfirmedCall> Confirmed { get; private set; } = [];

    /// <summary>Of the chosen call, who works nowhere while this site does.</summary>
    public IReadOnlyList<SelectedPerson> Selected { get; private set; } = [];
    public bool Manages { get; private set; }
    public bool Keeps { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public DemandState State { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public int Placement { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public int? Replaces { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Call { get; set; }

    [BindProperty]
    public List<int> Applications { get; set; } = [];

    [BindProperty]
    public string? Starts { get; set; }

    [BindProperty]
    public string? RestFrom { get; set; }

    [BindProperty]
    public string? Rest { get; set; }

    [BindProperty]
    public string? Payday { get; set; }

    [BindProperty]
    public int Event { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Site.Programme));

    public string NameOf(string department) => ledger.Structure.NameOf(SubjectKey.Department(department));

    public string PersonOf(Placement row) =>
        masked.TryGetValue(row.Person, out var person)
            ? string.Create(CultureInfo.InvariantCulture, $"{person.Name} ({person.BirthYear}년생)")
            : string.Create(CultureInfo.InvariantCulture, $"{row.Person}번");

    public string PersonOf(SelectedPerson one) =>
        masked.TryGetValue(one.Person, out var person)
            ? string.Create(CultureInfo.InvariantCulture, $"{person.Name} ({person.BirthYear}년생)")
            : string.Create(CultureInfo.InvariantCulture, $"접수 {one.Application}번");

    /// <summary>Masked; null if there is none to pay to.</summary>
    public string? AccountOf(Placement row) =>
        masked.TryGetValue(row.Person, out var person) && person.Account.Length > 0 ? person.Account : null;

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, int site, CancellationToken cancel) =>
        OpenAsync(municipality, site, cancel);

    public Task<IActionResult> OnPostDecideAsync(string municipality, int site, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            async () =>
                await demands.DecideAsync(
                    Municipality,
                    site,
                    Seen,
                    Enum.IsDefined(State) && State != DemandState.Submitted ? State : DemandState.Declined,
                    Why?.Trim() ?? "",
                    await actor.NameAsync(cancel),
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostAgreeAsync(string municipality, int site, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            () =>
                demands.AgreeAsync(
                    Municipality,
                    site,
                    Seen,
                    new(
                        Time("starts", "근무 시작", Starts),
                        Time("restFrom", "휴게 시작", RestFrom),
                        Number(Rest) ?? 0,
                        Number(Payday)
                    ),
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostPlaceAsync(
        string municipality,
        int site,
        IFormFile? file,
        CancellationToken cancel
    ) =>
        TryAsync(
            municipality,
            site,
            async () =>
            {
                if (file is null or { Length: 0 })
                    throw new RefusedException(Refusals.BadList());
                using var sent = file.OpenReadStream();
                var list = PersonList.Read(await SentFile.ReadAsync(sent, file.Length, cancel));
                if (Do == "preview")
                    Preview =
                    [
                        .. list.Select(one => (Masking.Name(one.Details.Name), (one.Number?.Birth ?? one.Birth)?.Year)),
                    ];
                else
                    await desk.PlaceAsync(
                        Municipality,
                        site,
                        list,
                        new(PublicWorks.Day(From) ?? Site.From, PublicWorks.Day(Until) ?? Site.Until, Replaces),
                        cancel
                    );
            },
            cancel
        );

    public Task<IActionResult> OnPostSelectedAsync(string municipality, int site, CancellationToken cancel)
    {
        // As it was sent: the page shows another call where there is none of that number.
        var call = Call ?? 0;
        return TryAsync(
            municipality,
            site,
            () =>
                desk.PlaceAsync(
                    Municipality,
                    site,
                    call,
                    Applications,
                    new(PublicWorks.Day(From) ?? Site.From, PublicWorks.Day(Until) ?? Site.Until, Replaces),
                    cancel
                ),
            cancel
        );
    }

    public Task<IActionResult> OnPostLeaveAsync(string municipality, int site, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            () =>
                Do == "undo"
                    ? desk.UndoAsync(Municipality, site, Placement, Why?.Trim() ?? "", cancel)
                    : desk.LeaveAsync(Municipality, site, Placement, PublicWorks.Day(On), Why?.Trim() ?? "", cancel),
            cancel
        );

    public Task<IActionResult> OnPostAccountAsync(string municipality, int site, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            () => payees.SetAccountAsync(Municipality, site, Placement, Account?.Trim() ?? "", cancel),
            cancel
        );

    public Task<IActionResult> OnPostTellAsync(string municipality, int site, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            async () =>
                await events.TellAsync(
                    Municipality,
                    site,
                    Kind ?? "",
                    PublicWorks.Day(On),
                    Text?.Trim() ?? "",
                    await actor.NameAsync(cancel),
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostTakeBackAsync(string municipality, int site, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            async () =>
                await events.TakeBackAsync(
                    Municipality,
                    site,
                    Event,
                    Why?.Trim() ?? "",
                    await actor.NameAsync(cancel),
                    cancel
                ),
            cancel
        );

    private static TimeOnly? Time(string field, string label, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : TimeOnly.TryParseExact(
            text.Trim(),
            ["HH:mm", "H:mm", "HH:mm:ss"],
            CultureInfo.InvariantCulture,
            0,
            out var time
        )
            ? time
        : throw new RefusedException(Refusals.BadTime(field, label));

    private static int? Number(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        // Too many for any field, so it is refused with what the field takes.
        : int.MaxValue;

    private async Task<IActionResult> TryAsync(string municipality, int site, Func<Task> work, CancellationToken cancel)
    {
        await OpenAsync(municipality, site, cancel);
        try
        {
            await work();
            if (Preview is null)
                return LocalRedirect($"~{PublicWorks.SiteAddressOf(Municipality, site)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            // Of a list the line stands with the sentence; what was typed does not.
            Errors =
            [
                .. refused.Refusals.Select(one =>
                    one.Place is { Line: > 0 } place
                        ? new FormError(
                            "file",
                            one.Name is nameof(Refusals.BadLine) or nameof(Refusals.PlacedAlready)
                                ? one.Korean
                                : string.Create(CultureInfo.InvariantCulture, $"{place.Line}번째 사람: {one.Korean}")
                        )
                        : new FormError(one.Place?.File ?? "", one.Korean)
                ),
            ];
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        await OpenAsync(municipality, site, cancel);
        ModelState.Clear();
        return Page();
    }

    // What was typed and refused stays in its fields.
    private bool IsTyped => Request.Query["handler"] == "Agree";

    private async Task OpenAsync(string municipality, int site, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Site = await demands.FindAsync(Municipality, site, cancel);
        (Manages, Keeps) = (viewer.Manages(Site), viewer.Keeps(Site));
        if (!IsTyped)
            (Starts, RestFrom, Rest, Payday) = (
                Site.Starts?.ToString("HH:mm", CultureInfo.InvariantCulture),
                Site.RestFrom?.ToString("HH:mm", CultureInfo.InvariantCulture),
                Site.RestMinutes == 0 ? null : Site.RestMinutes.ToString(CultureInfo.InvariantCulture),
                Site.Payday?.ToString(CultureInfo.InvariantCulture)
            );
        Placements = await db.Set<Placement>()
            .AsNoTracking()
            .Where(row => row.Municipality == Municipality && row.Site == site)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        if (Manages && Site.State == DemandState.Approved)
            await ChooseAsync(cancel);
        masked = (
            await persons.MaskedAsync(
                Municipality,
                [.. Placements.Select(row => row.Person), .. Selected.Select(one => one.Person)],
                cancel
            )
        ).ToDictionary(person => person.Id);
        int[] ids = [.. Placements.Select(row => row.Id)];
        Events = await db.Set<WorkEvent>()
            .AsNoTracking()
            .Where(row => row.Municipality == Municipality && ids.Contains(row.Placement))
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
    }

    private async Task ChooseAsync(CancellationToken cancel)
    {
        Confirmed = await Calls.Calls.ConfirmedAsync(db, Municipality, Site.Programme, cancel);
        if (Confirmed.All(one => one.Id != Call))
            Call = Confirmed.Count > 0 ? Confirmed[0].Id : null;
        if (Call is not { } call)
            return;
        var busy = await db.Set<Placement>()
            .Where(row => row.Municipality == Municipality && !row.IsUndone)
            .Where(row => row.From <= Site.Until && row.Until >= Site.From)
            .Select(row => row.Person)
            .ToHashSetAsync(cancel);
        Selected =
        [
            .. (await Calls.Calls.SelectedAsync(db, Municipality, call, cancel)).Where(one =>
                !busy.Contains(one.Person)
            ),
        ];
    }
}
