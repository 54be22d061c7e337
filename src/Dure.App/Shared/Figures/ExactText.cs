using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>Figures to the last won or person, rounded once, negative with △.</summary>
public static class ExactText
{
    private static readonly Rational Hundred = Rational.Of(100);

    /// <summary>With thousands separated: 14,000 or 66.4.</summary>
    public static string Number(Rational value, int decimals = 0)
    {
        var rounded = value.Round(decimals);
        var digits = Math.Abs(rounded).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return rounded < 0 ? "△" + digits : digits;
    }

    /// <summary>With its unit; money in 조·억·만, nothing lost: 1,234명, 66.4%, 12억 3,450만원.</summary>
    public static string Of(Measure measure, Rational value) =>
        Unit.Of(measure.Unit) is { IsMoney: true } && value.IsWhole
            ? new Won((long)value.Numerator).ToReading()
            : Number(value / Rational.Of(Unit.Of(measure.Unit).Factor), measure.Decimals) + measure.Unit;

    /// <summary>A kept value, 해당 없음 where nothing applies.</summary>
    public static string Of(Measure measure, long? kept) =>
        kept is { } value ? Of(measure, measure.Exact(value)) : "해당 없음";

    /// <summary>Without its unit, for a column whose head says it; – where nothing applies, nothing where nothing is known.</summary>
    public static string Bare(Measure measure, Figure figure) =>
        figure.Value is { } value ? Bare(measure, value)
        : figure.NotApplicable ? "–"
        : "";

    /// <summary>In the measure's own unit, without saying it.</summary>
    public static string Bare(Measure measure, Rational value) =>
        Number(value / Rational.Of(Unit.Of(measure.Unit).Factor), measure.Decimals);

    /// <summary>Whole won, for hovering: 1,234,567,890원.</summary>
    public static string Won(Rational value) => Number(value) + "원";

    /// <summary>A change with its sign: +0.6, △0.3, 0.0.</summary>
    public static string Change(Rational change, int decimals) =>
        (change.Round(decimals) > 0 ? "+" : "") + Number(change, decimals);

    /// <summary>비율: a ÷ b × 100; null without both or where b is 0.</summary>
    public static Rational? Rate(Rational? a, Rational? b) =>
        a is { } part && b is { Sign: not 0 } whole ? part / whole * Hundred : null;

    /// <summary>증감률: (new − old) ÷ old × 100.</summary>
    public static Rational? Growth(Rational? now, Rational? before) =>
        now is { } a && before is { Sign: not 0 } b ? (a - b) / b * Hundred : null;

    /// <summary>A rate with one place, nothing where there is none.</summary>
    public static string Percent(Rational? rate) => rate is { } value ? Number(value, 1) : "";
}
