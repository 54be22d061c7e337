using System.Numerics;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>What a rule of two days says of the same persons: who is newly in, who newly out, why, and what it costs.</summary>
/// <param name="Before">The first day's screening.</param>
/// <param name="After">The second day's.</param>
/// <param name="Moved">How many persons went from one verdict (first index) to another (second).</param>
/// <param name="In">Those newly eligible, by what spoke against them before.</param>
/// <param name="Out">Those no longer eligible, by what speaks against them now.</param>
internal sealed record RuleComparison(
    Screening Before,
    Screening After,
    long[,] Moved,
    IReadOnlyList<RuleComparison.Reason> In,
    IReadOnlyList<RuleComparison.Reason> Out
)
{
    /// <summary>A reason and how many persons had it; one person may have several.</summary>
    /// <param name="Refused">Of how many it speaks against.</param>
    /// <param name="Unknown">Of how many it cannot be told.</param>
    public sealed record Reason(string Id, string Say, long Refused, long Unknown);

    /// <summary>How many are eligible on the second day and were not on the first.</summary>
    public long NewlyIn =>
        Moved[(int)Verdict.Incomplete, 0] + Moved[(int)Verdict.Ineligible, 0] + Moved[(int)Verdict.Failed, 0];

    /// <summary>How many were eligible on the first day and are not on the second.</summary>
    public long NewlyOut =>
        Moved[0, (int)Verdict.Incomplete] + Moved[0, (int)Verdict.Ineligible] + Moved[0, (int)Verdict.Failed];

    /// <param name="before">Of some persons.</param>
    /// <param name="after">Of the same persons, in the same order.</param>
    public static RuleComparison Of(Screening before, Screening after)
    {
        var moved = new long[4, 4];
        var (inReasons, outReasons) = (new Tally(before), new Tally(after));
        for (var person = 0; person < before.Verdicts.Length; person++)
        {
            var (was, now) = (before.Verdicts[person], after.Verdicts[person]);
            moved[was, now]++;
            if (was != (byte)Verdict.Eligible && now == (byte)Verdict.Eligible)
                inReasons.Add(person);
            else if (was == (byte)Verdict.Eligible && now != (byte)Verdict.Eligible)
                outReasons.Add(person);
        }

        return new(before, after, moved, inReasons.Reasons(), outReasons.Reasons());
    }

    private sealed class Tally(Screening screening)
    {
        private readonly long[] refused = new long[screening.Items.Count];
        private readonly long[] unknown = new long[screening.Items.Count];

        public void Add(int person)
        {
            Count(screening.Refused[person], refused);
            Count(screening.Unknown[person], unknown);
        }

        public IReadOnlyList<Reason> Reasons() =>
            [
                .. ScreeningText
                    .Items(screening.Rule.Version)
                    .Select((item, at) => new Reason(item.Id, item.Say, refused[at], unknown[at]))
                    .Where(reason => reason.Refused + reason.Unknown > 0),
            ];

        private static void Count(ulong mask, long[] counts)
        {
            for (var rest = mask; rest != 0; rest &= rest - 1)
                counts[BitOperations.TrailingZeroCount(rest)]++;
        }
    }
}
