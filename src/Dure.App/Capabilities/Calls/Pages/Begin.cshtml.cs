using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>What a call says to residents, and where they begin.</summary>
[Needs(Act.Apply)]
[ResponseCache(NoStore = true)]
public sealed class BeginModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    ApplyDesk apply,
    IServiceProvider services
) : PageModel
{
    private LedgerView ledger = null!;

    public string Name => ledger.Municipality.Name;
    public string DepartmentName => ledger.Structure.NameOf(SubjectKey.Department(Call.Department));
    public Call Call { get; private set; } = null!;
    public IReadOnlyList<CallField> Fields { get; private set; } = [];
    public CallKind Kind => CallKind.Of(Call);
    public bool IsOpen => Call.IsOpen(desk.Now);

    /// <summary>Who can apply, in the rule's sentences.</summary>
    public IReadOnlyList<string> Conditions { get; private set; } = [];

    /// <summary>Who cannot.</summary>
    public IReadOnlyList<string> Exclusions { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(string municipality, int id, CancellationToken cancel) =>
        OpenAsync(municipality, id, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int id, CancellationToken cancel)
    {
        await OpenAsync(municipality, id, cancel);
        try
        {
            return LocalRedirect($"~/apply/{Call.Municipality}/{id}/{await apply.BeginAsync(Call, cancel)}/1");
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int id, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await ResidentCall.FindAsync(db, ledger.Municipality.Code, id, cancel);
        Fields = await desk.FieldsAsync(Call.Municipality, id, cancel);
        if (CallQuestions.Of(Call, services) is not { } questions)
            return;
        Conditions = [.. questions.Rule.Version.Conditions.Select(item => item.Say)];
        Exclusions = [.. questions.Rule.Version.Exclusions.Select(item => item.Say)];
    }
}
