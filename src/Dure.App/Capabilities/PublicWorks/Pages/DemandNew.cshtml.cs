using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>A department asks for people.</summary>
[Needs(Act.KeepAttendance)]
[ResponseCache(NoStore = true)]
public sealed class DemandNewModel(DureDbContext db, LedgerCache cache, DemandDesk desk, Viewer viewer, Actor actor)
    : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Departments { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Programmes { get; private set; } = [];

    [BindProperty]
    public string? Programme { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Headcount { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    [BindProperty]
    public List<int> Weekdays { get; set; } = [0, 1, 2, 3, 4];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public WageKind WageKind { get; set; } = WageKind.Minimum;

    [BindProperty]
    public string? Wage { get; set; }

    [BindProperty]
    public string? Side { get; set; } = "0";

    [BindProperty]
    public string? Cost { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, CancellationToken cancel) => OpenAsync(municipality, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, CancellationToken cancel)
    {
        await OpenAsync(municipality, cancel);
        try
        {
            var from = PublicWorks.Day(From);
            var id = await desk.AskAsync(
                ledger,
                new(
                    from?.Year ?? 0,
                    Programme ?? "",
                    Department ?? "",
                    Title?.Trim() ?? "",
                    Place?.Trim() ?? "",
                    Number(Headcount),
                    DayMark.TryCell(Hours, out var day) && day.Kind == DayKind.Work ? day.Minutes : null,
                    Weekdays.Where(at => at is >= 0 and < 7).Aggregate(0, (mask, at) => mask | (1 << at)),
                    from,
                    PublicWorks.Day(Until),
                    Enum.IsDefined(WageKind) ? WageKind : WageKind.Minimum,
                    Number(Wage),
                    Number(Side),
                    Number(Cost)
                ),
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect($"~{PublicWorks.SiteAddressOf(Municipality, id)}");
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

    private static long? Number(string? text) =>
        long.TryParse(text?.Replace(",", "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private async Task OpenAsync(string municipality, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Departments =
        [
            .. ledger
                .Structure.Departments.Where(one =>
                    viewer.May(Act.KeepAttendance, Municipality, one.Code, whole: true)
                    || viewer.May(Act.ManageWorks, Municipality)
                )
                .Select(one => (one.Code, one.Name)),
        ];
        Programmes =
        [
            .. ledger
                .Structure.Programmes.Where(one => DemandDesk.Lead(ledger, one.Code) is not null)
                .Select(one => (one.Code, one.Name)),
        ];
    }
}
