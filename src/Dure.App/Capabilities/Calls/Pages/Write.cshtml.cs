using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>A call is written, or written anew before it is announced.</summary>
[Needs(Act.ManageCalls)]
[ResponseCache(NoStore = true)]
public sealed class WriteModel(DureDbContext db, LedgerCache cache, CallDesk desk, Viewer viewer) : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public int? Id { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>What stands in the fields, by their names.</summary>
    public Dictionary<string, string> Form { get; private set; } = [];

    public IEnumerable<(string Code, string Name)> Departments =>
        ledger
            .Structure.Departments.Where(one => viewer.May(Act.ManageCalls, Municipality, one.Code, whole: true))
            .Select(one => (one.Code, one.Name));

    public IEnumerable<(string Code, string Name)> Programmes =>
        ledger.Structure.Programmes.Select(one => (one.Code, one.Name));

    public IEnumerable<(string Code, string Name)> RulesThere =>
        desk.RulesFor(Municipality).Select(rule => (rule.Id, rule.Title));

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string Of(string field) => Form.GetValueOrDefault(field, "");

    public async Task OnGetAsync(string municipality, int? id, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Id = id;
        if (id is not { } number)
        {
            Form = new() { ["reserve"] = "0", ["retention"] = Text(CallKind.All[0].RetentionYears) };
            return;
        }

        var call = await desk.SeenAsync(Municipality, number, cancel);
        viewer.Require(Act.ManageCalls, Municipality, call.Department);
        if (!call.State.Facts().TakesEdits)
            throw new RefusedException(Refusals.CallNotFromHere(call.State));
        Form = new()
        {
            ["title"] = call.Title,
            ["department"] = call.Department,
            ["programme"] = call.Programme,
            ["kind"] = call.Kind,
            ["rule"] = call.Rule ?? "",
            ["reference"] = CallLedger.Text(call.ReferenceDay),
            ["workFrom"] = CallLedger.Text(call.WorkFrom),
            ["workUntil"] = CallLedger.Text(call.WorkUntil),
            ["opensAt"] = CallLedger.Text(call.OpensAt),
            ["closesAt"] = CallLedger.Text(call.ClosesAt),
            ["headcount"] = Text(call.Headcount),
            ["reserve"] = Text(call.ReserveHeadcount),
            ["retention"] = Text(call.RetentionYears),
            ["fields"] = string.Join(
                '\n',
                (await desk.FieldsAsync(Municipality, number, cancel)).Select(field =>
                    $"{field.Name}: {Text(field.Headcount)}"
                )
            ),
        };
    }

    public async Task<IActionResult> OnPostAsync(string municipality, int? id, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Id = id;
        Form = Request.Form.ToDictionary(one => one.Key, one => one.Value.ToString().Trim());
        try
        {
            if (id is { } number)
                await desk.SeenAsync(Municipality, number, cancel);
            var written = await desk.WriteAsync(ledger, id, Terms(), CallDesk.ReadFields(Of("fields")), cancel);
            return LocalRedirect($"~{Calls.AddressOf(Municipality, written)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name is not (nameof(RightsRefusals.NotAllowed) or "NoCall")))
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private CallTerms Terms()
    {
        var faults = new List<Refusal>();
        DateOnly Day(string field) => ApplicationForm.Day(Of(field)) ?? Fault<DateOnly>(Refusals.BadDay(field));
        DateTime Moment(string field) => CallLedger.Moment(Of(field)) ?? Fault<DateTime>(Refusals.BadMoment(field));
        int Number(string field, string word) =>
            int.TryParse(Of(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : Fault<int>(Refusals.CallNumber(field, word));
        T Fault<T>(Refusal refusal)
            where T : struct
        {
            faults.Add(refusal);
            return default;
        }

        var terms = new CallTerms(
            Of("title"),
            Of("department"),
            Of("programme"),
            Of("kind"),
            Of("rule").Length > 0 ? Of("rule") : null,
            Day("reference"),
            Day("workFrom"),
            Day("workUntil"),
            Moment("opensAt"),
            Moment("closesAt"),
            Number("headcount", "모집 인원"),
            Number("reserve", "예비 인원"),
            Number("retention", "보존기간")
        );
        return faults.Count == 0 ? terms : throw new RefusedException(faults);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
