using Dure.App.Shared.Approvals;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Approvals.Pages;

/// <summary>Documents that wait for the reader, that they drafted, that they signed.</summary>
[Needs(Act.ReadApprovals, Send = Act.TakePartInApprovals)]
[ResponseCache(NoStore = true)]
public sealed class InboxModel(
    DureDbContext db,
    ApprovalReader reader,
    ApprovalKinds kinds,
    DraftDesk drafts,
    Viewer viewer
) : PageModel
{
    public Municipality Municipality { get; private set; } = null!;
    public ApprovalList Asked { get; private set; }
    public IReadOnlyList<ApprovalLine> Lines { get; private set; } = [];

    public IEnumerable<(ApprovalList List, string Word)> Lists
    {
        get
        {
            yield return (ApprovalList.Waiting, "결재할 문서");
            yield return (ApprovalList.Mine, "기안한 문서");
            yield return (ApprovalList.Done, "결재한 문서");
            if (viewer.May(Act.ReadAllApprovals, Municipality.Code))
                yield return (ApprovalList.All, "모든 문서");
        }
    }

    public string Word => Lists.FirstOrDefault(one => one.List == Asked).Word ?? "결재할 문서";

    public bool MayDraft => viewer.Login is not null && viewer.May(Act.TakePartInApprovals, Municipality.Code);

    public string KindOf(ApprovalLine line) => kinds.Of(line.Kind).Word;

    public async Task OnGetAsync(string municipality, string? list, CancellationToken cancel)
    {
        await FindAsync(municipality, cancel);
        Asked = Lists.FirstOrDefault(one => one.List.ToString().Equals(list, StringComparison.OrdinalIgnoreCase)).List;
        Lines = await reader.ListAsync(Municipality.Code, Asked, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string municipality, CancellationToken cancel)
    {
        await FindAsync(municipality, cancel);
        var document = await drafts.BeginAsync(Approvals.General.Name, Municipality.Code, "", "", "", cancel);
        return LocalRedirect($"~{Approvals.DraftAddressOf(Municipality.Code, document.Id)}");
    }

    private async Task FindAsync(string municipality, CancellationToken cancel)
    {
        var code = Approvals.Read(municipality);
        Municipality =
            await db.Set<Municipality>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancel)
            ?? throw new RefusedException(Refusals.NoMunicipality(municipality));
    }
}
