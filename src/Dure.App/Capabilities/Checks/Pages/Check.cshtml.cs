using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Checks.Pages;

/// <summary>Takes anybody's document in and goes on to what in it cannot be right.</summary>
[Needs(Act.CheckDocuments)]
[RequestSizeLimit(CheckLimits.SentBytes)]
// Larger ones would go to a file otherwise, and documents are not to be written anywhere.
[RequestFormLimits(MultipartBodyLengthLimit = CheckLimits.SentBytes, MemoryBufferThreshold = CheckLimits.SentBytes)]
[EnableRateLimiting(CheckTraffic.Policy)]
[ResponseCache(NoStore = true)]
public sealed class CheckModel(CheckDesk desk) : PageModel
{
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        try
        {
            var check = await HoldAsync(file, cancel);
            var there = Request.PathBase + $"/check/{check.Token}";
            if (!IsPart)
                return Redirect(there);
            Response.Headers["HX-Redirect"] = there;
            return new EmptyResult();
        }
        catch (RefusedException refused)
        {
            Refusals = refused.Refusals;
            var status = Refused.StatusOf(refused);
            if (status == StatusCodes.Status429TooManyRequests)
                Traffic.ComeAgain(HttpContext);
            // A part of a page that is refused must still be shown.
            Response.StatusCode = IsPart ? StatusCodes.Status200OK : status;
            return Page();
        }
    }

    private bool IsPart => Request.Headers.ContainsKey("HX-Request");

    private async Task<HeldCheck> HoldAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null or { Length: 0, FileName: "" })
            throw new RefusedException(CheckRefusals.NoDocument());
        if (file.Length > CheckLimits.FileBytes)
            throw new RefusedException(CheckRefusals.TooLarge(SentFile.NameOf(file.FileName)));
        await using var content = file.OpenReadStream();
        return await desk.HoldAsync(await SentFile.ReadAsync(content, file.Length, cancel), file.FileName, cancel);
    }
}
