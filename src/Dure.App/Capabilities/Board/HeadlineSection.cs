using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>The figures at the top of a board.</summary>
internal static class HeadlineSection
{
    public static Headline? Read(YearLedger year, ChosenMeasure chosen, TreeFigures? tree, bool asked)
    {
        var (measure, period) = (chosen.Measure.Code, chosen.Shown);
        var own = TreeFigures.Attain(year, SubjectKey.Municipality, measure, period);
        // The municipality's own pair comes first; then the classification's; nobody's own figure is mixed with another's.
        var whole =
            year.HasOwn(SubjectKey.Municipality, measure, FactKind.Target, period)
            && year.HasOwn(SubjectKey.Municipality, measure, FactKind.Result, period);
        var ofTree =
            tree is not null && !tree.Whole.IsEmpty && (asked || (!whole && (tree.Whole.IsWhole || own.IsEmpty)));
        var (subject, figures) = ofTree
            ? (SubjectKey.Tree(tree!.Tree.Code), tree.Whole)
            : (SubjectKey.Municipality, own);
        var terms = Terms(year, chosen.Measure, period);
        return figures.IsEmpty && terms.Count == 0
            ? null
            : new(subject, figures, terms, [.. Notes(year, chosen, subject, figures, own, ofTree ? tree : null)]);
    }

    private static IReadOnlyList<TermTarget> Terms(YearLedger year, Measure measure, Period period) =>
        [
            .. year.Of(measure, FactKind.Target)
                .Where(fact => fact.Period.Months > 12 && fact.Period.Overlaps(period))
                .Select(fact => (fact.Subject, fact.Period))
                .Distinct()
                .Select(one => new TermTarget(
                    one.Subject,
                    one.Period,
                    year.Read(one.Subject, measure.Code, FactKind.Target, one.Period)
                ))
                .Where(term => term.Figure.Value is not null)
                .Take(3),
        ];

    private static IEnumerable<string> Notes(
        YearLedger year,
        ChosenMeasure chosen,
        string subject,
        Attained figures,
        Attained own,
        TreeFigures? tree
    )
    {
        var measure = chosen.Measure;
        if (chosen.Shown != year.Year)
            yield return $"{year.Year.ToKorean()} 수치가 없어 {chosen.Shown.ToKorean()} 수치를 보입니다.";
        if (tree is not null)
        {
            yield return $"‘{tree.Tree.Name}’ 분류의 합계입니다.";
            var leaves = tree.Nodes.Where(node => !node.HasNodes && !node.Figures.IsEmpty).ToList();
            if (figures.IsWhole && leaves.Count(node => node.Figures.Result.Value is null) is > 0 and var none)
                yield return $"실적이 없는 항목 {none}개의 목표가 합계에 들어 있습니다.";
            if (figures.IsWhole && leaves.Count(node => node.Figures.Target.Value is null) is > 0 and var free)
                yield return $"목표가 없는 항목 {free}개의 실적이 합계에 들어 있습니다.";
        }

        foreach (
            var (kind, ours, theirs) in new[]
            {
                (FactKind.Target, figures.Target, own.Target),
                (FactKind.Result, figures.Result, own.Result),
            }
        )
        {
            if (
                subject != SubjectKey.Municipality
                && year.HasOwn(SubjectKey.Municipality, measure.Code, kind, chosen.Shown)
                && theirs.Value is { } published
                && ours.Value is { } computed
                && published != computed
            )
                yield return $"{year.Ledger.Municipality.Name} 전체로 따로 기록된 {kind.Word()}은 {FigureText.WithUnit(measure, published)}입니다.";
        }

        if (figures.Target.Provisional || figures.Result.Provisional)
            yield return "잠정치가 들어 있습니다.";
    }
}
