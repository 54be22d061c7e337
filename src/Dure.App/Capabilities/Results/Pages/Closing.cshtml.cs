using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>Shows what closing a round would write, and closes it.</summary>
[Needs(Act.OpenRounds)]
[ResponseCache(NoStore = true)]
public sealed class ClosingModel(RoundDesk rounds, ClosingDesk desk, Actor actor) : PageModel
{
    public LedgerView Ledger { get; private set; } = null!;
    public Closing Closing { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Without { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string DepartmentName(string code) => Ledger.Structure.NameOf(SubjectKey.Department(code));

    public Task OnGetAsync(string municipality, int round, CancellationToken cancel) =>
        ReadAsync(municipality, round, cancel);

    public async Task<IActionResult> OnPostAsync(string municipality, int round, CancellationToken cancel)
    {
        await ReadAsync(municipality, round, cancel);
        try
        {
            await desk.CloseAsync(Ledger.Municipality.Code, round, Why, Without, await actor.NameAsync(cancel), cancel);
            return LocalRedirect("~" + Results.AddressOf(Closing.Round));
        }
        catch (RefusedException refused)
        {
            await ReadAsync(municipality, round, cancel);
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    private async Task ReadAsync(string municipality, int round, CancellationToken cancel)
    {
        Ledger = await rounds.LedgerAsync(municipality, cancel);
        Closing = await desk.ReadAsync(Ledger, round, cancel);
    }
}
