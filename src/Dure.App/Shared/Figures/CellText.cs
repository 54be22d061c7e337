using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Reading;

namespace Dure.App.Shared.Figures;

/// <summary>Figures as people write them into a field, and read them there.</summary>
public static class CellText
{
    /// <summary>Units in which figures of a measure may be entered, the usual one first.</summary>
    public static IReadOnlyList<string> UnitsOf(Measure measure) =>
        Unit.Of(measure.Unit).Family switch
        {
            "원" => ["백만원", "천원", "원", "억원"],
            "명" => [.. new[] { measure.Unit, "명", "천명" }.Distinct()],
            _ => [measure.Unit],
        };

    /// <summary>All its digits: 1,234.5; – for not applicable; nothing where nothing was collected.</summary>
    public static string Write(FactValue? fact, Measure measure, string unit) =>
        fact is not { } value ? ""
        : value.IsNotApplicable ? "-"
        : InUnit(value.Value, measure, unit).ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>A kept value in a unit of the measure's family.</summary>
    public static decimal InUnit(long kept, Measure measure, string unit)
    {
        var exact = measure.Exact(kept) / Rational.Of(Unit.Of(unit).Factor);
        // Units differ by powers of ten, so the decimals come to an end.
        return exact.Round(12);
    }

    /// <summary>Reads a field: nothing, not applicable, or a number with the unit it is in.</summary>
    /// <returns>False where it is none of these.</returns>
    public static bool TryRead(string text, string unit, out (bool Empty, decimal? Value, string Unit) read)
    {
        read = (true, null, unit);
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (text.Trim() is "-" or "–" or "해당 없음" or "해당없음")
        {
            read = (false, null, unit);
            return true;
        }

        if (KoreanNumber.Read(text) is not { } number)
            return false;
        try
        {
            var value = number.Value.Round(12);
            // What cannot be written with so many decimals is no number that anybody types.
            if (Rational.FromDecimal(value) != number.Value)
                return false;
            // Without the noughts at its end, or it would seem to have more decimals than the measure keeps.
            value /= 1.0000000000000000000000000000m;
            read = (false, value, number.Unit ?? (IsScaled(text) ? Unit.Of(unit).Family : unit));
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    // 3억 5천만 in a column of 백만원 is 350 of them, not 350,000,000; 3천 there is 3,000 of them.
    private static bool IsScaled(string text) => text.AsSpan().IndexOfAny("조억만") >= 0;
}
