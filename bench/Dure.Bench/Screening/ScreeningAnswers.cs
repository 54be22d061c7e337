using System.Runtime.InteropServices;

namespace Dure.Bench.Screening;

/// <summary>What a screening says of each person, as all opponents write it.</summary>
internal sealed class ScreeningAnswers(int persons)
{
    /// <summary>A bit for each condition, then each exclusion, that is against the person.</summary>
    public long[] Refused { get; } = new long[persons];

    /// <summary>A bit for each that cannot be said.</summary>
    public long[] Unknown { get; } = new long[persons];

    /// <summary>The least number if it cannot be said.</summary>
    public long[] Score { get; } = new long[persons];

    /// <summary>From 1; 0 is no rank.</summary>
    public long[] Rank { get; } = new long[persons];

    /// <exception cref="InvalidOperationException">They say something else of somebody.</exception>
    public void MustEqual(ScreeningAnswers other, string opponent)
    {
        foreach (
            var (name, ours, theirs) in new[]
            {
                (nameof(Refused), Refused, other.Refused),
                (nameof(Unknown), Unknown, other.Unknown),
                (nameof(Score), Score, other.Score),
                (nameof(Rank), Rank, other.Rank),
            }
        )
        {
            var equal = ours.AsSpan().CommonPrefixLength(theirs);
            if (equal < persons || theirs.Length != persons)
                throw new InvalidOperationException(
                    $"{opponent}, person {equal}: {name} is {theirs[equal]} there and {ours[equal]} here."
                );
        }
    }

    public static ScreeningAnswers Of(Dure.Rules.Screening screening)
    {
        var answers = new ScreeningAnswers(screening.Ranks.Length);
        for (var person = 0; person < screening.Ranks.Length; person++)
        {
            answers.Refused[person] = (long)screening.Refused[person];
            answers.Unknown[person] = (long)screening.Unknown[person];
            answers.Score[person] = screening.Scores[person];
            answers.Rank[person] = screening.Ranks[person];
        }

        return answers;
    }

    /// <summary>Reads what <c>bench/rules.py</c> has written.</summary>
    public static ScreeningAnswers Read(string folder, int persons)
    {
        var answers = new ScreeningAnswers(persons);
        foreach (
            var (name, into) in new[]
            {
                ("refused", answers.Refused),
                ("unknown", answers.Unknown),
                ("score", answers.Score),
                ("rank", answers.Rank),
            }
        )
        {
            using var file = File.OpenRead(Path.Combine(folder, name + ".numpy"));
            var bytes = MemoryMarshal.AsBytes(into.AsSpan());
            file.ReadExactly(bytes);
            if (file.ReadByte() >= 0)
                throw new InvalidOperationException($"{name} has more than {persons} answers.");
        }

        return answers;
    }
}
