using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Briefings.Pages;

/// <summary>A report as it was frozen: to be read, printed, or shown on a screen with <c>?screen=1</c>.</summary>
[Needs(Act.ReadBriefings)]
[ResponseCache(NoStore = true)]
public sealed class HeldModel(DureDbContext db, TableReader books, BriefingCheck check) : PageModel
{
    public Briefing Briefing { get; private set; } = null!;
    public BriefingContent Report { get; private set; } = null!;
    public BriefingEntry? After { get; private set; }
    public bool OnScreen { get; private set; }
    public bool JustFrozen { get; private set; }

    /// <summary>What a check found; null if none was asked for.</summary>
    public IReadOnlyList<string>? Problems { get; private set; }

    public async Task OnGetAsync(
        string book,
        int quarter,
        int version,
        int? verify,
        int? screen,
        int? frozen,
        CancellationToken cancel
    )
    {
        var (found, briefing) = await BriefingShelf.FindAsync(db, books, book, quarter, version, cancel);
        (Briefing, OnScreen, JustFrozen) = (briefing, screen == 1, frozen == 1);
        Report = BriefingContent.Read(briefing.Content);
        After = (await BriefingShelf.ListAsync(db, found, cancel)).FirstOrDefault(one =>
            one.Quarter == quarter && one.Version == version + 1
        );
        if (verify == 1)
            Problems = await check.VerifyAsync(briefing, cancel);
    }
}
