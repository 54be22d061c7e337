using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>Everything on a board, computed from one state of the ledger; a section without data is null or empty.</summary>
/// <param name="Tree">The classification shown.</param>
/// <param name="Trees">Those that can be chosen.</param>
/// <param name="Absent">What a board would show and this ledger does not have.</param>
public sealed record BoardView(
    ChosenMeasure? Chosen,
    IReadOnlyList<Measure> Measures,
    TreeFigures? Tree,
    IReadOnlyList<Tree> Trees,
    Headline? Headline,
    IReadOnlyList<IndicatorLine> Indicators,
    BudgetSection? Budget,
    TrendSection? Trend,
    TrendSection? IndicatorTrend,
    IReadOnlyList<BehindLine> Behind,
    bool CanBeBehind,
    Gaps Gaps,
    IReadOnlyList<(string State, int Count)> Pledges,
    IReadOnlyList<string> Absent
);

/// <summary>Target, result and rate of the year.</summary>
/// <param name="Subject">The municipality, or the whole of the classification.</param>
/// <param name="Notes">What a reader must know to read the figures rightly.</param>
public sealed record Headline(
    string Subject,
    Attained Figures,
    IReadOnlyList<TermTarget> Terms,
    IReadOnlyList<string> Notes
);

/// <summary>A target over several years.</summary>
public sealed record TermTarget(string Subject, Period Period, Figure Figure);

/// <summary>An employment indicator in the year: against its target and the year before.</summary>
/// <param name="Period">The year, or the latest part of it that has a figure.</param>
public sealed record IndicatorLine(Measure Measure, Period Period, Figure Before, Figure Target, Figure Result)
{
    /// <summary>Whether the target is reached; null where one of the two is missing.</summary>
    public bool? Reached => Target.Value is { } target && Result.Value is { } result ? result >= target : null;
}

/// <summary>Money of the year.</summary>
/// <param name="Scope">What the sums are over, in words.</param>
/// <param name="Rate">집행률 in %, over what has both figures.</param>
/// <param name="RateScope">Over what, if not over everything.</param>
public sealed record BudgetSection(
    Measure Measure,
    Period Period,
    string Scope,
    MoneyLine Whole,
    Figure Before,
    IReadOnlyList<MoneyLine> Sources,
    Rational? Rate,
    string? RateScope
);

/// <param name="Subject">Where the figure can be followed to; null for a sum over programmes.</param>
public sealed record MoneyLine(string Name, string? Part, string? Subject, Rational? Appropriated, Rational? Executed);

/// <summary>A measure over the years that have facts.</summary>
public sealed record TrendSection(
    Measure Measure,
    string Subject,
    IReadOnlyList<(Period Period, Attained Figures)> Years
);
