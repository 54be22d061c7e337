using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>Hands a submission in: what the checks ask is answered here, and kept.</summary>
[Needs(Act.EnterResults)]
[RequestFormLimits(ValueCountLimit = 20_000)]
[ResponseCache(NoStore = true)]
public sealed class SubmitModel(SubmissionDesk desk, Viewer viewer, Actor actor) : PageModel
{
    private readonly Dictionary<string, string> typed = [];

    public Viewer Viewer => viewer;
    public OpenSubmission Open { get; private set; } = null!;
    public Grid Grid { get; private set; } = null!;
    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The reason for all that are left empty.</summary>
    [BindProperty]
    public string? Common { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public static string FieldOf(Doubt doubt) => $"a|{doubt.Programme}|{doubt.Column}|{doubt.Name}";

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string? TextOf(Doubt doubt) => typed.GetValueOrDefault(FieldOf(doubt)) ?? doubt.AnswerIn(Open)?.Reason;

    public Task OnGetAsync(string municipality, int round, string department, CancellationToken cancel) =>
        ReadAsync(municipality, round, department, cancel);

    public async Task<IActionResult> OnPostAsync(
        string municipality,
        int round,
        string department,
        CancellationToken cancel
    )
    {
        await ReadAsync(municipality, round, department, cancel);
        foreach (var doubt in Doubts)
        {
            if (Request.Form.TryGetValue(FieldOf(doubt), out var text))
                typed[FieldOf(doubt)] = text.ToString();
        }

        try
        {
            // Somebody typed on after this page was made: what it asks may not be all.
            if (Open.Submission.Version != Version)
                throw new RefusedException(Refusals.Meanwhile());
            await desk.SubmitAsync(
                Open,
                [
                    .. Doubts.Select(doubt => new GivenAnswer(
                        doubt.Programme,
                        doubt.Column,
                        doubt.Name,
                        string.IsNullOrWhiteSpace(TextOf(doubt)) ? Common ?? "" : TextOf(doubt)!
                    )),
                ],
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect("~" + Open.Address);
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            ModelState.Clear();
            Version = Open.Submission.Version;
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    private async Task ReadAsync(string municipality, int round, string department, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(municipality, round, department, cancel);
        viewer.Require(Act.EnterResults, Open.Submission.Municipality, department);
        Grid = Grid.Of(Open);
        Doubts = new CellChecks(new SubmissionFigures(Open)).All();
    }
}
