using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Indicators;

/// <summary>Indicators for programs.</summary>
internal static class Api
{
    /// <param name="Earlier">Values it had before, the latest first.</param>
    public sealed record PointAnswer(
        string Kind,
        string Period,
        string? Part,
        decimal? Value,
        bool Provisional,
        IReadOnlyList<decimal?> Earlier
    );

    public sealed record IndicatorAnswer(
        string Code,
        string Name,
        string Unit,
        string Subject,
        string? Age,
        string? Sex,
        string? Half,
        string? Statistic,
        IReadOnlyList<PointAnswer> Series
    );

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("", ListAsync).WithSummary("고용지표의 정의, 시계열, 목표와 앞선 값");

    private static async Task<List<IndicatorAnswer>> ListAsync(
        string book,
        DureDbContext db,
        LedgerCache cache,
        CancellationToken cancel
    )
    {
        var read = await BookLedger.ReadAsync(db, cache, book, cancel);
        return
        [
            .. (await IndicatorShelf.ReadAsync(db, read, cancel)).Indicators.Select(one => new IndicatorAnswer(
                one.Measure.Code,
                one.Measure.Name,
                one.Measure.Unit,
                one.Subject,
                one.Measure.Age,
                one.Measure.Sex,
                one.Measure.Half,
                one.Measure.Statistic,
                [.. one.Results.Concat(one.Targets).Concat(one.Forecasts).Select(Point)]
            )),
        ];
    }

    private static PointAnswer Point(FactLine line) =>
        new(
            line.Kind.Word(),
            line.Period.ToString(),
            line.Part?.Code,
            line.Value?.Round(line.Measure.Decimals),
            line.Current.Fact.Provisional,
            [.. line.Versions.Skip(1).Select(version => line.ValueOf(version.Fact)?.Round(line.Measure.Decimals))]
        );
}
