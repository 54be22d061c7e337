using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Checks.Relations;

namespace Dure.Tables.Checks;

/// <summary>The growth in brackets behind a difference: 8,100(22.5%).</summary>
internal static class BracketGrowth
{
    public static void Check(CheckGrid grid, Relation difference, List<Finding> findings)
    {
        var printed = grid.Printed(difference.Target);
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        // A change without its sign may stand for either order of the two.
        var (one, two) = (difference.Operands[0], difference.Operands[1]);
        var from = grid.At(one).Value - grid.At(two).Value == grid.At(difference.Target).Value ? two : one;
        var before = grid.At(from);
        if (open <= 0 || !before.IsNumber || before.Value <= 0)
            return;
        var found = new List<PrintedFigure>(2);
        FigureScanner.Scan(printed, found);
        if (found.Count != 2 || found[1].Unit != "%" || found[1].At <= open)
            return;
        var exact = grid.At(difference.Target).Value / before.Value * 100;
        var growth = found[1];
        var off = Math.Abs(Math.Abs(growth.Value) - Math.Abs(exact));
        if (off <= growth.Step / 2)
            return;
        var text = printed.Substring(growth.At, growth.Length);
        var expected = FigureWriter.Like(text, exact);
        var how = $"{printed[..open].Trim()} ÷ {grid.Printed(from)} × 100";
        var truncated = off < growth.Step && Math.Abs(growth.Value) < Math.Abs(exact);
        findings.Add(
            new(
                off < growth.Step ? FindingLevel.Rounding : FindingLevel.Error,
                FindingKind.Growth,
                grid.PlaceOf(difference.Target),
                text,
                expected,
                truncated
                    ? $"{printed}: {Particles.Object(how)} 반올림하면 {expected}입니다. 끝자리를 버렸습니다."
                    : $"{printed}: {how} = {expected}입니다.",
                [grid.PlaceOf(from)]
            )
        );
    }
}
