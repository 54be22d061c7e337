using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>The head of a department confirms what it hands in, or sends it back.</summary>
[Needs(Act.ConfirmResults)]
[ResponseCache(NoStore = true)]
public sealed class ConfirmModel(SubmissionDesk desk, Viewer viewer, Actor actor) : PageModel
{
    public Viewer Viewer => viewer;
    public OpenSubmission Open { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public ReviewView Review =>
        ReviewView.Of(
            Open,
            viewer,
            StepKind.Confirm,
            StepKind.SendBack,
            Why,
            Errors.FirstOrDefault(error => error.Field == "why")?.Sentence
        );

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Task OnGetAsync(string municipality, int round, string department, CancellationToken cancel) =>
        ReadAsync(municipality, round, department, cancel);

    public Task<IActionResult> OnPostYesAsync(
        string municipality,
        int round,
        string department,
        CancellationToken cancel
    ) => TakeAsync(StepKind.Confirm, municipality, round, department, cancel);

    public Task<IActionResult> OnPostNoAsync(
        string municipality,
        int round,
        string department,
        CancellationToken cancel
    ) => TakeAsync(StepKind.SendBack, municipality, round, department, cancel);

    private async Task<IActionResult> TakeAsync(
        StepKind step,
        string municipality,
        int round,
        string department,
        CancellationToken cancel
    )
    {
        await ReadAsync(municipality, round, department, cancel);
        try
        {
            // What is decided on is what was shown.
            if (Open.Submission.Version != Version)
                throw new RefusedException(Refusals.Meanwhile());
            await desk.TakeAsync(Open.Submission, step, Why, await actor.NameAsync(cancel), cancel);
            return LocalRedirect("~" + Open.Address);
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    private async Task ReadAsync(string municipality, int round, string department, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(municipality, round, department, cancel);
        viewer.Require(Act.ConfirmResults, Open.Submission.Municipality, department);
    }
}
