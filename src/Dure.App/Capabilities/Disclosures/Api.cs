using System.ComponentModel;
using System.Text;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Disclosures for programs.</summary>
internal static class Api
{
    public sealed record DisclosureAnswer(
        [property: Description("책 이름")] string Book,
        [property: Description("자치단체 이름")] string Municipality,
        [property: Description("판. 1부터")] int Version,
        [property: Description("제목")] string Title,
        [property: Description("공시한 때")] DateTime At,
        [property: Description("공시한 사람")] string Who,
        [property: Description("공시 사유")] string Why,
        [property: Description("내용의 SHA-256")] string Sha256,
        [property: Description("뒤의 판이 없어 지금 유효한지")] bool InForce,
        [property: Description("화면의 주소")] string Address
    );

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", ListAsync).IsList<DisclosureAnswer>("공시본 목록");
        api.MapGet("/{book}/{version:int}", OneAsync)
            .WithSummary("공시본의 JSON. 이 바이트들의 SHA-256이 공시본의 해시")
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] PageAsked page,
        HttpContext context,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var lines = await Disclosures.ListAsync(db, null, cancel);
        return Unchanged.Is(context, string.Join('\n', lines))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : ListAnswer.Of<DisclosureAnswer>(
                context,
                page,
                [
                    .. lines.Select(line => new DisclosureAnswer(
                        line.Book,
                        line.Municipality,
                        line.Version,
                        line.Title,
                        DateTime.SpecifyKind(line.At, DateTimeKind.Utc),
                        line.Who,
                        line.Why,
                        line.Sha256,
                        line.InForce,
                        line.Address
                    )),
                ]
            );
    }

    private static async Task<IResult> OneAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("판. 1부터")] int version,
        DureDbContext db,
        CancellationToken cancel
    ) =>
        Download.Answer(
            Encoding.UTF8.GetBytes((await FrozenTables.FindAsync(db, book, version, cancel)).Disclosure.Content),
            "json"
        );
}
