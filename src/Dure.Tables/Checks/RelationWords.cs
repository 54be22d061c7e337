using Dure.Tables.Checks.Grids;
using Dure.Tables.Checks.Relations;

namespace Dure.Tables.Checks;

/// <summary>Relations of a table in Korean sentences.</summary>
internal static class RelationWords
{
    private const int MostParts = 8;

    public static string Say(CheckGrid grid, Relation relation, string expected, bool asGrowth)
    {
        var (row, column) = (relation.Target / grid.Columns, relation.Target % grid.Columns);
        var name = Name(grid, row, column);
        var printed = grid.Printed(relation.Target);
        var how = How(grid, relation);
        if (asGrowth)
            return $"{name} {printed}: 비율을 증감률로 적었습니다. 증감률은 {how} = {expected}입니다.";
        return relation.Fit switch
        {
            Fit.Rounding => $"{name} {printed}: {how} = {expected}. 반올림한 값을 더한 차이로 보입니다.",
            Fit.Truncated =>
                $"{name} {printed}: {Particles.Object(how)} 반올림하면 {expected}입니다. 끝자리를 버렸습니다.",
            _ => $"{name} {printed}: {how} = {expected}입니다.",
        };
    }

    public static string Mend(FindingFix fix) =>
        $" {fix.Place}의 {Particles.Object(fix.Printed)} {Particles.Direction(fix.Value)} 고치면 관련된 계산이 모두 맞습니다.";

    private static string Name(CheckGrid grid, int row, int column)
    {
        string[] words = [grid.Labels.Group(row), grid.Labels.Row(row), grid.Labels.Column(column)];
        var name = string.Join(" · ", words.Where(word => word.Length > 0).Select(Short).Distinct());
        return name.Length > 0 ? name : "표의 값";
    }

    private static string How(CheckGrid grid, Relation relation)
    {
        string Of(int at) => grid.Printed(relation.Operands[at]);
        switch (relation.Form)
        {
            case RelationForm.Sum:
                var parts = relation.Operands.Where(slot => grid.At(slot).IsNumber).Select(grid.Printed).ToList();
                return parts.Count <= MostParts
                    ? $"{string.Join(" + ", parts)}"
                    : $"{parts[0]} + {parts[1]} + … + {parts[^1]}({parts.Count}개)";
            case RelationForm.Difference:
                return $"{Of(0)} − {Of(1)}";
            case RelationForm.Growth:
                return $"({Of(0)} − {Of(1)}) ÷ {Of(1)} × 100";
            case RelationForm.Quotient:
                return $"{Of(0)} ÷ {Of(1)}";
            default:
                return $"{Of(0)} ÷ {Of(1)} × 100";
        }
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 40 ? line : line[..39] + "…";
    }
}
