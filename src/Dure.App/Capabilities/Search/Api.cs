using System.ComponentModel;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Search;

/// <summary>Search for programs.</summary>
internal static class Api
{
    private const int MaxDepth = 5_000;

    public sealed record FoundAnswer(
        [property: Description("무엇인지. programme, table, department …")] string Kind,
        [property: Description("무엇인지를 우리말로")] string KindName,
        [property: Description("이름")] string Text,
        [property: Description("같은 이름과 가려 주는 말")] string Detail,
        [property: Description("자치단체 이름")] string Municipality,
        [property: Description("화면의 주소")] string Href
    );

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("", FindAsync)
            .WithSummary("이름으로 찾기")
            .WithDescription(
                $"낱말의 일부나 초성으로 찾습니다. 모두 몇 건인지는 {ListAnswer.Total}, 다른 쪽의 주소는 Link 머리글에 있습니다. Accept: text/csv이면 엑셀용 CSV로 답합니다."
            )
            .Produces<IReadOnlyList<FoundAnswer>>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status406NotAcceptable);

    private static async Task<IResult> FindAsync(
        [Description("찾을 말. 초성도 됩니다. 예: ㅇㄷㅍ")] string? q,
        [Description("한 가지만 찾을 때. programme, table, department …")] string? kind,
        [AsParameters] PageAsked page,
        HttpContext context,
        SearchIndex index,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var (at, size) = page.Read();
        if (string.IsNullOrWhiteSpace(q))
            throw new RefusedException(SearchRefusals.NothingAsked());
        if (q.Length > SearchIndex.MaxQuery)
            throw new RefusedException(SearchRefusals.QueryTooLong(SearchIndex.MaxQuery));
        if ((long)at * size > MaxDepth)
            throw new RefusedException(SearchRefusals.NoSuchPage(MaxDepth / size));
        FoundKind? only = string.IsNullOrEmpty(kind) ? null : SearchRefusals.KindOf(kind);
        var groups = await index.FindAsync(db, q, at * size, only, skip: 0, cancel);
        return ListAnswer.Of<FoundAnswer>(
            context,
            page,
            groups.Sum(group => group.Total),
            [
                .. groups
                    .SelectMany(group => group.Best)
                    .Skip((at - 1) * size)
                    .Take(size)
                    .Select(found => new FoundAnswer(
                        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(found.Entry.Kind.ToString()),
                        Search.Word(found.Entry.Kind),
                        found.Entry.Text,
                        found.Entry.Detail,
                        found.Municipality,
                        found.Entry.Address
                    )),
            ]
        );
    }
}
