using System.Collections.Concurrent;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Checks;

/// <summary>Checks the documents that people send, some at once, and holds them in memory for those who know their token.</summary>
public sealed class CheckDesk : IDisposable
{
    private readonly TimeProvider clock;
    private readonly CheckLimits limits;
    private readonly SemaphoreSlim places;
    private readonly ITimer sweeping;
    private readonly ConcurrentDictionary<string, HeldCheck> held = new();
    private readonly Lock gate = new();

    public CheckDesk(TimeProvider clock, CheckLimits limits)
    {
        (this.clock, this.limits) = (clock, limits);
        places = new(limits.AtOnce);
        // Nobody need come again for a document to go.
        sweeping = clock.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>Reads a document and checks it; nothing is held.</summary>
    /// <exception cref="RefusedException">It is too large, cannot be read, or too many others are being checked.</exception>
    public async Task<CheckedDocument> CheckAsync(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancel)
    {
        var shown = SentFile.NameOf(name);
        if (bytes.Length > CheckLimits.FileBytes)
            throw new RefusedException(CheckRefusals.TooLarge(shown));
        if (!await places.WaitAsync(limits.Wait, cancel))
            throw new RefusedException(CheckRefusals.TooBusy());
        try
        {
            return await Task.Run(() => CheckedDocument.Of(bytes, shown), cancel);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Checks a document and holds it.</summary>
    /// <inheritdoc cref="CheckAsync" path="/exception" />
    public async Task<HeldCheck> HoldAsync(ReadOnlyMemory<byte> bytes, string name, CancellationToken cancel)
    {
        var found = await CheckAsync(bytes, name, cancel);
        var weight = found.Weight();
        if (weight > limits.Bytes)
            throw new RefusedException(CheckRefusals.TooMuchToHold(found.Document.Name));
        var check = new HeldCheck(found, weight) { LastSeen = clock.GetUtcNow() };
        held[check.Token] = check;
        Sweep();
        return check;
    }

    /// <exception cref="RefusedException">There is no such document, or no more.</exception>
    public HeldCheck Find(string token)
    {
        Sweep();
        if (!held.TryGetValue(token, out var check))
            throw new RefusedException(CheckRefusals.NoCheck());
        check.LastSeen = clock.GetUtcNow();
        return check;
    }

    /// <summary>Forgets a document at once.</summary>
    public void Forget(string token) => held.TryRemove(token, out _);

    public void Dispose()
    {
        sweeping.Dispose();
        places.Dispose();
    }

    private void Sweep()
    {
        lock (gate)
        {
            var (now, count, bytes) = (clock.GetUtcNow(), 0, 0L);
            foreach (var check in held.Values.OrderByDescending(check => check.LastSeen))
            {
                count++;
                bytes += check.Weight;
                if (check.LastSeen + limits.Patience <= now || count > limits.Documents || bytes > limits.Bytes)
                    held.TryRemove(check.Token, out _);
            }
        }
    }
}
