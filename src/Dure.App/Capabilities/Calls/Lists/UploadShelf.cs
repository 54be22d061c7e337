using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>A list that was sent and is looked at before it is taken over.</summary>
public sealed record SentList(string What, string Name, byte[] Content);

/// <summary>Keeps a list between being sent and being taken over, sealed with the token of its page's address.</summary>
public sealed class UploadShelf(DureDbContext db, TimeProvider clock)
{
    private const int KeptDays = 1;

    public async Task<string> KeepAsync(Call call, SentList list, CancellationToken cancel)
    {
        var token = DraftBox.NewToken();
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<ApplicationDraft>()
            .Where(row => row.Municipality == call.Municipality && row.KeepUntil < now)
            .ExecuteDeleteAsync(cancel);
        var draft = new ApplicationDraft
        {
            Municipality = call.Municipality,
            Call = call.Id,
            TokenHash = DraftBox.HashOf(token),
            KeepUntil = now.AddDays(KeptDays),
        };
        draft.Send(DraftBox.Seal(call, token, ApplicantText.Write(list)));
        db.Add(draft);
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <exception cref="RefusedException"><c>NoUpload</c>.</exception>
    public async Task<SentList> OpenAsync(Call call, string token, CancellationToken cancel)
    {
        var hash = DraftBox.HashOf(token);
        var draft = await db.Set<ApplicationDraft>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Municipality == call.Municipality && row.Call == call.Id && row.TokenHash == hash,
                cancel
            );
        return draft is not null && DraftBox.Open(call, token, draft.Sealed) is { } plain
            ? ApplicantText.Read<SentList>(plain)
            : throw new RefusedException(ListRefusals.NoUpload());
    }

    public Task ForgetAsync(Call call, string token, CancellationToken cancel)
    {
        var hash = DraftBox.HashOf(token);
        return db.Set<ApplicationDraft>()
            .Where(row => row.Municipality == call.Municipality && row.TokenHash == hash)
            .ExecuteDeleteAsync(cancel);
    }
}
