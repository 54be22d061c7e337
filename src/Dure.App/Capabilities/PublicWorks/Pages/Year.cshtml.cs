using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>A year of public works: demands, plan against budget, sites, people, pay, what was spent.</summary>
[Needs(Act.ReadWorks, Send = Act.ManageWorks)]
[ResponseCache(NoStore = true)]
public sealed class YearModel(
    DureDbContext db,
    LedgerCache cache,
    DemandDesk demands,
    PayDesk pays,
    WorkResults results,
    Viewer viewer,
    Actor actor
) : PageModel
{
    private LedgerView ledger = null!;

    /// <summary>A programme with its sites of the year.</summary>
    internal sealed record Line(
        string Code,
        string Name,
        WorkBudget? Budget,
        long Planned,
        int Sites,
        int Offices,
        int Headcount,
        WorkResults.Counted Counted
    );

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public int Year { get; private set; }
    public IReadOnlyList<Demand> Demands { get; private set; } = [];
    internal IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<PayRun> Runs { get; private set; } = [];
    public IReadOnlyList<PaymentBatch> Batches { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool MayAsk { get; private set; }
    public bool MayPay { get; private set; }

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Month { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string NameOf(string department) => ledger.Structure.NameOf(SubjectKey.Department(department));

    public string NameOfProgramme(string code) => ledger.Structure.NameOf(SubjectKey.Programme(code));

    public Task OnGetAsync(string municipality, int? year, CancellationToken cancel) =>
        OpenAsync(municipality, year, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int? year, CancellationToken cancel)
    {
        await OpenAsync(municipality, year, cancel);
        try
        {
            if (!Period.TryParse(Month, out var month) || month.Months != 1)
                throw new RefusedException(Refusals.Missing("month", "달"));
            var run = await pays.RunAsync(ledger, Programme ?? "", month, await actor.NameAsync(cancel), cancel);
            return LocalRedirect($"~{PublicWorks.RunAddressOf(Municipality, run)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int? year, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Year = year is >= 2000 and <= 2100 ? year.Value : demands.Today.Year;
        Demands = await demands.ListAsync(Municipality, Year, cancel);
        MayAsk = viewer.May(Act.KeepAttendance, Municipality);
        MayPay = viewer.May(Act.ManageWorks, Municipality);
        var lines = new List<Line>();
        foreach (var group in Demands.GroupBy(one => one.Programme))
        {
            var sites = group.Where(one => one.State == DemandState.Approved).ToList();
            lines.Add(
                new(
                    group.Key,
                    NameOfProgramme(group.Key),
                    WorkBudget.Of(ledger, group.Key, Year),
                    sites.Sum(one => one.Cost),
                    sites.Count,
                    sites.Select(one => one.Department).Distinct().Count(),
                    sites.Sum(one => one.Headcount),
                    await results.CountAsync(Municipality, group.Key, Period.Year(Year), cancel)
                )
            );
        }

        Lines = lines;
        var (first, last) = (Period.Year(Year).Start, Period.Year(Year).End);
        Runs =
        [
            .. (
                await db.Set<PayRun>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == Municipality && row.Month >= first && row.Month < last)
                    .OrderByDescending(row => row.Id)
                    .ToListAsync(cancel)
            ).Where(row => viewer.May(Act.ReadWorks, Municipality, row.Department, whole: true)),
        ];
        Batches =
        [
            .. (
                await db.Set<PaymentBatch>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == Municipality && row.Year == Year)
                    .OrderByDescending(row => row.Id)
                    .ToListAsync(cancel)
            ).Where(row => viewer.May(Act.ReadWorks, Municipality, row.Department, whole: true)),
        ];
    }
}
