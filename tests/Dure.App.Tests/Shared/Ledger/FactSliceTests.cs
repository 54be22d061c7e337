using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.Ledger;

/// <summary>Sums that stand from one state of a ledger to the next are those that would be worked out anew.</summary>
public class FactSliceTests
{
    private static readonly Period[] Periods = [Period.Year(2021), Period.Year(2022), Period.Month(2021, 1)];
    private static readonly FactKind[] Kinds = [FactKind.Result, FactKind.Target];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void After_each_of_many_corrections_all_figures_are_as_worked_out_anew(int seed)
    {
        var random = new Random(seed);
        var view = RandomLedger.Of(seed, 11000 + seed).View();
        for (var round = 0; round < 12; round++)
        {
            All(view).ShouldBe(All(Fresh(view)));
            var facts = view.Facts.All().ToList();
            // A ledger may be empty, too.
            if (facts.Count == 0)
                continue;
            view = view.With(
                [
                    .. Enumerable
                        .Range(0, random.Next(1, 4))
                        .Select(at => facts[random.Next(facts.Count)].Key)
                        .Distinct()
                        .Select(
                            (key, at) =>
                                (
                                    key,
                                    new FactValue(
                                        100_000 + (round * 10) + at,
                                        random.Next(5) == 0 ? FactValue.NotApplicable : random.Next(1_000),
                                        random.Next(3) == 0
                                    )
                                )
                        ),
                ],
                view.Posting + 1
            );
        }
    }

    [Fact]
    public void Sums_of_what_was_not_corrected_stand()
    {
        var ledger = new SmallLedger(11110)
            .Measure("jobs", Aggregation.Sum)
            .Tree("sectors", whole: true)
            .Node("sectors", "a")
            .Programme("p1", "sectors/a")
            .Programme("p2", "sectors/a")
            .Fact("programme:p1", "jobs", "2022", 10)
            .Fact("programme:p2", "jobs", "2022", 20)
            .Fact("programme:p1", "jobs", "2022", 5, kind: FactKind.Target)
            .Fact("programme:p2", "jobs", "2022", 6, kind: FactKind.Target);
        var before = ledger.View();
        var (result, target) = (Read(before, FactKind.Result), Read(before, FactKind.Target));

        var after = before.With(
            [(ledger.Key("programme:p1", "jobs", "2022", kind: FactKind.Target), new FactValue(5, 7, false))],
            posting: 2
        );

        Read(after, FactKind.Result).ShouldBeSameAs(result);
        Read(after, FactKind.Target).Value.ShouldBe(Rational.Of(13));
        Read(before, FactKind.Target).ShouldBeSameAs(target);
    }

    private static Figure Read(LedgerView view, FactKind kind) =>
        new FigureReader(view).Read(new("node:sectors/a", "jobs", kind, Period.Year(2022), null, null));

    private static LedgerView Fresh(LedgerView view) =>
        new()
        {
            Municipality = view.Municipality,
            Posting = view.Posting,
            Facts = FactStore.Of([.. view.Facts.All()]),
            Names = view.Names,
            Structure = view.Structure,
        };

    private static List<string> All(LedgerView view)
    {
        var reader = new FigureReader(view);
        var subjects = view
            .Structure.Nodes.Select(node => SubjectKey.Node(node.Tree, node.Code))
            .Concat(view.Structure.Trees.Select(tree => SubjectKey.Tree(tree.Code)))
            .Concat(view.Structure.Programmes.Select(programme => SubjectKey.Programme(programme.Code)))
            .Append(SubjectKey.Municipality);
        return
        [
            .. from subject in subjects
            from measure in view.Names.Measures.Keys
            from kind in Kinds
            from period in Periods
            from part in (string?[])[null, "국비"]
            let figure = reader.Read(new(subject, measure, kind, period, part, null))
            select $"{subject} {measure} {kind} {period} {part}: {figure.Value} {figure.NotApplicable} {figure.Provisional} {figure.Note} {string.Join(',', figure.Facts)}",
        ];
    }
}
