using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <content>Breakdowns, measures and figures.</content>
internal sealed partial class BookContent
{
    // As many as a printed number can have.
    private const int MaxDecimals = 12;

    private void ReadMeasures()
    {
        foreach (var record in Each("lists"))
            PartLists.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                }
            );
        foreach (var record in Each("parts"))
        {
            Refer(record, "list", "lists");
            Parts.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    List = record.Required("list"),
                    Name = record.Required("name"),
                    Position = Parts.Count + 1,
                }
            );
        }

        foreach (var record in Each("measures"))
        {
            var unit = record["unit"] is { } text ? Unit.Of(text) : Unit.Of("개");
            if (unit is { IsMoney: true, Factor: > 1 })
                Faults.Add(Refusals.MoneyNotInWon(record.PlaceOf("unit"), unit.Text));
            Measures.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Unit = unit.Text,
                    Decimals = record["decimals"] is null ? 0 : Number(record, "decimals", 0, MaxDecimals) ?? 0,
                    Aggregation = record["aggregation"] switch
                    {
                        "distinct" => Aggregation.Distinct,
                        "last" => Aggregation.Last,
                        "ratio" => Aggregation.Ratio,
                        _ => Aggregation.Sum,
                    },
                    Outcome = record["outcome"],
                    Basis = record["basis"],
                    Indicator = record["indicator"] == "true",
                    Age = record["age"],
                    Sex = record["sex"],
                    Half = record["half"],
                    Statistic = record["statistic"],
                }
            );
        }
    }

    private void ReadFact(BookRecord record)
    {
        if (
            !TryValue(record, out var value)
            || PeriodOf(record, "period") is not { } period
            || !FactKinds.TryParse(record["kind"], out var kind)
        )
            return;
        if (record.Required("subject").Split(':', 2) is ["municipality", var other] && !Known("municipalities", other))
            Faults.Add(Refusals.NotAMunicipality(record.PlaceOf("subject"), other));
        Facts.Add(
            new NewFact
            {
                Subject = record.Required("subject"),
                Measure = record.Required("measure"),
                Kind = kind,
                Period = period,
                Part = record["part"],
                Stage = record["entry"] ?? "",
                Value = value,
                Unit = record["unit"],
                ReferenceDate = DateOf(record),
                Provisional = record["provisional"] is not null,
                Reason = record["reason"],
                Evidence = record["evidence"],
                Source = record["source"],
                PlaceOf = record.PlaceOf,
            }
        );
    }

    /// <summary>A number, or – for what does not apply.</summary>
    private bool TryValue(BookRecord record, out decimal? value)
    {
        var text = record.Required("value");
        value = null;
        if (text is "-" or "–")
            return true;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (
            decimal.TryParse(
                text.Replace(",", "", StringComparison.Ordinal),
                Styles,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            value = number;
            return true;
        }

        var place = record.PlaceOf("value");
        Faults.Add(
            text.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-')
            && text.Count(char.IsAsciiDigit) > 28
                ? Refusals.NumberTooLarge(place, text)
                : Refusals.NotANumber(place, "value", text)
        );
        return false;
    }

    private DateOnly? DateOf(BookRecord record)
    {
        if (record["date"] is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Faults.Add(Refusals.NotADate(record.PlaceOf("date"), text));
        return null;
    }
}
