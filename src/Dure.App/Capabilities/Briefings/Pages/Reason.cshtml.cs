using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Briefings.Pages;

/// <summary>Why one programme's result is what it is, given by its department.</summary>
[Needs(Act.ReadBriefings, Send = Act.GiveReasons)]
[ResponseCache(NoStore = true)]
public sealed class ReasonModel(DureDbContext db, BriefingComposer composer, BriefingDesk desk, Actor actor) : PageModel
{
    public OpenQuarter Open { get; private set; } = null!;
    public BriefingLine Line { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>What the department answered when the figure was collected.</summary>
    public IReadOnlyList<GivenReason> Answers { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string book, int quarter, string? subject, string? measure, CancellationToken cancel)
    {
        await OpenAsync(book, quarter, subject, measure, cancel);
        var given = await GivenAsync(cancel);
        (Text, Seen) = (given?.Text, given?.Version ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(
        string book,
        int quarter,
        string? subject,
        string? measure,
        CancellationToken cancel
    )
    {
        await OpenAsync(book, quarter, subject, measure, cancel);
        try
        {
            await desk.GiveAsync(
                Open,
                Line.Subject,
                Line.Measure,
                Text?.ReplaceLineEndings("\n").Trim() ?? "",
                Seen,
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect($"~{Briefings.AddressOf(book, quarter)}?saved=true");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            // What somebody else wrote meanwhile is seen in the errors; saving again takes its place.
            Seen = (await GivenAsync(cancel))?.Version ?? 0;
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private Task<BriefingReason?> GivenAsync(CancellationToken cancel) =>
        db.Set<BriefingReason>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                row =>
                    row.Municipality == Open.Book.Municipality
                    && row.Year == Open.Book.Year
                    && row.Quarter == Open.Quarter
                    && row.Subject == Line.Subject
                    && row.Measure == Line.Measure,
                cancel
            );

    private async Task OpenAsync(string book, int quarter, string? subject, string? measure, CancellationToken cancel)
    {
        Open = await composer.OpenAsync(book, quarter, cancel);
        var content = await composer.ComposeAsync(Open, cancel);
        Line =
            content.Lines.FirstOrDefault(line => line.Is(subject ?? "", measure ?? ""))
            ?? throw new RefusedException(Refusals.NoBriefingLine());
        Answers = [.. Line.Reasons.Where(reason => reason.From != BriefingComposer.AtProgramme)];
    }
}
