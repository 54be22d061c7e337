using System.Globalization;
using System.Text.Json;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dure.App.Capabilities.Board.Pages;

/// <summary>The board of a municipality-year.</summary>
[Needs(Act.ReadLedger)]
[OutputCache(PolicyName = BookStates.Pages)]
public sealed class BoardModel(DureDbContext db, TableReader books) : PageModel
{
    private const int Drawn = 12;
    private const int Listed = 8;

    public Book Book { get; private set; } = null!;
    public LedgerView Ledger { get; private set; } = null!;
    public BoardView Board { get; private set; } = null!;

    /// <summary>Changes of the targets that the board's measure has in the year shown.</summary>
    public IReadOnlyList<FigureChange> Changes { get; private set; } = [];

    public string Name => Ledger.Municipality.Name;
    public Period Shown => Board.Chosen?.Shown ?? Period.Year(Book.Year);

    public async Task OnGetAsync(string book, string? measure, string? tree, CancellationToken cancel)
    {
        var now = await books.NowAsync(book, cancel);
        (Book, Ledger) = (now.Tables.Book, await books.LedgerAsync(now, cancel));
        Board = BoardReader.Read(Book, Ledger, measure, tree);
        if (Board.Chosen is { } chosen)
            Changes =
            [
                .. (await TargetChanges.OfAsync(db, Ledger, cancel)).Where(change =>
                    change.Measure.Code == chosen.Measure.Code && chosen.Shown.Contains(change.Fact.Period)
                ),
            ];
    }

    public string NameOf(string subject) =>
        subject == SubjectKey.Municipality ? Name : Ledger.Structure.NameOf(subject);

    public string Link(string subject, Measure measure, FactKind kind, Period period, string? part = null) =>
        Dure.App.Capabilities.Board.Board.FigureAddressOf(Book.Code, subject, measure.Code, kind, period, part);

    /// <summary>The length of a bar out of 100.</summary>
    public static string Bar(Rational? percent) =>
        Math.Clamp(percent?.ToDouble() ?? 0, 0, 100).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The list's beginning, and whatever follows.</summary>
    public static (IReadOnlyList<T> First, IReadOnlyList<T> Others) Split<T>(IReadOnlyList<T> all) =>
        all.Count <= Listed + 2 ? (all, []) : ([.. all.Take(Listed)], [.. all.Skip(Listed)]);

    public IReadOnlyList<NodeFigures> DrawnNodes => Board.Tree?.Drawn(Drawn) ?? [];

    public string NodeChart()
    {
        var (measure, nodes) = (Board.Chosen!.Measure, DrawnNodes);
        return Chart(
            "row",
            measure.Unit,
            nodes.Select(node => node.Node.Name),
            [
                ("목표", nodes.Select(node => FigureText.Drawn(measure, node.Figures.Target.Value))),
                ("실적", nodes.Select(node => FigureText.Drawn(measure, node.Figures.Result.Value))),
            ]
        );
    }

    public string BudgetChart(BudgetSection budget)
    {
        var hundredMillion = Rational.Of(100_000_000);
        double? Drawn(Rational? won) => won is { } known ? (double)(known / hundredMillion).Round(1) : null;
        return Chart(
            "row",
            "억원",
            budget.Sources.Select(line => line.Name),
            [
                ("예산", budget.Sources.Select(line => Drawn(line.Appropriated))),
                ("집행", budget.Sources.Select(line => Drawn(line.Executed))),
            ]
        );
    }

    public static string TrendChart(TrendSection trend, string kind) =>
        Chart(
            kind,
            trend.Measure.Unit,
            trend.Years.Select(one => one.Period.ToKorean()),
            [
                ("목표", trend.Years.Select(one => FigureText.Drawn(trend.Measure, one.Figures.Target.Value))),
                ("실적", trend.Years.Select(one => FigureText.Drawn(trend.Measure, one.Figures.Result.Value))),
            ]
        );

    /// <summary>A picture without the series that have nothing to show.</summary>
    private static string Chart(
        string kind,
        string unit,
        IEnumerable<string> labels,
        IReadOnlyList<(string Name, IEnumerable<double?> Values)> series
    ) =>
        JsonSerializer.Serialize(
            new
            {
                kind,
                unit,
                labels,
                series = series
                    .Select(one => new { name = one.Name, values = one.Values.ToList() })
                    .Where(one => one.values.Any(value => value is not null)),
            }
        );
}
