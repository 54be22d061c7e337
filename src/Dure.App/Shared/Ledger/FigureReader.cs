using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>A figure asked of the ledger.</summary>
/// <param name="Subject">Key as books write it; <c>tree:…</c> means the whole tree.</param>
/// <param name="Part">Code of a part, or null for all of them together.</param>
/// <param name="Stage">One entry of a budget, or null for all of them together.</param>
public readonly record struct Asked(
    string Subject,
    string Measure,
    FactKind Kind,
    Period Period,
    string? Part,
    string? Stage
);

/// <summary>A figure of the ledger and the facts it is made of.</summary>
/// <param name="Value">In the base unit of the measure's; null where there is none.</param>
/// <param name="NotApplicable">Whether facts say that nothing applies here.</param>
/// <param name="Facts">Numbers of the facts.</param>
/// <param name="Note">How they became one figure, or why they do not.</param>
public sealed record Figure(
    Rational? Value,
    bool NotApplicable,
    IReadOnlyList<int> Facts,
    bool Provisional,
    string? Note
)
{
    public static readonly Figure None = new(null, false, [], false, null);
}

/// <summary>Answers what the ledger says: the subject's own facts, else the roll-up of what stands below it.</summary>
public sealed class FigureReader(LedgerView ledger)
{
    /// <summary>The figure asked for; <see cref="Figure.None"/> where no fact is known.</summary>
    public Figure Read(in Asked asked)
    {
        if (!ledger.Names.Measures.TryGetValue(asked.Measure, out var measure))
            return Figure.None;
        var own = Own(asked, measure);
        if (own is { Value: not null } or { NotApplicable: true })
            return own;
        // A sum stands until a fact of its measure and kind changes; one figure of its own is read as quickly.
        var slice = ledger.SliceOf(measure, asked.Kind);
        if (slice.TryGet(asked, out var known))
            return known;
        var sum = asked.Subject == SubjectKey.Municipality ? OverTrees(asked) : RollUp(asked, measure);
        if (sum.Facts.Count > 1 && ledger.HasRoom)
            slice.Keep(asked, sum);
        return sum;
    }

    /// <summary>The municipality as a whole: what its trees add up to, if all that have the figure agree.</summary>
    private Figure OverTrees(Asked asked)
    {
        var wholes = ledger
            .Structure.Trees.Select(tree =>
                (Tree: tree, Figure: Read(asked with { Subject = SubjectKey.Tree(tree.Code) }))
            )
            .ToList();
        var why = wholes.Find(whole => whole.Figure.Note is not null).Figure?.Note;
        wholes.RemoveAll(whole => whole.Figure.Value is null);
        if (wholes.Exists(whole => whole.Tree.Whole))
            wholes.RemoveAll(whole => !whole.Tree.Whole);
        return wholes switch
        {
            [] => Figure.None with { Note = why },
            _ when wholes.TrueForAll(whole => whole.Figure.Value == wholes[0].Figure.Value) => wholes[0].Figure,
            _ => Figure.None with
            {
                Note =
                    $"분류에 따라 합계가 다릅니다({string.Join(", ", wholes.Select(whole => whole.Tree.Name))}). 표에서 분류를 정하세요",
            },
        };
    }

    private Figure RollUp(Asked asked, Measure measure)
    {
        var parts = new List<Figure>();
        string? why = null;
        var below = ledger.Structure.PartsOf(asked.Subject);
        foreach (var part in below)
        {
            var figure = Read(asked with { Subject = part });
            if (figure.Value is not null || figure.NotApplicable)
                parts.Add(figure);
            else
                why ??= figure.Note;
        }

        var known = parts.Where(part => part.Value is not null).ToList();
        return known switch
        {
            [] when parts.Count > 0 => Figure.None with { NotApplicable = true },
            [] => why is null ? Figure.None : Figure.None with { Note = why },
            // One programme's rate is not its sector's, unless the sector has no other.
            [var only] when measure.AddsOverSubjects || below.Count == 1 => only,
            _ when !measure.AddsOverSubjects => Figure.None with
            {
                Note =
                    measure.Aggregation == Aggregation.Distinct
                        ? "실인원은 더하지 않습니다"
                        : "비율·순위는 더하지 않습니다",
            },
            _ => new(
                known.Aggregate(Rational.Zero, (sum, part) => sum + part.Value!.Value),
                false,
                [.. known.SelectMany(part => part.Facts)],
                known.Exists(part => part.Provisional),
                $"{ledger.Structure.NameOf(asked.Subject)} 아래 {known.Count}개 항목의 합"
                    + (below.Count > known.Count ? $"({below.Count - known.Count}개 항목은 값 없음)" : "")
            ),
        };
    }

