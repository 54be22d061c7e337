using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Plans.Pages;

/// <summary>One plan: as it was approved, what changed since, and laying it before a line.</summary>
[Needs(Act.ReadLedger, Send = Act.EnterRecords)]
[ResponseCache(NoStore = true)]
public sealed class SettleModel(PlanDesk desk, DraftDesk drafts, Viewer viewer, Actor actor) : PageModel
{
    public OpenPlan Open { get; private set; } = null!;
    public IReadOnlyList<ApprovedPlan> Versions { get; private set; } = [];

    /// <summary>What the plan says now and did not when it was approved, and the other way round.</summary>
    public IReadOnlyList<string> Differences { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool MaySettle { get; private set; }
    public string Hash => PlanContent.HashOf(Open.Content.Write());

    /// <summary>Whether a line decides on it: where people sign in. One who works alone settles it directly.</summary>
    public bool IsApproved => viewer.Login is not null;

    public Task OnGetAsync(string book, string plan, CancellationToken cancel) => OpenAsync(book, plan, cancel);

    public async Task<IActionResult> OnPostAsync(string book, string plan, string? seen, CancellationToken cancel)
    {
        await OpenAsync(book, plan, cancel);
        try
        {
            if (IsApproved)
            {
                if (Versions is [var latest, ..] && latest.Sha256 == Hash)
                    throw new RefusedException(Refusals.PlanSame(latest.Version));
                var document = await drafts.BeginAsync(
                    PlanApproval.Name,
                    Open.Book.Municipality,
                    PlanApproval.SubjectOf(book, plan),
                    "{}",
                    $"{Open.Plan.Name} 확정",
                    cancel
                );
                return LocalRedirect($"~{Approvals.Approvals.DraftAddressOf(Open.Book.Municipality, document.Id)}");
            }

            await desk.ApproveAsync(book, plan, await actor.NameAsync(cancel), null, seen ?? "", cancel);
            return LocalRedirect($"~{Plans.AddressOf(book, plan)}");
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            await OpenAsync(book, plan, cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string book, string plan, CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        Open = await desk.OpenAsync(book, plan, cancel);
        Versions = await desk.ListAsync(Open.Book.Municipality, plan, cancel);
        MaySettle = viewer.May(Act.EnterRecords, Open.Book.Municipality);
        if (Versions is not [var approved, ..] || approved.Sha256 == Hash)
            return;
        var (then, now) = (PlanContent.Read(approved.Content), Open.Content);
        Differences =
        [
            .. now.Lines.Except(then.Lines).Select(line => $"지금: {Say(line)}"),
            .. then.Lines.Except(now.Lines).Select(line => $"확정: {Say(line)}"),
            .. now.Programmes.Except(then.Programmes).Select(name => $"확정에 없던 사업: {name}"),
            .. then.Programmes.Except(now.Programmes).Select(name => $"지금은 없는 사업: {name}"),
        ];
        if (Differences.Count == 0)
            Differences = ["계획의 이름이나 기간, 차례가 바뀌었습니다"];
    }

    private static string Say(PlanLine line) =>
        $"{line.Name} {line.Measure} {line.Kind} {PlanContent.Say(line.Period)} {line.Text}";
}
