using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>Takes a book's file in and goes on to what it would change.</summary>
[Needs(Act.LoadBooks)]
// More than a book may have, so that one who sends too much is told so in words.
[RequestSizeLimit(MaxSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxSent)]
public sealed class UploadModel(UploadDesk desk) : PageModel
{
    private const long MaxSent = 256L * 1024 * 1024;

    public Refusal? Refusal { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null or { Length: 0 })
            Refusal = UploadRefusals.NothingChosen();
        else if (file.Length > SourceFile.MaxBytes)
            Refusal = Refusals.TooLarge(new Place(file.FileName), SourceFile.MaxBytes);
        if (Refusal is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var upload = await desk.ReceiveAsync(file!.FileName, to => file.CopyToAsync(to, cancel), cancel);
        return Redirect(Request.PathBase + $"/books/upload/{upload.Token}");
    }
}