    private Figure Own(Asked asked, Measure measure)
    {
        if (!ledger.Names.Subjects.TryGetValue(asked.Subject, out var subject))
            return Figure.None;
        var part =
            asked.Part is null ? (int?)null
            : ledger.Names.Parts.TryGetValue(asked.Part, out var p) ? p.Number
            : -1;
        var stage =
            asked.Stage is null ? (int?)null
            : ledger.Names.Stages.TryGetValue(asked.Stage, out var s) ? s
            : -1;
        var found = new List<(FactKey Key, FactValue Value)>();
        foreach (var fact in ledger.Facts.Of(subject, measure.Number, asked.Kind))
        {
            if (
                asked.Period.Contains(fact.Key.Period)
                && (part is null || fact.Key.Part == part)
                && (stage is null || fact.Key.Stage == stage)
            )
                found.Add(fact);
        }

        if (found.Count == 0)
            return Figure.None;
        // In order of period, as the ledger keeps them.
        var byPeriod = new List<(Period Period, Figure Figure)>();
        for (int from = 0, to; from < found.Count; from = to)
        {
            var period = found[from].Key.Period;
            for (to = from + 1; to < found.Count && found[to].Key.Period == period; to++) { }
            byPeriod.Add((period, OnePeriod(found[from..to], measure)));
        }

        return OverPeriods(asked.Period, byPeriod, measure);
    }

    /// <summary>One period's facts: the figure without a part if there is one, else Σ of the parts of one breakdown.</summary>
    private Figure OnePeriod(List<(FactKey Key, FactValue Value)> facts, Measure measure)
    {
        if (facts is [{ Key.Part: 0, Value.IsNotApplicable: false } only])
            return new(measure.Exact(only.Value.Value), false, [only.Value.Id], only.Value.Provisional, null);
        var whole = facts.Where(fact => fact.Key.Part == 0).ToList();
        if (whole.Count == 0)
        {
            var first = ledger.Names.PartOf(facts[0].Key.Part).List;
            whole = [.. facts.Where(fact => ledger.Names.PartOf(fact.Key.Part).List == first)];
        }

        var applying = whole.Where(fact => !fact.Value.IsNotApplicable).ToList();
        if (applying.Count == 0)
            return Figure.None with { NotApplicable = true, Facts = [.. whole.Select(fact => fact.Value.Id)] };
        if (applying.Count > 1 && !measure.AddsOverSubjects)
            return Figure.None with { Note = "구분별 값을 더하지 않는 지표입니다" };
        return new(
            applying.Aggregate(Rational.Zero, (total, fact) => total + measure.Exact(fact.Value.Value)),
            false,
            [.. applying.Select(fact => fact.Value.Id)],
            applying.Exists(fact => fact.Value.Provisional),
            applying.Count > 1 ? $"기록 {applying.Count}건의 합" : null
        );
    }

    private static Figure OverPeriods(Period asked, List<(Period Period, Figure Figure)> found, Measure measure)
    {
        var exact = found.Find(one => one.Period == asked);
        if (exact.Figure is not null)
            return exact.Figure;
        if (measure.Aggregation == Aggregation.Last)
            return
                found
                    .Where(one => one.Figure.Value is not null)
                    .OrderBy(one => one.Period.End)
                    .ThenBy(one => one.Period.Months)
                    .LastOrDefault()
                    is { Figure: { } last } at
                ? last with
                {
                    Note = $"{at.Period.ToKorean()} 값",
                }
                : Figure.None with
                {
                    NotApplicable = found.Exists(one => one.Figure.NotApplicable),
                };
        // The longest pieces first, so that a half and its own months are not both counted.
        var taken = new List<(Period Period, Figure Figure)>();
        foreach (
            var one in found
                .Where(one => one.Figure.Value is not null)
                .OrderByDescending(one => one.Period.Months)
                .ThenBy(one => one.Period)
        )
        {
            if (!taken.Exists(other => other.Period.Overlaps(one.Period)))
                taken.Add(one);
        }

        return taken switch
        {
            [] => found[0].Figure,
            [var only] => only.Figure with { Note = $"{only.Period.ToKorean()} 값" },
            _ when measure.Aggregation != Aggregation.Sum => Figure.None with
            {
                Note = "기간을 더하지 않는 지표입니다",
            },
            _ => new(
                taken.Aggregate(Rational.Zero, (sum, one) => sum + one.Figure.Value!.Value),
                false,
                [.. taken.OrderBy(one => one.Period).SelectMany(one => one.Figure.Facts)],
                taken.Exists(one => one.Figure.Provisional),
                $"{string.Join(", ", taken.OrderBy(one => one.Period).Select(one => one.Period.ToKorean()))}의 합"
            ),
        };
    }
}
