using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>Opens a round: a period, measures, departments, a last day.</summary>
[Needs(Act.OpenRounds)]
public sealed class NewRoundModel(RoundDesk desk, Actor actor) : PageModel
{
    // Departments have the first third of the next month, unless the coordinator says otherwise.
    private const int UsualDay = 10;

    public static readonly IReadOnlyList<string> MoneyUnits = ["천원", "원", "백만원"];

    public static readonly IReadOnlyList<(string Value, string Label)> Spans =
    [
        .. Enumerable.Range(1, 12).Select(month => ($"{month:D2}", $"{month}월")),
        .. Enumerable.Range(1, 4).Select(quarter => ($"Q{quarter}", $"{quarter}분기")),
        ("H1", "상반기"),
        ("H2", "하반기"),
    ];

    public MunicipalityCode Code { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<(string Key, string Label)> Choices { get; private set; } = [];

    /// <summary>Of which year the departments are.</summary>
    public int PlanYear { get; private set; }
    public IReadOnlyList<(string Code, string Name)> AllDepartments { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public string? Span { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public List<string> Columns { get; set; } = [];

    [BindProperty]
    public List<string> Departments { get; set; } = [];

    [BindProperty]
    public string? Money { get; set; }

    [BindProperty]
    public bool All { get; set; }

    [BindProperty]
    public string? Before { get; set; }

    [BindProperty]
    public string? After { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string municipality, CancellationToken cancel)
    {
        var ledger = await desk.LedgerAsync(municipality, cancel);
        var last = desk.Today.AddMonths(-1);
        var period = Period.Month(last.Year, last.Month);
        (Year, Span) = ($"{last.Year}", $"{last.Month:D2}");
        Due = period.LastDay.AddDays(UsualDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Fill(ledger, last.Year);
        Columns = [.. Choices.Select(choice => choice.Key).Take(1)];
        Departments = [.. AllDepartments.Select(department => department.Code)];
        (Before, After) = (ReminderDays.Write(ReminderDays.Usual, true), ReminderDays.Write(ReminderDays.Usual, false));
    }

    public async Task<IActionResult> OnPostAsync(string municipality, CancellationToken cancel)
    {
        var ledger = await desk.LedgerAsync(municipality, cancel);
        try
        {
            if (!Period.TryParse($"{Year?.Trim()}-{Span}", out var period))
                throw new RefusedException(Refusals.NotASpan($"{Year} {Span}"));
            Fill(ledger, period.FirstCalendarYear);
            if (!DateOnly.TryParse(Due, CultureInfo.InvariantCulture, out var due))
                throw new RefusedException(Refusals.NoDue());
            var round = await desk.OpenAsync(
                ledger,
                new(
                    period,
                    Title,
                    due,
                    Columns,
                    MoneyUnits.Contains(Money) ? Money! : MoneyUnits[0],
                    Departments,
                    All,
                    ReminderDays.Read(Before, After)
                ),
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect("~" + Results.AddressOf(round));
        }
        catch (RefusedException refused)
        {
            Fill(ledger, int.TryParse(Year, CultureInfo.InvariantCulture, out var year) ? year : desk.Today.Year);
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private void Fill(LedgerView ledger, int year)
    {
        (Code, Name) = (ledger.Municipality.Code, ledger.Municipality.Name);
        Choices =
        [
            .. Owed.Choices(ledger)
                .Select(choice =>
                    (
                        RoundColumn.KeyOf(choice.Measure.Code, choice.Kind),
                        $"{choice.Measure.Name} {choice.Kind.Word()} ({choice.Measure.Unit})"
                    )
                ),
        ];
        PlanYear = year is >= 1900 and <= 2199 ? year : desk.Today.Year;
        AllDepartments =
        [
            .. Owed.Departments(ledger, Period.Year(PlanYear))
                .Select(code => (code, ledger.Structure.NameOf(SubjectKey.Department(code)))),
        ];
    }
}
