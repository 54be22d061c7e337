namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>A definition that does not fit the ledger is refused by the name that does not fit.</summary>
public class TableBuilderTests(Hanbit hanbit) : IClassFixture<Hanbit>
{
    private const string Jobs = "{measure: jobs, kind: 실적, period: 2025}";
    private const string Value = "{id: value, label: 값}";

    [Theory]
    [InlineData("{measure: jobz, kind: 실적}", "{label: 가}", Value, "지표에 'jobz'이(가) 없습니다")]
    [InlineData(Jobs, "{subject: \"programme:nowhere\"}", Value, "대상에 'programme:nowhere'이(가) 없습니다")]
    [InlineData(Jobs, "{label: 가, part: silver}", Value, "'silver'이(가) 없습니다")]
    [InlineData(Jobs, "{label: 가}", "{id: a, label: 가, parts: metals}", "'metals'이(가) 없습니다")]
    [InlineData(Jobs, "{tree: forest}", Value, "분류(trees)에 'forest'이(가) 없습니다")]
    [InlineData(Jobs, "{tree: sectors, under: seekers}", Value, "항목(nodes)에 'sectors/seekers'이(가) 없습니다")]
    [InlineData(Jobs, "{programmes: {node: sectors/none}}", Value, "항목(nodes)에 'sectors/none'이(가) 없습니다")]
    [InlineData(Jobs, "{programmes: {department: none}}", Value, "부서에 'none'이(가) 없습니다")]
    [InlineData(Jobs, "{parts: metals}", Value, "'metals'이(가) 없습니다")]
    [InlineData(Jobs, "{milestones: \"plan:none\"}", Value, "대상에 'plan:none'이(가) 없습니다")]
    [InlineData(Jobs, "{group: 가, rows: [{tree: forest}]}", Value, "분류(trees)에 'forest'이(가) 없습니다")]
    [InlineData(Jobs, "{label: 가, cells: {none: {unit: 명}}}", Value, "'none' 열이 없습니다")]
    [InlineData(Jobs, "{label: 가, cells: {value: {measure: jobz}}}", Value, "지표에 'jobz'이(가) 없습니다")]
    [InlineData(Jobs, "{label: 가}", "{id: a, label: 가, formula: b + 1}", "'b'라는 열이나 행이 없습니다")]
    [InlineData(Jobs, "{label: 가}", "{id: a, label: 가, formula: mean(a)}", "'mean' 함수가 없거나")]
    [InlineData(Jobs, "{label: 가}", "{id: a, label: 가, formula: ratio(a)}", "'ratio' 함수가 없거나")]
    [InlineData(
        Jobs,
        "{label: 가}",
        "{id: a, label: 가, formula: \"rank_in(none, a)\"}",
        "'none'라는 비교집단이 없습니다"
    )]
    [InlineData(Jobs, "{label: 가}", "{id: a, label: 가, formula: cum(b)}", "'b'라는 열이 없습니다")]
    [InlineData(Jobs, "{label: 가, formula: b + 1}", Value, "'b'라는 열이나 행이 없습니다")]
    public void A_name_that_is_not_there(string defaults, string rows, string columns, string why) =>
        Refused(defaults, rows, columns, why);

    [Fact]
    public void Columns_that_go_round_in_a_circle() =>
        Refused(
            Jobs,
            "{label: 가}",
            "{id: a, label: 갑, formula: b + 1}\n{id: b, label: 을, formula: a + 1}",
            "'가' 행 '갑' 열의 식이 자기 자신을 참조합니다"
        );

    [Fact]
    public void Rows_that_go_round_in_a_circle() =>
        Refused(
            Jobs,
            "{label: 가, id: a, formula: b + 1}\n{label: 나, id: b, formula: a * 2}",
            Value,
            "'가' 행 '값' 열의 식이 자기 자신을 참조합니다"
        );

    [Fact]
    public void A_running_total_of_itself() =>
        Refused(Jobs, "{label: 가}", "{id: a, label: 갑, formula: cum(a)}", "식이 자기 자신을 참조합니다");

    [Fact]
    public void Columns_of_parts_that_take_the_id_of_another_column() =>
        Refused(
            "{measure: budget, kind: 예산}",
            "{label: 가}",
            "{id: p-city, label: 시비}\n{id: p, label: \"{name}\", parts: funding}",
            "열 id 'p-city'이(가) 두 번 있습니다"
        );

    [Fact]
    public void Rows_of_one_id_are_numbered_so_that_each_has_its_own()
    {
        var table = hanbit.Build(
            Jobs,
            """
            {subject: "programme:job-fair"}
            {subject: "programme:job-fair"}
            {label: 셋째, id: job-fair-2}
            {label: 넷째, id: job_fair}
            """,
            Value
        );

        table.Rows.Select(row => row.Id).ShouldBe(["job-fair", "job-fair-2", "job-fair-2-2", "job_fair-3"]);
    }

    [Fact]
    public void A_row_is_called_by_its_label_else_its_subject_else_its_measure()
    {
        var table = hanbit.Build(
            Jobs,
            """
            {label: 우리 이름, subject: "programme:job-fair"}
            {subject: "programme:job-fair", measure: placed}
            {measure: placed}
            """,
            Value
        );

        table.Rows.Select(row => row.Label).ShouldBe(["우리 이름", "채용박람회", "취업알선"]);
    }

    private void Refused(string defaults, string rows, string columns, string why) =>
        Should.Throw<FormatException>(() => hanbit.Build(defaults, rows, columns)).Message.ShouldContain(why);
}
