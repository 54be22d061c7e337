using System.Text;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Disclosures for programs.</summary>
internal static class Api
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", (DureDbContext db, CancellationToken cancel) => Disclosures.ListAsync(db, null, cancel))
            .WithSummary("공시본 목록");
        api.MapGet("/{book}/{version:int}", OneAsync)
            .WithSummary("공시본의 JSON. 이 바이트들의 SHA-256이 공시본의 해시")
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
    }

    private static async Task<IResult> OneAsync(string book, int version, DureDbContext db, CancellationToken cancel) =>
        Download.Answer(
            Encoding.UTF8.GetBytes((await FrozenTables.FindAsync(db, book, version, cancel)).Disclosure.Content),
            "json"
        );
}
