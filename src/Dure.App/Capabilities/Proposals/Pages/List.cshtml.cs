using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Proposals.Pages;

/// <summary>Proposals with where each stands; a department sees those it has a part in.</summary>
[Needs(Act.ReadProposals)]
[ResponseCache(NoStore = true)]
public sealed class ListModel(DureDbContext db, LedgerCache cache, ProposalDesk desk, Viewer viewer) : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public DateOnly Today { get; private set; }
    public bool MayPropose { get; private set; }
    public string? State { get; private set; }
    public string? Department { get; private set; }
    public bool Overdue { get; private set; }
    public IReadOnlyList<Proposal> Found { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Departments { get; private set; } = [];

    public async Task OnGetAsync(
        string municipality,
        string? state,
        string? department,
        bool overdue,
        CancellationToken cancel
    )
    {
        ledger = await OfficeLedger.ReadAsync(db, cache, municipality, cancel);
        (Today, State, Department, Overdue) = (desk.Today, state, department, overdue);
        MayPropose = viewer.May(Act.WriteProposals, Municipality);
        Found = await new ProposalFilter(state, department, overdue).ReadAsync(db, viewer, Municipality, Today, cancel);
        Departments = [.. ledger.Structure.Departments.Select(one => (one.Code, one.Name))];
    }

    public string NameOf(string? department) =>
        department is null ? "" : ledger.Structure.NameOf(SubjectKey.Department(department));
}
