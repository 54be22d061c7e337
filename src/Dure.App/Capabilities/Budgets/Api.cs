using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Budgets;

/// <summary>Budgets for programs.</summary>
internal static class Api
{
    /// <param name="Budget">Whole won; null where none is recorded.</param>
    /// <param name="Rate">집행률 in percent, over the programmes that have both.</param>
    public sealed record LineAnswer(
        string Name,
        string? Programme,
        int Depth,
        decimal? Budget,
        decimal? Executed,
        decimal? Rate,
        decimal? Share
    );

    public sealed record BudgetAnswer(
        string By,
        int Year,
        string Measure,
        LineAnswer Total,
        IReadOnlyList<LineAnswer> Lines
    );

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("", BudgetAsync).WithSummary("사업 예산과 집행. by는 programme, node, department, funding, year");

    private static async Task<BudgetAnswer?> BudgetAsync(
        string book,
        [AsParameters] BudgetQuery query,
        DureDbContext db,
        LedgerCache cache,
        CancellationToken cancel
    )
    {
        var sheet = BudgetSheet.Of(await BookLedger.ReadAsync(db, cache, book, cancel), query);
        if (sheet is null)
            return null;
        var lines = sheet.Lines;
        var total = sheet.TotalOf(lines);
        LineAnswer Answer(BudgetLine line) =>
            new(
                line.Name,
                line.Programme,
                line.Depth,
                line.Amounts.Budget?.Round(0),
                line.Amounts.Executed?.Round(0),
                line.Amounts.Rate?.Round(1),
                ExactText.Rate(line.Amounts.Budget, total.Budget)?.Round(1)
            );
        return new(
            sheet.View,
            sheet.Period.FirstCalendarYear,
            sheet.Measure.Code,
            Answer(new("합계", total)),
            [.. lines.Select(Answer)]
        );
    }
}
