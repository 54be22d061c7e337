using Dure.App.Shared.Approvals.Files;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>An official enters what somebody brought on paper.</summary>
[Needs(Act.ManageCalls)]
[RequestFormLimits(ValueCountLimit = 4_000, MultipartBodyLengthLimit = MaxSent)]
[RequestSizeLimit(MaxSent)]
[ResponseCache(NoStore = true)]
public sealed class EnterModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    Reception reception,
    VirusScanner scanner,
    IServiceProvider services,
    Viewer viewer
) : PageModel
{
    private const long MaxSent = (long)ApplyDesk.MaxFiles * ApplyDesk.MaxFile;

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

    /// <summary>What the kind of call asks for.</summary>
    public IReadOnlyList<AskedDocument> Documents => CallKind.Of(Call).Documents;

    /// <summary>Name and id of the field of a document.</summary>
    public static string FileOf(string code) => $"file-{code}";

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
                await FilesAsync(cancel),
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

    /// <summary>What was chosen at each document, looked at as what a resident sends.</summary>
    private async Task<IReadOnlyList<NewFile>> FilesAsync(CancellationToken cancel)
    {
        var (files, faults) = (new List<NewFile>(), new List<Refusal>());
        foreach (var document in Documents)
        foreach (var sent in Request.Form.Files.GetFiles(FileOf(document.Code)))
            try
            {
                if (files.Count >= ApplyDesk.MaxFiles)
                    throw new RefusedException(FileRefusals.TooManyFiles(ApplyDesk.MaxFiles, MaxSent));
                using var stream = sent.OpenReadStream();
                var content = await SentFile.ReadAsync(stream, sent.Length, cancel);
                files.Add(
                    await DocumentCheck.TakeAsync(
                        Call,
                        document.Code,
                        sent.FileName,
                        content.ToArray(),
                        scanner,
                        cancel
                    )
                );
            }
            catch (RefusedException refused)
            {
                faults.AddRange(refused.Refusals.Select(one => one with { Place = new Place(FileOf(document.Code)) }));
            }

        return faults.Count == 0 ? files : throw new RefusedException(faults);
    }

    private async Task OpenAsync(string municipality, int id, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await desk.SeenAsync(ledger.Municipality.Code, id, cancel);
        viewer.Require(Act.ManageCalls, Call.Municipality, Call.Department);
        (Fields, Questions) = (await desk.FieldsAsync(Call.Municipality, id, cancel), CallQuestions.Of(Call, services));
    }
}
