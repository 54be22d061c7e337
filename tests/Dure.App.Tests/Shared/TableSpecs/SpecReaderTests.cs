using Dure.App.Shared.TableSpecs;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>A definition that is no definition is refused, and the message says where: at the § of each text here.</summary>
public class SpecReaderTests
{
    private const string Head = "id: t\ntitle: 표\n";
    private const string Rows = "rows:\n  - {total: 계}\n";
    private const string Columns = "columns:\n  - {id: a, label: 가}\n";

    [Theory]
    [InlineData("§colour: red", "'colour'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("round: §-1", "'round'의 '-1'은 0 이상의 정수가 아닙니다")]
    [InlineData("round: §28", "'round'의 소수 자릿수는 9까지입니다")]
    [InlineData("defaults: §jobs", "defaults에는 '칸: 값'을 적습니다")]
    [InlineData("defaults: {§mesure: jobs}", "'mesure'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("defaults: {kind: §계획}", "'계획'은 목표, 실적, 예산, 집행, 전망 가운데 하나가 아닙니다")]
    [InlineData("defaults: {period: §2025-13}", "'2025-13'은 기간이 아닙니다")]
    [InlineData("defaults: {period: §year-x}", "'year-x'은(는) 기간이 아닙니다")]
    [InlineData("§title: 둘", "'title' 칸이 두 번 있습니다")]
    public void At_the_top(string line, string why) => Refused(Head + line + "\n" + Rows + Columns, why);

    [Theory]
    [InlineData("{§totl: 계}", "'totl'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("{total: 계, §depth: 2}", "'depth'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("{tree: t, subtotal: §middle}", "before, after, none 가운데 하나")]
    [InlineData("{tree: t, depth: §two}", "'two'은(는) 0 이상의 정수가 아닙니다")]
    [InlineData("{tree: §[t]}", "'tree'에는 한 값만 적습니다")]
    [InlineData("{programmes: §some}", "all 가운데 하나")]
    [InlineData("{programmes: {§sector: x}}", "'sector'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("{departments: §jobs}", "all 가운데 하나")]
    [InlineData("{plans: §mine}", "all 가운데 하나")]
    [InlineData("{years: §2020..}", "연도 범위가 아닙니다")]
    [InlineData("{years: §2020-07..2022-06}", "연도 범위가 아닙니다")]
    [InlineData("{years: 2020..2022, order: §sideways}", "down, up 가운데 하나")]
    [InlineData("{group: 가, rows: §나}", "'rows'에는 목록을 적습니다")]
    [InlineData("{group: 가, rows: [§나]}", "'칸: 값' 모양이어야 합니다")]
    [InlineData("{label: 가, outside: §maybe}", "true나 false를 적습니다")]
    [InlineData("{label: 가, formula: §a +}", "식이 끝나지 않았습니다")]
    [InlineData("{label: 가, cells: {a: §3}}", "'칸: 값' 모양이어야 합니다")]
    [InlineData("{label: 가, cells: {a: {§colour: red}}}", "'colour'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("{label: 가, cells: {§[a]: {unit: 명}}}", "한 낱말이어야 합니다")]
    [InlineData("{label: 가, cells: {a: {formula: §2 $ 3}}}", "3번째 글자 '$'를 읽을 수 없습니다")]
    public void In_a_row(string row, string why) => Refused($"{Head}rows:\n  - {row}\n{Columns}", why);

    [Theory]
    [InlineData("§{label: 가}", "'id'이(가) 없습니다")]
    [InlineData("§{id: a}", "'label'이(가) 없습니다")]
    [InlineData("{id: a, label: 가, §width: 3}", "'width'라는 칸은 여기에 쓸 수 없습니다")]
    [InlineData("{id: a, label: 가, formula: §ratio(a}", "식이 끝나지 않았습니다")]
    [InlineData("{id: a, label: 가, years: §2025-Q1}", "연도 범위가 아닙니다")]
    [InlineData("{id: a, label: 가, periods: §[2025, 2025-Q5]}", "'2025-Q5'는 기간이 아닙니다")]
    [InlineData("{id: a, label: 가, periods: [§[2025]]}", "한 낱말이 와야 합니다")]
    [InlineData(
        "{id: a, label: 가, years: 2024..2025, parts: §funding}",
        "years, parts, periods 가운데 하나만 적습니다"
    )]
    [InlineData("{id: a, label: 가, formula: b, text: §true}", "formula, attribute, text, name, schedule 가운데")]
    [InlineData(
        "{id: a, label: 가}\n  - {id: b, label: 나}\n  - §{id: a, label: 다}",
        "열 id 'a'이(가) 두 번 있습니다"
    )]
    [InlineData("{id: a-b, label: 가}\n  - §{id: a_b, label: 나}", "열 id 'a_b'이(가) 두 번 있습니다")]
    public void In_a_column(string column, string why) => Refused($"{Head}{Rows}columns:\n  - {column}\n", why);

    [Theory]
    [InlineData("", "비어 있습니다")]
    [InlineData("§- a", "'칸: 값' 모양이어야 합니다")]
    [InlineData("id: [t\n§", "")]
    [InlineData("§title: 표\n" + Rows + Columns, "'id'이(가) 없습니다")]
    [InlineData("§id: t\n" + Rows + Columns, "'title'이(가) 없습니다")]
    [InlineData("§" + Head + Columns, "rows와 columns가 있어야 합니다")]
    [InlineData("§" + Head + Rows, "rows와 columns가 있어야 합니다")]
    public void As_a_whole(string yaml, string why) => Refused(yaml, why);

    [Fact]
    public void What_is_right_is_read()
    {
        var spec = SpecReader.Read(
            Head
                + "line: 12\nunit: 명\ndash: \"0\"\ndefaults: {period: year-1}\n"
                + "rows:\n  - {years: 2024..2025, order: down}\n"
                + "columns:\n  - {id: q, label: \"{period} 실적\", periods: [2025-Q1, 2025-07]}\n"
                + "  - {id: y, label: \"{year}년\", years: 2024..2025}\n",
            "tables/t.yaml"
        );

        spec.Columns.Select(column => (column.Id, column.Label))
            .ShouldBe([
                ("q-2025-q1", "2025-Q1 실적"),
                ("q-2025-07", "2025-07 실적"),
                ("y2024", "2024년"),
                ("y2025", "2025년"),
            ]);
        spec.Defaults.Period!.For(2025).ToString().ShouldBe("2024");
        (spec.Dash, spec.Unit, spec.Rows[0].Descending).ShouldBe(("0", "명", true));
    }

    private static void Refused(string marked, string why)
    {
        var before = marked.Split('§')[0].Split('\n');
        var (line, column) = marked.Contains('§') ? (before.Length, before[^1].Length + 1) : (0, 0);

        var problem = Should.Throw<SpecException>(() =>
            SpecReader.Read(marked.Replace("§", "", StringComparison.Ordinal), "tables/t.yaml")
        );

        problem.Why.ShouldContain(why);
        problem.Place.ShouldBe(new("tables/t.yaml", line, column), problem.Message);
    }
}
