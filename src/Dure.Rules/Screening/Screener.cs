using System.Collections.Concurrent;
using System.Numerics;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Screens in chunks of households on all cores, then ranks the eligible.</summary>
internal static class Screener
{
    private const int ChunkPersons = 8_192;

    public static Screening Run(
        CompiledRule rule,
        ManyForm form,
        Frame frame,
        int count,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        var (verdicts, refused, unknown, scores) = (
            new byte[count],
            new ulong[count],
            new ulong[count],
            new long[count]
        );
        string[] items = [.. rule.Version.Conditions.Concat(rule.Version.Exclusions).Select(item => item.Id)];
        var keyCount = rule.Version.Order.Count;
        var chunks = Chunks(frame.HouseholdStart);
        var eligible = new (int[] Rows, long[][] Keys)[chunks.Count];
        var failed = new List<(int Row, int Item, long Why)>[chunks.Count];
        var sums = new ConcurrentBag<Sums>();
        var done = 0;
        Parallel.For(
            0,
            chunks.Count,
            new ParallelOptions { CancellationToken = cancellation },
            () => new Sums(items.Length),
            (at, _, sum) =>
            {
                var (from, to) = chunks[at];
                var (first, last) = (frame.HouseholdStart[from], frame.HouseholdStart[to]);
                sum.Room(last - first, keyCount);
                var rows = new BulkRows
                {
                    Verdicts = verdicts,
                    Refused = refused,
                    Unknown = unknown,
                    Scores = scores,
                    Eligible = sum.Rows,
                    Keys = sum.Keys,
                };
                form.Code(frame, from, to, rows);
                failed[at] = rows.Failed;
                eligible[at] = (sum.Rows[..rows.Count], [.. sum.Keys.Select(keys => keys[..rows.Count])]);
                sum.Add(verdicts.AsSpan(first..last), refused.AsSpan(first..last), unknown.AsSpan(first..last));
                progress?.Report(Interlocked.Add(ref done, last - first));
                return sum;
            },
            sums.Add
        );
        return new Screening
        {
            Rule = rule,
            Verdicts = verdicts,
            Refused = refused,
            Unknown = unknown,
            Scores = scores,
            ScoreDenominator = form.Denominator,
            Ranks = Ranking.Rank(eligible, keyCount, count),
            Items = items,
            RefusedCounts = Total(sums, sum => sum.Refused, items.Length),
            UnknownCounts = Total(sums, sum => sum.Unknown, items.Length),
            VerdictCounts = Total(sums, sum => sum.Verdicts, 4),
            Failures = Failures(rule.Version, form, failed.SelectMany(part => part)),
        };
    }

    // The same words for the same reason, so that many who fail cost little.
    private static FailedPerson[] Failures(
        RuleVersion version,
        ManyForm form,
        IEnumerable<(int Row, int Item, long Why)> failed
    )
    {
        var reasons = new Dictionary<(int, long), Refusal>();
        var persons = new List<FailedPerson>();
        foreach (var (row, item, why) in failed)
        {
            if (!reasons.TryGetValue((item, why), out var reason))
            {
                Dure.Rules.Run.IsFailure(why, out var number);
                // A number beyond them was in a column that no reader lets in.
                var failure = form.Failures[Math.Min(number, form.Failures.Count - 1)];
                reasons[(item, why)] = reason = failure.In(version, form.Items[item - 1]);
            }

            persons.Add(new(row, reason));
        }

        return [.. persons];
    }

    // Runs of whole households of about the same number of persons.
    private static List<(int From, int To)> Chunks(int[] starts)
    {
        var chunks = new List<(int, int)>();
        for (int from = 0, to = 0; from < starts.Length - 1; from = to)
        {
            to = Array.BinarySearch(starts, from + 1, starts.Length - from - 1, starts[from] + ChunkPersons);
            to = Math.Min(starts.Length - 1, to < 0 ? Math.Max(from + 1, ~to - 1) : to);
            chunks.Add((from, to));
        }

        return chunks;
    }

    private static long[] Total(IEnumerable<Sums> sums, Func<Sums, long[]> part, int length)
    {
        var total = new long[length];
        foreach (var sum in sums)
            for (var at = 0; at < length; at++)
                total[at] += part(sum)[at];
        return total;
    }

    /// <summary>What one thread counts, and the room that it writes keys into.</summary>
    private sealed class Sums(int items)
    {
        public long[] Refused { get; } = new long[items];
        public long[] Unknown { get; } = new long[items];
        public long[] Verdicts { get; } = new long[4];
        public int[] Rows { get; private set; } = [];
        public long[][] Keys { get; private set; } = [];

        // One more than the persons: the keys of one who turns out not to be eligible are written too, and then left.
        public void Room(int persons, int keys)
        {
            if (Rows.Length > persons)
                return;
            Rows = new int[persons + 1];
            Keys = [.. Enumerable.Range(0, keys).Select(_ => new long[persons + 1])];
        }

        public void Add(ReadOnlySpan<byte> verdicts, ReadOnlySpan<ulong> refused, ReadOnlySpan<ulong> unknown)
        {
            foreach (var verdict in verdicts)
                Verdicts[verdict]++;
            Count(refused, Refused);
            Count(unknown, Unknown);
        }

        private static void Count(ReadOnlySpan<ulong> masks, long[] counts)
        {
            foreach (var mask in masks)
                for (var rest = mask; rest != 0; rest &= rest - 1)
                    counts[BitOperations.TrailingZeroCount(rest)]++;
        }
    }
}
