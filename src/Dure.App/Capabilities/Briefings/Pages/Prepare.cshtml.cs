using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Briefings.Pages;

/// <summary>The report of a quarter as the ledger makes it now: prepared here, and frozen when it was held.</summary>
[Needs(Act.ReadBriefings, Send = Act.HoldBriefings)]
[ResponseCache(NoStore = true)]
public sealed class PrepareModel(BriefingComposer composer, BriefingDesk desk, Viewer viewer, Actor actor) : PageModel
{
    public OpenQuarter Open { get; private set; } = null!;
    public BriefingContent Report { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool MayHold { get; private set; }
    public bool Saved { get; private set; }
    public int SettingSeen { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Held { get; set; }

    [BindProperty]
    public BriefingOrder Order { get; set; }

    [BindProperty]
    public string? Tree { get; set; }

    [BindProperty]
    public string? Low { get; set; }

    [BindProperty]
    public string? High { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string book, int quarter, bool saved, CancellationToken cancel)
    {
        await OpenAsync(book, quarter, cancel);
        Saved = saved;
        Fill();
    }

    public async Task<IActionResult> OnPostSetAsync(string book, int quarter, CancellationToken cancel)
    {
        await OpenAsync(book, quarter, cancel);
        try
        {
            DateOnly? held = null;
            if (!string.IsNullOrWhiteSpace(Held))
                held = DateOnly.TryParseExact(Held.Trim(), "yyyy-MM-dd", out var day)
                    ? day
                    : throw new RefusedException(Refusals.BadDay());
            if (!Percent(Low, out var low) || !Percent(High, out var high))
                throw new RefusedException(Refusals.BadBounds());
            await desk.SetAsync(
                Open,
                new(
                    Title?.Trim() ?? "",
                    held,
                    Enum.IsDefined(Order) ? Order : BriefingOrder.Classification,
                    string.IsNullOrEmpty(Tree) ? null : Tree,
                    low,
                    high,
                    Note?.ReplaceLineEndings("\n").Trim() ?? ""
                ),
                Seen,
                cancel
            );
            return LocalRedirect($"~{Briefings.AddressOf(book, quarter)}?saved=true");
        }
        catch (RefusedException refused)
        {
            return await AgainAsync(refused, book, quarter, cancel);
        }
    }

    public async Task<IActionResult> OnPostFreezeAsync(string book, int quarter, CancellationToken cancel)
    {
        await OpenAsync(book, quarter, cancel);
        try
        {
            var frozen = await desk.FreezeAsync(
                book,
                quarter,
                Hash ?? "",
                Why?.Trim() ?? "",
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect($"~{Briefings.AddressOf(book, quarter, frozen.Version)}?frozen=1");
        }
        catch (RefusedException refused)
        {
            Fill();
            return await AgainAsync(refused, book, quarter, cancel);
        }
    }

    private static bool Percent(string? text, out int percent) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out percent);

    private async Task<IActionResult> AgainAsync(
        RefusedException refused,
        string book,
        int quarter,
        CancellationToken cancel
    )
    {
        Errors = FormError.Of(refused);
        await OpenAsync(book, quarter, cancel);
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Fill()
    {
        var setting = Open.Setting;
        (Title, Note) = (setting.Title, setting.Note);
        Held = setting.HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Low = setting.Low.ToString(CultureInfo.InvariantCulture);
        High = setting.High.ToString(CultureInfo.InvariantCulture);
    }

    private async Task OpenAsync(string book, int quarter, CancellationToken cancel)
    {
        Open = await composer.OpenAsync(book, quarter, cancel);
        Report = await composer.ComposeAsync(Open, cancel);
        SettingSeen = Open.Setting.Version;
        MayHold = viewer.May(Act.HoldBriefings, Open.Book.Municipality);
    }
}
