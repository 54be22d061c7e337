using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>Rates, growth, differences and what the rounding of their operands does to them.</summary>
internal static class Quotients
{
    public static (decimal Value, decimal Slack)? Expected(RelationForm form, in GridFigure a, in GridFigure b)
    {
        if (!a.IsNumber || !b.IsNumber)
            return null;
        var (halfA, halfB) = (Half(a), Half(b));
        if (form == RelationForm.Difference)
            return (a.Value - b.Value, halfA + halfB);
        if (b.Value == 0 || Math.Abs(b.Value) <= halfB || Math.Abs(a.Value / b.Value) > 1_000_000)
            return null;
        var ratio = a.Value / b.Value;
        var slack = (halfA + (halfB * Math.Abs(ratio))) / (Math.Abs(b.Value) - halfB);
        return form switch
        {
            RelationForm.Quotient => (ratio, slack),
            RelationForm.Growth => ((ratio - 1) * 100, slack * 100),
            _ => (ratio * 100, slack * 100),
        };
    }

    private static decimal Half(in GridFigure figure) => figure.Exponent == 0 ? 0 : figure.Step / 2;
}
