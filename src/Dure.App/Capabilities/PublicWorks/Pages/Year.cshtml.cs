using System.Globalization;
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
        WorkCount Counted,
        IReadOnlyList<ResultLine> Results,
        bool MayAdopt
    );

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public int Year { get; private set; }
    public IReadOnlyList<Demand> Demands { get; private set; } = [];
    internal IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Results that came from elsewhere, where the viewer may decide that the records hold.</summary>
    internal IReadOnlyList<(Line Line, ResultLine Result)> Elsewhere =>
        [
            .. from line in Lines
            where line.MayAdopt
            from result in line.Results
            where result.IsElsewhere && result.Value != result.Counted
            select (line, result),
        ];
    public IReadOnlyList<PayRun> Runs { get; private set; } = [];
    public IReadOnlyList<PaymentBatch> Batches { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool MayAsk { get; private set; }
    public bool MayPay { get; private set; }

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Month { get; set; }

    /// <summary>Which result is to be the records': programme, measure and period.</summary>
    [BindProperty]
    public string? Result { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string NameOf(string department) => ledger.Structure.NameOf(SubjectKey.Department(department));

    public string NameOfProgramme(string code) => ledger.Structure.NameOf(SubjectKey.Programme(code));

    public Task OnGetAsync(string municipality, int? year, CancellationToken cancel) =>
        OpenAsync(municipality, year, cancel);

    public Task<IActionResult> OnPostAsync(string municipality, int? year, CancellationToken cancel) =>
        TryAsync(
            municipality,
            year,
            async () =>
            {
                if (!Period.TryParse(Month, out var month) || month.Months != 1)
                    throw new RefusedException(Refusals.Missing("month", "달"));
                var run = await pays.RunAsync(ledger, Programme ?? "", month, await actor.NameAsync(cancel), cancel);
                return PublicWorks.RunAddressOf(Municipality, run);
            },
            cancel
        );

    /// <summary>A figure that came from elsewhere gives way to that of the records.</summary>
    public Task<IActionResult> OnPostAdoptAsync(string municipality, int? year, CancellationToken cancel) =>
        TryAsync(
            municipality,
            year,
            async () =>
            {
                if ((Result ?? "").Split('|') is not [var programme, var measure, var period])
                    throw new RefusedException(Refusals.NoResult());
                await results.AdoptAsync(
                    Municipality,
                    programme,
                    measure,
                    period,
                    Why?.Trim() ?? "",
                    await actor.NameAsync(cancel),
                    cancel
                );
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{PublicWorks.AddressOf(Municipality)}?year={Year}#results"
                );
            },
            cancel
        );

    private async Task<IActionResult> TryAsync(
        string municipality,
        int? year,
        Func<Task<string>> work,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, year, cancel);
        try
        {
            return LocalRedirect("~" + await work());
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
                    await WorkCount.ReadAsync(db, Municipality, group.Key, Period.Year(Year), cancel),
                    await results.LinesAsync(ledger, group.Key, Year, cancel),
                    viewer.May(Act.ManageWorks, Municipality, DemandDesk.Lead(ledger, group.Key), whole: true)
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
