using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>An official enters what somebody brought on paper.</summary>
[Needs(Act.ManageCalls)]
[RequestFormLimits(ValueCountLimit = 4_000)]
[ResponseCache(NoStore = true)]
public sealed class EnterModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    Reception reception,
    IServiceProvider services,
    Viewer viewer
) : PageModel
{
    private LedgerView ledger = null!;

    public string Name => ledger.Municipality.Name;
    public Call Call { get; private set; } = null!;
    public IReadOnlyList<CallField> Fields { get; private set; } = [];
    public CallQuestions? Questions { get; private set; }
    public ApplicationForm Form { get; private set; } = new();
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>To be given to who applied; shown once.</summary>
    [TempData]
    public string? Given { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, int id, CancellationToken cancel) =>
        OpenAsync(municipality, id, cancel);

    public async Task<IActionResult> OnPostAsync(
        string municipality,
        int id,
        [FromForm(Name = "do")] string? what,
        string? number,
        bool confirmed,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, cancel);
        Form.TakePerson(Request.Form);
        if (Questions is { } questions)
        {
            Form.TakeAnswers(Request.Form, questions.Asked, person: true, household: true);
            if (Form.Change(what, questions.Asked))
                return Page();
        }

        try
        {
            var receipt = await reception.TakeAsync(
                Call,
                Form,
                number,
                confirmed,
                ApplicationWay.Desk,
                [],
                null,
                cancel
            );
            Given = receipt.Number;
            return LocalRedirect($"~{Calls.AddressOf(Call.Municipality, id)}/enter");
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

    private async Task OpenAsync(string municipality, int id, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await desk.SeenAsync(ledger.Municipality.Code, id, cancel);
        viewer.Require(Act.ManageCalls, Call.Municipality, Call.Department);
        (Fields, Questions) = (await desk.FieldsAsync(Call.Municipality, id, cancel), CallQuestions.Of(Call, services));
    }
}
