using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Format = Dure.Tables.Documents.SourceFormat;

namespace Dure.App.Capabilities.Checks.Pages;

/// <summary>A Hangul document page by page, drawn in the browser.</summary>
[Needs(Act.CheckDocuments)]
[RunsCompiledCode]
[ResponseCache(NoStore = true)]
public sealed class HangulPagesModel(CheckDesk desk) : PageModel
{
    public HeldCheck Check { get; private set; } = null!;
    public bool HasMarks => Check.Document.Format == Format.Hwpx && Check.Findings.Count > 0;

    /// <exception cref="RefusedException">No such document, or none of Hangul's.</exception>
    public void OnGet(string token)
    {
        Check = desk.Find(token);
        if (Check.Document.Format is not (Format.Hwp or Format.Hwpx))
            throw new RefusedException(CheckRefusals.NoPages());
    }
}
