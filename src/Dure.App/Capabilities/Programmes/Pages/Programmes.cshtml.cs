using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Programmes.Pages;

/// <summary>All programmes of a book, narrowed down as one likes, and what those shown add up to.</summary>
[Needs(Act.ReadLedger)]
public sealed class ProgrammesModel(TableReader tables) : PageModel
{
    /// <summary>Choices of a filter: value and words.</summary>
    public sealed record Choice(string Value, string Words);

    [BindProperty(SupportsGet = true, Name = "")]
    public ProgrammeQuery Query { get; set; } = new();
    public ProgrammeList List { get; private set; } = null!;
    public BookLedger Book => List.Book;
    public LedgerStructure Structure => Book.Ledger.Structure;

    public async Task OnGetAsync(string book, CancellationToken cancel)
    {
        var read = await BookLedger.ReadAsync(tables, book, cancel);
        Query = Query with { Year = Query.Year is >= 1900 and < 2200 ? Query.Year : read.Book.Year };
        List = ProgrammeList.Of(read, Query);
    }

    public string? AddressOf(Programme programme) => Programmes.AddressOf(Book.Book.Code, programme.Code);

    public IEnumerable<Choice> Years =>
        MeasureUse
            .Years(Book.Ledger, FactKind.Target, FactKind.Result, FactKind.Appropriation)
            .Append(List.Year)
            .Append(Book.Book.Year)
            .Distinct()
            .OrderDescending()
            .Select(year => new Choice($"{year}", $"{year}년"));

    public IEnumerable<Choice> Departments =>
        Structure
            .ProgrammeDepartments.Select(role => role.Department)
            .Distinct()
            .Select(code => new Choice(code, Structure.NameOf(SubjectKey.Department(code))))
            .OrderBy(choice => choice.Words, StringComparer.Ordinal);

    public IEnumerable<(Tree Tree, IEnumerable<Choice> Nodes)> Trees =>
        from tree in Structure.Trees
        let nodes = NodesBelow(tree.Code, null, 0).ToList()
        where Structure.ProgrammeNodes.Any(at => at.Tree == tree.Code)
        select (tree, nodes.AsEnumerable());

    public IEnumerable<Choice> Statuses => Words(Structure.Programmes.Select(programme => programme.Status));

    public IEnumerable<Choice> Flags => Words(Structure.Programmes.SelectMany(programme => programme.Flags));

    public IEnumerable<Choice> Measures =>
        MeasureUse
            .Of(Book.Ledger, "programme:", List.Period, FactKind.Target, FactKind.Result)
            .Select(used => new Choice(
                used.Measure.Code,
                $"{used.Measure.Name} ({used.Measure.Unit}, {used.Subjects}개 사업)"
            ));

    /// <summary>What the totals below the list are totals of.</summary>
    public string Scope =>
        List.Lines.Count == List.All && !Query.Narrows
            ? $"전체 사업 {List.All:N0}개"
            : $"조건에 맞는 사업 {List.Lines.Count:N0}개(전체 {List.All:N0}개 가운데)";

    /// <summary>Money in the unit of the column, 백만원.</summary>
    public static string Millions(Rational won) => ExactText.Number(won / Rational.Of(1_000_000));

    private static IEnumerable<Choice> Words(IEnumerable<string?> values) =>
        values.OfType<string>().Distinct().Select(value => new Choice(value, value));

    private IEnumerable<Choice> NodesBelow(string tree, string? parent, int depth) =>
        Structure
            .Nodes.Where(node => node.Tree == tree && node.Parent == parent)
            .SelectMany(node =>
                NodesBelow(tree, node.Code, depth + 1)
                    .Prepend(new Choice($"{tree}/{node.Code}", new string('　', depth) + node.Name))
            );
}
