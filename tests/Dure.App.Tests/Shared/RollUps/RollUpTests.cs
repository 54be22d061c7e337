using Dure.App.Shared.Ledger;
using Dure.App.Shared.RollUps;
using Dure.App.Tests.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.App.Tests.Shared.RollUps;

public class RollUpTests
{
    private static readonly Period[] Asked =
    [
        .. RollUpQuery.PeriodsOf(2021, 4),
        .. RollUpQuery.PeriodsOf(2021, 2).Take(2),
        .. RollUpQuery.PeriodsOf(2021, 12).Take(4),
        Period.Year(2022),
    ];

    private static readonly int[] Codes = [11110, 11140, 26110];

    [Theory]
    [InlineData("sectors", FactKind.Result)]
    [InlineData("sectors", FactKind.Execution)]
    [InlineData(null, FactKind.Result)]
    public void Every_figure_is_the_one_that_FigureReader_gives(string? tree, FactKind kind) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed => Agrees([.. Codes.Select(code => RandomLedger.Of(seed, code).View())], tree, kind)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_correction_is_seen_in_the_municipality_its_province_and_the_nation() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var ledgers = Codes.Select(code => RandomLedger.Of(seed, code)).ToArray();
                    // Keys first, so that the views know the names of what comes later.
                    var later = Enumerable
                        .Range(0, 5)
                        .Select(id =>
                            (
                                ledgers[0]
                                    .Key(
                                        $"programme:p{random.Next(6)}",
                                        "jobs",
                                        RandomLedger.Periods[random.Next(RandomLedger.Periods.Length)]
                                    ),
                                new FactValue(1_000 + id, random.Next(4) == 0 ? FactValue.NotApplicable : id, false)
                            )
                        )
                        .ToList();
                    LedgerView[] views = [.. ledgers.Select(ledger => ledger.View())];
                    var before = RollUp.Of(views, Query("sectors"));
                    views[0] = views[0].With(later, 2);
                    return Same(before.With(views[0]), RollUp.Of(views, Query("sectors")))
                        && Agrees(views, "sectors", FactKind.Result);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void A_province_and_the_nation_are_the_sums_of_their_municipalities()
    {
        var cube = RollUp.Of([Plain(11110, 3), Plain(11140, 4), Plain(26110, 5)], Query("sectors"));

        Total(cube, 11000, RollUpLevel.Province).ShouldBe(7);
        Total(cube, 26000, RollUpLevel.Province).ShouldBe(5);
        Total(cube, 0, RollUpLevel.Nation).ShouldBe(12);
    }

    [Fact]
    public void The_own_book_of_a_province_is_shown_and_not_added()
    {
        var cube = RollUp.Of([Plain(11000, 100), Plain(11110, 3)], Query("sectors"));

        Total(cube, 11000, RollUpLevel.OwnBook).ShouldBe(100);
        Total(cube, 11000, RollUpLevel.Province).ShouldBe(3);
        Total(cube, 0, RollUpLevel.Nation).ShouldBe(3);
    }

    [Fact]
    public void A_district_of_a_city_is_counted_by_the_city()
    {
        var within = new SmallLedger(41111) { Parent = new(41110) };
        var cube = RollUp.Of([Plain(41110, 10), Fill(within, 4)], Query("sectors"));

        Total(cube, 41111, RollUpLevel.Within).ShouldBe(4);
        Total(cube, 41000, RollUpLevel.Province).ShouldBe(10);
    }

    [Theory]
    [InlineData(Aggregation.Distinct, "명")]
    [InlineData(Aggregation.Ratio, "%")]
    [InlineData(Aggregation.Last, "%")]
    public void A_measure_that_does_not_add_is_refused(Aggregation aggregation, string unit) =>
        Refusal([new SmallLedger(11110).Measure("jobs", aggregation, unit).Tree("sectors").View()], "sectors")
            .ShouldBe(nameof(RollUpRefusals.DoesNotAdd));

    [Fact]
    public void Different_definitions_are_refused_and_named()
    {
        LedgerView[] ledgers =
        [
            new SmallLedger(11110).Measure("jobs", Aggregation.Sum).View(),
            new SmallLedger(11140).Measure("jobs", Aggregation.Sum, "건").View(),
        ];

        var refusal = Should.Throw<RefusedException>(() => RollUp.Of(ledgers, Query(null))).Refusals.Single();

        refusal.Name.ShouldBe(nameof(RollUpRefusals.DefinitionsDiffer));
        refusal.Korean.ShouldContain("자치단체 11110");
        refusal.English.ShouldContain("자치단체 11140");
    }

