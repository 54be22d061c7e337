using System.Collections.Concurrent;

namespace Dure.Rules;

/// <summary>A version of a rule, compiled with the parameters of a day. Safe to use from several threads.</summary>
public sealed class CompiledRule
{
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly Lazy<Decider> decider;
    private readonly ConcurrentDictionary<string, Lazy<ManyForm>> bulk;

    internal CompiledRule(RuleVersion version, DateOnly day)
    {
        (Version, Day) = (version, day);
        (from, to) = Span(version, day);
        decider = new(() => new Decider(version, day));
        bulk = new();
        // Compiled now, so that what cannot be computed with the day's parameters is refused here.
        _ = decider.Value;
    }

    private CompiledRule(CompiledRule other, DateOnly day) =>
        (Version, Day, from, to, decider, bulk) = (other.Version, day, other.from, other.to, other.decider, other.bulk);

    /// <summary>The version in force.</summary>
    public RuleVersion Version { get; }

    /// <summary>기준일.</summary>
    public DateOnly Day { get; }

    /// <summary>Decides about one applicant, with everything that the decision rests on.</summary>
    /// <exception cref="Dure.Kernel.RefusedException">
    /// An item cannot be computed for this applicant: <c>Overflow</c>, <c>OutsideTable</c>, <c>NoValue</c>,
    /// <c>NoDayList</c>, <c>BadDay</c>, <c>NotWholeWon</c>, <c>SplitDoesNotAdd</c>, <c>BadSplit</c>.
    /// </exception>
    public Decision Decide(Applicant applicant)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        return decider.Value.Decide(applicant, Day);
    }

    /// <summary>Decides about many persons, each as if that person applied, and ranks the eligible.</summary>
    /// <param name="people">The persons in their households.</param>
    /// <param name="progress">Told the number of persons done so far, from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Dure.Kernel.RefusedException">An item cannot be computed with the parameters of the day.</exception>
    public Screening Screen(People people, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(people);
        var facts = Version.Facts;
        var frame = Frame.Of(people, facts, Day);
        var single = frame.Single(facts);
        var key = string.Concat(single.Select(one => one ? '1' : '0'));
        var form = bulk.GetOrAdd(key, _ => new(() => BulkCode.Compile(Version, Day, facts, single))).Value;
        return Screener.Run(this, form, frame, people.Count, progress, cancellation);
    }

    internal bool HoldsOn(DateOnly day) => from <= day && day <= to;

    internal CompiledRule AsOf(DateOnly day) => day == Day ? this : new(this, day);

    // The days on which every parameter of the version has the same value as on this one.
    private static (DateOnly From, DateOnly To) Span(RuleVersion version, DateOnly day)
    {
        var (from, to) = (version.From, version.To ?? DateOnly.MaxValue);
        foreach (var start in version.Parameters.SelectMany(parameter => parameter.Values, (_, value) => value.From))
            if (start <= day)
                from = start > from ? start : from;
            else
                to = start <= to ? start.AddDays(-1) : to;
        return (from, to);
    }
}
