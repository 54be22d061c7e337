using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>One application on one page: what was said, what is flagged, the decision with its trace, and what happened.</summary>
[Needs(Act.ReadCalls, Send = Act.ManageCalls)]
[ResponseCache(NoStore = true)]
public sealed class CaseModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    Examination examination,
    PersonReader persons,
    PersonBoxes boxes,
    ObjectionDesk objections,
    SupplementDesk supplements,
    WithdrawalDesk withdrawals,
    MarkDesk marks,
    IServiceProvider services,
    Viewer viewer,
    Actor actor
) : PageModel
{
    private LedgerView ledger = null!;

    public string Name => ledger.Municipality.Name;
    public Call Call { get; private set; } = null!;
    public Application Row { get; private set; } = null!;
    public MaskedPerson? Person { get; private set; }
    public Examined? Examined { get; private set; }
    public string? FieldName { get; private set; }
    public bool Manages { get; private set; }
    public bool MayOpen { get; private set; }
    public IReadOnlyList<ApplicationFile> Files { get; private set; } = [];

    /// <summary>What was said, and what an inquiry said in its place.</summary>
    public IReadOnlyList<(string Label, string Said, string? Inquired)> Facts { get; private set; } = [];
    public IReadOnlyList<OpenObjection> Made { get; private set; } = [];

    /// <summary>심사 점수 by the name of the stage.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; private set; } = StageMarks.None;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>보완 요청: what was asked for; null if nothing was.</summary>
    public string? Asked { get; private set; }

    /// <summary>Who comes next from the reserve of the field.</summary>
    public int? NextReserve { get; private set; }

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string DocumentOf(string code) =>
        CallKind.Of(Call).Documents.FirstOrDefault(one => one.Code == code)?.Name ?? code;

    public Task OnGetAsync(string municipality, int id, int application, CancellationToken cancel) =>
        OpenAsync(municipality, id, application, cancel);

    public Task<IActionResult> OnPostExamineAsync(
        string municipality,
        int id,
        int application,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            application,
            () => examination.RunAsync(Call.Municipality, id, [application], cancel),
            cancel
        );

    public Task<IActionResult> OnPostDecideAsync(
        string municipality,
        int id,
        int application,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            application,
            () =>
                examination.DecideAsync(
                    Call.Municipality,
                    id,
                    application,
                    Enum.TryParse<ApplicationState>(Verdict, out var state) && Enum.IsDefined(state)
                        ? state
                        : throw new RefusedException(Refusals.NoVerdict("verdict")),
                    Why ?? "",
                    Seen,
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostAnswerAsync(
        string municipality,
        int id,
        int application,
        int number,
        string? outcome,
        string? answer,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            application,
            async () =>
                await objections.AnswerAsync(
                    Row,
                    number,
                    outcome switch
                    {
                        "dismissed" => ObjectionState.Dismissed,
                        "selected" or "reserve" => ObjectionState.Upheld,
                        _ => throw new RefusedException(Refusals.NoVerdict("outcome")),
                    },
                    outcome == "reserve" ? ApplicationState.Reserve : ApplicationState.Selected,
                    answer,
                    await actor.NameAsync(cancel),
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostMarkAsync(
        string municipality,
        int id,
        int application,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            application,
            () =>
                marks.MarkAsync(
                    Call,
                    [new(application, MarkDesk.Read(Call, at => Request.Form[$"mark-{at}"]))],
                    Seen,
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostAskAsync(
        string municipality,
        int id,
        int application,
        string? supplement,
        string? until,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            application,
            () => supplements.AskAsync(Row, supplement, until, Seen, cancel),
            cancel
        );

    /// <summary>취하, or a place for one in reserve.</summary>
    public Task<IActionResult> OnPostLaterAsync(
        string municipality,
        int id,
        int application,
        [FromForm(Name = "do")] string? what,
        CancellationToken cancel
    ) =>
        DoAsync(
            municipality,
            id,
            application,
            () =>
                what == "promote"
                    ? withdrawals.PromoteAsync(Row, Why, Seen, cancel)
                    : withdrawals.WithdrawAsync(Row, Why, Seen, cancel),
            cancel
        );

    /// <summary>A document is seen in the clear: with a reason that the log has first.</summary>
    public async Task<IActionResult> OnPostFileAsync(
        string municipality,
        int id,
        int application,
        int file,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, application, cancel);
        try
        {
            await persons.UnmaskAsync(Call.Municipality, Row.Person, Why ?? "", cancel);
            var row = Files.FirstOrDefault(one => one.Id == file);
            if (
                row is null
                || await boxes.OpenAsync(
                    Call.Municipality,
                    Row.Person,
                    ApplicantText.File,
                    application,
                    row.Content,
                    cancel
                )
                    is not { } opened
            )
                throw new RefusedException(Refusals.NoApplication());
            var content = ApplicantText.Read<NewFile>(opened);
            Response.Headers["Content-Security-Policy"] = "sandbox";
            return File(
                content.Content,
                Shared.Approvals.Files.FileKinds.ContentTypeOf(content.Format),
                $"{application}-{file}.{content.Format}"
            );
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task<IActionResult> DoAsync(
        string municipality,
        int id,
        int application,
        Func<Task> work,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, application, cancel);
        try
        {
            await work();
            return LocalRedirect($"~{Calls.AddressOf(Call.Municipality, id, application)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            db.ChangeTracker.Clear();
            await OpenAsync(municipality, id, application, cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int id, int application, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        var code = ledger.Municipality.Code;
        Call = await desk.SeenAsync(code, id, cancel);
        Row =
            await db.Set<Application>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Municipality == code && row.Call == id && row.Id == application, cancel)
            ?? throw new RefusedException(Refusals.NoApplication());
        Manages = desk.Manages(Call);
        MayOpen = viewer.May(Act.ReadPersons, code, Call.Department, whole: true);
        FieldName = (await desk.FieldsAsync(code, id, cancel)).FirstOrDefault(field => field.Code == Row.Field)?.Name;
        Files = await db.Set<ApplicationFile>()
            .AsNoTracking()
            .Where(row => row.Municipality == code && row.Application == application)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        if (!MayOpen)
            return;
        Person = await persons.MaskedAsync(code, [Row.Person], cancel) is [var masked] ? masked : null;
        Examined = await examination.OpenAsync(Row, cancel);
        Marks = await StageMarks.OpenAsync(boxes, Row, cancel);
        Made = await objections.ReadAsync(Row, cancel);
        Asked = await supplements.ReadAsync(Row, cancel);
        if (Row.State == ApplicationState.Reserve)
            NextReserve = await withdrawals.NextAsync(Call, Row.Field, cancel);
        if (
            CallQuestions.Of(Call, services) is { } questions
            && (await DossierReader.ReadAsync(db, boxes, Call, [Row], cancel)).TryGetValue(Row.Id, out var dossier)
        )
            Facts = FactLines.Of(dossier, questions);
    }
}
