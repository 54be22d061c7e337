using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>A municipality: its books, plans, departments, classifications, programmes, and what was written lately.</summary>
[Needs(Act.ReadPublic)]
public sealed class MunicipalityModel(DureDbContext db, LedgerCache ledgers) : PageModel
{
    private const int Latest = 10;

    /// <summary>A plan, department or node with those below it.</summary>
    /// <param name="Count">Programmes at it and below.</param>
    public sealed record Branch(string Name, string? Note, int Count, IReadOnlyList<Branch> Below);

    private LedgerView ledger = null!;
    private ILookup<(string Tree, string Node), string> placed = null!;

    public Municipality Municipality => ledger.Municipality;
    public LedgerStructure Structure => ledger.Structure;
    public IReadOnlyList<Book> Books { get; private set; } = [];
    public IReadOnlyList<(Posting Posting, string Municipality)> Postings { get; private set; } = [];

    public bool IsOwn { get; private set; }

    public IActionResult OnPost(string code, bool own)
    {
        if (!MunicipalityCode.TryParse(code, out var municipality))
            throw new RefusedException(Refusals.NoMunicipality(code));
        OwnMunicipality.Keep(HttpContext, own ? municipality : null);
        return Redirect(Request.Path);
    }

    public async Task OnGetAsync(string code, CancellationToken cancel)
    {
        if (!MunicipalityCode.TryParse(code, out var municipality))
            throw new RefusedException(Refusals.NoMunicipality(code));
        ledger =
            await ledgers.NowAsync(db, municipality, cancel)
            ?? throw new RefusedException(Refusals.NoMunicipality(code));
        IsOwn = OwnMunicipality.Of(Request) == municipality;
        placed = Structure.ProgrammeNodes.ToLookup(at => (at.Tree, at.Node), at => at.Programme);
        Books = await db.Set<Book>()
            .AsNoTracking()
            .Where(book => book.Municipality == municipality)
            .OrderByDescending(book => book.Year)
            .ToListAsync(cancel);
        var postings = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == municipality)
            .OrderByDescending(posting => posting.Id)
            .Take(Latest)
            .ToListAsync(cancel);
        Postings = [.. postings.Select(posting => (posting, Municipality.Name))];
    }

    public IReadOnlyList<Branch> Plans() => PlansBelow(null);

    public IReadOnlyList<Branch> Departments() => DepartmentsBelow(null);

    public IReadOnlyList<Branch> Nodes(Tree tree) => NodesBelow(tree.Code, null);

    public string? LeadOf(Programme programme) =>
        Structure.ProgrammeDepartments.FirstOrDefault(role => role.Programme == programme.Code && role.Position == 0)
            is { } lead
            ? Structure.NameOf(SubjectKey.Department(lead.Department))
            : null;

    /// <summary>The programme's node in each tree it stands in.</summary>
    public string PlacesOf(Programme programme) =>
        string.Join(
            ", ",
            Structure
                .ProgrammeNodes.Where(at => at.Programme == programme.Code)
                .Select(at => Structure.NameOf(SubjectKey.Node(at.Tree, at.Node)))
        );

    private Branch[] PlansBelow(string? parent) =>
        [
            .. Structure
                .Plans.Where(plan => plan.Parent == parent)
                .OrderBy(plan => plan.Period)
                .Select(plan => new Branch(
                    plan.Name,
                    $"{plan.Kind}, {plan.Period.ToKorean()}",
                    Structure.Programmes.Count(programme => programme.Plan == plan.Code),
                    PlansBelow(plan.Code)
                )),
        ];

    private Branch[] DepartmentsBelow(string? parent) =>
        [
            .. Structure
                .Departments.Where(department => department.Parent == parent)
                .Select(department => new Branch(
                    department.Name,
                    department.Kind,
                    Structure.ProgrammeDepartments.Count(role =>
                        role.Department == department.Code && role.Position == 0
                    ),
                    DepartmentsBelow(department.Code)
                )),
        ];

    private Branch[] NodesBelow(string tree, string? parent) =>
        [
            .. Structure
                .Nodes.Where(node => node.Tree == tree && node.Parent == parent)
                .Select(node =>
                {
                    var below = NodesBelow(tree, node.Code);
                    return new Branch(
                        node.Name,
                        null,
                        placed[(tree, node.Code)].Count() + below.Sum(branch => branch.Count),
                        below
                    );
                }),
        ];
}
