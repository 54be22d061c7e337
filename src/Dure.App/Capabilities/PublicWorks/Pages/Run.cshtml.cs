using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>합계 of a run, in won.</summary>
public sealed record RunTotal(long Base, long WeeklyHoliday, long Other, long SideCost, long Gross, long Net);

/// <summary>급여대장: a month's pay with what is different from the month before; confirmed, it becomes a batch of payments.</summary>
[Needs(Act.ReadWorks, Send = Act.ManageWorks)]
[ResponseCache(NoStore = true)]
public sealed class RunModel(
    DureDbContext db,
    LedgerCache cache,
    PayDesk desk,
    SlipReader reader,
    PersonReader persons,
    Viewer viewer,
    Actor actor
) : PageModel
{
    private const int OnPage = 500;
    private LedgerView ledger = null!;
    private Func<int, string> names = _ => "";
    private Dictionary<int, string> sites = [];
    private Dictionary<int, long> before = [];

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public PayRun Run { get; private set; } = null!;
    public PayRun? Before { get; private set; }
    public IReadOnlyList<PaySlip> Slips { get; private set; } = [];

    /// <summary>Of all slips, whether the page shows them or not.</summary>
    public RunTotal Total { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool MayConfirm { get; private set; }
    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Run.Programme));

    public string PersonOf(int person) => names(person);

    public string SiteOf(PaySlip slip) => sites[slip.Placement];

    /// <summary>Against the month before; null for one who was not paid then.</summary>
    public long? DifferenceOf(PaySlip slip) =>
        before.TryGetValue(slip.Placement, out var gross) ? slip.Gross - gross : null;

    public Task OnGetAsync(string municipality, int run, CancellationToken cancel) =>
        OpenAsync(municipality, run, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int run, CancellationToken cancel)
    {
        await OpenAsync(municipality, run, cancel);
        try
        {
            var batch = await desk.ConfirmAsync(Municipality, run, await actor.NameAsync(cancel), cancel);
            return LocalRedirect($"~{Shared.Payments.Payments.AddressOf(Municipality, batch)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            await OpenAsync(municipality, run, cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int run, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Run = await desk.FindAsync(Municipality, run, cancel);
        Before = await desk.BeforeAsync(Run, cancel);
        var all = db.Set<PaySlip>().AsNoTracking().Where(row => row.Municipality == Municipality && row.Run == run);
        Slips = await all.OrderBy(row => row.Placement).Take(OnPage).ToListAsync(cancel);
        Total =
            await all.GroupBy(row => row.Run)
                .Select(rows => new RunTotal(
                    rows.Sum(row => row.Base),
                    rows.Sum(row => row.WeeklyHoliday),
                    rows.Sum(row => row.HolidayWork + row.PaidHoliday + row.Leave + row.UnusedLeave),
                    rows.Sum(row => row.SideCost),
                    rows.Sum(row => row.Gross),
                    rows.Sum(row => row.Net)
                ))
                .FirstOrDefaultAsync(cancel)
            ?? new(0, 0, 0, 0, 0, 0);
        sites = await reader.TitlesAsync(Run, Slips, cancel);
        if (Before is { } earlier)
            before = await db.Set<PaySlip>()
                .Where(row => row.Municipality == Municipality && row.Run == earlier.Id)
                .ToDictionaryAsync(row => row.Placement, row => row.Gross, cancel);
        names = await persons.NamesAsync(Municipality, Slips.Select(slip => slip.Person), cancel);
        MayConfirm =
            Run.State == RunState.Draft && viewer.May(Act.ManageWorks, Municipality, Run.Department, whole: true);
    }
}
