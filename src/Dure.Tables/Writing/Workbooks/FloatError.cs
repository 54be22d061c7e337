using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>How far a spreadsheet, which computes in floating point, can be from the exact value of a formula.</summary>
internal static class FloatError
{
    /// <summary>The relative error of one operation.</summary>
    public const double Unit = 1.0 / (1L << 53);

    // Errors are bounded, not known; a factor of four leaves room for order of operations and scales.
    private const double Margin = 4;
    private const int MostDigits = 13;

    /// <summary>How many decimals of a formula's value are sure; null if all are.</summary>
    /// <param name="formula">Bound to cells.</param>
    /// <param name="table">Their table.</param>
    /// <param name="factor">Of the unit the value is shown in.</param>
    public static int? SureDigits(Expression formula, Table table, Rational factor) =>
        SureDigits(Bound(formula, table).Error / factor.ToDouble());

    /// <summary>How many decimals are sure with an absolute error; null if all are.</summary>
    public static int? SureDigits(double error) =>
        error == 0 ? null : Math.Clamp((int)Math.Floor(-Math.Log10(Math.Abs(error) * Margin)), 0, MostDigits);

    private static (double Value, double Error) Bound(Expression formula, Table table)
    {
        switch (formula)
        {
            case Expression.Constant constant:
                return (constant.Value.ToDouble(), 0);
            case Expression.CellAt at:
                var cell = table[at.Row, at.Column];
                var value = cell.Exact.ToDouble();
                return (value, SheetGrid.InShownUnit(cell).IsWhole ? 0 : Math.Abs(value) * Unit);
            case Expression.Sum sum:
                var parts = sum.Parts.Select(part => Bound(part, table)).ToList();
                var size = parts.Sum(part => Math.Abs(part.Value));
                var inherited = parts.Sum(part => part.Error);
                return (parts.Sum(part => part.Value), inherited == 0 ? 0 : inherited + (size * Unit * parts.Count));
            case Expression.Binary binary:
                return Bound(binary.Operator, Bound(binary.Left, table), Bound(binary.Right, table));
            default:
                return (0, 0);
        }
    }

    private static (double Value, double Error) Bound(
        char operation,
        (double Value, double Error) a,
        (double Value, double Error) b
    )
    {
        var (value, error) = operation switch
        {
            '+' => (a.Value + b.Value, a.Error + b.Error),
            '-' => (a.Value - b.Value, a.Error + b.Error),
            '*' => (a.Value * b.Value, (Math.Abs(a.Value) * b.Error) + (Math.Abs(b.Value) * a.Error)),
            _ when b.Value == 0 => (0, 0),
            _ => (a.Value / b.Value, (a.Error / Math.Abs(b.Value)) + (Math.Abs(a.Value / b.Value / b.Value) * b.Error)),
        };
        return (value, operation == '/' || error > 0 ? error + (Math.Abs(value) * Unit) : 0);
    }
}
