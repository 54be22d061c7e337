using System.Globalization;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>지급: a batch on its way: approval, the bank's file, its answer, paying again, taking back.</summary>
[Needs(Act.ReadWorks, Send = Act.MakePayments)]
[RequestSizeLimit(2 * SentSheet.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * SentSheet.MaxBytes)]
[ResponseCache(NoStore = true)]
public sealed class PayModel(
    DureDbContext db,
    LedgerCache cache,
    PaymentDesk desk,
    BankFile bank,
    DraftDesk drafts,
    PersonReader persons,
    Viewer viewer,
    Actor actor
) : PageModel
{
    private const int OnPage = 500;
    private LedgerView ledger = null!;
    private Dictionary<int, MaskedPerson> masked = [];

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public PaymentBatch Batch { get; private set; } = null!;
    public IReadOnlyList<Payment> Payments { get; private set; } = [];

    /// <summary>What each source pays of all.</summary>
    public IReadOnlyList<(string Name, long Amount)> Sources { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool IsUnderWay { get; private set; }
    public bool MayPay { get; private set; }
    public bool IsAlone => viewer.Login is null;
    public string TodayText => desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public bool HasUnpaid => Payments.Any(row => row.State == PaymentState.Failed && row.FollowedBy is null);

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty(Name = "do")]
    public string? Do { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string PayeeOf(Payment row) =>
        row.Person is not { } person ? row.Payee
        : masked.TryGetValue(person, out var known) ? $"{known.Name} {known.Account}"
        : string.Create(CultureInfo.InvariantCulture, $"{person}번");

    public Task OnGetAsync(string municipality, int batch, CancellationToken cancel) =>
        OpenAsync(municipality, batch, cancel);

    /// <summary>The file for the bank, with a reason.</summary>
    public Task<IActionResult> OnPostFileAsync(string municipality, int batch, CancellationToken cancel) =>
        TryAsync(
            municipality,
            batch,
            async () =>
            {
                viewer.Require(Act.MakePayments, Municipality, Batch.Department);
                var format = Format == "csv" ? "csv" : "xlsx";
                var bytes = await bank.WriteAsync(Batch, format, Why ?? "", cancel);
                return File(bytes, Download.ContentTypes[format], $"{Batch.Purpose} 대량이체.{format}");
            },
            cancel
        );

    public Task<IActionResult> OnPostAsync(string municipality, int batch, IFormFile? file, CancellationToken cancel) =>
        TryAsync(
            municipality,
            batch,
            async () =>
            {
                var who = await actor.NameAsync(cancel);
                var to = batch;
                switch (Do)
                {
                    case "draft":
                        viewer.Require(Act.MakePayments, Municipality, Batch.Department);
                        var document = await drafts.BeginAsync(
                            PaymentApproval.Name,
                            Municipality,
                            PaymentApproval.SubjectOf(batch),
                            "{}",
                            Batch.Title,
                            cancel
                        );
                        return LocalRedirect($"~{Approvals.Approvals.DraftAddressOf(Municipality, document.Id)}");
                    case "approve":
                        await desk.ApproveAloneAsync(Municipality, batch, Seen, cancel);
                        break;
                    case "cancel":
                        await desk.CancelAsync(Municipality, batch, Seen, cancel);
                        break;
                    case "send":
                        await desk.SendAsync(Municipality, batch, Seen, PublicWorks.Day(On), cancel);
                        break;
                    case "settle":
                        await desk.SettleAsync(Municipality, batch, Seen, await ResultAsync(file, cancel), cancel);
                        break;
                    case "repay":
                        to = await desk.RepayAsync(Municipality, batch, Seen, who, cancel);
                        break;
                    case "reverse":
                        to = await desk.ReverseAsync(Municipality, batch, Seen, Why?.Trim() ?? "", who, cancel);
                        break;
                    default:
                        break;
                }

                return LocalRedirect($"~{Shared.Payments.Payments.AddressOf(Municipality, to)}");
            },
            cancel
        );

    private async Task<Dictionary<int, string>> ResultAsync(IFormFile? file, CancellationToken cancel)
    {
        // Without a file the bank paid everybody.
        if (file is null or { Length: 0 })
            return [];
        using var sent = file.OpenReadStream();
        return BankFile.ReadResult(await SentFile.ReadAsync(sent, file.Length, cancel), Batch.Count);
    }

    private async Task<IActionResult> TryAsync(
        string municipality,
        int batch,
        Func<Task<IActionResult>> work,
        CancellationToken cancel
    )
    {
        await OpenAsync(municipality, batch, cancel);
        try
        {
            return await work();
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            await OpenAsync(municipality, batch, cancel);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, int batch, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        await viewer.LoadAsync(cancel);
        Batch = await desk.FindAsync(Municipality, batch, cancel);
        var rows = db.Set<Payment>()
            .AsNoTracking()
            .Where(row => row.Municipality == Municipality && row.Batch == batch);
        // What failed first: it is what something is to be done about.
        Payments = await rows.OrderByDescending(row => row.State == PaymentState.Failed)
            .ThenBy(row => row.Number)
            .Take(OnPage)
            .ToListAsync(cancel);
        var split = FundingSplit.Read(Batch.Sources);
        var sums = new long[split.Sources.Count];
        foreach (var shares in await rows.Select(row => row.Split).ToListAsync(cancel))
        foreach (var (at, share) in FundingSplit.ReadShares(shares).Index())
            sums[at] += share;
        Sources =
        [
            .. split.Sources.Select(
                (source, at) =>
                    (ledger.Names.Parts.TryGetValue(source.Part, out var part) ? part.Name : source.Part, sums[at])
            ),
        ];
        IsUnderWay =
            await DraftDesk.UnderWayAsync(
                db,
                PaymentApproval.Name,
                Municipality,
                PaymentApproval.SubjectOf(batch),
                cancel
            )
                is not null;
        MayPay = viewer.May(Act.MakePayments, Municipality, Batch.Department, whole: true);
        masked = (
            await persons.MaskedAsync(
                Municipality,
                [.. Payments.Select(row => row.Person).OfType<int>().Distinct()],
                cancel
            )
        ).ToDictionary(person => person.Id);
    }
}
