using System.Collections.Concurrent;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>
/// Ledgers in memory, each as of its last posting. Another process may write at any time, so each use asks the database
/// for the last posting first; that is one look-up by key.
/// </summary>
public sealed class LedgerCache
{
    private readonly ConcurrentDictionary<MunicipalityCode, LedgerView> views = new();

    /// <summary>The ledger as it stands, or null if there is no such municipality.</summary>
    public async Task<LedgerView?> NowAsync(DureDbContext db, MunicipalityCode municipality, CancellationToken cancel)
    {
        var last = await LedgerReader.LastPostingAsync(db, municipality, asOf: null, cancel);
        return await AtAsync(db, municipality, last, cancel);
    }

    /// <summary>As somebody saw it last, without asking whether it is current; null if nobody has.</summary>
    public LedgerView? Known(MunicipalityCode municipality) => views.GetValueOrDefault(municipality);

    /// <summary>The same for one who asked for the last posting already.</summary>
    public async Task<LedgerView?> AtAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int last,
        CancellationToken cancel
    )
    {
        if (views.TryGetValue(municipality, out var known) && known.Posting == last)
            return known;
        // Another request may have put a newer one here meanwhile.
        if (
            known?.Posting > last
            && (last = await LedgerReader.LastPostingAsync(db, municipality, asOf: null, cancel)) == known.Posting
        )
            return known;
        var loaded =
            known?.Posting < last && known.Posting >= await LedgerReader.LastOfRecordsAsync(db, municipality, cancel)
                ? await LedgerReader.LaterAsync(db, known, last, cancel)
                : await LedgerReader.LoadAsync(db, municipality, last, cancel);
        if (loaded is not null)
            Put(loaded);
        return loaded;
    }

    /// <summary>The ledger as it stood at a moment; the moment of a posting includes it.</summary>
    public async Task<LedgerView?> AsOfAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        DateTime? asOf,
        CancellationToken cancel
    )
    {
        if (asOf is null)
            return await NowAsync(db, municipality, cancel);
        var last = await LedgerReader.LastPostingAsync(db, municipality, asOf, cancel);
        return views.TryGetValue(municipality, out var known) && known.Posting == last
            ? known
            : await LedgerReader.LoadAsync(db, municipality, last, cancel);
    }

    /// <summary>Takes a newer state, after its posting was committed.</summary>
    public void Put(LedgerView view) =>
        views.AddOrUpdate(view.Municipality.Code, view, (_, known) => known.Posting > view.Posting ? known : view);
}
