using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>What a posting changed: old and new values, who, when, why; and taking it back.</summary>
[Needs(Act.EnterRecords)]
public sealed class PostingModel(EntryDesk desk, PostingDesk postings, Actor actor) : PageModel
{
    public OpenBook Open { get; private set; } = null!;
    public PostingStory Story { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public string? Reason { get; private set; }
    public bool Undone { get; private set; }

    /// <summary>Figures in force that had no value before.</summary>
    public int First => Story.Figures.Count(figure => figure is { InForce: true, Before: null });

    /// <summary>A whole book is not taken back from here.</summary>
    public bool CanUndo => Story.MoreFigures == 0 && Story.Figures.Any(figure => figure.InForce);

    public async Task OnGetAsync(string book, int id, bool undone, CancellationToken cancel)
    {
        await OpenAsync(book, id, cancel);
        Undone = undone;
    }

    public async Task<IActionResult> OnPostAsync(
        string book,
        int id,
        string? reason,
        bool firstToo,
        CancellationToken cancel
    )
    {
        await OpenAsync(book, id, cancel);
        Reason = reason;
        try
        {
            if (string.IsNullOrWhiteSpace(reason))
                Errors = [new("reason", "되돌리는 사유를 적어 주세요.")];
            else
            {
                var who = await actor.NameAsync(cancel);
                var posted = await postings.UndoAsync(Open.Ledger, Story, firstToo, who, reason.Trim(), cancel);
                return LocalRedirect($"~{Entry.PostingAddressOf(book, posted.Posting ?? id)}?undone=true");
            }
        }
        catch (RefusedException refused)
        {
            Errors = [.. refused.Refusals.Select(refusal => new FormError("", refusal.Korean))];
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task OpenAsync(string book, int id, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(book, cancel);
        Story = await postings.ReadAsync(Open.Ledger, id, cancel);
    }
}
