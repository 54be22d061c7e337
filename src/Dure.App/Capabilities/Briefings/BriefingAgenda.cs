using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Briefings;

/// <summary>What the ledger says of a quarter: what is behind, on track or ahead, in the order of the agenda, and what is missing.</summary>
internal static class BriefingAgenda
{
    private static readonly Rational Hundred = Rational.Of(100);

    public static IReadOnlyList<BriefingLine> Lines(
        YearLedger year,
        BriefingHead head,
        IReadOnlyList<BriefingGap> missing
    )
    {
        // A target for the time so far says what is due; else the year's does, as much of it as has passed.
        var exact = BehindSection.Pairs(year, head.SoFar, head.SoFar).ToList();
        var found = exact
            .Select(pair => (Pair: pair, Aim: head.SoFar, Due: (Rational?)Hundred))
            .Concat(
                BehindSection
                    .Pairs(year, head.Whole, head.SoFar)
                    .Where(pair => !exact.Exists(one => Same(one, pair)))
                    .Select(pair => (Pair: pair, Aim: head.Whole, Due: DueOf(pair.Measure, head)))
            )
            // What lacks the quarter itself is missing, and not judged by half of its figures.
            .Where(one => !missing.Any(gap => (gap.Subject, gap.Measure) == (one.Pair.Subject, one.Pair.Measure.Code)))
            .Where(one => one.Pair.Figures is { IsWhole: true, Target.Value.Sign: > 0 });
        var places = new Places(year, head);
        return
        [
            .. found
                .Select(one =>
                    (Line: LineOf(year, head, one.Pair, one.Aim, one.Due), Place: places.Of(one.Pair.Subject))
                )
                .OrderBy(one => one.Place.Position)
                .ThenBy(one => one.Line.State)
                .ThenBy(one => one.Line.Rate)
                .ThenBy(one => one.Line.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Line.Measure, StringComparer.Ordinal)
                .Select(one => one.Line with { Group = one.Place.Name }),
        ];
    }

    public static IReadOnlyList<BriefingGap> Missing(YearLedger year, BriefingHead head)
    {
        var gaps = GapSection.Read(year, null, head.Of, null, head.Whole);
        return
        [
            .. Of(gaps.NoResult, "목표는 있으나 실적 없음"),
            .. Of(gaps.NotGiven, "작년 같은 분기에는 실적이 있었음")
                .Where(gap => !gaps.NoResult.Any(one => (one.Subject, one.Measure.Code) == (gap.Subject, gap.Measure))),
        ];

        IEnumerable<BriefingGap> Of(IReadOnlyList<Gap> list, string what) =>
            list.Select(gap => new BriefingGap(
                gap.Subject,
                gap.Name,
                DepartmentOf(year.Structure, gap.Subject) is { } code ? NameOf(year, code) : "",
                gap.Measure.Code,
                gap.Measure.Name,
                what
            ));
    }

    /// <summary>The department that answers for a subject: of a programme the one that leads it; null for none.</summary>
    public static string? DepartmentOf(LedgerStructure structure, string subject) =>
        subject.Split(':', 2) switch
        {
            ["programme", var code] => structure
                .ProgrammeDepartments.Where(role => role.Programme == code)
                .MinBy(role => role.Position)
                ?.Department,
            ["pledge", var code] => structure.Pledges.FirstOrDefault(pledge => pledge.Code == code)?.Department,
            _ => null,
        };

    private static string NameOf(YearLedger year, string department) => year.NameOf(SubjectKey.Department(department));

    private static bool Same(BehindLine one, BehindLine other) =>
        (one.Subject, one.Measure.Code) == (other.Subject, other.Measure.Code);

    /// <summary>A sum grows with the months; a rate or a head count is what it is, and judged when the year is over.</summary>
    private static Rational? DueOf(Measure measure, BriefingHead head) =>
        measure.Aggregation == Aggregation.Sum ? Rational.Of(head.Quarter * 3) / Rational.Of(12) * Hundred : null;

    private static BriefingLine LineOf(YearLedger year, BriefingHead head, BehindLine pair, Period aim, Rational? due)
    {
        var (target, result) = (pair.Figures.Target.Value!.Value, pair.Figures.Result.Value!.Value);
        return new(
            "",
            pair.Subject,
            pair.Where is null ? pair.Name : $"{pair.Name} ({pair.Where})",
            DepartmentOf(year.Structure, pair.Subject) is { } code ? NameOf(year, code) : "",
            pair.Measure.Code,
            pair.Measure.Name,
            pair.Measure.Unit,
            pair.Measure.Decimals,
            aim,
            target,
            result,
            due,
            StateOf(head, result / target * Hundred, due),
            pair.Figures.Target.Provisional || pair.Figures.Result.Provisional,
            [.. pair.Figures.Target.Facts, .. pair.Figures.Result.Facts],
            []
        );
    }

    private static BriefingState StateOf(BriefingHead head, Rational rate, Rational? due)
    {
        if (due is not { } part)
            return BriefingState.AtYearEnd;
        var progress = rate / part * Hundred;
        return progress < Rational.Of(head.Low) ? BriefingState.Behind
            : progress > Rational.Of(head.High) ? BriefingState.Ahead
            : BriefingState.OnTrack;
    }

    /// <summary>Under which heading a subject stands, and which of them comes first.</summary>
    private sealed class Places
    {
        private readonly YearLedger year;
        private readonly BriefingHead head;
        private readonly Dictionary<string, (int Position, string Name)> nodes = [];
        private readonly Dictionary<string, string> placed;
        private readonly List<string> departments;

        public Places(YearLedger year, BriefingHead head)
        {
            (this.year, this.head) = (year, head);
            var tree = year.Structure.Trees.FirstOrDefault(one => one.Code == head.Tree);
            if (tree is not null)
                Add(tree.Code, null, "");
            placed = year
                .Structure.ProgrammeNodes.Where(at => at.Tree == head.Tree)
                .ToDictionary(at => at.Programme, at => at.Node);
            departments = [.. year.Structure.Departments.Select(one => one.Code)];
        }

        public (int Position, string Name) Of(string subject)
        {
            if (head.Order == BriefingOrder.Department)
                return DepartmentOf(year.Structure, subject) is { } code
                    ? (departments.IndexOf(code), NameOf(year, code))
                    : (int.MaxValue, "담당 부서 없음");
            var node = subject.Split(':', 2) switch
            {
                ["programme", var code] => placed.GetValueOrDefault(code),
                ["node", var at] when at.Split('/', 2) is [var tree, var code] && tree == head.Tree => code,
                _ => null,
            };
            return node is not null && nodes.TryGetValue(node, out var place) ? place : (int.MaxValue, "분류 밖");
        }

        private void Add(string tree, string? parent, string above)
        {
            foreach (
                var node in year
                    .Structure.Nodes.Where(one => one.Tree == tree && one.Parent == parent)
                    .OrderBy(one => one.Position)
            )
            {
                nodes[node.Code] = (nodes.Count, above + node.Name);
                Add(tree, node.Code, $"{above}{node.Name} › ");
            }
        }
    }
}
