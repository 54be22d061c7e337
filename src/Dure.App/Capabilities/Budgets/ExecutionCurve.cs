using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Budgets;

/// <summary>집행 추이: what was spent month by month, as far as entries say when.</summary>
/// <param name="Months">From the first month with an entry to the last, none left out.</param>
/// <param name="Undated">Spent in the year, without a date; in no month.</param>
/// <param name="Budget">Of the programmes whose execution is dated; null where none is recorded.</param>
public sealed record ExecutionCurve(IReadOnlyList<ExecutionCurve.Month> Months, Rational? Undated, Rational? Budget)
{
    public sealed record Month(Period Period, Rational Spent, Rational SoFar);

    public static async Task<ExecutionCurve> ReadAsync(DureDbContext db, BudgetSheet sheet, CancellationToken cancel)
    {
        var ledger = sheet.Book.Ledger;
        var facts = (await FactHistory.OfMeasuresAsync(db, ledger, [sheet.Measure], cancel))
            .Where(fact =>
                fact.Kind == FactKind.Execution
                && fact.Subject.StartsWith("programme:", StringComparison.Ordinal)
                && sheet.Period.Contains(fact.Period)
            )
            .ToList();
        // Where the whole is given beside its parts, the whole alone; the two are never added.
        var wholes = facts.Where(fact => fact.Part is null).Select(Group).ToHashSet();
        var counted = facts
            .Where(fact => fact.Value is not null && (fact.Part is null || !wholes.Contains(Group(fact))))
            .Select(fact => (Fact: fact, Month: MonthOf(fact)))
            .ToList();
        var dated = counted.Where(one => one.Month is not null).ToList();
        var undated = counted.Where(one => one.Month is null).Select(one => one.Fact.Value!.Value).ToList();
        var subjects = dated.Select(one => one.Fact.Subject).Distinct().ToList();
        return new(
            [.. Cumulated(dated.ToLookup(one => one.Month!.Value, one => one.Fact.Value!.Value))],
            undated.Count == 0 ? null : undated.Aggregate((a, b) => a + b),
            Amounts.Sum(subjects.Select(subject => sheet.Of(subject, sheet.Period))).Budget
        );
    }

    private static (string, Period, string) Group(FactLine fact) => (fact.Subject, fact.Period, fact.Stage);

    private static IEnumerable<Month> Cumulated(ILookup<int, Rational> spent)
    {
        if (spent.Count == 0)
            yield break;
        var soFar = Rational.Zero;
        for (var month = spent.Min(group => group.Key); month <= spent.Max(group => group.Key); month++)
        {
            var now = spent[month].Aggregate(Rational.Zero, (sum, one) => sum + one);
            soFar += now;
            yield return new(Period.FromMonths(month, 1), now, soFar);
        }
    }

    /// <summary>By the entry's own date, else its reference date, else the last month of a period shorter than a year.</summary>
    private static int? MonthOf(FactLine fact) =>
        DateOnly.TryParseExact(fact.Stage, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? MonthOf(day)
        : fact.Current.Fact.ReferenceDate is { } date ? MonthOf(date)
        : fact.Period.Months < 12 ? fact.Period.End - 1
        : null;

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
