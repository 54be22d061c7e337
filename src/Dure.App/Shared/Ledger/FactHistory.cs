using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Ledger;

/// <summary>One value that a figure has had, and the act of writing that brought it.</summary>
public sealed record FactVersion(Fact Fact, Posting Posting);

/// <summary>A figure of the ledger with every value it has had.</summary>
/// <param name="Versions">The latest first.</param>
public sealed record FactLine(string Subject, Measure Measure, Part? Part, IReadOnlyList<FactVersion> Versions)
{
    /// <summary>The value in force.</summary>
    public FactVersion Current => Versions[0];
    public FactKind Kind => Current.Fact.Kind;
    public Period Period => Current.Fact.Period;
    public string Stage => Current.Fact.Stage;

    /// <summary>In the base unit; null where nothing applies.</summary>
    public Rational? Value => ValueOf(Current.Fact);

    public Rational? ValueOf(Fact fact) => fact.Value is { } kept ? Measure.Exact(kept) : null;
}

/// <summary>Reads figures with the values they had before, which a <see cref="LedgerView"/> does not hold.</summary>
public static class FactHistory
{
    /// <summary>Every figure of one subject.</summary>
    public static async Task<IReadOnlyList<FactLine>> OfSubjectAsync(
        DureDbContext db,
        LedgerView ledger,
        string subject,
        CancellationToken cancel
    )
    {
        if (!ledger.Names.Subjects.TryGetValue(subject, out var number))
            return [];
        // The ledger in memory knows which facts are its own: the table has tens of thousands of one municipality, and no
        // index by subject.
        var own =
            from measure in ledger.Names.Measures.Values
            from kind in Enum.GetValues<FactKind>()
            from fact in ledger.Facts.Of(number, measure.Number, kind)
            select fact.Value.Id;
        var municipality = ledger.Municipality.Code;
        var facts = (await WithEarlierAsync(db, municipality, own, cancel)).Values;
        return Lines(ledger, facts, await PostingsAsync(db, municipality, facts, cancel));
    }

    /// <summary>Every figure of some measures.</summary>
    public static async Task<IReadOnlyList<FactLine>> OfMeasuresAsync(
        DureDbContext db,
        LedgerView ledger,
        IReadOnlyCollection<Measure> measures,
        CancellationToken cancel
    )
    {
        var numbers = measures.Select(measure => measure.Number).ToList();
        var (municipality, last) = (ledger.Municipality.Code, ledger.Posting);
        var facts = await db.Set<Fact>()
            .AsNoTracking()
            .Where(fact => fact.Municipality == municipality && numbers.Contains(fact.Measure) && fact.Posting <= last)
            .ToListAsync(cancel);
        return Lines(ledger, facts, await PostingsAsync(db, municipality, facts, cancel));
    }

    /// <summary>For each of some facts, itself and the values that it took the place of, the latest first.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<FactVersion>>> OfFactsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyList<int> facts,
        CancellationToken cancel
    )
    {
        var known = await WithEarlierAsync(db, municipality, facts, cancel);
        var postings = await PostingsAsync(db, municipality, known.Values, cancel);
        IReadOnlyList<FactVersion> Chain(int id)
        {
            var chain = new List<FactVersion>();
            for (int? at = id; at is { } next; at = known[next].Supersedes)
                chain.Add(new(known[next], postings[known[next].Posting]));
            return chain;
        }

        return [.. facts.Select(Chain)];
    }

    private static async Task<Dictionary<int, Fact>> WithEarlierAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IEnumerable<int> facts,
        CancellationToken cancel
    )
    {
        var known = new Dictionary<int, Fact>();
        int[] wanted = [.. facts.Order()];
        // Each round fetches the values that those before took the place of: as many rounds as there were corrections.
        while (wanted.Length > 0)
        {
            var numbers = wanted;
            var found = await db.Set<Fact>()
                .AsNoTracking()
                .Where(fact => fact.Municipality == municipality && EF.Parameter(numbers).Contains(fact.Id))
                .ToListAsync(cancel);
            foreach (var fact in found)
                known[fact.Id] = fact;
            wanted =
            [
                .. found
                    .Select(fact => fact.Supersedes)
                    .OfType<int>()
                    .Where(id => !known.ContainsKey(id))
                    .Distinct()
                    .Order(),
            ];
        }

        return known;
    }

    private static async Task<Dictionary<int, Posting>> PostingsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IEnumerable<Fact> facts,
        CancellationToken cancel
    )
    {
        int[] numbers = [.. facts.Select(fact => fact.Posting).Distinct().Order()];
        return await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == municipality && EF.Parameter(numbers).Contains(posting.Id))
            .ToDictionaryAsync(posting => posting.Id, cancel);
    }

    private static IReadOnlyList<FactLine> Lines(
        LedgerView ledger,
        IReadOnlyCollection<Fact> facts,
        Dictionary<int, Posting> postings
    ) =>
        [
            .. facts
                .GroupBy(fact => (fact.Subject, fact.Measure, fact.Kind, fact.Period, fact.Part, fact.Stage))
                .OrderBy(key => key.Key.Measure)
                .ThenBy(key => key.Key.Kind)
                .ThenBy(key => key.Key.Period)
                .ThenBy(key => key.Key.Part)
                .ThenBy(key => key.Min(fact => fact.Id))
                .Select(key => new FactLine(
                    ledger.Names.SubjectOf(key.Key.Subject),
                    ledger.Names.MeasureOf(key.Key.Measure),
                    key.Key.Part == 0 ? null : ledger.Names.PartOf(key.Key.Part),
                    [
                        .. key.OrderByDescending(fact => fact.Id)
                            .Select(fact => new FactVersion(fact, postings[fact.Posting])),
                    ]
                )),
        ];
}
