using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>The coordinator approves what a department's head confirmed, or returns it.</summary>
[Needs(Act.ApproveResults)]
[ResponseCache(NoStore = true)]
public sealed class ApproveModel(SubmissionDesk desk, Viewer viewer, Actor actor) : PageModel
{
    public Viewer Viewer => viewer;
    public OpenSubmission Open { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public ReviewView Review =>
        ReviewView.Of(
            Open,
            viewer,
            StepKind.Approve,
            StepKind.Return,
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
    ) => TakeAsync(StepKind.Approve, municipality, round, department, cancel);

    public Task<IActionResult> OnPostNoAsync(
        string municipality,
        int round,
        string department,
        CancellationToken cancel
    ) => TakeAsync(StepKind.Return, municipality, round, department, cancel);

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
        viewer.Require(Act.ApproveResults, Open.Submission.Municipality, department);
    }
}
