using Dure.App.Capabilities.Calls.Lists;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Lists are sent, looked at line by line, and taken over: applications, inquiry results, past participations.</summary>
[Needs(Act.ManageCalls)]
[RequestSizeLimit(MaxSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxSent)]
[ResponseCache(NoStore = true)]
public sealed class ListsModel(
    DureDbContext db,
    LedgerCache cache,
    CallDesk desk,
    UploadShelf shelf,
    ApplicationList applications,
    InquiryList inquiries,
    ParticipationList participations,
    MarkList marks,
    Viewer viewer
) : PageModel
{
    // More than a list may have, so that one who sends too much is told so in words.
    private const long MaxSent = 2L * ListFile.MaxBytes;

    public IReadOnlyList<(string Code, string Name)> Whats =>
        [
            ("applications", "신청 명부"),
            ("inquiry", "재산·소득·급여 조회 결과"),
            ("participations", "지난 참여 명단"),
            .. HasStages ? (IEnumerable<(string, string)>)[(Marks, "심사 점수")] : [],
        ];

    public bool HasStages => CallKind.Of(Call).Stages.Count > 0;

    private const string Marks = "marks";
    private LedgerView ledger = null!;

    public string Name => ledger.Municipality.Name;
    public Call Call { get; private set; } = null!;
    public SentList? Sent { get; private set; }
    public int Count { get; private set; }

    /// <summary>Whom a list of applications names, masked, so that one sees that it is the right one.</summary>
    public IReadOnlyList<(int Line, string Name, string Year)> Listed { get; private set; } = [];
    public IReadOnlyList<InquiryLine> Inquired { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public IReadOnlyList<string> HeadingsOf(string what) =>
        what switch
        {
            "applications" => applications.HeadingsOf(Call),
            "inquiry" => inquiries.HeadingsOf(Call),
            Marks => MarkList.HeadingsOf(Call),
            _ => ParticipationList.Headings,
        };

    public async Task OnGetAsync(string municipality, int id, string? token, CancellationToken cancel)
    {
        await OpenAsync(municipality, id, cancel);
        if (token is null)
            return;
        Sent = await shelf.OpenAsync(Call, token, cancel);
        try
        {
            await ReadAsync(Sent, take: false, cancel);
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
        }
    }

    /// <summary>점수표: the eligible, to be filled in.</summary>
    public async Task<IActionResult> OnGetMarksAsync(string municipality, int id, CancellationToken cancel)
    {
        await OpenAsync(municipality, id, cancel);
        return File(await marks.WriteAsync(Call, cancel), Download.ContentTypes["xlsx"], $"marks-{id}.xlsx");
    }

    public async Task<IActionResult> OnPostSendAsync(
        string municipality,
        int id,
        string? what,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, cancel);
        try
        {
            if (file is null || Whats.All(one => one.Code != what))
                throw new RefusedException(ListRefusals.NoList());
            if (file.Length > ListFile.MaxBytes)
                throw new RefusedException(ListRefusals.ListTooLarge(ListFile.MaxBytes));
            using var stream = file.OpenReadStream();
            var content = await SentFile.ReadAsync(stream, file.Length, cancel);
            var token = await shelf.KeepAsync(
                Call,
                new(what!, SentFile.NameOf(file.FileName), content.ToArray()),
                cancel
            );
            return LocalRedirect($"~{Calls.AddressOf(Call.Municipality, id)}/lists/{token}");
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostTakeAsync(
        string municipality,
        int id,
        string? token,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, id, cancel);
        Sent = await shelf.OpenAsync(Call, token ?? "", cancel);
        try
        {
            await ReadAsync(Sent, take: true, cancel);
            await shelf.ForgetAsync(Call, token!, cancel);
            Done = $"{Whats.First(one => one.Code == Sent.What).Name} {Count:N0}줄을 반영했습니다.";
            return LocalRedirect($"~{Calls.AddressOf(Call.Municipality, id)}/lists");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    /// <summary>Reads the list, and takes it over if that is wanted.</summary>
    private async Task ReadAsync(SentList sent, bool take, CancellationToken cancel)
    {
        switch (sent.What)
        {
            case "applications":
                var rows = await applications.ReadAsync(Call, sent.Content, sent.Name, cancel);
                Listed = [.. rows.Select(row => (row.Line, Masking.Name(row.Form.Name), row.Form.Birth[..4]))];
                Count = take ? await applications.ApplyAsync(Call, rows, cancel) : rows.Count;
                break;
            case "inquiry":
                Inquired = await inquiries.ReadAsync(Call, sent.Content, sent.Name, cancel);
                Count = take ? await inquiries.ApplyAsync(Call, Inquired, cancel) : Inquired.Count;
                break;
            case Marks:
                var given = await marks.ReadAsync(Call, sent.Content, sent.Name, cancel);
                Count = take ? await marks.ApplyAsync(Call, given, cancel) : given.Count;
                break;
            default:
                var lines = participations.Read(sent.Content, sent.Name);
                Count = take ? await participations.ApplyAsync(Call, lines, sent.Name, cancel) : lines.Count;
                break;
        }
    }

    private async Task OpenAsync(string municipality, int id, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Call = await desk.SeenAsync(ledger.Municipality.Code, id, cancel);
        viewer.Require(Act.ManageCalls, Call.Municipality, Call.Department);
    }
}
