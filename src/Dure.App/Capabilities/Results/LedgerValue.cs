using System.Numerics;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>What the ledger has for a programme and exactly one period, to be held against a cell.</summary>
/// <param name="IsSplit">It stands there in parts (국비, 시비 …) or entries; the value is what they come to.</param>
internal readonly record struct LedgerValue(CellValue Value, bool IsSplit)
{
    public static LedgerValue At(LedgerView ledger, string programme, Measure measure, FactKind kind, Period period)
    {
        if (!ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject))
            return default;
        if (
            ledger.Facts.TryGet(
                FactKey.Of(subject, measure.Number, kind, period.Start, period.Months, 0, 0),
                out var whole
            )
        )
            return new(CellValue.Of(whole), false);
        if (!ledger.Facts.Of(subject, measure.Number, kind).Any(fact => fact.Key.Period == period))
            return default;
        var figure = new FigureReader(ledger).Read(
            new(SubjectKey.Programme(programme), measure.Code, kind, period, null, null)
        );
        if (figure.NotApplicable)
            return new(CellValue.NotApplicable, true);
        if (figure.Value is not { } value)
            return default;
        var kept =
            value / Rational.Of(Unit.Of(measure.Unit).Factor) * Rational.Of(BigInteger.Pow(10, measure.Decimals));
        return new(CellValue.Of((long)kept.Numerator), true);
    }
}
