using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

/// <summary>Programmes for programs.</summary>
internal static class Api
{
    /// <param name="Target">In the measure's base unit, exact; null where there is none.</param>
    public sealed record ProgrammeAnswer(
        string Code,
        string Name,
        string? Department,
        IReadOnlyList<string> Nodes,
        IReadOnlyList<string> Flags,
        string? Status,
        string? Measure,
        string? Unit,
        decimal? Target,
        decimal? Result,
        decimal? Rate,
        decimal? Budget,
        string Href
    );

    /// <param name="Value">In the measure's base unit; null where nothing applies.</param>
    public sealed record ValueAnswer(
        decimal? Value,
        bool Provisional,
        string? Date,
        string? Reason,
        string? Evidence,
        string? Source,
        string Who,
        DateTime At
    );

    public sealed record FactAnswer(
        string Measure,
        string Kind,
        string Period,
        string? Part,
        string? Entry,
        IReadOnlyList<ValueAnswer> Values
    );

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", ListAsync).WithSummary("사업 목록과 그 해의 목표, 실적, 예산. 화면과 같은 조건으로 거릅니다");
        api.MapGet("/{programme}", FactsAsync).WithSummary("사업 하나의 모든 기록과 앞선 값");
    }

    private static async Task<List<ProgrammeAnswer>> ListAsync(
        string book,
        [AsParameters] ProgrammeQuery query,
        DureDbContext db,
        LedgerCache cache,
        CancellationToken cancel
    ) =>
        [
            .. ProgrammeList
                .Of(await BookLedger.ReadAsync(db, cache, book, cancel), query)
                .Lines.Select(line => new ProgrammeAnswer(
                    line.Programme.Code,
                    line.Programme.Name,
                    line.Lead,
                    line.Places,
                    line.Programme.Flags,
                    line.Programme.Status,
                    line.Measure?.Code,
                    line.Measure is null ? null : Unit.Of(line.Measure.Unit).Family,
                    line.Target.Value?.Round(line.Measure!.Decimals),
                    line.Result.Value?.Round(line.Measure!.Decimals),
                    line.Rate?.Round(1),
                    line.Budget.Value?.Round(0),
                    "/api" + Programmes.AddressOf(book, line.Programme.Code)
                )),
        ];

    private static async Task<List<FactAnswer>> FactsAsync(
        string book,
        string programme,
        DureDbContext db,
        LedgerCache cache,
        TableReader tables,
        CancellationToken cancel
    ) =>
        [
            .. (await ProgrammeSheet.ReadAsync(db, cache, tables, book, programme, cancel)).Facts.Select(
                fact => new FactAnswer(
                    fact.Measure.Code,
                    fact.Kind.Word(),
                    fact.Period.ToString(),
                    fact.Part?.Code,
                    fact.Stage.Length == 0 ? null : fact.Stage,
                    [
                        .. fact.Versions.Select(version => new ValueAnswer(
                            fact.ValueOf(version.Fact)?.Round(fact.Measure.Decimals),
                            version.Fact.Provisional,
                            version.Fact.ReferenceDate?.ToString("yyyy-MM-dd", null),
                            version.Fact.Reason,
                            version.Fact.Evidence,
                            version.Fact.Source,
                            version.Posting.Who,
                            version.Posting.At
                        )),
                    ]
                )
            ),
        ];
}
