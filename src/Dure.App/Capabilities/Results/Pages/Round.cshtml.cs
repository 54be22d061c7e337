using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>One round: its departments; for the coordinator another last day, and opening it again.</summary>
[Needs(Act.ReadRounds, Send = Act.OpenRounds)]
public sealed class RoundModel(
    RoundDesk desk,
    ReminderDesk reminders,
    MailSettings mail,
    Viewer viewer,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    public RoundLine Line { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public bool MayOpen { get; private set; }
    public IReadOnlyList<string> Columns { get; private set; } = [];
    public IReadOnlyList<(Submission Submission, string Name, int Late)> Departments { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public IReadOnlyList<ReminderLine> Reminders { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether there is a reminder that did not go out.</summary>
    public bool MayRepeat =>
        mail.IsSet
        && Reminders.Any(line =>
            line.Reminder.State is ReminderState.Failed or ReminderState.NoAddress
            || ReminderDesk.IsStuck(line.Reminder, Now)
        );

    public string MailWords =>
        mail.IsSet
            ? "아직 내지 않은 부서의 담당자에게 메일로 알리고, 그 부서의 화면에도 보입니다. 한 번 알린 것은 다시 보내지 않습니다."
            : "메일 서버가 설정되지 않아 그 부서의 화면에만 보입니다.";

    [TempData]
    public string? Done { get; set; }

    [BindProperty]
    public string? Before { get; set; }

    [BindProperty]
    public string? After { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, int round, CancellationToken cancel) =>
        ReadAsync(municipality, round, cancel);

    public Task<IActionResult> OnPostPostponeAsync(string municipality, int round, CancellationToken cancel) =>
        TryAsync(
            municipality,
            round,
            code =>
                DateOnly.TryParse(Due, CultureInfo.InvariantCulture, out var due)
                    ? desk.PostponeAsync(code, round, due, Why ?? "", cancel)
                    : throw new RefusedException(Refusals.NoDue()),
            cancel
        );

    public Task<IActionResult> OnPostMarksAsync(string municipality, int round, CancellationToken cancel) =>
        TryAsync(
            municipality,
            round,
            code => desk.RemindOnAsync(code, round, ReminderDays.Read(Before, After), cancel),
            cancel
        );

    public Task<IActionResult> OnPostRepeatAsync(string municipality, int round, CancellationToken cancel) =>
        TryAsync(
            municipality,
            round,
            async _ =>
            {
                var done = await reminders.RepeatAsync(Line.Round, cancel);
                Done =
                    $"{done.Sent}통을 보냈습니다."
                    + (done.Failed + done.WithoutAddress is > 0 and var left ? $" {left}통은 보내지 못했습니다." : "");
            },
            cancel
        );

    public Task<IActionResult> OnPostReopenAsync(string municipality, int round, CancellationToken cancel) =>
        TryAsync(
            municipality,
            round,
            async code => await desk.ReopenAsync(code, round, Why, await actor.NameAsync(cancel), cancel),
            cancel
        );

    private async Task<IActionResult> TryAsync(
        string municipality,
        int round,
        Func<MunicipalityCode, Task> work,
        CancellationToken cancel
    )
    {
        await ReadAsync(municipality, round, cancel);
        var code = Line.Round.Municipality;
        try
        {
            viewer.Require(Act.OpenRounds, code);
            await work(code);
            return LocalRedirect("~" + Results.AddressOf(Line.Round));
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    private async Task ReadAsync(string municipality, int round, CancellationToken cancel)
    {
        var ledger = await desk.LedgerAsync(municipality, cancel);
        var code = ledger.Municipality.Code;
        Line = await desk.FindAsync(code, round, cancel);
        (Name, MayOpen) = (ledger.Municipality.Name, viewer.May(Act.OpenRounds, code));
        Columns =
        [
            .. (await desk.ColumnsAsync(code, round, cancel)).Select(column =>
                $"{ledger.Names.Measures[column.Measure].Name} {column.Kind.Word()}"
            ),
        ];
        Departments =
        [
            .. Line
                .Submissions.Where(submission => viewer.Sees(code, submission.Department))
                .Select(submission =>
                    (
                        submission,
                        ledger.Structure.NameOf(SubjectKey.Department(submission.Department)),
                        Lateness.Days(Line.Round, submission, desk.Today)
                    )
                ),
        ];
        Due ??= Line.Round.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Before is null && After is null)
            (Before, After) = (ReminderDays.Write(Line.Round.Marks, true), ReminderDays.Write(Line.Round.Marks, false));
        if (MayOpen)
            Reminders = await reminders.ListAsync(Line.Round, cancel);
        // A round that asks nothing of one's department is not one's to read.
        if (Departments.Count == 0 && !viewer.SeesAll(code))
            viewer.Require(Act.ReadRounds, code);
    }
}
