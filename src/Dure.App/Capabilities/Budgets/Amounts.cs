using Dure.App.Shared.Figures;
using Dure.Kernel;

namespace Dure.App.Capabilities.Budgets;

/// <summary>Budget and execution of something, and of those of its programmes that have both.</summary>
/// <param name="Budget">예산액; null where none is recorded.</param>
/// <param name="Executed">집행액; null where none is recorded, which is not 0.</param>
/// <param name="RateBudget">Budget of those that have both; the rate is taken over them alone.</param>
/// <param name="Both">How many have both.</param>
public sealed record Amounts(
    Rational? Budget,
    Rational? Executed,
    Rational? RateBudget,
    Rational? RateExecuted,
    int Budgeted,
    int Both
)
{
    public static readonly Amounts None = new(null, null, null, null, 0, 0);

    public bool Any => Budget is not null || Executed is not null;

    /// <summary>집행률 in percent.</summary>
    public Rational? Rate => ExactText.Rate(RateExecuted, RateBudget);

    /// <summary>Whether the rate is the quotient of budget and execution as shown.</summary>
    public bool IsPlain => RateBudget == Budget && RateExecuted == Executed;

    /// <summary>One subject's.</summary>
    public static Amounts Of(Rational? budget, Rational? executed) =>
        budget is not null && executed is not null
            ? new(budget, executed, budget, executed, 1, 1)
            : new(budget, executed, null, null, budget is null ? 0 : 1, 0);

    public static Amounts operator +(Amounts a, Amounts b) =>
        new(
            Sum(a.Budget, b.Budget),
            Sum(a.Executed, b.Executed),
            Sum(a.RateBudget, b.RateBudget),
            Sum(a.RateExecuted, b.RateExecuted),
            a.Budgeted + b.Budgeted,
            a.Both + b.Both
        );

    public static Amounts Sum(IEnumerable<Amounts> all) => all.Aggregate(None, (sum, one) => sum + one);

    private static Rational? Sum(Rational? a, Rational? b) =>
        a is null ? b
        : b is null ? a
        : a + b;
}
