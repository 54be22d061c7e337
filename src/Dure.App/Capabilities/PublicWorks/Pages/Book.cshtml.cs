using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>출근부 of a site and month: a grid, filled by hand, by key or by pasting, and signed by the head.</summary>
// The head signs, who writes nothing else; each thing done here is asked for at its desk.
[Needs(Act.ReadWorks)]
[RequestSizeLimit(2 * SentSheet.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * SentSheet.MaxBytes)]
[ResponseCache(NoStore = true)]
public sealed class BookModel(AttendanceDesk desk, PersonReader persons, Viewer viewer, Actor actor) : PageModel
{
    private const int MostTold = 50;
    private Func<int, string> names = _ => "";
    private readonly Dictionary<string, string> sent = [];

    public OpenBook Open { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool MayWrite { get; private set; }
    public bool MaySign { get; private set; }
    public bool MayReopen { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    public string PersonOf(Placement row) => names(row.Person);

    public string TextOf(int placement, int day, DayMark mark) =>
        sent.GetValueOrDefault(OpenBook.NameOf(placement, day), mark.Cell);

    public bool IsWrong(string field) => Errors.Any(error => error.Field == field);

    public Task OnGetAsync(string municipality, int site, string month, CancellationToken cancel) =>
        OpenAsync(municipality, site, month, cancel);

    public Task<IActionResult> OnPostAsync(string municipality, int site, string month, CancellationToken cancel) =>
        TryAsync(
            municipality,
            site,
            month,
            FormError.Of,
            async code =>
            {
                switch (Do)
                {
                    case "sign":
                        await desk.SignAsync(code, site, month, Seen, await actor.NameAsync(cancel), cancel);
                        break;
                    case "reopen":
                        await desk.ReopenAsync(code, site, month, Seen, Why?.Trim() ?? "", cancel);
                        break;
                    default:
                        await desk.SaveAsync(code, site, month, Seen, Cells(), Do == "fill", cancel);
                        break;
                }
            },
            cancel
        );

    /// <summary>A sheet that was filled in elsewhere is kept as the form is: all of it, or nothing.</summary>
    public Task<IActionResult> OnPostSheetAsync(
        string municipality,
        int site,
        string month,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        SentBook? read = null;
        return TryAsync(
            municipality,
            site,
            month,
            // What the desk refuses of a cell is told by its place in the sheet.
            refused =>
                [
                    .. refused
                        .Refusals.Take(MostTold)
                        .Select(one => new FormError(
                            "file",
                            read?.Places.GetValueOrDefault(one.Place?.File ?? "") is { } place
                                ? $"{place}: {one.Korean}"
                                : one.Korean
                        )),
                ],
            async code =>
            {
                if (file is null or { Length: 0 })
                    throw new RefusedException(Refusals.BadBookSheet());
                using var stream = file.OpenReadStream();
                read = AttendanceSheet.Read(await SentFile.ReadAsync(stream, file.Length, cancel), Open);
                await desk.SaveAsync(code, site, month, Seen, read.Cells, fill: false, cancel);
            },
            cancel
        );
    }

    private async Task<IActionResult> TryAsync(
        string municipality,
        int site,
        string month,
        Func<RefusedException, IReadOnlyList<FormError>> told,
        Func<MunicipalityCode, Task> work,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, site, month, cancel);
        try
        {
            await work(Open.Site.Municipality);
            return LocalRedirect($"~{PublicWorks.BookAddressOf(Open.Site.Municipality, site, Open.Month)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = told(refused);
            await OpenAsync(municipality, site, month, cancel);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private Dictionary<(int, int), string> Cells()
    {
        var cells = new Dictionary<(int, int), string>();
        foreach (var (placement, days) in Open.Lines)
            for (var day = 1; day <= days.Length; day++)
            {
                var name = OpenBook.NameOf(placement.Id, day);
                if (!Request.Form.TryGetValue(name, out var value))
                    continue;
                var text = value.ToString();
                (cells[(placement.Id, day)], sent[name]) = (text, text.Length > 20 ? text[..20] : text);
            }

        return cells;
    }

    private async Task OpenAsync(string municipality, int site, string month, CancellationToken cancel)
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(Refusals.NoMunicipality(municipality));
        Open = await desk.OpenAsync(code, site, month, cancel);
        names = await persons.NamesAsync(code, Open.Lines.Select(line => line.Placement.Person), cancel);
        MayWrite = viewer.Keeps(Open.Site) && !Open.IsSigned;
        MaySign = desk.MaySign(Open.Site) && !Open.IsSigned && Open.Lines.Count > 0;
        MayReopen = Open.IsSigned && (desk.MaySign(Open.Site) || viewer.Manages(Open.Site));
    }
}
