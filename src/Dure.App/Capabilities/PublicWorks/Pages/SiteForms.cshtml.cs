using Dure.App.Capabilities.PublicWorks.Forms;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>서식 of a site: 근로계약서 and 출근부, with names in the clear for a reason.</summary>
[Needs(Act.ReadWorks, Send = Act.UnmaskPersons)]
[ResponseCache(NoStore = true)]
public sealed class SiteFormsModel(
    DureDbContext db,
    LedgerCache cache,
    DemandDesk demands,
    AttendanceDesk attendance,
    FormDesk forms,
    PersonReader persons,
    Viewer viewer
) : PageModel
{
    private const string Contracts = "contracts";
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public Demand Site { get; private set; } = null!;
    public IReadOnlyList<(string Code, string Name)> Forms { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> People { get; private set; } = [];
    public bool MayUnmask { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [BindProperty]
    public string? Form { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int? Placement { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, int site, CancellationToken cancel) =>
        OpenAsync(municipality, site, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int site, CancellationToken cancel)
    {
        await OpenAsync(municipality, site, cancel);
        try
        {
            if (Forms.All(one => one.Code != Form))
                throw new RefusedException(Refusals.NoSuchForm());
            var draft =
                Form == Contracts
                    ? await forms.ContractsAsync(
                        FormHead.Of(ledger, Site.Lead, Site.Programme),
                        Site,
                        Placement,
                        Why ?? "",
                        cancel
                    )
                    : await forms.AttendanceAsync(
                        FormHead.Of(ledger, Site.Department, Site.Programme),
                        await attendance.OpenAsync(Municipality, site, Form!, cancel),
                        Why ?? "",
                        cancel
                    );
            var (content, format) = DocumentFile.Write(draft, Format);
            return File(content, Download.ContentTypes[format], Download.NameOf(draft.Title, format));
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int site, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Site = await demands.FindAsync(Municipality, site, cancel);
        if (Site.State != DemandState.Approved)
            throw new RefusedException(Refusals.NotASite(site));
        Forms =
        [
            (Contracts, "근로계약서"),
            .. Site.Months.Select(month => (month.ToString(), $"{month.ToKorean()} 출근부")),
        ];
        var placements = await db.Set<Placement>()
            .AsNoTracking()
            .Where(row => row.Municipality == Municipality && row.Site == site && !row.IsUndone)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var names = await persons.NamesAsync(Municipality, placements.Select(row => row.Person), cancel);
        People = [.. placements.Select(row => (row.Id, names(row.Person)))];
        MayUnmask = viewer.May(Act.UnmaskPersons, Municipality);
    }
}
