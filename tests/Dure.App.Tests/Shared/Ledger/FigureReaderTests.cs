using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.Ledger;

public class FigureReaderTests
{
    private const string P = "programme:p";

    [Fact]
    public void The_exact_period_comes_before_finer_ones() =>
        Read(Ledger().Fact(P, "jobs", "2022", 100).Fact(P, "jobs", "2022-01", 7)).Value.ShouldBe(Rational.Of(100));

    [Fact]
    public void Finer_periods_add_up_and_none_is_counted_twice() =>
        Read(
            Ledger()
                .Fact(P, "jobs", "2022-H1", 10)
                .Fact(P, "jobs", "2022-03", 4) // inside the half
                .Fact(P, "jobs", "2022-Q3", 5)
                .Fact(P, "jobs", "2022-10", 1)
        )
            .Value.ShouldBe(Rational.Of(16));

    [Fact]
    public void A_period_that_reaches_outside_is_left_out() =>
        Read(Ledger().Fact(P, "jobs", "2021-12..2022-01", 9).Fact(P, "jobs", "2022-02", 1))
            .Value.ShouldBe(Rational.Of(1));

    [Fact]
    public void The_last_value_stands_for_a_span() =>
        Read(Ledger().Fact(P, "members", "2022-03", 30).Fact(P, "members", "2022-09", 20), "members")
            .Value.ShouldBe(Rational.Of(20));

    [Fact]
    public void Distinct_persons_are_not_added()
    {
        var figure = Read(Ledger().Fact(P, "persons", "2022-03", 3).Fact(P, "persons", "2022-09", 2), "persons");

        figure.Value.ShouldBeNull();
        Read(
            Ledger().Fact(P, "persons", "2022", 3).Fact("programme:q", "persons", "2022", 2),
            "persons",
            "node:sectors/a"
        )
            .Note.ShouldBe("실인원은 더하지 않습니다");
    }

    [Fact]
    public void Parts_of_one_breakdown_add_up_and_those_of_another_do_not() =>
        Read(
            Ledger()
                .Fact(P, "jobs", "2022", 6, "국비")
                .Fact(P, "jobs", "2022", 4, "시비")
                .Fact(P, "jobs", "2022", 9, "여")
        )
            .Value.ShouldBe(Rational.Of(10));

    [Fact]
    public void A_figure_without_a_part_comes_before_its_parts() =>
        Read(Ledger().Fact(P, "jobs", "2022", 11).Fact(P, "jobs", "2022", 6, "국비")).Value.ShouldBe(Rational.Of(11));

    [Fact]
    public void Entries_of_a_budget_add_up()
    {
        var ledger = Ledger()
            .Fact(P, "jobs", "2022", 50, stage: "본예산", kind: FactKind.Appropriation)
            .Fact(P, "jobs", "2022", -8, stage: "추경1", kind: FactKind.Appropriation);

        Read(ledger, kind: FactKind.Appropriation).Value.ShouldBe(Rational.Of(42));
        Read(ledger, kind: FactKind.Appropriation, stage: "추경1").Value.ShouldBe(Rational.Of(-8));
    }

    [Fact]
    public void What_does_not_apply_is_passed_over_in_a_sum()
    {
        Read(Ledger().Fact(P, "jobs", "2022-01", null).Fact(P, "jobs", "2022-02", 3)).Value.ShouldBe(Rational.Of(3));
        Read(Ledger().Fact(P, "jobs", "2022-01", null)).NotApplicable.ShouldBeTrue();
        Read(Ledger()).ShouldBe(Figure.None);
    }

    [Fact]
    public void A_nodes_own_fact_comes_before_its_programmes_and_is_not_added_to_them()
    {
        var ledger = Ledger().Fact(P, "jobs", "2022", 3).Fact("programme:q", "jobs", "2022", 4);

        Read(ledger, subject: "node:sectors/a").Value.ShouldBe(Rational.Of(7));
        Read(ledger.Fact("node:sectors/a", "jobs", "2022", 100), subject: "tree:sectors")
            .Value.ShouldBe(Rational.Of(100));
    }

    [Fact]
    public void The_municipality_is_the_whole_of_its_trees_if_they_agree()
    {
        var ledger = Ledger().Tree("goals").Node("goals", "g").Programme("r", "goals/g").Fact(P, "jobs", "2022", 3);

        Read(ledger, subject: "municipality").Value.ShouldBe(Rational.Of(3));
        var disputed = Read(ledger.Fact("programme:r", "jobs", "2022", 4), subject: "municipality");
        disputed.Value.ShouldBeNull();
        disputed.Note.ShouldNotBeNull().ShouldContain("분류에 따라 합계가 다릅니다");
        Read(ledger.Fact("municipality", "jobs", "2022", 5), subject: "municipality").Value.ShouldBe(Rational.Of(5));
    }

    [Fact]
    public void A_figure_is_provisional_if_one_of_its_facts_is() =>
        Read(Ledger().Fact(P, "jobs", "2022-01", 1).Fact(P, "jobs", "2022-02", 1, provisional: true))
            .Provisional.ShouldBeTrue();

    [Fact]
    public void A_figure_names_its_facts() =>
        Read(Ledger().Fact(P, "jobs", "2022-02", 1).Fact(P, "jobs", "2022-01", 1)).Facts.ShouldBe([2, 1]);

    private static SmallLedger Ledger() =>
        new SmallLedger(11110)
            .Measure("jobs", Aggregation.Sum)
            .Measure("members", Aggregation.Last)
            .Measure("persons", Aggregation.Distinct)
            .Part("재원", "국비")
            .Part("재원", "시비")
            .Part("성별", "여")
            .Tree("sectors")
            .Node("sectors", "a")
            .Programme("p", "sectors/a")
            .Programme("q", "sectors/a");

    private static Figure Read(
        SmallLedger ledger,
        string measure = "jobs",
        string subject = P,
        FactKind kind = FactKind.Result,
        string? stage = null
    ) => new FigureReader(ledger.View()).Read(new(subject, measure, kind, Period.Year(2022), null, stage));
}
