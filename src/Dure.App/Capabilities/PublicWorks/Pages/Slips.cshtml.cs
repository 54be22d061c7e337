using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Forms;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>임금명세서 of a run or of one of its sites, a page each when printed; with names as a file, for a reason.</summary>
[Needs(Act.ReadWorks, Send = Act.UnmaskPersons)]
[ResponseCache(NoStore = true)]
public sealed class SlipsModel(
    DureDbContext db,
    LedgerCache cache,
    PayDesk desk,
    SlipReader reader,
    FormDesk forms,
    PersonReader persons,
    Viewer viewer
) : PageModel
{
    private const int OnPage = 500;

    public static IReadOnlyList<(string Code, string Name)> Forms { get; } =
    [("slips", "임금명세서"), ("book", "급여대장")];

    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public PayRun Run { get; private set; } = null!;
    public IReadOnlyList<SlipView> Slips { get; private set; } = [];
    public IReadOnlyList<(int Id, string Title)> Sites { get; private set; } = [];
    public bool IsCut { get; private set; }
    public bool MayUnmask { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Run.Programme));
    public string SiteName => Sites.FirstOrDefault(site => site.Id == Site).Title;

    [BindProperty(SupportsGet = true, Name = "site")]
    public int? Site { get; set; }

    [BindProperty]
    public string? Form { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, int run, CancellationToken cancel) =>
        OpenAsync(municipality, run, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int run, CancellationToken cancel)
    {
        await OpenAsync(municipality, run, cancel);
        try
        {
            var head = FormHead.Of(ledger, Run.Department, Run.Programme);
            var draft = Form switch
            {
                "slips" => await forms.SlipsAsync(head, Run, Site, Why ?? "", cancel),
                "book" => await forms.PayBookAsync(head, Run, Site, Why ?? "", cancel),
                _ => throw new RefusedException(Refusals.NoSuchForm()),
            };
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

    private async Task OpenAsync(string municipality, int run, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Run = await desk.FindAsync(Municipality, run, cancel);
        Sites = await reader.SitesAsync(Run, cancel);
        if (Sites.All(site => site.Id != Site))
            Site = null;
        var slips = await reader.SlipsAsync(Run, Site, OnPage + 1, cancel);
        IsCut = slips.Count > OnPage;
        var names = await persons.NamesAsync(Municipality, slips.Select(slip => slip.Person), cancel);
        Slips =
        [
            .. (await reader.OpenAsync(Run, [.. slips.Take(OnPage)], cancel)).Select(open => new SlipView(
                string.Create(CultureInfo.InvariantCulture, $"{names(open.Slip.Person)} {open.Slip.Placement}번"),
                names(open.Slip.Person),
                open,
                OfOffice: false
            )),
        ];
        MayUnmask = viewer.May(Act.UnmaskPersons, Municipality, Run.Department, whole: true);
    }
}
