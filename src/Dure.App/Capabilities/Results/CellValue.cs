using System.Globalization;
using System.Numerics;
using System.Text;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Reading;

namespace Dure.App.Capabilities.Results;

/// <summary>What stands in a cell.</summary>
public enum CellMark
{
    /// <summary>미수집: nothing was given.</summary>
    Empty,

    /// <summary>해당 없음.</summary>
    NotApplicable,

    /// <summary>A number, 0 too.</summary>
    Value,
}

internal static class CellMarks
{
    public static string Word(this CellMark mark) =>
        mark switch
        {
            CellMark.Empty => "미수집",
            CellMark.NotApplicable => "해당 없음",
            _ => "값",
        };
}

/// <summary>A figure as a cell holds it: exactly, in the measure's decimals.</summary>
/// <param name="Kept">0 unless there is a value.</param>
public readonly record struct CellValue(CellMark Mark, long Kept)
{
    // As the ledger: above this a sum of a thousand could overflow.
    private const long Limit = long.MaxValue / 1000;

    public static readonly CellValue Empty;
    public static readonly CellValue NotApplicable = new(CellMark.NotApplicable, 0);

    public static CellValue Of(long kept) => new(CellMark.Value, kept);

    /// <summary>As the ledger has it.</summary>
    public static CellValue Of(FactValue? fact) =>
        fact is not { } value ? Empty
        : value.IsNotApplicable ? NotApplicable
        : Of(value.Value);

    public bool HasValue => Mark == CellMark.Value;

    /// <summary>As a field shows it, all its digits.</summary>
    public string Write(Measure measure, string unit) =>
        Mark switch
        {
            CellMark.Empty => "",
            CellMark.NotApplicable => "-",
            _ => CellText.Write(new FactValue(0, Kept, false), measure, unit),
        };

    /// <summary>The same with words for what is no number.</summary>
    public string Say(Measure measure, string unit) =>
        Mark switch
        {
            CellMark.Empty => "빈칸",
            CellMark.NotApplicable => "해당 없음",
            _ => Write(measure, unit) + unit,
        };

    /// <summary>Stands for the value in answers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark} {Kept}");

    /// <summary>In the base unit; null where it is no number.</summary>
    public Rational? Exact(Measure measure) => HasValue ? measure.Exact(Kept) : null;

    /// <summary>Reads what somebody typed.</summary>
    /// <param name="field">Id of the field, at which a refusal stands.</param>
    public static CellValue? Read(
        string text,
        Measure measure,
        FactKind kind,
        string unit,
        string field,
        List<Refusal> refusals
    )
    {
        // Full-width digits, hard spaces and the sign of the won come with what is pasted.
        var plain = text.Normalize(NormalizationForm.FormKC).Replace("₩", "", StringComparison.Ordinal).Trim();
        if (!CellText.TryRead(plain, unit, out var read))
            return Refuse(
                KoreanNumber.Read(plain) is null
                    ? Refusals.NotAFigure(field, Short(text))
                    : Refusals.TooLarge(field, Short(text))
            );
        if (read.Empty)
            return Empty;
        if (read.Value is not { } number)
            return NotApplicable;
        var own = Unit.Of(measure.Unit);
        var typed = Unit.Of(read.Unit);
        if (typed.Family != own.Family)
            return Refuse(Refusals.OtherUnit(field, read.Unit, measure.Unit));
        if (number < 0 && kind == FactKind.Result && !own.IsRatio)
            return Refuse(Refusals.Negative(field, Short(text)));
        var kept =
            Rational.FromDecimal(number)
            * Rational.Of(typed.Factor)
            / Rational.Of(own.Factor)
            * Rational.Of(BigInteger.Pow(10, measure.Decimals));
        if (!kept.IsWhole)
            return Refuse(Refusals.TooManyDecimals(field, Short(text), measure));
        return BigInteger.Abs(kept.Numerator) > Limit
            ? Refuse(Refusals.TooLarge(field, Short(text)))
            : Of((long)kept.Numerator);

        CellValue? Refuse(Refusal refusal)
        {
            refusals.Add(refusal);
            return null;
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
