using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>One call with its applications as a work list.</summary>
[Needs(Act.ReadCalls, Send = Act.ManageCalls)]
[ResponseCache(NoStore = true)]
public sealed class OneModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    Examination examination,
    PersonReader persons
) : PageModel
{
    public const int PageSize = 100;

    private LedgerView ledger = null!;
    private Dictionary<int, MaskedPerson> masked = [];

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public Call Call { get; private set; } = null!;
    public IReadOnlyList<CallField> Fields { get; private set; } = [];
    public bool Manages { get; private set; }
    public IReadOnlyList<Application> Found { get; private set; } = [];
    public IReadOnlyDictionary<ApplicationState, int> Counts { get; private set; } =
        new Dictionary<ApplicationState, int>();
    public string? State { get; private set; }
    public bool Flagged { get; private set; }
    public int From { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public string DepartmentName => ledger.Structure.NameOf(SubjectKey.Department(Call.Department));
    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Call.Programme));
    public bool HasEnded => desk.Now >= Call.ClosesAt;

    /// <summary>Masked; a dash for one whom the viewer has nothing to do with.</summary>
    public string PersonOf(Application row) => masked.TryGetValue(row.Person, out var person) ? person.Name : "–";

    public string FieldOf(Application row) => Fields.FirstOrDefault(field => field.Code == row.Field)?.Name ?? "";

    public Task OnGetAsync(
        string municipality,
        int id,
        string? state,
        bool flagged,
        int from,
        CancellationToken cancel
    ) => OpenAsync(municipality, id, state, flagged, from, cancel);

    public Task<IActionResult> OnPostAnnounceAsync(string municipality, int id, CancellationToken cancel) =>
        DoAsync(municipality, id, () => desk.AnnounceAsync(Municipality, id, cancel), cancel);

    public Task<IActionResult> OnPostCloseAsync(string municipality, int id, CancellationToken cancel) =>
        DoAsync(municipality, id, () => desk.CloseAsync(Municipality, id, cancel), cancel);

    public Task<IActionResult> OnPostExamineAsync(string municipality, int id, CancellationToken cancel) =>
        DoAsync(municipality, id, () => examination.RunAsync(Municipality, id, null, cancel), cancel);

    private async Task<IActionResult> DoAsync(string municipality, int id, Func<Task> work, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        try
        {
            await work();
            return LocalRedirect($"~{Calls.AddressOf(Municipality, id)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name is not (nameof(RightsRefusals.NotAllowed) or "NoCall")))
        {
            Errors = FormError.Of(refused);
            db.ChangeTracker.Clear();
            await OpenAsync(municipality, id, null, false, 0, cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(
        string municipality,
        int id,
        string? state,
        bool flagged,
        int from,
        CancellationToken cancel
    )
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await desk.SeenAsync(Municipality, id, cancel);
        (Manages, Fields) = (desk.Manages(Call), await desk.FieldsAsync(Municipality, id, cancel));
        (State, Flagged, From) = (state, flagged, Math.Max(0, from));
        var rows = db.Set<Application>()
            .AsNoTracking()
            .Where(row => row.Municipality == Municipality && row.Call == id);
        Counts = await rows.GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        if (Enum.TryParse<ApplicationState>(state, out var wanted) && Enum.IsDefined(wanted))
            rows = rows.Where(row => row.State == wanted);
        if (flagged)
            rows = rows.Where(row => row.Flagged);
        Found = await rows.OrderBy(row => row.Id).Skip(From).Take(PageSize + 1).ToListAsync(cancel);
        masked = (
            await persons.MaskedAsync(Municipality, [.. Found.Select(row => row.Person).Distinct()], cancel)
        ).ToDictionary(person => person.Id);
    }
}
