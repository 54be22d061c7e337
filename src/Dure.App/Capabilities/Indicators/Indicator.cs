using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Indicators;

/// <summary>고용지표: one outside statistic of one subject, mostly the municipality, over the years.</summary>
/// <param name="Results">In order of period, each with every value it had.</param>
/// <param name="Year">Of the book; targets and changes are looked at in it.</param>
public sealed record Indicator(
    Measure Measure,
    string Subject,
    string SubjectName,
    IReadOnlyList<FactLine> Results,
    IReadOnlyList<FactLine> Targets,
    IReadOnlyList<FactLine> Forecasts,
    int Year
)
{
    /// <summary>A difference with the words for what it is: 증감 of rates is in %p, of counts in their unit.</summary>
    public sealed record Step(Rational Difference, Rational? Growth, string Unit, int Decimals)
    {
        public string Text => ExactText.Change(Difference, Decimals) + Unit;
        public string? GrowthText => Growth is { } rate ? ExactText.Change(rate, 1) + "%" : null;
    }

    /// <summary>Whether the figure is itself a rate, whose growth nobody should compute.</summary>
    public bool IsRate => Unit.Of(Measure.Unit).IsRatio;

    /// <summary>The latest figure of the book's year, else the latest before it.</summary>
    public FactLine? Latest =>
        Results
            .Where(line => line.Value is not null && line.Period.Start / 12 <= Year)
            .OrderBy(line => line.Period.End)
            .ThenBy(line => line.Period.Months)
            .LastOrDefault();

    /// <summary>From the same months of the year before; null where these are not known.</summary>
    public Step? ChangeTo(FactLine line) =>
        Results.FirstOrDefault(one => one.Period == line.Period.AddYears(-1) && one.Part == line.Part)
            is { Value: { } before }
        && line.Value is { } now
            ? StepOf(before, now)
            : null;

    /// <summary>The target of the same months, else of the year they lie in.</summary>
    public FactLine? TargetOf(Period period) =>
        Targets.FirstOrDefault(target => target.Period == period)
        ?? Targets.Where(target => target.Period.Contains(period)).MinBy(target => target.Period.Months);

    /// <summary>The target of the book's year, whether or not there is a figure yet.</summary>
    public FactLine? TargetOfYear =>
        TargetOf(Period.Year(Year)) ?? Targets.LastOrDefault(target => Period.Year(Year).Contains(target.Period));

    public Step? Against(FactLine? target, FactLine? result) =>
        target?.Value is { } aim && result?.Value is { } now ? StepOf(aim, now) : null;

    public IEnumerable<FactLine> ResultsOf(int year) =>
        Results.Where(line => Period.Year(year).Contains(line.Period)).OrderBy(line => line.Period);

    public string Text(FactLine line) => ExactText.Of(Measure, line.Current.Fact.Value);

    public string Text(FactLine line, Fact fact) => ExactText.Of(line.Measure, fact.Value);

    private Step StepOf(Rational from, Rational to)
    {
        var scale = Rational.Of(Unit.Of(Measure.Unit).Factor);
        return new(
            (to - from) / scale,
            IsRate ? null : ExactText.Growth(to, from),
            Measure.Unit == "%" ? "%p" : Measure.Unit,
            Measure.Decimals
        );
    }
}
