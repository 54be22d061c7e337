using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>Why figures are not rolled up over municipalities.</summary>
public static class RollUpRefusals
{
    public static Refusal UnknownMeasure(string code) =>
        new(
            nameof(UnknownMeasure),
            $"'{code}'라는 지표를 가진 자치단체가 없습니다. 지표 코드를 확인하세요.",
            $"No municipality has a measure '{code}'. Check the code of the measure."
        );

    public static Refusal UnknownTree(string code) =>
        new(
            nameof(UnknownTree),
            $"'{code}'라는 분류를 가진 자치단체가 없습니다. 분류 코드를 확인하거나 --tree 없이 집계하세요.",
            $"No municipality has a tree '{code}'. Check the code, or roll up without --tree."
        );

    public static Refusal DoesNotAdd(Measure measure) =>
        new(
            nameof(DoesNotAdd),
            $"'{measure.Name}'은(는) {Why(measure).Korean} 지표라서 자치단체끼리 더할 수 없습니다. 더할 수 있는 지표(건수, 연인원, 금액)를 고르세요.",
            $"'{measure.Name}' is {Why(measure).English}, which does not add over municipalities. Choose a count or an amount."
        );

    public static Refusal DefinitionsDiffer(string code, IEnumerable<(string Definition, string Municipalities)> found)
    {
        var list = string.Join("; ", found.Select(one => $"{one.Definition}: {one.Municipalities}"));
        return new(
            nameof(DefinitionsDiffer),
            $"'{code}' 지표의 정의가 자치단체마다 달라 더할 수 없습니다({list}). 정의를 맞추거나 지표 코드를 나누거나, 정의가 다른 곳을 --without으로 빼세요.",
            $"Measure '{code}' is defined differently ({list}), so it does not add. Agree on one definition, use two codes, or leave some out with --without."
        );
    }

    public static Refusal TreesDiffer(string tree, string node, string municipalities) =>
        new(
            nameof(TreesDiffer),
            $"'{tree}' 분류의 '{node}' 항목이 놓인 자리가 자치단체마다 다릅니다({municipalities}). 상위 항목을 맞추거나, 다른 분류로 집계하거나, --without으로 다른 곳을 빼세요.",
            $"Node '{node}' of tree '{tree}' stands in different places ({municipalities}). Agree on its parent, use another tree, or leave some out with --without."
        );

    public static Refusal PeriodTooLong(Period period) =>
        new(
            nameof(PeriodTooLong),
            $"{period.ToKorean()}: 한 해보다 긴 기간은 집계하지 않습니다. 해마다 집계하세요.",
            $"{period}: no roll-up over more than a year. Roll up each year."
        );

    public static Refusal SumTooLarge(string code) =>
        new(
            nameof(SumTooLarge),
            $"'{code}' 지표의 합이 기록할 수 있는 범위를 넘습니다. 단위가 잘못 적힌 수치가 있는지 확인하세요.",
            $"The sum of measure '{code}' is out of range. Look for a figure in a wrong unit."
        );

    private static (string Korean, string English) Why(Measure measure) =>
        measure.Aggregation == Aggregation.Distinct
            ? ("한 사람을 한 번만 세는 실인원", "a count of distinct persons")
            : ("비율·순위·평균 같은", "a rate, rank or score");
}
