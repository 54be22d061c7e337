using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.Tests.Tables;

/// <summary>Tables built by hand: groups, subtotals, a total, rates on totals, gaps, losses, truncation, scaled units.</summary>
internal static class Samples
{
    public static readonly TableHead Head = new(
        "sample",
        "부문별 <실적> & 예산",
        null,
        "해당 없음",
        "guro-2022",
        "구로구"
    );

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("total", "합계", 0, RowKind.Total, [2, 3, 5, 6, 7]),
        new("gov", "정부부문 소계", 0, RowKind.Subtotal, [2, 3]),
        new("direct", "직접일자리", 1, RowKind.Leaf, []),
        new("training", "직업훈련", 1, RowKind.Leaf, []),
        new("private", "민간부문", 0, RowKind.Heading, []),
        new("firms", "=기업유치", 1, RowKind.Leaf, []),
        new("new", "신규", 1, RowKind.Leaf, []),
        new("other", "기타", 1, RowKind.Leaf, []),
        new("difference", "직접 − 훈련", 0, RowKind.Computed, []),
    ];

    private static readonly int[] Leaves = [2, 3, 5, 6, 7];
    private static readonly Unit Persons = Unit.Of("명");
    private static readonly Showing Count = new(Persons, 0, Rounding.HalfUp);
    private static readonly Showing Percent = new(Unit.Of("%"), 1, Rounding.HalfUp);
    private static readonly Showing PercentCut = new(Unit.Of("%"), 1, Rounding.Truncate);
    private static readonly Showing Million = new(Unit.Of("백만원"), 0, Rounding.HalfUp);
    private static readonly Showing ThousandCut = new(Unit.Of("천원"), 0, Rounding.Truncate);

    private static readonly (Column Column, Showing? Showing, string? Formula)[] Plan =
    [
        (new("target", "계획", "일자리", false), Count, null),
        (new("result", "실적", "일자리", false), Count, null),
        (new("rate", "달성률", "일자리", false), Percent, "ratio(result, target)"),
        (new("cut", "달성률(절사)", "일자리", false), PercentCut, "ratio(result, target)"),
        (new("budget", "예산", "재정", false), Million, null),
        (new("spent", "집행", "재정", false), ThousandCut, null),
        (new("executed", "집행률", "재정", false), new(Unit.Of("%"), 2, Rounding.HalfUp), "ratio(spent, budget)"),
        (new("left", "잔액", "재정", false), Million, "budget - spent"),
        (new("each", "1인당", null, false), new(Unit.Of("천원"), 1, Rounding.HalfUp), "budget / result"),
        (new("share", "비중", null, false), Percent, "share(budget)"),
        (new("rank", "순위", null, false), new(Unit.Of("위"), 0, Rounding.HalfUp), "rank(rate)"),
        (new("cum", "누계", null, false), Million, "cum(budget)"),
        (new("growth", "증감률", null, false), Percent, "growth(result, target)"),
        (new("gap", "차이", null, false), new(Unit.Of("%p"), 1, Rounding.HalfUp), "executed - rate"),
        (new("both", "합", null, false), new(Persons, 0, Rounding.HalfUp), "sum(target, result)"),
        (new("odd", "가중", null, false), Percent, "-(result - target * 2) / (target + 3) / 7"),
        (new("note", "비고", null, true), null, null),
    ];

    /// <summary>The table of the tests that look at single cells.</summary>
    public static Table Fixed() =>
        Build(
            new()
            {
                ["direct"] = (200, 133, 1_234_567_890, 987_654_999, "+82 홍길동"),
                ["training"] = (null, 50, null, 0, "수원, \"시\""),
                ["firms"] = (100, 29, 1_500_000, 1_499_999, "=HYPERLINK(\"x\")"),
                ["new"] = (0, 7, -565_432_100, -999, "<b>굵게</b>"),
                ["other"] = (100, 29, 400_000, 300_000, "-5"),
            },
            provisional: "firms"
        );

    /// <summary>A table of the same shape with other figures, the same for the same seed.</summary>
    public static Table Random(int seed)
    {
        var state = (uint)seed;
        var facts = new Dictionary<string, (long?, long?, long?, long?, string)>();
        foreach (var leaf in Leaves)
            facts[Rows[leaf].Id] = (Next(40), Next(400), Next(2_000_000_000_000), Next(20_000) * 500, "말");
        return Build(facts, Head with { Title = $"표 {seed}" });

        long? Next(long limit)
        {
            // A multiplicative generator (Lehmer): the same on every platform.
            state = (uint)((ulong)Math.Max(state, 1) * 48_271 % 2_147_483_647);
            var draw = (long)(state / 2_147_483_647.0 * limit);
            return (state % 11) switch
            {
                0 => null,
                1 => 0,
                2 => -draw,
                _ => draw,
            };
        }
    }

    private static Table Build(
        Dictionary<string, (long? Target, long? Result, long? Budget, long? Spent, string Note)> facts,
        TableHead? head = null,
        string? provisional = null
    )
    {
        var plans = new CellPlan[Rows.Count, Plan.Length];
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Plan.Length; column++)
                plans[row, column] = PlanOf(row, column);
        }

        return new TableLayout(head ?? Head, Rows, [.. Plan.Select(plan => plan.Column)], plans).Compute();

        CellPlan PlanOf(int row, int column)
        {
            var (spec, showing, formula) = Plan[column];
            var kind = Rows[row].Kind;
            if (kind == RowKind.Heading)
                return new CellPlan.Fixed(Cell.Without(CellState.Blank));
            if (spec.IsWords)
                return new CellPlan.Fixed(
                    kind == RowKind.Leaf
                        ? new Cell { State = CellState.Words, Words = facts[Rows[row].Id].Note }
                        : Cell.Without(CellState.Blank)
                );
            if (formula is not null)
                return new CellPlan.OverColumns(FormulaParser.Parse(formula), showing!);
            return kind switch
            {
                RowKind.Total or RowKind.Subtotal => new CellPlan.OfLeaves(showing),
                RowKind.Computed => new CellPlan.OverRows(FormulaParser.Parse("direct - training"), showing!),
                _ => new CellPlan.FromFacts(() => Fact(row, spec.Id, showing!)),
            };
        }

        Cell Fact(int row, string column, Showing showing)
        {
            var fact = facts[Rows[row].Id];
            var value = column switch
            {
                "target" => fact.Target,
                "result" => fact.Result,
                "budget" => fact.Budget,
                _ => fact.Spent,
            };
            // A missing target does not apply; anything else missing was not collected.
            return value is { } number
                ? new Cell
                {
                    State = CellState.Number,
                    Exact = Rational.Of(number),
                    Showing = showing,
                    Facts = [new(new MunicipalityCode(11530), row)],
                    Provisional = Rows[row].Id == provisional,
                }
                : Cell.Without(column == "target" ? CellState.NotApplicable : CellState.NotCollected);
        }
    }
}
