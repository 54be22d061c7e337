using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>What the eligible of a screening are given in money, grant by grant and source by source.</summary>
/// <param name="Sums">By grant, unit and source; the source is empty where the rule does not say who pays.</param>
/// <param name="Failed">How many of the eligible have a grant that cannot be computed; they are in no sum.</param>
/// <param name="Failure">Why, of one of them.</param>
internal sealed record GrantCosts(IReadOnlyDictionary<GrantCosts.Key, Int128> Sums, long Failed, Refusal? Failure)
{
    /// <param name="Unit">원, or 원 a time: amounts of a day are not added to amounts of a month.</param>
    public readonly record struct Key(string Grant, string Unit, string Source);

    /// <summary>Decides about each of the eligible once more, for their grants.</summary>
    /// <param name="tell">Told how many are done, from any thread.</param>
    public static GrantCosts Of(
        Screening screening,
        People people,
        FactCatalogue facts,
        Action<int> tell,
        CancellationToken cancel
    )
    {
        var units = screening
            .Rule.Version.Grants.Where(grant => grant.Unit.IsMoney)
            .ToDictionary(grant => grant.Id, grant => grant.Unit.Dimension.Text);
        var total = new Part();
        if (units.Count == 0)
            return total.Costs();
        int[] eligible =
        [
            .. Enumerable.Range(0, people.Count).Where(person => screening.Verdicts[person] == (byte)Verdict.Eligible),
        ];
        var done = 0;
        Parallel.For(
            0,
            eligible.Length,
            new ParallelOptions { CancellationToken = cancel },
            () => new Part(),
            (at, _, part) =>
            {
                part.Add(screening.Rule, Applicant.Of(people, eligible[at], facts), units);
                if (Interlocked.Increment(ref done) % 1_000 == 0)
                    tell(done);
                return part;
            },
            part =>
            {
                lock (total)
                    total.Add(part);
            }
        );
        return total.Costs();
    }

    private sealed class Part
    {
        private readonly Dictionary<Key, Int128> sums = [];
        private long failed;
        private Refusal? failure;

        public void Add(CompiledRule rule, Applicant applicant, Dictionary<string, string> units)
        {
            try
            {
                foreach (var grant in rule.Decide(applicant).Grants)
                    if (grant.Amount is { } amount && units.TryGetValue(grant.Id, out var unit))
                    {
                        if (grant.Split.Count == 0)
                            Add(new(grant.Id, unit, ""), amount);
                        foreach (var part in grant.Split)
                            Add(new(grant.Id, unit, part.Source), part.Amount);
                    }
            }
            catch (RefusedException refused)
            {
                failed++;
                failure ??= refused.Refusals[0];
            }
        }

        public void Add(Part other)
        {
            foreach (var (key, amount) in other.sums)
                Add(key, amount);
            failed += other.failed;
            failure ??= other.failure;
        }

        public GrantCosts Costs() => new(sums, failed, failure);

        private void Add(Key key, Int128 amount) => sums[key] = checked(sums.GetValueOrDefault(key) + amount);
    }
}
