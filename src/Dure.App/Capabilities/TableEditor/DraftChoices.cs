using Dure.App.Shared.Ledger;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>What a definition can be made of, by name: what the ledger holds.</summary>
internal static class DraftChoices
{
    public sealed record Choice(string Value, string Name, string Group = "");

    public static IEnumerable<Choice> Rows(LedgerView ledger) =>
        [
            new(DraftRow.Figures, "행 하나(지표나 식)"),
            new(DraftRow.Total, "합계"),
            .. ledger.Structure.Trees.Select(tree => new Choice(DraftRow.Tree + tree.Code, tree.Name, "분류")),
            new(DraftRow.Programmes, "모든 사업", "사업"),
            new(DraftRow.Programmes + ":node", "한 항목의 사업", "사업"),
            new(DraftRow.Programmes + ":flag", "표시가 붙은 사업", "사업"),
            new(DraftRow.Programmes + ":department", "한 부서의 사업", "사업"),
            .. ledger
                .Names.PartLists.Values.OrderBy(list => list.Code, StringComparer.Ordinal)
                .Select(list => new Choice(DraftRow.Parts + list.Code, list.Name, "구분")),
            new(DraftRow.Departments, "모든 부서", "그 밖"),
            new(DraftRow.Plans, "모든 계획", "그 밖"),
            new(DraftRow.Years, "해마다 한 행", "그 밖"),
            new(DraftRow.Group, "묶음(안의 행은 ‘그 밖의 항목’에)", "그 밖"),
            new(DraftRow.Other, "YAML로 적은 행", "그 밖"),
        ];

    public static IEnumerable<Choice> Measures(LedgerView ledger) =>
        ledger
            .Names.Measures.Values.OrderBy(measure => measure.Indicator)
            .ThenBy(measure => measure.Number)
            .Select(measure => new Choice(
                measure.Code,
                $"{measure.Name} ({measure.Unit})",
                measure.Indicator ? "고용지표" : "실적·예산"
            ));

    public static IEnumerable<Choice> Kinds =>
        Enum.GetValues<FactKind>().Select(kind => new Choice(kind.Word(), kind.Word()));

    public static IEnumerable<Choice> Each(LedgerView ledger) =>
        [
            new("", "열 하나"),
            new(DraftColumn.Years, "해마다 한 열"),
            .. ledger
                .Names.PartLists.Values.OrderBy(list => list.Code, StringComparer.Ordinal)
                .Select(list => new Choice(DraftColumn.Parts + list.Code, $"{list.Name}마다 한 열")),
        ];

    public static IEnumerable<Choice> Parts(LedgerView ledger) =>
        ledger
            .Names.Parts.Values.OrderBy(part => part.Position)
            .Select(part => new Choice(part.Code, part.Name, ledger.Names.PartLists[part.List].Name));

    public static IEnumerable<Choice> Subtotals =>
        [new("before", "앞에"), new("after", "뒤에"), new("none", "두지 않음")];

    /// <summary>What a filter may name: nodes, departments, flags.</summary>
    public static IEnumerable<Choice> Filters(LedgerView ledger) =>
        [
            .. ledger.Structure.Nodes.Select(node => new Choice($"{node.Tree}/{node.Code}", node.Name)),
            .. ledger.Structure.Departments.Select(one => new Choice(one.Code, one.Name)),
            .. ledger
                .Structure.Programmes.SelectMany(one => one.Flags)
                .Distinct()
                .Select(flag => new Choice(flag, "표시")),
        ];
}
