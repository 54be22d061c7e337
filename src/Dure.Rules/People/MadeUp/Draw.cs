namespace Dure.Rules;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine and every version of .NET, which
/// <see cref="Random"/> does not promise. Only whole numbers are drawn: sums of floating numbers are not the same everywhere.
/// </summary>
internal struct Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for each block of a seed.</summary>
    public static Draw For(ulong seed, int block)
    {
        var mixed = new Draw(seed);
        return new(mixed.Next() ^ new Draw(unchecked(seed + (ulong)block)).Next());
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var mixed = state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 up to but without a number above 0.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>From one number to another, both included.</summary>
    public int Between(int least, int greatest) => least + Below(greatest - least + 1);

    /// <summary>Yes, so many times in a thousand.</summary>
    public bool Chance(int perThousand) => Below(1000) < perThousand;

    /// <summary>One of several places, by their weights.</summary>
    public int Pick(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
            sum += weight;
        var left = Below(sum);
        var at = 0;
        while (left >= weights[at])
            left -= weights[at++];
        return at;
    }

    /// <summary>A value of a distribution given by its quantiles, straight between them.</summary>
    /// <param name="quantiles">Values at 0, 10, 25, 50, 75, 90, 99 and 100 %.</param>
    public long From(ReadOnlySpan<long> quantiles)
    {
        ReadOnlySpan<int> shares = [0, 1000, 2500, 5000, 7500, 9000, 9900, 10000];
        var share = Below(shares[^1]);
        var at = 0;
        while (share >= shares[at + 1])
            at++;
        var (from, to) = (quantiles[at], quantiles[at + 1]);
        // Finer than a ten-thousandth, so that a million persons do not share ten thousand amounts.
        var part = ((long)(share - shares[at]) * 1000) + Below(1000);
        return from + ((to - from) * part / ((long)(shares[at + 1] - shares[at]) * 1000));
    }
}
