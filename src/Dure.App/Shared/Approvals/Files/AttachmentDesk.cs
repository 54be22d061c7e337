using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals.Files;

/// <summary>An attachment in a list, without its content.</summary>
public sealed record AttachmentLine(int Id, string Name, int Size, string Sha256, bool Scanned);

/// <summary>Takes attachments in, gives them out.</summary>
public sealed class AttachmentDesk(
    DureDbContext db,
    DraftDesk drafts,
    ApprovalReader reader,
    VirusScanner scanner,
    TimeProvider clock
)
{
    public const int MaxFile = 20 * 1024 * 1024;
    public const int MaxAll = 50 * 1024 * 1024;
    public const int MaxFiles = 10;

    /// <exception cref="RefusedException">The document is not one's own draft; the file is empty, too large, one too many, of a format that is not taken, not what its name says, or not passed by the scanner.</exception>
    public async Task AttachAsync(
        MunicipalityCode municipality,
        int document,
        string name,
        byte[] content,
        CancellationToken cancel
    )
    {
        name = Clean(name);
        if (content.Length == 0)
            throw new RefusedException(FileRefusals.EmptyFile(name));
        if (content.Length > MaxFile)
            throw new RefusedException(FileRefusals.FileTooLarge(name, MaxFile));
        var format = FileKinds.Of(name, content);
        // Before the lock: others need not wait for the scanner.
        await scanner.RequireCleanAsync(name, content, cancel);
        await using var transaction = await drafts.LockAsync(municipality, cancel);
        await DraftAsync(municipality, document, cancel);
        var there = await ListAsync(municipality, document, cancel);
        if (there.Count >= MaxFiles || there.Sum(file => (long)file.Size) + content.Length > MaxAll)
            throw new RefusedException(FileRefusals.TooManyFiles(MaxFiles, MaxAll));
        db.Add(
            new Attachment
            {
                Municipality = municipality,
                Document = document,
                Id = 1 + there.Select(file => file.Id).DefaultIfEmpty().Max(),
                Name = name,
                Format = format,
                Size = content.Length,
                Sha256 = ApprovalSeal.HashOf(content),
                Content = content,
                Scanned = scanner.IsSet,
                AddedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <exception cref="RefusedException">The document is not one's own draft, or has no such attachment.</exception>
    public async Task DetachAsync(MunicipalityCode municipality, int document, int id, CancellationToken cancel)
    {
        await using var transaction = await drafts.LockAsync(municipality, cancel);
        await DraftAsync(municipality, document, cancel);
        var file = await db.Set<Attachment>()
            .FirstOrDefaultAsync(
                row => row.Municipality == municipality && row.Document == document && row.Id == id,
                cancel
            );
        db.Remove(file ?? throw new RefusedException(FileRefusals.NoAttachment()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task<IReadOnlyList<AttachmentLine>> ListAsync(
        MunicipalityCode municipality,
        int document,
        CancellationToken cancel
    ) =>
        await db.Set<Attachment>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Document == document)
            .OrderBy(row => row.Id)
            .Select(row => new AttachmentLine(row.Id, row.Name, row.Size, row.Sha256, row.Scanned))
            .ToListAsync(cancel);

    /// <exception cref="RefusedException">The document is not the viewer's to see, or has no such attachment.</exception>
    public async Task<Attachment> FindAsync(
        MunicipalityCode municipality,
        int document,
        int id,
        CancellationToken cancel
    )
    {
        await reader.FindAsync(municipality, document, cancel);
        return await db.Set<Attachment>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == municipality && row.Document == document && row.Id == id,
                    cancel
                )
            ?? throw new RefusedException(FileRefusals.NoAttachment());
    }

    private async Task DraftAsync(MunicipalityCode municipality, int document, CancellationToken cancel)
    {
        var draft = await drafts.MineAsync(municipality, document, cancel);
        if (!draft.State.Facts().TakesEdits)
            throw new RefusedException(ApprovalRefusals.NotDrafting(draft.State));
    }

    /// <summary>The last part of the name, with nothing that a file system or a header would read in another way.</summary>
    private static string Clean(string name)
    {
        var shown = string.Concat(
                SentFile
                    .NameOf(name)
                    .Select(letter => "\\/:*?\"<>|%".Contains(letter, StringComparison.Ordinal) ? '_' : letter)
            )
            .Trim('.', ' ');
        return shown.Length == 0 ? "_" : shown;
    }
}
