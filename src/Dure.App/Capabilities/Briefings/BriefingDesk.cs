using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Briefings;

/// <summary>How a report is to be put together, as the form gives it.</summary>
public sealed record BriefingWish(
    string Title,
    DateOnly? HeldOn,
    BriefingOrder Order,
    string? Tree,
    int Low,
    int High,
    string Note
);

/// <summary>Prepares reports, takes reasons, freezes what was held.</summary>
public sealed class BriefingDesk(
    DureDbContext db,
    BriefingComposer composer,
    Viewer viewer,
    Deed deed,
    TimeProvider clock
)
{
    public const int LongestTitle = 200;
    public const int LongestText = 2_000;

    /// <param name="seen">The version of the settings that the form showed.</param>
    /// <exception cref="RefusedException">Each refusal stands at its field; somebody else changed them meanwhile.</exception>
    public async Task SetAsync(OpenQuarter open, BriefingWish wish, int seen, CancellationToken cancel)
    {
        var faults = new List<Refusal>();
        if (wish.Title.Length > LongestTitle)
            faults.Add(Refusals.TooLong("title", LongestTitle));
        if (wish.Note.Length > LongestText)
            faults.Add(Refusals.TooLong("note", LongestText));
        if (wish.Tree is { } tree && open.Ledger.Structure.Trees.All(one => one.Code != tree))
            faults.Add(Refusals.NoTreeThere(tree));
        if (faults.Count > 0)
            throw new RefusedException(faults);
        await InLockAsync(
            open,
            async () =>
            {
                var kept = await db.Set<BriefingSetting>()
                    .FirstOrDefaultAsync(
                        row =>
                            row.Municipality == open.Book.Municipality
                            && row.Year == open.Book.Year
                            && row.Quarter == open.Quarter,
                        cancel
                    );
                if ((kept?.Version ?? 0) != seen)
                    throw new RefusedException(Refusals.BriefingMeanwhile());
                if (kept is null)
                    db.Add(
                        kept = new()
                        {
                            Municipality = open.Book.Municipality,
                            Year = open.Book.Year,
                            Quarter = open.Quarter,
                        }
                    );
                kept.Set(wish.Title, wish.HeldOn, wish.Order, wish.Tree, wish.Low, wish.High, wish.Note);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
    }

    /// <summary>달성사유, of those who may answer for the programme.</summary>
    /// <exception cref="RefusedException">It has no target and result there, it is another department's, no text is given, or somebody wrote meanwhile.</exception>
    public async Task GiveAsync(
        OpenQuarter open,
        string subject,
        string measure,
        string text,
        int seen,
        string who,
        CancellationToken cancel
    )
    {
        var content = await composer.ComposeAsync(open, cancel);
        if (!content.Lines.Any(line => line.Is(subject, measure)))
            throw new RefusedException(Refusals.NoBriefingLine());
        viewer.Require(
            Act.GiveReasons,
            open.Book.Municipality,
            BriefingAgenda.DepartmentOf(open.Ledger.Structure, subject)
        );
        if (text.Length > LongestText)
            throw new RefusedException(Refusals.TooLong("text", LongestText));
        if (text.Length == 0)
            throw new RefusedException(Refusals.NoReasonText());
        await InLockAsync(
            open,
            async () =>
            {
                var kept = await FindReasonAsync(open, subject, measure, cancel);
                if ((kept?.Version ?? 0) != seen)
                    throw new RefusedException(Refusals.BriefingMeanwhile());
                if (kept is null)
                    db.Add(
                        kept = new()
                        {
                            Municipality = open.Book.Municipality,
                            Year = open.Book.Year,
                            Quarter = open.Quarter,
                            Subject = subject,
                            Measure = measure,
                        }
                    );
                kept.Give(text, who, BriefingComposer.Utc(clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
    }

    public Task<BriefingReason?> FindReasonAsync(
        OpenQuarter open,
        string subject,
        string measure,
        CancellationToken cancel
    ) =>
        db.Set<BriefingReason>()
            .FirstOrDefaultAsync(
                row =>
                    row.Municipality == open.Book.Municipality
                    && row.Year == open.Book.Year
                    && row.Quarter == open.Quarter
                    && row.Subject == subject
                    && row.Measure == measure,
                cancel
            );

    /// <summary>Freezes the report as it was seen.</summary>
    /// <param name="seen">Hash of what the page showed.</param>
    /// <exception cref="RefusedException">No day; no reason for a later version; something changed since it was seen.</exception>
    public async Task<Briefing> FreezeAsync(
        string book,
        int quarter,
        string seen,
        string why,
        string who,
        CancellationToken cancel
    )
    {
        if (why.Length > LongestText)
            throw new RefusedException(Refusals.TooLong("why", LongestText));
        Briefing? made = null;
        await InLockAsync(
            await composer.OpenAsync(book, quarter, cancel),
            async () =>
            {
                var open = await composer.OpenAsync(book, quarter, cancel);
                var content = await composer.ComposeAsync(open, cancel);
                if (content.Hash() != seen)
                    throw new RefusedException(Refusals.BriefingMeanwhile());
                if (content.Head.HeldOn is not { } held)
                    throw new RefusedException(Refusals.NoDay());
                if (content.Head.Version > 1 && why.Length == 0)
                    throw new RefusedException(Refusals.NoWhy());
                var former = await db.Set<Briefing>()
                    .AsNoTracking()
                    .Where(row =>
                        row.Municipality == open.Book.Municipality
                        && row.Year == open.Book.Year
                        && row.Quarter == quarter
                    )
                    .OrderByDescending(row => row.Version)
                    .FirstOrDefaultAsync(cancel);
                var at = BriefingComposer.Utc(clock.GetUtcNow().UtcDateTime);
                var text = (content with { Frozen = new(at, who, why, former?.Sha256) }).Write();
                deed.Why = why.Length > 0 ? why : null;
                db.Add(
                    made = new Briefing
                    {
                        Municipality = open.Book.Municipality,
                        Year = open.Book.Year,
                        Quarter = quarter,
                        Version = content.Head.Version,
                        Title = content.Head.Title,
                        HeldOn = held,
                        Posting = content.Posting,
                        At = at,
                        Who = who,
                        Why = why,
                        Content = text,
                        Sha256 = BriefingContent.HashOf(text),
                    }
                );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return made!;
    }

    private Task InLockAsync(OpenQuarter open, Func<Task> work, CancellationToken cancel) =>
        LedgerWriter.InLockAsync(db, open.Book.Municipality, work, cancel);
}
