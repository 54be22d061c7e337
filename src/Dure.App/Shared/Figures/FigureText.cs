using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>Figures as people read them; rounded once, from the exact value.</summary>
public static class FigureText
{
    private static readonly Rational TenThousand = Rational.Of(10_000);
    private static readonly Rational HundredMillion = Rational.Of(100_000_000);

    /// <summary>In the measure's unit, without the unit: 16,868. Money is given in 조·억·만원, with its unit.</summary>
    public static string Of(Measure measure, Rational value) =>
        Unit.Of(measure.Unit).IsMoney ? Money(value) : ExactText.Number(InUnit(measure, value), measure.Decimals);

    /// <summary>With the unit: 16,868개, 66.4%.</summary>
    public static string WithUnit(Measure measure, Rational value) =>
        Unit.Of(measure.Unit).IsMoney ? Money(value) : Of(measure, value) + measure.Unit;

    /// <summary>To the last won, for those who point at it.</summary>
    public static string? Exact(Measure measure, Rational? value) =>
        value is { } known && Unit.Of(measure.Unit).IsMoney ? $"{ExactText.Number(known, 0)}원" : null;

    /// <summary>1조 1,972억원, 615.2억원, 3,188만원: enough to read, never enough to add up.</summary>
    public static string Money(Rational won)
    {
        var size = won.Sign < 0 ? -won : won;
        var text =
            size < TenThousand ? ExactText.Number(size, 0)
            : size < HundredMillion ? ExactText.Number(size / TenThousand, 0) + "만"
            : (size / HundredMillion).Round(0) is var whole && whole < 1_000
                ? ExactText.Number(size / HundredMillion, 1).Replace(".0", "", StringComparison.Ordinal) + "억"
            : whole < 10_000 ? ExactText.Number(Rational.FromDecimal(whole), 0) + "억"
            : $"{Math.Floor(whole / 10_000):N0}조" + (whole % 10_000 is > 0 and var rest ? $" {rest:N0}억" : "");
        return (won.Sign < 0 ? "△" : "") + text + "원";
    }

    /// <summary>A rate in %: 120.5.</summary>
    public static string Rate(Rational percent) => ExactText.Number(percent, 1);

    /// <summary>What changed from one value to another: +0.8%p for a rate, +13.3% for a count; null where there is nothing to compare with.</summary>
    public static string? Change(Measure measure, Rational? from, Rational? to)
    {
        if (from is not { } before || to is not { } after)
            return null;
        var unit = Unit.Of(measure.Unit);
        return unit.Family == "%"
                ? ExactText.Change(InUnit(measure, after - before), Math.Max(1, measure.Decimals)) + "%p"
            : unit.IsRatio ? ExactText.Change(InUnit(measure, after - before), measure.Decimals) + measure.Unit
            : before.Sign <= 0 ? null
            : ExactText.Change((after - before) / before * Rational.Of(100), 1) + "%";
    }

    /// <summary>As a picture takes it: a plain number in the measure's unit.</summary>
    public static double? Drawn(Measure measure, Rational? value) =>
        value is { } known ? (double)InUnit(measure, known).Round(measure.Decimals) : null;

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static Rational InUnit(Measure measure, Rational value) =>
        value / Rational.Of(Unit.Of(measure.Unit).Factor);
}
