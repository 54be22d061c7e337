using System.Text;
using Dure.App.Shell;
using Dure.Tables.Writing;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>A disclosure as a file: the hashed bytes themselves, or its tables in other formats.</summary>
internal static class DisclosureDownloads
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/disclosures")
            .AddEndpointFilter(Refused.AsPageAsync)
            .MapGet("/{book}@{version:int}.{format:regex(^(csv|json|html|xlsx)$)}", OneAsync);

    private static async Task<IResult> OneAsync(
        string book,
        int version,
        string format,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var frozen = await FrozenTables.FindAsync(db, book, version, cancel);
        var title = $"{frozen.Disclosure.Title} 제{version}판";
        return Download.File(Write(frozen, title, format), title, format);
    }

    private static byte[] Write(FrozenTables frozen, string title, string format)
    {
        switch (format)
        {
            case "json":
                return Encoding.UTF8.GetBytes(frozen.Disclosure.Content);
            case "csv":
                return Csv.Write(frozen.Tables);
            case "html":
                return Encoding.UTF8.GetBytes(Html.Page(frozen.Tables, title));
            default:
                using (var bytes = new MemoryStream())
                {
                    Xlsx.Write(frozen.Tables, bytes);
                    return bytes.ToArray();
                }
        }
    }
}
