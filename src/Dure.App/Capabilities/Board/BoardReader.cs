using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;

namespace Dure.App.Capabilities.Board;

/// <summary>Computes boards, each once for a state of the ledger and a choice.</summary>
internal static class BoardReader
{
    // A view never changes; when it is no longer used, its boards go with it.
    private static readonly ConditionalWeakTable<
        LedgerView,
        ConcurrentDictionary<(int, string?, string?), BoardView>
    > Known = [];

    // Pledge states in the order of 이행도; others that a book may have follow.
    private static readonly string[] States = ["완료", "이행후계속추진", "정상추진", "일부추진", "보류"];

    /// <param name="measure">Code of the measure asked for; null or unknown for the likeliest.</param>
    /// <param name="tree">Code of the classification asked for.</param>
    public static BoardView Read(Book book, LedgerView ledger, string? measure, string? tree)
    {
        // Only codes that exist are remembered, so that made-up addresses fill no memory.
        measure = measure is not null && ledger.Names.Measures.ContainsKey(measure) ? measure : null;
        tree = ledger.Structure.Trees.Any(one => one.Code == tree) ? tree : null;
        var boards = Known.GetOrCreateValue(ledger);
        return boards.GetOrAdd((book.Year, measure, tree), _ => Compute(YearLedger.Of(book, ledger), measure, tree));
    }

    private static BoardView Compute(YearLedger year, string? measure, string? asked)
    {
        var measures = MeasureChoice.All(year);
        var chosen = MeasureChoice.Choose(year, measures, measure);
        var trees = chosen is null ? [] : TreeChoice.WithFigures(year, chosen);
        var explicitTree = trees.FirstOrDefault(tree => tree.Tree.Code == asked);
        var tree = explicitTree ?? (trees is [var first, ..] ? first : null);
        var headline = chosen is null ? null : HeadlineSection.Read(year, chosen, tree, explicitTree is not null);
        var shown = chosen?.Shown ?? year.Year;
        var board = new BoardView(
            chosen,
            measures,
            tree,
            [.. trees.Select(one => one.Tree)],
            headline,
            IndicatorSection.Read(year),
            BudgetFigures.Read(year, tree),
            chosen is null ? null : TrendFigures.Read(year, chosen.Measure, headline?.Subject),
            TrendFigures.ReadIndicator(year),
            BehindSection.Read(year, chosen?.Measure, shown),
            BehindSection.Pairs(year, shown, shown).Any(pair => pair.Figures.IsWhole),
            GapSection.Read(year, chosen?.Measure, shown, tree),
            Pledges(year),
            []
        );
        return board with { Absent = [.. Absent(board)] };
    }

    private static IReadOnlyList<(string, int)> Pledges(YearLedger year)
    {
        var counts = year.Structure.Pledges.CountBy(pledge => pledge.State).ToDictionary();
        return counts.Count == 0
            ? []
            :
            [
                .. States.Select(state => (state, counts.GetValueOrDefault(state))),
                .. counts.Where(one => !States.Contains(one.Key)).Select(one => (one.Key, one.Value)),
            ];
    }

    private static IEnumerable<string> Absent(BoardView board)
    {
        if (board.Headline is null)
            yield return "일자리 목표와 실적";
        else if (board.Headline.Figures.Target.Value is null)
            yield return $"{board.Chosen!.Measure.Name} 목표";
        else if (board.Headline.Figures.Result.Value is null)
            yield return $"{board.Chosen!.Measure.Name} 실적";
        if (board.Tree is null)
            yield return "분류별 목표와 실적";
        if (board.Indicators.Count == 0)
            yield return "고용지표";
        if (board.Budget is null)
            yield return "예산";
        else if (board.Budget.Rate is null)
            yield return "집행액";
        if (board.Budget is { Sources.Count: 0 })
            yield return "재원별 예산";
        if (board.Trend is null)
            yield return "연도별 추이";
        if (!board.CanBeBehind)
            yield return "부진사업(목표와 실적이 함께 있는 항목)";
        if (board.Pledges.Count == 0)
            yield return "공약";
    }
}