    [Fact]
    public void A_node_in_two_places_is_refused() =>
        Refusal(
                [
                    Fill(new SmallLedger(11110), 1, "a"),
                    new SmallLedger(11140)
                        .Measure("jobs", Aggregation.Sum)
                        .Tree("sectors")
                        .Node("sectors", "a1")
                        .View(),
                ],
                "sectors"
            )
            .ShouldBe(nameof(RollUpRefusals.TreesDiffer));

    [Fact]
    public void Unknown_names_are_refused()
    {
        Refusal([new SmallLedger(11110).View()], null).ShouldBe(nameof(RollUpRefusals.UnknownMeasure));
        Refusal([Plain(11110, 1)], "nowhere").ShouldBe(nameof(RollUpRefusals.UnknownTree));
    }

    [Fact]
    public void A_sum_out_of_range_is_refused() =>
        Refusal([Plain(11110, long.MaxValue), Plain(11140, 1)], "sectors").ShouldBe(nameof(RollUpRefusals.SumTooLarge));

    [Fact]
    public void The_table_adds_up_and_names_its_facts()
    {
        var cube = RollUp.Of([Plain(11110, 3), Plain(11140, 4)], Query("sectors"));
        var table = RollUpTable.Build(cube, trace: true);

        var (nation, column) = (table.RowOf("00000"), table.ColumnOf("2021"));
        table[nation, column].Text.ShouldBe("7");
        foreach (var row in Enumerable.Range(0, table.Rows.Count).Where(row => table.Rows[row].Leaves.Count > 0))
        {
            var leaves = table.Rows[row].Leaves.Where(leaf => table[leaf, column].State == CellState.Number).ToList();
            table[row, column]
                .Exact.ShouldBe(leaves.Aggregate(Rational.Zero, (sum, at) => sum + table[at, column].Exact));
        }

        table[table.RowOf("11110"), column].Facts.Count.ShouldBe(1);
    }

    private static LedgerView Plain(int code, long value) => Fill(new SmallLedger(code), value);

    private static LedgerView Fill(SmallLedger ledger, long value, string node = "b") =>
        ledger
            .Measure("jobs", Aggregation.Sum)
            .Measure("members", Aggregation.Last)
            .Tree("sectors")
            .Node("sectors", node)
            .Node("sectors", node + "1", node)
            .Programme("p", $"sectors/{node}1")
            .Fact("programme:p", "jobs", "2021-03", value)
            .View();

    private static RollUpQuery Query(string? tree, FactKind kind = FactKind.Result) =>
        new(["jobs", .. tree is null ? (string[])[] : ["members"]], kind, tree, Asked);

    private static long Total(RollUpCube cube, int code, RollUpLevel level) =>
        cube[0, cube.PlaceOf(new(code), level), 0, 4].Kept;

    private static string Refusal(LedgerView[] ledgers, string? tree) =>
        Should
            .Throw<RefusedException>(() => RollUp.Of(ledgers, new(["jobs"], FactKind.Result, tree, Asked)))
            .Refusals[0]
            .Name;

    private static bool Agrees(LedgerView[] ledgers, string? tree, FactKind kind)
    {
        var cube = RollUp.Of(ledgers, Query(tree, kind));
        foreach (var ledger in ledgers)
        {
            var reader = new FigureReader(ledger);
            var place = cube.PlaceOf(ledger.Municipality.Code, RollUpLevel.Municipality);
            for (var measure = 0; measure < cube.Measures.Count; measure++)
            for (var node = 0; node < cube.Nodes.Count; node++)
            for (var period = 0; period < Asked.Length; period++)
            {
                var subject =
                    tree is null ? SubjectKey.Municipality
                    : node == 0 ? SubjectKey.Tree(tree)
                    : SubjectKey.Node(tree, cube.Nodes[node].Code);
                var read = reader.Read(new(subject, cube.Measures[measure].Code, kind, Asked[period], null, null));
                var figure = cube[measure, place, node, period];
                var expected = (read.Value, read.NotApplicable, read.Provisional);
                var actual = (
                    figure.IsNumber ? Rational.Of(figure.Kept) : (Rational?)null,
                    figure.IsNotApplicable,
                    figure.IsProvisional
                );
                // Only then, because the message is made of thousands of figures.
                if (actual != expected)
                    actual.ShouldBe(expected, $"{ledger.Municipality.Code} {subject} {measure} {Asked[period]}");
            }
        }

        return true;
    }

    private static bool Same(RollUpCube one, RollUpCube other)
    {
        for (var measure = 0; measure < one.Measures.Count; measure++)
        for (var place = 0; place < one.Places.Count; place++)
        for (var node = 0; node < one.Nodes.Count; node++)
        for (var period = 0; period < Asked.Length; period++)
            if (one[measure, place, node, period] != other[measure, place, node, period])
                return false;
        return true;
    }
}
