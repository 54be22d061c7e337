using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>A resident's application step by step, kept at each; the address is the way back to it.</summary>
[Needs(Act.Apply)]
[RequestFormLimits(ValueCountLimit = 4_000, MultipartBodyLengthLimit = MaxSent)]
[RequestSizeLimit(MaxSent)]
[ResponseCache(NoStore = true)]
public sealed class StepsModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    ApplyDesk apply,
    IServiceProvider services
) : PageModel
{
    // More than a document may have, so that one who sends too much is told so in words.
    private const long MaxSent = 2L * ApplyDesk.MaxFile;

    public const int Me = 1;
    public const int Answers = 2;
    public const int Household = 3;
    public const int Documents = 4;
    public const int Summary = 5;

    private LedgerView ledger = null!;
    private string token = "";

    public string Name => ledger.Municipality.Name;
    public Call Call { get; private set; } = null!;
    public IReadOnlyList<CallField> Fields { get; private set; } = [];
    public CallQuestions? Questions { get; private set; }
    public OpenDraft Draft { get; private set; } = null!;
    public ApplicationForm Form => Draft.Form;
    public int Step { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The steps that this call has, in their order.</summary>
    public IReadOnlyList<(int Number, string Word)> Steps =>
        [
            (Me, "신청하는 사람"),
            .. Questions is null ? (IEnumerable<(int, string)>)[] : [(Answers, "나에 대한 질문")],
            .. Questions?.Asked.Household == true ? (IEnumerable<(int, string)>)[(Household, "함께 사는 가족")] : [],
            (Documents, "서류"),
            (Summary, "확인하고 보내기"),
        ];

    public string AddressOf(int step) => $"/apply/{Call.Municipality}/{Call.Id}/{token}/{step}";

    public int Next => Steps.First(one => one.Number > Step).Number;

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(string municipality, int id, string token, int step, CancellationToken cancel) =>
        OpenAsync(municipality, id, token, step, cancel);

    public async Task<IActionResult> OnPostAsync(
        string municipality,
        int id,
        string token,
        int step,
        [FromForm(Name = "do")] string? what,
        string? number,
        bool confirmed,
        bool consent,
        IFormFile? file,
        string? document,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, token, step, cancel);
        if (Draft.Receipt is not null)
            return LocalRedirect("~" + AddressOf(Summary));
        try
        {
            return LocalRedirect(
                "~"
                    + AddressOf(
                        Step switch
                        {
                            Documents => await DocumentAsync(what, file, document, cancel),
                            Summary => await SendAsync(number, confirmed, consent, cancel),
                            _ => await KeepAsync(what, cancel),
                        }
                    )
            );
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    /// <summary>Keeps what was typed, right or wrong, and goes on only if it is right.</summary>
    private async Task<int> KeepAsync(string? what, CancellationToken cancel)
    {
        if (Step == Me)
            Form.TakePerson(Request.Form);
        else
            Form.TakeAnswers(Request.Form, Questions!.Asked, Step == Answers, Step == Household);
        var stays = Step == Household && Form.Change(what, Questions!.Asked);
        // A resident number is not even kept in a draft.
        if (Step == Me && HasNumber())
            throw new RefusedException(Form.PersonFaults(Fields));
        await apply.KeepAsync(Call, token, Form, cancel);
        if (stays)
            return Step;
        var faults =
            Step == Me
                ? Form.PersonFaults(Fields)
                : Form.AnswerFaults(Questions!.Asked, Questions.Facts, Step == Household);
        return faults.Count == 0 ? Next : throw new RefusedException(faults);
    }

    private bool HasNumber() =>
        new[] { Form.Name, Form.Phone, Form.Address }.Any(text => Shared.Persons.PersonalText.HasResidentNumber(text));

    private async Task<int> DocumentAsync(string? what, IFormFile? file, string? document, CancellationToken cancel)
    {
        if (what?.StartsWith("remove-", StringComparison.Ordinal) == true && int.TryParse(what[7..], out var id))
        {
            await apply.DetachAsync(Call, token, id, cancel);
            return Step;
        }

        if (file is null)
            return what == "attach"
                ? throw new RefusedException(Shared.Approvals.Files.FileRefusals.NothingChosen())
                : Next;
        using var stream = file.OpenReadStream();
        var content = await SentFile.ReadAsync(stream, file.Length, cancel);
        await apply.AttachAsync(Call, token, document ?? "", file.FileName, content.ToArray(), cancel);
        return Step;
    }

    private async Task<int> SendAsync(string? number, bool confirmed, bool consent, CancellationToken cancel)
    {
        if (!consent)
            throw new RefusedException(Refusals.NoConsent());
        await apply.SendAsync(Call, token, number, confirmed, cancel);
        return Summary;
    }

    private async Task OpenAsync(string municipality, int id, string given, int step, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await ResidentCall.FindAsync(db, ledger.Municipality.Code, id, cancel);
        token = given;
        (Fields, Questions) = (await desk.FieldsAsync(Call.Municipality, id, cancel), CallQuestions.Of(Call, services));
        Draft = await apply.OpenAsync(Call, token, cancel);
        Step = Steps.FirstOrDefault(one => one.Number == step).Number is var known and > 0 ? known : Me;
    }
}
