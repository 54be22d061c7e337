using System.Collections.Concurrent;
using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>
/// What was worked out from the facts of one measure and kind. Ledgers that differ in other facts alone share it, so that
/// after a posting only what the posting touched is worked out anew.
/// </summary>
/// <remarks>It may hold nothing that leads back to a ledger, which would live as long.</remarks>
internal sealed class FactSlice
{
    private readonly ConcurrentDictionary<Asked, Figure> sums = new();
    private readonly ConcurrentDictionary<(string What, Period Of), object> facts = new();
    private int kept;

    /// <summary>How many sums it keeps.</summary>
    public int Kept => Volatile.Read(ref kept);

    public bool TryGet(in Asked asked, out Figure figure) => sums.TryGetValue(asked, out figure!);

    public void Keep(in Asked asked, Figure figure)
    {
        if (sums.TryAdd(asked, figure))
            Interlocked.Increment(ref kept);
    }

    /// <summary>Something small about the facts of a period, found once.</summary>
    /// <param name="what">Names it; of one name there is one type.</param>
    public T Of<T>(string what, Period of, Func<Period, T> find)
        where T : class => (T)facts.GetOrAdd((what, of), (key, found) => found(key.Of), find);
}
