using Dure.App.Shared.Approvals.Files;
using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Approvals;

/// <summary>Attachments as files to keep: never shown by the browser as a page of ours.</summary>
internal static class AttachmentDownloads
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/office/{municipality}/approvals")
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadApprovals)
            .MapGet("/{id:int}/files/{file:int}", OneAsync);

    private static async Task<IResult> OneAsync(
        string municipality,
        int id,
        int file,
        AttachmentDesk desk,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(Approvals.Read(municipality), id, file, cancel);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(found.Content, FileKinds.ContentTypeOf(found.Format), found.Name);
    }
}
