using System.Text;
using Dure.App.Shared.Approvals.Files;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>보완 요청: an official asks for documents that lack, until a day; the resident sends them by receipt number.</summary>
public sealed class SupplementDesk(
    DureDbContext db,
    CallDesk calls,
    ReceiptDesk receipts,
    PersonBoxes boxes,
    VirusScanner scanner,
    Deed deed
)
{
    public const int LongestText = 500;

    /// <summary>What came with the application and after it, together.</summary>
    public const int MaxFiles = 2 * ApplyDesk.MaxFiles;
    private const string Use = "application supplement";

    public DateOnly Today => calls.Today;

    /// <summary>Whether documents are taken now.</summary>
    public bool Takes(Call call, Application application) =>
        application.SupplementUntil >= calls.Today
        && call.State.Facts().Examines
        && application.State != ApplicationState.Withdrawn;

    /// <exception cref="RefusedException"><c>NoSupplementText</c>, <c>BadUntil</c>, <c>CallNotFromHere</c>.</exception>
    public Task AskAsync(Application application, string? text, string? until, int seen, CancellationToken cancel) =>
        calls.InLockAsync(
            application.Municipality,
            async () =>
            {
                var call = await calls.MineAsync(application.Municipality, application.Call, cancel);
                if (!call.State.Facts().Examines)
                    throw new RefusedException(Refusals.CallNotFromHere(call.State));
                text = text?.ReplaceLineEndings("\n").Trim() ?? "";
                if (text.Length is 0 or > LongestText || PersonalText.HasResidentNumber(text))
                    throw new RefusedException(Refusals.NoSupplementText(LongestText));
                if (ApplicationForm.Day(until) is not { } day || day < calls.Today)
                    throw new RefusedException(Refusals.BadUntil());
                var row = await RowAsync(application, cancel);
                if (row.Version != seen)
                    throw new RefusedException(Refusals.CallMeanwhile());
                deed.Why = "보완 요청";
                row.AskFor(
                    await boxes.SealAsync(
                        row.Municipality,
                        row.Person,
                        Use,
                        row.Id,
                        Encoding.UTF8.GetBytes(text),
                        cancel
                    ),
                    day
                );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>What was asked for; null if nothing was, or it is destroyed.</summary>
    public async Task<string?> ReadAsync(Application application, CancellationToken cancel) =>
        application.Supplement is { } box
        && await boxes.OpenAsync(application.Municipality, application.Person, Use, application.Id, box, cancel)
            is { } plain
            ? Encoding.UTF8.GetString(plain)
            : null;

    /// <exception cref="RefusedException"><c>NoReceipt</c>, <c>NothingAskedFor</c>, or what <see cref="DocumentCheck"/> refuses.</exception>
    public async Task SendAsync(
        MunicipalityCode municipality,
        string? receipt,
        string? birth,
        string code,
        string name,
        byte[] content,
        CancellationToken cancel
    )
    {
        var own = await receipts.FindAsync(municipality, receipt, birth, cancel);
        if (!Takes(own.Call, own.Application))
            throw new RefusedException(Refusals.NothingAskedFor());
        var file = await DocumentCheck.TakeAsync(own.Call, code, name, content, scanner, cancel);
        await calls.InLockAsync(
            municipality,
            async () =>
            {
                var call = await db.Set<Call>()
                    .AsNoTracking()
                    .FirstAsync(row => row.Municipality == municipality && row.Id == own.Call.Id, cancel);
                var row = await RowAsync(own.Application, cancel);
                if (!Takes(call, row))
                    throw new RefusedException(Refusals.NothingAskedFor());
                var there = await db.Set<ApplicationFile>()
                    .Where(one => one.Municipality == municipality && one.Application == row.Id)
                    .Select(one => one.Id)
                    .ToListAsync(cancel);
                if (there.Count >= MaxFiles)
                    throw new RefusedException(FileRefusals.TooManyFiles(MaxFiles, (long)MaxFiles * ApplyDesk.MaxFile));
                if (deed.Process.Length == 0)
                    deed.Process = "서류 보완";
                db.Add(
                    await Reception.FileAsync(boxes, row, 1 + there.DefaultIfEmpty().Max(), file, calls.Now, cancel)
                );
                row.Supplemented();
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
    }

    private Task<Application> RowAsync(Application application, CancellationToken cancel) =>
        db.Set<Application>()
            .FirstAsync(row => row.Municipality == application.Municipality && row.Id == application.Id, cancel);
}
