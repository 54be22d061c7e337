using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shared.Payments;

/// <summary>재원 나눔: which source pays how much of every amount. What the sources pay is always the amount, to the won.</summary>
/// <remarks>Each source pays its whole share; the won that are left go one each to those who lost most by it, the first named first.</remarks>
public sealed class FundingSplit
{
    private readonly long total;

    private FundingSplit(IReadOnlyList<(string Part, long Weight)> sources) =>
        (Sources, total) = (sources, sources.Sum(source => source.Weight));

    /// <summary>Codes of the ledger's parts, with the weight of each: its appropriation, or per cent.</summary>
    public IReadOnlyList<(string Part, long Weight)> Sources { get; }

    /// <exception cref="RefusedException">No source, one named twice, or a weight that is none.</exception>
    public static FundingSplit Of(IReadOnlyList<(string Part, long Weight)> sources) =>
        sources.Count > 0
        && sources.All(source => source is { Weight: > 0 and <= 1_000_000_000_000_000, Part.Length: > 0 })
        && !sources.Any(source => source.Part.AsSpan().ContainsAny(':', ','))
        && sources.Select(source => source.Part).Distinct().Count() == sources.Count
            ? new(sources)
            : throw new RefusedException(PaymentRefusals.BadSources());

    /// <summary>What each source pays of an amount, in their order; of a negative one, the same with the sign.</summary>
    public long[] Of(long amount)
    {
        var (size, shares, left) = (Int128.Abs(amount), new long[Sources.Count], (long)0);
        var lost = new Int128[Sources.Count];
        for (var at = 0; at < shares.Length; at++)
        {
            var exact = size * Sources[at].Weight;
            (shares[at], lost[at]) = ((long)(exact / total), exact % total);
        }

        left = (long)(size - shares.Aggregate(Int128.Zero, (sum, share) => sum + share));
        while (left-- > 0)
        {
            var most = 0;
            for (var at = 1; at < lost.Length; at++)
                if (lost[at] > lost[most])
                    most = at;
            shares[most]++;
            lost[most] = -1;
        }

        if (amount < 0)
            for (var at = 0; at < shares.Length; at++)
                shares[at] = -shares[at];
        return shares;
    }

    /// <summary>As stored: <c>province:555,local:445</c>.</summary>
    public string Write() =>
        string.Join(
            ',',
            Sources.Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Part}:{source.Weight}"))
        );

    public static FundingSplit Read(string stored) =>
        new([
            .. stored
                .Split(',')
                .Select(one => one.Split(':'))
                .Select(one => (one[0], long.Parse(one[1], CultureInfo.InvariantCulture))),
        ]);

    /// <summary>Shares as stored with a payment, in the order of the sources: <c>555,445</c>.</summary>
    public static string Write(long[] shares) =>
        string.Join(',', shares.Select(share => share.ToString(CultureInfo.InvariantCulture)));

    public static long[] ReadShares(string stored) =>
        [.. stored.Split(',').Select(share => long.Parse(share, CultureInfo.InvariantCulture))];
}
