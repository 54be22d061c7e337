using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Programmes.Pages;

/// <summary>One programme: what it is, who runs it, what it aimed at, did and cost, and where its numbers are used.</summary>
[Needs(Act.ReadLedger)]
public sealed class ProgrammeModel(DureDbContext db, TableReader tables, Viewer viewer) : PageModel
{
    public ProgrammeSheet Sheet { get; private set; } = null!;
    public BookLedger Book => Sheet.Book;

    /// <summary>The proposals that it came of, for those who may see them.</summary>
    public IReadOnlyList<(string Title, string Address)> Proposals { get; private set; } = [];

    public async Task OnGetAsync(string book, string programme, CancellationToken cancel)
    {
        Sheet = await ProgrammeSheet.ReadAsync(db, tables, book, programme, cancel);
        Proposals = await Capabilities.Proposals.Proposals.OfProgrammeAsync(
            db,
            viewer,
            Book.Book.Municipality,
            programme,
            cancel
        );
    }

    /// <summary>What there is to say of the programme in words.</summary>
    public IEnumerable<(string Name, string Value)> Overview
    {
        get
        {
            var programme = Sheet.Programme;
            return new (string Name, string? Value)[]
            {
                ("사업 기간", programme.Period?.ToKorean()),
                ("상태", programme.Status),
                ("대상", Joined(programme.Targets)),
                ("신청 자격", programme.Eligibility),
                ("지원 내용", programme.Support),
                ("법령·지침", Joined(programme.Legal)),
                ("소관 부처", programme.Ministry),
                ("집계기준", programme.Basis),
                ("계획", Sheet.Plan is { } plan ? $"{plan.Name} ({plan.Kind}, {plan.Period.ToKorean()})" : null),
                ("공약", Sheet.Pledge is { } pledge ? $"{pledge.Number}. {pledge.Name} ({pledge.State})" : null),
            }
                .Concat(Sheet.Words.Select(word => (Name: word.Key, Value: (string?)word.Text)))
                .Where(pair => !string.IsNullOrEmpty(pair.Value))
                .Select(pair => (pair.Name, pair.Value!));
        }
    }

    /// <summary>The department that leads it.</summary>
    public string? Lead => Sheet.Departments.Select(one => one.Department.Code).FirstOrDefault();

    /// <summary>The programme and where it is placed, as the log names them.</summary>
    public IReadOnlyList<string> HistoryKeys =>
        [
            $"Programme {Sheet.Programme.Code}",
            $"ProgrammeNode {Sheet.Programme.Code} ",
            $"ProgrammeDepartment {Sheet.Programme.Code} ",
            $"ProgrammePartner {Sheet.Programme.Code} ",
        ];

    public Rational? RateOf(FactLine result) => Sheet.Attained.TryGetValue(result, out var rate) ? rate : null;

    public string TableOf(Table table) => Tables.Tables.AddressOf(Book.Book.Code, table.Head.Id);

    public string TraceOf(CellUse use) =>
        Tables.Tables.TraceAddressOf(Book.Book.Code, use.Table.Head.Id, use.Row.Id, use.Column.Id);

    /// <summary>A budget's figure in thousands of won where all of a grid allow it, else in won.</summary>
    public static (string Name, long Factor) UnitOf(BudgetGrid grid)
    {
        if (!Unit.Of(grid.Measure.Unit).IsMoney)
            return (grid.Measure.Unit, Unit.Of(grid.Measure.Unit).Factor);
        var thousands = grid
            .Lines.Append(grid.Total)
            .SelectMany(line => line.ByEntry.Append(line.Budget).Append(line.Executed))
            .All(figure => figure.Value is not { } value || (value / Rational.Of(1_000)).IsWhole);
        return thousands ? ("천원", 1_000) : ("원", 1);
    }

    private static string? Joined(List<string> words) => words.Count == 0 ? null : string.Join(", ", words);
}
