using Dure.Kernel;

namespace Dure.App.Capabilities.Budgets;

/// <summary>How budgets are looked at. Whatever is not understood is taken for the usual.</summary>
public sealed record BudgetQuery
{
    public const int UsualLimit = 80;

    public static IReadOnlyList<(string Value, string Words)> Views { get; } =
    [("programme", "사업별"), ("node", "분류별"), ("department", "부서별"), ("funding", "재원별"), ("year", "연도별")];

    public static IReadOnlyList<string> Units { get; } = ["원", "천원", "백만원", "억원"];

    public string? By { get; init; }

    /// <summary>A classification, for the view by node.</summary>
    public string? Tree { get; init; }
    public string? Measure { get; init; }
    public string? Unit { get; init; }
    public int? Year { get; init; }

    /// <summary>Below this rate of execution, in percent, a programme is listed as slow.</summary>
    public int? Under { get; init; }

    public string View => Views.Any(view => view.Value == By) ? By! : Views[0].Value;
    public Unit Shown => Kernel.Unit.Of(Unit is not null && Units.Contains(Unit) ? Unit : "백만원");

    /// <summary>Places after the point in the shown unit: 억원 have one.</summary>
    public int Decimals => Shown.Text == "억원" ? 1 : 0;
    public int Limit => Under is >= 0 and <= 100 ? Under.Value : UsualLimit;
}
