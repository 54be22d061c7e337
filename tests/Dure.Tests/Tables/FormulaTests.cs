using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.Tests.Tables;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("7 - 2 - 1", "4")]
    [InlineData("8 / 4 / 2", "1")]
    [InlineData("-3 * 2", "-6")]
    [InlineData("2.5 / 0.5", "5")]
    [InlineData("1 / 3", "1/3")]
    public void Numbers_follow_the_rules_of_arithmetic(string text, string value) =>
        FormulaParser.Parse(text).Evaluate((_, _) => null).ShouldBe(Rational.Parse(value));

    [Fact]
    public void Division_by_zero_and_missing_operands_give_no_value()
    {
        FormulaParser.Parse("1 / 0").Evaluate((_, _) => null).ShouldBeNull();
        var missing = new Expression.CellAt(0, 0);
        new Expression.Binary('+', missing, missing).Evaluate((_, _) => null).ShouldBeNull();
        new Expression.Sum([missing]).Evaluate((_, _) => null).ShouldBeNull();
        new Expression.Sum([missing, new Expression.Constant(Rational.Of(2))])
            .Evaluate((_, _) => null)
            .ShouldBe(Rational.Of(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("1)")]
    [InlineData("a b")]
    [InlineData("1.2.3")]
    [InlineData("sum(a,)")]
    [InlineData("sum()")]
    [InlineData("a % b")]
    [InlineData("=a")]
    public void What_is_no_formula_is_refused(string text) =>
        Should.Throw<FormatException>(() => FormulaParser.Parse(text)).Message.ShouldContain($"'{text}'");

    [Fact]
    public void An_unbound_formula_has_no_value() =>
        Should.Throw<InvalidOperationException>(() => FormulaParser.Parse("a").Evaluate((_, _) => null));

    [Theory]
    [InlineData("(a + b) * c", "(a + b) × c")]
    [InlineData("a - (b - c)", "a − (b − c)")]
    [InlineData("a / (b * c)", "a ÷ (b × c)")]
    [InlineData("a / b * c", "a ÷ b × c")]
    public void A_formula_describes_itself(string text, string description)
    {
        var binder = new FormulaBinder(name => new Expression.CellAt(0, name[0] - 'a'), _ => [], _ => [], _ => []);
        binder
            .Bind(FormulaParser.Parse(text))
            .Describe(at => ((char)('a' + at.Column)).ToString())
            .ShouldBe(description);
    }

    [Fact]
    public void Equal_values_share_a_rank()
    {
        Rational?[] values = [Rational.Of(5), Rational.Of(9), Rational.Of(5), null, Rational.Of(1)];
        var among = values.Select((_, at) => (Expression)new Expression.CellAt(at, 0)).ToList();
        among
            .Select(own => new Expression.Rank(own, among).Evaluate((row, _) => values[row]))
            .ShouldBe([Rational.Of(2), Rational.Of(1), Rational.Of(2), null, Rational.Of(4)]);
    }

    [Fact]
    public void Rates_on_totals_are_pooled()
    {
        var table = Samples.Fixed();
        // Rates of the leaves with a target: 66.5, 29, none, 29; pooled 248 of 400, not their mean.
        Shown(table, "total", "rate").ShouldBe(62.0m);
        Shown(table, "gov", "rate").ShouldBe(91.5m);
    }

    [Fact]
    public void Shares_growth_ranks_and_running_totals()
    {
        var table = Samples.Fixed();
        Shown(table, "firms", "share").ShouldBe(0.2m);
        Shown(table, "total", "share").ShouldBe(100.0m);
        Shown(table, "direct", "growth").ShouldBe(-33.5m);
        Shown(table, "direct", "rank").ShouldBe(1);
        Shown(table, "firms", "rank").ShouldBe(2);
        Shown(table, "other", "rank").ShouldBe(2);
        Shown(table, "new", "rank").ShouldBeNull();
        Shown(table, "firms", "cum").ShouldBe(1236);
        Shown(table, "other", "cum").ShouldBe(671);
        Shown(table, "difference", "result").ShouldBe(83);
    }

    [Fact]
    public void Nothing_known_and_nothing_applicable_stay_apart()
    {
        var table = Samples.Fixed();
        At(table, "training", "rate").State.ShouldBe(CellState.NotApplicable);
        At(table, "new", "rate").State.ShouldBe(CellState.NotApplicable);
        At(table, "training", "left").State.ShouldBe(CellState.NotCollected);
    }

    [Fact]
    public void Truncation_cuts_towards_zero()
    {
        var table = Samples.Fixed();
        Shown(table, "direct", "spent").ShouldBe(987_654);
        Shown(table, "new", "spent").ShouldBe(0);
        // Σ of the exact values, cut once: 989,453,999 won.
        Shown(table, "total", "spent").ShouldBe(989_453);
    }

    [Fact]
    public void Provisional_operands_make_a_provisional_figure()
    {
        var table = Samples.Fixed();
        At(table, "total", "rate").Provisional.ShouldBeTrue();
        At(table, "gov", "rate").Provisional.ShouldBeFalse();
    }

    private static decimal? Shown(Table table, string row, string column) => At(table, row, column).Shown;

    private static Cell At(Table table, string row, string column) => table[table.RowOf(row), table.ColumnOf(column)];
}
