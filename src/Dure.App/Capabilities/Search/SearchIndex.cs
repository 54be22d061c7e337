using Dure.App.Shell;

namespace Dure.App.Capabilities.Search;

/// <summary>A thing found.</summary>
/// <param name="Municipality">Name of the municipality it belongs to.</param>
public sealed record Found(Entry Entry, string Municipality)
{
    internal int Rank { get; init; }
}

/// <summary>What was found of one kind.</summary>
/// <param name="Total">How many there are; <paramref name="Best"/> has as many as were asked for.</param>
public sealed record FoundGroup(FoundKind Kind, int Total, IReadOnlyList<Found> Best);

/// <summary>
/// All names in memory. Another process may write at any time, so each search asks whether records have changed anywhere,
/// and if so reads those municipalities anew that are behind.
/// </summary>
public sealed class SearchIndex(Database database) : IDisposable
{
    public const int MaxQuery = 100;

    private readonly NamesStates states = new(database);
    private readonly SemaphoreSlim gate = new(1);
    private volatile Names names = new(null, []);

    private sealed record Names(NamesMark? Mark, IReadOnlyList<SearchShelf> Shelves);

    /// <param name="each">How many of each kind.</param>
    /// <param name="only">One kind alone.</param>
    /// <param name="skip">How many of that kind to leave out.</param>
    public async Task<IReadOnlyList<FoundGroup>> FindAsync(
        DureDbContext db,
        string query,
        int each,
        FoundKind? only,
        int skip,
        CancellationToken cancel
    )
    {
        var asked = Query.Of(query);
        if (asked is null)
            return [];
        var found = Find(await NowAsync(db, cancel), asked, skip + each, only);
        return skip == 0 ? found : [.. found.Select(group => group with { Best = [.. group.Best.Skip(skip)] })];
    }

    /// <summary>Stands for all names as they are now.</summary>
    internal async Task<string> MarkAsync(CancellationToken cancel) => (await states.MarkAsync(cancel)).ToString();

    /// <summary>Reads what a first search would have to wait for.</summary>
    internal Task ReadyAsync(DureDbContext db, CancellationToken cancel) => NowAsync(db, cancel);

    private static List<FoundGroup> Find(IReadOnlyList<SearchShelf> shelves, Query query, int each, FoundKind? only)
    {
        var kinds = Enum.GetValues<FoundKind>().Select(_ => new Best(each)).ToArray();
        foreach (var shelf in shelves)
        foreach (var (at, rank) in query.In(shelf))
        {
            var kind = shelf.Entries[at].Kind;
            if (only is null || only == kind)
                kinds[(int)kind].Add(shelf, at, rank);
        }

        return
        [
            .. kinds
                .Select((best, kind) => new FoundGroup((FoundKind)kind, best.Total, best.Sorted()))
                .Where(group => group.Total > 0),
        ];
    }

    private async Task<IReadOnlyList<SearchShelf>> NowAsync(DureDbContext db, CancellationToken cancel)
    {
        var now = await states.MarkAsync(cancel);
        if (names is { } known && known.Mark == now)
            return known.Shelves;
        await gate.WaitAsync(cancel);
        try
        {
            // Asked for again: while waiting others may have read what this one wants, or more may have changed. What is
            // read after the mark is at least as new as it.
            now = await states.MarkAsync(cancel);
            if (names.Mark == now)
                return names.Shelves;
            var before = names.Shelves.ToDictionary(shelf => shelf.Municipality);
            var last = await states.EachAsync(cancel);
            var fresh = (
                await SearchSource.ReadAsync(
                    db,
                    last.Where(one =>
                            !before.TryGetValue(one.Municipality.Code, out var shelf)
                            || shelf.Posting != one.Posting
                            || shelf.Name != one.Municipality.Name
                        )
                        .ToDictionary(one => one.Municipality, one => one.Posting),
                    cancel
                )
            ).ToDictionary(shelf => shelf.Municipality);
            names = new(
                now,
                [
                    .. last.Select(one => one.Municipality.Code)
                        .Select(code => fresh.TryGetValue(code, out var shelf) ? shelf : before[code])
                        .OrderBy(shelf => shelf.Municipality),
                ]
            );
            return names.Shelves;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    /// <summary>The best few of a kind, while all are counted.</summary>
    private sealed class Best(int limit)
    {
        private readonly List<Found> found = [];
        private int worst = int.MaxValue;

        public int Total { get; private set; }

        public void Add(SearchShelf shelf, int at, int rank)
        {
            Total++;
            var entry = shelf.Entries[at];
            // Of equals the shorter name is nearer to what was asked.
            var order = (rank * 1_000) + Math.Min(entry.Text.Length, 999);
            if (found.Count >= 4 * limit && order >= worst)
                return;
            found.Add(new(entry, shelf.Name) { Rank = order });
            if (found.Count <= 8 * limit)
                return;
            var kept = Sorted();
            found.Clear();
            found.AddRange(kept);
            worst = found.Count == limit ? found[^1].Rank : int.MaxValue;
        }

        public IReadOnlyList<Found> Sorted() => [.. found.OrderBy(one => one.Rank).Take(limit)];
    }
}
