using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.RollUps;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Writing;

namespace Dure.App.Capabilities.Tables;

/// <summary>Roll-ups for programs.</summary>
internal static class RollUpApi
{
    public sealed record GapAnswer(
        [property: Description("자치단체 코드")] string Municipality,
        [property: Description("자치단체 이름")] string Name,
        [property: Description("집계에 수치가 없는 까닭")] string Why
    );

    public sealed record RollUpAnswer(
        [property: Description("집계 표. 표의 JSON과 같은 꼴")] JsonElement Table,
        [property: Description("집계에 수치가 없는 자치단체와 그 까닭")] IReadOnlyList<GapAnswer> Gaps
    );

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("", AskAsync)
            .WithSummary("지표 하나를 시·군·구에서 시·도와 전국까지 더한 표")
            .WithDescription("더할 수 없는 지표는 까닭을 적어 거절합니다. Accept: text/csv이면 엑셀용 CSV로 답합니다.")
            .Produces<RollUpAnswer>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status406NotAcceptable);

    private static async Task<IResult> AskAsync(
        [Description("지표 코드. 자치단체끼리 코드로 맞춥니다. 예: jobs")] string measure,
        [Description("연도. 예: 2022")] string year,
        [Description("목표, 실적, 예산, 집행, 전망 가운데 하나. 적지 않으면 실적")] string? kind,
        [Description("분류 코드. 적지 않으면 자치단체 전체만")] string? tree,
        [Description("나누는 기간. month, quarter, half, year 가운데 하나. 적지 않으면 year")] string? by,
        [Description("빼고 더할 자치단체의 코드. 여러 번 적을 수 있습니다")] string[]? without,
        HttpContext context,
        DureDbContext db,
        LedgerCache cache,
        CancellationToken cancel
    )
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of is < 1900 or > 2199)
            throw new RefusedException(RollUpQuestion.NoSuchYear(year));
        if (!FactKinds.TryParse(kind ?? "실적", out var asked))
            throw new RefusedException(RollUpQuestion.NoSuchKind(kind!));
        if (by is not (null or "month" or "quarter" or "half" or "year"))
            throw new RefusedException(RollUpQuestion.NoSuchPieces(by));
        if (Accepted.FormatOf(context) is not { } format)
            return Accepted.Neither();
        var query = new RollUpQuery([measure], asked, tree, [.. RollUpQuery.PeriodsOf(of, RollUpQuestion.Pieces(by))]);
        var cube = await RollUpQuestion.AskAsync(db, cache, query, without ?? [], cancel);
        var table = RollUpTable.Build(cube, trace: false);
        if (format == "csv")
            return TypedResults.Bytes(Csv.Write(table), Download.ContentTypes["csv"]);
        using var json = JsonDocument.Parse(Json.Write(table));
        return TypedResults.Ok(
            new RollUpAnswer(
                json.RootElement.Clone(),
                [.. cube.Gaps().Select(gap => new GapAnswer(gap.Municipality.ToString(), gap.Name, gap.Korean))]
            )
        );
    }
}
