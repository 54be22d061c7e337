using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Indicators;

/// <summary>All indicators of a book.</summary>
public sealed record IndicatorShelf(BookLedger Book, IReadOnlyList<Indicator> Indicators)
{
    private const int Shown = 5;

    /// <summary>The last few years that have figures, to show side by side.</summary>
    public IReadOnlyList<int> Years =>
        [
            .. Indicators
                .SelectMany(indicator => indicator.Results)
                .Select(line => line.Period)
                .Where(period => Period.Year(period.FirstCalendarYear).Contains(period))
                .Select(period => period.FirstCalendarYear)
                .Where(year => year > Book.Book.Year - Shown)
                .Append(Book.Book.Year)
                .Distinct()
                .Order(),
        ];

    public static async Task<IndicatorShelf> ReadAsync(DureDbContext db, BookLedger book, CancellationToken cancel)
    {
        var measures = book.Ledger.Names.Measures.Values.Where(measure => measure.Indicator).ToList();
        if (measures.Count == 0)
            return new(book, []);
        var facts = await FactHistory.OfMeasuresAsync(db, book.Ledger, measures, cancel);
        return new(
            book,
            [
                .. facts
                    .Where(line => !line.Subject.StartsWith("municipality:", StringComparison.Ordinal))
                    .GroupBy(line => (line.Measure, line.Subject))
                    .OrderBy(group => group.Key.Measure.Number)
                    .ThenByDescending(group => group.Key.Subject == SubjectKey.Municipality)
                    .Select(group => new Indicator(
                        group.Key.Measure,
                        group.Key.Subject,
                        group.Key.Subject == SubjectKey.Municipality
                            ? book.Ledger.Municipality.Name
                            : book.Ledger.Structure.NameOf(group.Key.Subject),
                        [.. group.Where(line => line.Kind == FactKind.Result)],
                        [.. group.Where(line => line.Kind == FactKind.Target)],
                        [.. group.Where(line => line.Kind == FactKind.Forecast)],
                        book.Book.Year
                    )),
            ]
        );
    }

    /// <summary>One indicator, of the municipality or of each subject that has it.</summary>
    /// <exception cref="RefusedException">The book has no such indicator.</exception>
    public IReadOnlyList<Indicator> Of(string code) =>
        Indicators.Where(indicator => indicator.Measure.Code == code).ToList() is { Count: > 0 } found
            ? found
            : throw new RefusedException(Refusals.NoIndicator(Book.Book.Code, code));

    /// <summary>What the measure says of itself: age, sex, half, source.</summary>
    public static IEnumerable<(string Name, string Value)> DefinitionOf(Measure measure) =>
        new (string Name, string? Value)[]
        {
            ("나이", measure.Age),
            ("성별", measure.Sex),
            ("조사 시기", measure.Half),
            ("통계", measure.Statistic),
            ("집계기준", measure.Basis),
            ("단위", measure.Unit),
        }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => (pair.Name, pair.Value!));
}
