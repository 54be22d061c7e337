using System.Text;
using Dure.App.Shared.Approvals.Files;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>A document of a draft in a list.</summary>
public sealed record DraftFileLine(int Id, string Code, string Name, int Size);

/// <summary>A draft that was opened with its token.</summary>
public sealed record OpenDraft(ApplicationForm Form, string? Receipt, IReadOnlyList<DraftFileLine> Files);

/// <summary>
/// 작성 중인 신청: kept step by step. The token in the address is its key: in the database it stands as a hash, and what was
/// typed opens with nothing else.
/// </summary>
public sealed class ApplyDesk(
    DureDbContext db,
    Reception reception,
    VirusScanner scanner,
    WritingTurns turns,
    TimeProvider clock
)
{
    public const int MaxFile = 10 * 1024 * 1024;
    public const int MaxFiles = 10;
    private const int KeptDays = 30;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The token.</returns>
    /// <exception cref="RefusedException"><c>NotOpen</c>.</exception>
    public async Task<string> BeginAsync(Call call, CancellationToken cancel)
    {
        if (!call.IsOpen(Now))
            throw new RefusedException(Refusals.NotOpen());
        var token = DraftBox.NewToken();
        await ForgetAsync(call.Municipality, cancel);
        var draft = new ApplicationDraft
        {
            Municipality = call.Municipality,
            Call = call.Id,
            TokenHash = DraftBox.HashOf(token),
            KeepUntil = call.ClosesAt.AddDays(KeptDays),
        };
        draft.Keep(DraftBox.Seal(call, token, ApplicantText.Write(new ApplicationForm())));
        db.Add(draft);
        await SaveAsync(cancel);
        return token;
    }

    /// <summary>What nobody sent goes when somebody else begins.</summary>
    private async Task ForgetAsync(MunicipalityCode municipality, CancellationToken cancel)
    {
        // By calls that have long ended, of which there are few: drafts are as many as those who apply today.
        var (now, ended) = (Now, Now.AddDays(-KeptDays));
        var calls = await db.Set<Call>()
            .Where(row => row.Municipality == municipality && row.ClosesAt < ended)
            .Select(row => row.Id)
            .ToListAsync(cancel);
        var over = db.Set<ApplicationDraft>()
            .Where(row => row.Municipality == municipality && calls.Contains(row.Call) && row.KeepUntil < now);
        if (calls.Count == 0 || !await over.AnyAsync(cancel))
            return;
        using var turn = await turns.TakeUntoldAsync(db, cancel);
        await over.ExecuteDeleteAsync(cancel);
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        using var turn = await turns.TakeUntoldAsync(db, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <exception cref="RefusedException"><c>NoDraft</c>.</exception>
    public async Task<OpenDraft> OpenAsync(Call call, string token, CancellationToken cancel)
    {
        var draft = await FindAsync(call, token, cancel);
        var plain = Open(call, token, draft.Sealed);
        if (draft.IsSent)
            return new(new(), Encoding.UTF8.GetString(plain), []);
        var hash = DraftBox.HashOf(token);
        var files = await db.Set<DraftFile>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.TokenHash == hash)
            .OrderBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.Code,
                row.Size,
            })
            .ToListAsync(cancel);
        var form = ApplicantText.Read<ApplicationForm>(plain);
        return new(
            form,
            null,
            [
                .. files.Select(row => new DraftFileLine(
                    row.Id,
                    row.Code,
                    form.Documents.GetValueOrDefault(row.Id, row.Code),
                    row.Size
                )),
            ]
        );
    }

    public async Task KeepAsync(Call call, string token, ApplicationForm form, CancellationToken cancel)
    {
        var draft = await FindAsync(call, token, cancel);
        draft.Keep(DraftBox.Seal(call, token, ApplicantText.Write(form)));
        await SaveAsync(cancel);
    }

    /// <exception cref="RefusedException">Empty, too large, one too many, no picture or PDF, not what its name says, or infected.</exception>
    public async Task AttachAsync(
        Call call,
        string token,
        string code,
        string name,
        byte[] content,
        CancellationToken cancel
    )
    {
        var file = await DocumentCheck.TakeAsync(call, code, name, content, scanner, cancel);
        var draft = await FindAsync(call, token, cancel);
        var there = await db.Set<DraftFile>()
            .Where(row => row.Municipality == call.Municipality && row.TokenHash == draft.TokenHash)
            .Select(row => row.Id)
            .ToListAsync(cancel);
        if (there.Count >= MaxFiles)
            throw new RefusedException(FileRefusals.TooManyFiles(MaxFiles, (long)MaxFiles * MaxFile));
        var (id, form) = (1 + there.DefaultIfEmpty().Max(), FormOf(call, token, draft));
        form.Documents[id] = name;
        draft.Keep(DraftBox.Seal(call, token, ApplicantText.Write(form)));
        db.Add(
            new DraftFile
            {
                Municipality = call.Municipality,
                TokenHash = draft.TokenHash,
                Id = id,
                Code = code,
                Format = file.Format,
                Size = content.Length,
                Content = DraftBox.Seal(call, token, ApplicantText.Write(file)),
            }
        );
        await SaveAsync(cancel);
    }

    public async Task DetachAsync(Call call, string token, int id, CancellationToken cancel)
    {
        var draft = await FindAsync(call, token, cancel);
        var form = FormOf(call, token, draft);
        form.Documents.Remove(id);
        draft.Keep(DraftBox.Seal(call, token, ApplicantText.Write(form)));
        await SaveAsync(cancel);
        using var turn = await turns.TakeUntoldAsync(db, cancel);
        await db.Set<DraftFile>()
            .Where(row => row.Municipality == call.Municipality && row.TokenHash == draft.TokenHash && row.Id == id)
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>Sends it. Sent again, it gives the same receipt number and makes no second application.</summary>
    public async Task<string> SendAsync(
        Call call,
        string token,
        string? number,
        bool numberConfirmed,
        CancellationToken cancel
    )
    {
        var open = await OpenAsync(call, token, cancel);
        if (open.Receipt is { } known)
            return known;
        var hash = DraftBox.HashOf(token);
        var files = await db.Set<DraftFile>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.TokenHash == hash)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        try
        {
            var receipt = await reception.TakeAsync(
                call,
                open.Form,
                number,
                numberConfirmed,
                ApplicationWay.Online,
                [.. files.Select(row => FileOf(call, token, row))],
                async receipt =>
                {
                    var draft = await FindAsync(call, token, cancel);
                    draft.Send(DraftBox.Seal(call, token, Encoding.UTF8.GetBytes(receipt.Number)));
                    await db.Set<DraftFile>()
                        .Where(row => row.Municipality == call.Municipality && row.TokenHash == hash)
                        .ExecuteDeleteAsync(cancel);
                },
                cancel
            );
            return receipt.Number;
        }
        catch (RefusedException refused)
            when (refused.Refusals.Any(one =>
                    one.Name is nameof(Refusals.AppliedAlready) or nameof(Refusals.AlreadySent)
                )
            )
        {
            // The same press of the button twice: the other has it.
            db.ChangeTracker.Clear();
            if ((await OpenAsync(call, token, cancel)).Receipt is { } sent)
                return sent;
            throw;
        }
    }

    private async Task<ApplicationDraft> FindAsync(Call call, string token, CancellationToken cancel)
    {
        var hash = DraftBox.HashOf(token);
        return await db.Set<ApplicationDraft>()
                .FirstOrDefaultAsync(
                    row => row.Municipality == call.Municipality && row.Call == call.Id && row.TokenHash == hash,
                    cancel
                )
            ?? throw new RefusedException(Refusals.NoDraft());
    }

    private static ApplicationForm FormOf(Call call, string token, ApplicationDraft draft) =>
        draft.IsSent
            ? throw new RefusedException(Refusals.AlreadySent())
            : ApplicantText.Read<ApplicationForm>(Open(call, token, draft.Sealed));

    private static NewFile FileOf(Call call, string token, DraftFile row) =>
        ApplicantText.Read<NewFile>(Open(call, token, row.Content));

    private static byte[] Open(Call call, string token, byte[] box) =>
        DraftBox.Open(call, token, box) ?? throw new RefusedException(Refusals.NoDraft());
}
