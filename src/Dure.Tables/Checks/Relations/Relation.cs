using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

internal enum RelationForm
{
    /// <summary>target = Σ parts</summary>
    Sum,

    /// <summary>target = a ÷ b × 100</summary>
    Ratio,

    /// <summary>target = (a − b) ÷ b × 100</summary>
    Growth,

    /// <summary>target = a − b</summary>
    Difference,

    /// <summary>target = a ÷ b</summary>
    Quotient,

    /// <summary>target = a ÷ b × 100, b the total of a's own column or row</summary>
    Share,
}

/// <summary>How well a relation holds.</summary>
internal enum Fit
{
    /// <summary>A figure is missing or is none; nothing can be said.</summary>
    Unreadable,
    Exact,

    /// <summary>Within what the rounding of its operands explains; nothing to report.</summary>
    WithinOperands,

    /// <summary>Off by the rounding of its parts.</summary>
    Rounding,

    /// <summary>Cut off, not rounded.</summary>
    Truncated,
    Fails,
}

/// <summary>A figure and the figures it should follow from, in one table.</summary>
internal sealed record Relation(CheckGrid Grid, RelationForm Form, int Target, int[] Operands)
{
    /// <summary>Set once a finding was made of it.</summary>
    public Fit Fit { get; init; }

    public bool Has(int slot) => Target == slot || Array.IndexOf(Operands, slot) >= 0;

    /// <summary>What follows for the target, and how far the rounding of the operands may move it.</summary>
    public (decimal Value, decimal Slack)? Expected(int slot = -1, decimal value = 0)
    {
        GridFigure Of(int at) => at == slot ? Grid.At(at) with { Value = value } : Grid.At(at);

        if (Form == RelationForm.Sum)
        {
            var (sum, slack) = (0m, 0m);
            foreach (var part in Operands)
            {
                var figure = Of(part);
                if (figure.IsNumber)
                    (sum, slack) = (sum + figure.Value, slack + Roundings.Half(Grid, part, figure));
            }

            return (sum, slack);
        }

        return Quotients.Expected(Form, Of(Operands[0]), Of(Operands[1]));
    }

    /// <summary>How well it holds, were a figure of another value.</summary>
    public Fit FitWith(int slot = -1, decimal value = 0)
    {
        var target = Grid.At(Target);
        if (!target.IsNumber)
            return Fit.Unreadable;
        if (Expected(slot, value) is not { } expected)
            return Fit.Unreadable;
        var printed = Target == slot ? value : target.Value;
        return Form == RelationForm.Sum
            ? Roundings.OfSum(printed, expected.Value, expected.Slack, Roundings.Half(Grid, Target, target))
            : Roundings.OfQuotient(printed, expected.Value, expected.Slack, target.Step);
    }
}
