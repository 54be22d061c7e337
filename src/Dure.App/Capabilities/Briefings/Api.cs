using System.ComponentModel;
using System.Text;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Briefings;

/// <summary>Reports for programs.</summary>
internal static class Api
{
    public sealed record BriefingAnswer(
        [property: Description("분기. 1~4")] int Quarter,
        [property: Description("판. 1부터")] int Version,
        [property: Description("제목")] string Title,
        [property: Description("보고회를 연 날")] DateOnly HeldOn,
        [property: Description("굳힌 때")] DateTime At,
        [property: Description("굳힌 사람")] string Who,
        [property: Description("다시 굳힌 사유. 첫 판은 빈칸")] string Why,
        [property: Description("내용의 SHA-256")] string Sha256,
        [property: Description("뒤의 판이 없어 지금 유효한지")] bool InForce,
        [property: Description("화면의 주소")] string Address
    );

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", ListAsync).IsList<BriefingAnswer>("굳힌 보고회 자료 목록");
        api.MapGet("/{quarter:int}", NowAsync)
            .WithSummary("지금의 원장으로 만든 분기 보고 자료의 JSON")
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
        api.MapGet("/{quarter:int}/{version:int}", OneAsync)
            .WithSummary("굳힌 보고회 자료의 JSON. 이 바이트들의 SHA-256이 자료의 해시")
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
    }

    private static async Task<IResult> ListAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [AsParameters] PageAsked page,
        HttpContext context,
        DureDbContext db,
        TableReader books,
        CancellationToken cancel
    )
    {
        var found = await books.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        return ListAnswer.Of<BriefingAnswer>(
            context,
            page,
            [
                .. (await BriefingShelf.ListAsync(db, found, cancel)).Select(row => new BriefingAnswer(
                    row.Quarter,
                    row.Version,
                    row.Title,
                    row.HeldOn,
                    row.At,
                    row.Who,
                    row.Why,
                    row.Sha256,
                    row.InForce,
                    Briefings.AddressOf(book, row.Quarter, row.Version)
                )),
            ]
        );
    }

    private static async Task<IResult> NowAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("분기. 1~4")] int quarter,
        BriefingComposer composer,
        CancellationToken cancel
    ) =>
        Download.Answer(
            Encoding.UTF8.GetBytes(
                (await composer.ComposeAsync(await composer.OpenAsync(book, quarter, cancel), cancel)).Write()
            ),
            "json"
        );

    private static async Task<IResult> OneAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("분기. 1~4")] int quarter,
        [Description("판. 1부터")] int version,
        DureDbContext db,
        TableReader books,
        CancellationToken cancel
    ) =>
        Download.Answer(
            Encoding.UTF8.GetBytes(
                (await BriefingShelf.FindAsync(db, books, book, quarter, version, cancel)).Briefing.Content
            ),
            "json"
        );
}
