using System.Collections.Concurrent;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Ledger;

/// <summary>기록: where figures come from that nobody types, such as attendance books; a capability that posts them says so once.</summary>
/// <param name="Name">As it begins where a figure says its source; see <see cref="Fact.Source"/>.</param>
/// <param name="AddressOf">Where one looks at the records of a year.</param>
public sealed record RecordSource(string Name, Func<MunicipalityCode, int, string> AddressOf)
{
    public bool Is(string? source) =>
        source == Name || source?.StartsWith(Name + " ", StringComparison.Ordinal) == true;

    /// <summary>Where each of some facts comes from.</summary>
    public static Task<Dictionary<int, string?>> OfFactsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyCollection<int> facts,
        CancellationToken cancel
    ) =>
        db.Set<Fact>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && facts.Contains(row.Id))
            .Select(row => new { row.Id, row.Source })
            .ToDictionaryAsync(row => row.Id, row => row.Source, cancel);
}

/// <summary>A figure that comes from records.</summary>
/// <param name="Period">Of the figure, which may be longer than what was asked for.</param>
public sealed record RecordFigure(RecordSource Source, Period Period);

/// <summary>Which figures of a ledger come from records, so that nobody types them a second time.</summary>
public sealed class RecordFigures(IEnumerable<RecordSource> sources)
{
    // A fact never changes, so whence it is need be asked once.
    private readonly ConcurrentDictionary<(MunicipalityCode, int), RecordSource?> known = new();

    /// <summary>Those of programmes whose figure in force, of the period or of the shortest one around it, comes from records.</summary>
    public async Task<IReadOnlyDictionary<(string Programme, string Measure, FactKind Kind), RecordFigure>> FindAsync(
        DureDbContext db,
        LedgerView ledger,
        IEnumerable<(string Programme, string Measure, FactKind Kind)> asked,
        Period period,
        CancellationToken cancel
    )
    {
        var municipality = ledger.Municipality.Code;
        var standing = asked
            .Distinct()
            .Select(one => (Asked: one, Facts: Around(ledger, one.Programme, one.Measure, one.Kind, period)))
            .Where(one => one.Facts.Count > 0)
            .ToList();
        int[] unknown =
        [
            .. standing
                .SelectMany(one => one.Facts)
                .Select(fact => fact.Value.Id)
                .Where(id => !known.ContainsKey((municipality, id))),
        ];
        if (unknown.Length > 0)
            foreach (var (id, text) in await RecordSource.OfFactsAsync(db, municipality, unknown, cancel))
                known[(municipality, id)] = sources.FirstOrDefault(source => source.Is(text));
        var found = new Dictionary<(string, string, FactKind), RecordFigure>();
        foreach (var (one, facts) in standing)
            if (
                facts
                    .Select(fact => known.GetValueOrDefault((municipality, fact.Value.Id)))
                    .FirstOrDefault(source => source is not null) is
                { } source
            )
                found[one] = new(source, facts[0].Key.Period);
        return found;
    }

    private static List<(FactKey Key, FactValue Value)> Around(
        LedgerView ledger,
        string programme,
        string measure,
        FactKind kind,
        Period period
    )
    {
        if (
            !ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject)
            || !ledger.Names.Measures.TryGetValue(measure, out var known)
        )
            return [];
        var around = ledger
            .Facts.Of(subject, known.Number, kind)
            .Where(fact => fact.Key.PeriodMonths <= 12 && fact.Key.Period.Contains(period))
            .ToList();
        var nearest = around.Where(fact => fact.Key.PeriodMonths == around.Min(one => one.Key.PeriodMonths)).ToList();
        // A whole stands before its parts; entries of a budget have none.
        var whole = nearest.Where(fact => fact.Key.Part == 0).ToList();
        return whole.Count > 0 ? whole : nearest;
    }
}
