using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>Budget and execution of the year, by funding source where the facts have sources.</summary>
/// <remarks>What the sums are over depends on where a municipality keeps its budget: itself, a classification, or programmes.</remarks>
internal static class BudgetFigures
{
    public static BudgetSection? Read(YearLedger year, TreeFigures? shown)
    {
        var period = new[] { year.Year, year.Year.AddYears(-1) }.FirstOrDefault(one =>
            MeasureFor(year, one) is not null
        );
        if (period == default || MeasureFor(year, period) is not { } measure)
            return null;
        var (subjects, scope, kept) = SubjectsOf(year, measure, period, shown);
        Rational? Sum(FactKind kind, string? part, IReadOnlyList<string> over) =>
            over.Select(subject => year.Read(subject, measure.Code, kind, period, part).Value)
                .Aggregate((Rational?)null, (sum, value) => value is null ? sum : (sum ?? Rational.Zero) + value);
        MoneyLine Line(string name, string? part) =>
            new(name, part, kept, Sum(FactKind.Appropriation, part, subjects), Sum(FactKind.Execution, part, subjects));
        var whole = Line("합계", null);
        var sources = SourcesOf(year, measure, period)
            .Select(part => Line(part.Name, part.Code))
            .Where(line => line.Appropriated is not null || line.Executed is not null)
            .ToList();
        // Money of which the facts name no source belongs to the whole all the same.
        if (sources.Count > 0 && Rest(whole, sources) is { } rest)
            sources.Add(rest);
        var both = subjects
            .Where(subject =>
                Sum(FactKind.Appropriation, null, [subject]) is not null
                && Sum(FactKind.Execution, null, [subject]) is not null
            )
            .ToList();
        Rational? rate =
            Sum(FactKind.Appropriation, null, both) is { Sign: > 0 } appropriated
            && Sum(FactKind.Execution, null, both) is { } executed
                ? executed / appropriated * Rational.Of(100)
                : null;
        return new(
            measure,
            period,
            scope,
            whole,
            kept != SubjectKey.Municipality
                ? Figure.None
                : year.Read(kept, measure.Code, FactKind.Appropriation, period.AddYears(-1)),
            sources,
            rate,
            both.Count < subjects.Count && rate is not null
                ? $"집행액이 함께 있는 {both.Count}개 항목의 집행률입니다."
                : null
        );
    }

    private static MoneyLine? Rest(MoneyLine whole, List<MoneyLine> sources)
    {
        static Rational? Left(Rational? all, IEnumerable<Rational?> parts) =>
            all is { } known
            && parts.OfType<Rational>().Aggregate(known, (left, part) => left - part) is { Sign: > 0 } left
                ? left
                : null;
        var (appropriated, executed) = (
            Left(whole.Appropriated, sources.Select(line => line.Appropriated)),
            Left(whole.Executed, sources.Select(line => line.Executed))
        );
        return appropriated is null && executed is null
            ? null
            : new("재원 구분 없음", null, null, appropriated, executed);
    }

    /// <summary>The money of which most appropriations are recorded inside the period; a cap or a wage is not a budget.</summary>
    private static Measure? MeasureFor(YearLedger year, Period period) =>
        year.Of(FactKind.Appropriation)
            .Where(fact =>
                fact.Measure.Aggregation == Aggregation.Sum
                && Unit.Of(fact.Measure.Unit).IsMoney
                && period.Contains(fact.Period)
            )
            .GroupBy(fact => fact.Measure)
            .MaxBy(group => (group.Any(fact => fact.Subject == SubjectKey.Municipality), group.Count()))
            ?.Key;

    private static (IReadOnlyList<string> Subjects, string Scope, string? Kept) SubjectsOf(
        YearLedger year,
        Measure measure,
        Period period,
        TreeFigures? shown
    )
    {
        if (year.HasOwn(SubjectKey.Municipality, measure.Code, FactKind.Appropriation, period))
            return ([SubjectKey.Municipality], $"{year.Ledger.Municipality.Name} 전체", SubjectKey.Municipality);
        var own = year.Of(measure, FactKind.Appropriation)
            .Where(fact => period.Contains(fact.Period))
            .Select(fact => fact.Subject)
            .ToHashSet();
        var tree = year
            .Structure.Trees.Select(tree =>
                (
                    Tree: tree,
                    Nodes: year.Structure.Nodes.Where(node => node.Tree == tree.Code)
                        .Count(node => own.Contains(SubjectKey.Node(tree.Code, node.Code)))
                )
            )
            .Where(one => one.Nodes > 1)
            .OrderByDescending(one => one.Tree.Code == shown?.Tree.Code)
            .ThenByDescending(one => one.Nodes)
            .FirstOrDefault()
            .Tree;
        if (tree is not null)
            return ([.. LeavesOf(year, tree.Code, own)], $"‘{tree.Name}’ 분류의 합계", SubjectKey.Tree(tree.Code));
        var programmes = year
            .Structure.Programmes.Select(programme => SubjectKey.Programme(programme.Code))
            .Where(own.Contains)
            .ToList();
        if (programmes.Count > 0)
            return (programmes, $"예산이 기록된 사업 {programmes.Count}개의 합계", null);
        return ([.. own.Take(1)], year.NameOf(own.First()), own.First());
    }

    // The highest node with a figure of its own, or whatever figures stand below one that has none: each once.
    private static IEnumerable<string> LeavesOf(YearLedger year, string tree, HashSet<string> own)
    {
        IEnumerable<string> Below(string subject) =>
            year.Structure.PartsOf(subject).SelectMany(part => own.Contains(part) ? [part] : Below(part));
        return Below(SubjectKey.Tree(tree));
    }

    /// <summary>The parts of the breakdown that most of these appropriations have.</summary>
    private static IEnumerable<Part> SourcesOf(YearLedger year, Measure measure, Period period)
    {
        var list = year.Of(measure, FactKind.Appropriation)
            .Where(fact => fact.Part is not null && period.Contains(fact.Period))
            .GroupBy(fact => fact.Part!.List)
            .MaxBy(group => group.Count())
            ?.Key;
        return year.Ledger.Names.Parts.Values.Where(part => part.List == list).OrderBy(part => part.Position);
    }
}
