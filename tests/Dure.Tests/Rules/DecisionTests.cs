using System.Globalization;
using System.Text.Json;
using Dure.Kernel;
using Dure.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.Tests.Rules;

/// <summary>Decisions, their explanation, their amounts, and that they come out the same again.</summary>
public class DecisionTests
{
    private const string Person = """
        {"신청": {"신청일": "2017-11-20", "근무일": "2017-12-25", "근로시간": 5},
         "사람": {"생년월일": "1999-11-20", "재산": 100000000, "월소득": 0, "학적": "해당없음", "실업급여": false},
         "가구원": [], "참여": []}
        """;

    private readonly RuleLibrary whole = Library.Whole;

    [Fact]
    public void Every_case_of_the_library_passes() =>
        RuleCases.Run(whole).SelectMany(result => result.Differences).ShouldBeEmpty();

    [Theory]
    [InlineData("verdict: 적격, refused: []", "verdict: 부적격, refused: [나이]", "부적격이어야 하는데 적격입니다.")]
    [InlineData("score: 20.5", "score: 20", "점수가 20이어야 하는데 20.5점입니다.")]
    [InlineData(
        "일급: \"32,350원/일\"",
        "일급: \"32,350원\"",
        "지급 '일급'이 32,350원이어야 하는데 32,350원/일입니다."
    )]
    [InlineData("시비: \"22,645원\"", "시비: \"22,644원\"", "'일급'의 시비가 22,644원이어야 하는데 22,645원입니다.")]
    [InlineData("error: OutsideTable", "error: Overflow", "결정하지 못했습니다")]
    [InlineData("unknown: [재산]", "unknown: []", "모르는 것이 []이어야 하는데 [재산]입니다.")]
    [InlineData("refused: [나이]", "refused: [나이, 재산]", "어긋난 것이 [나이, 재산]이어야 하는데 [나이]입니다.")]
    [InlineData("verdict: 부적격, refused: [나이]", "verdict: 적격", "적격이어야 하는데 부적격입니다(나이).")]
    [InlineData(
        "사람: {생년월일: 1999-11-21}\n    expect: {verdict: 부적격,",
        "사람: {생년월일: 1999-11-21, 실업급여: 예}\n    expect: {verdict: 적격,",
        "적격이어야 하는데 부적격입니다(나이, 실업급여).\n어긋난 것이 [나이]이어야 하는데 [나이, 실업급여]입니다."
    )]
    [InlineData(
        "verdict: 부적격, refused: [나이]",
        "error: OutsideTable",
        "오류 OutsideTable이(가) 나야 하는데 부적격입니다."
    )]
    [InlineData("verdict: 부적격, refused: [나이]", "score: 20", "점수가 20이어야 하는데 없음입니다.")]
    [InlineData("score: 20.5", "scores: {재산점수: 10점}", "점수 '재산점수'가 10점이어야 하는데 20점입니다.")]
    [InlineData(
        "verdict: 부적격, refused: [나이]",
        "scores: {재산점수: 20}",
        "점수 '재산점수'가 20이어야 하는데 없음입니다."
    )]
    [InlineData(
        "verdict: 부적격, refused: [나이]",
        "grants: {일급: 1원/일}",
        "지급 '일급'이 1원/일이어야 하는데 없음입니다."
    )]
    [InlineData(
        "verdict: 부적격, refused: [나이]",
        "split: {일급: {시비: 1원}}",
        "'일급'의 시비가 1원이어야 하는데 없음입니다."
    )]
    [InlineData("시비: \"22,645원\"", "도비: 1원", "'일급'의 도비가 1원이어야 하는데 없음입니다.")]
    [InlineData(
        "일급: \"32,350원/일\"",
        "일급: \"32,350세\"",
        "지급 '일급'이 32,350세이어야 하는데 32,350원/일입니다."
    )]
    public void A_wrong_expectation_is_told(string old, string changed, string sentence) =>
        string.Join(
                "\n",
                RuleCases
                    .Run(RuleLibrary.Load(Library.With("cases/일자리.yaml", old, changed)))
                    .SelectMany(result => result.Differences)
            )
            .ShouldContain(sentence);

    [Theory]
    [InlineData("score: 20.5", "score: 20.5점")]
    [InlineData("score: 20.5", "scores: {재산점수: 20}")]
    [InlineData("score: 20.5", "scores: {재산점수: 20점, 나이점수: 0.5}")]
    [InlineData("기간: 10개월", "기간: 10")]
    [InlineData("일급: \"32,350원/일\"", "일급: 3.235만원/일")]
    [InlineData("시비: \"22,645원\"", "시비: \"22,645\"")]
    [InlineData("시비: \"22,645원\"", "시비: 2.2645만원")]
    public void The_same_may_be_written_in_other_ways(string old, string changed) =>
        RuleCases
            .Run(RuleLibrary.Load(Library.With("cases/일자리.yaml", old, changed)))
            .SelectMany(result => result.Differences)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("value: 24개월}", "기간: 2년", "")]
    [InlineData("value: 24개월, unit: 년}", "기간: 24개월", "")]
    [InlineData("value: 24개월, unit: 년}", "기간: 2", "")]
    [InlineData("value: 24개월}", "기간: 1년", "지급 '기간'이 1년이어야 하는데 24개월입니다.")]
    [InlineData("value: 24개월, unit: 년}", "기간: 2개월", "지급 '기간'이 2개월이어야 하는데 2년입니다.")]
    public void Units_of_one_kind_are_compared(string value, string expected, string sentence)
    {
        var files = Library.With("programmes/일자리.yaml", "value: 10개월}", value);
        files["cases/일자리.yaml"] = files["cases/일자리.yaml"]
            .Replace("기간: 10개월", expected, StringComparison.Ordinal);
        string.Join('\n', RuleCases.Run(RuleLibrary.Load(files)).SelectMany(result => result.Differences))
            .ShouldBe(sentence);
    }

    [Fact]
    public void What_no_day_can_compute_is_found_by_compiling_all()
    {
        whole.Compile();
        var library = RuleLibrary.Load(
            Library.With("programmes/일자리.yaml", "value: 10개월", "value: 10개월 / (최저임금 - 최저임금)")
        );
        Should.Throw<RefusedException>(library.Compile).Refusals[0].Name.ShouldBe("DivisionByZero");
    }

    [Fact]
    public void It_says_what_it_saw_and_on_what_it_rests()
    {
        var decision = Decide(Person);
        decision.Verdict.ShouldBe(Verdict.Eligible);
        decision.Score.ShouldBe("20.5점");
        decision.Library.ShouldBe(whole.Fingerprint);
        var income = decision.Conditions[2];
        income.Seen.ShouldBe([new("가구소득", "0원"), new("가구원수", "1명")]);
        income
            .Parameters.ShouldHaveSingleItem()
            .ShouldBe(
                new(
                    "기준중위소득",
                    "기준 중위소득(월)",
                    "[1명] 1,652,931원",
                    new(2017, 1, 1),
                    "지어낸 고시",
                    false,
                    false
                )
            );
        var text = string.Join("\n", decision.Explain());
        text.ShouldContain("[요건] 신청일 현재 만 18세 이상인 사람: 맞습니다. 본 값: 나이 18세, 생년월일 1999-11-20");
        text.ShouldContain("[지급] 하루 임금: 32,350원/일 (시비 22,645원, 구비 9,705원).");
        text.ShouldContain("공휴일 2017-12-25 성탄절");
        decision.Quotas.ShouldHaveSingleItem().Counts.ShouldBe(true);
    }

    [Theory]
    [InlineData("2018-12-31", true, false)]
    [InlineData("2019-01-01", true, true)]
    public void Unverified_and_announced_values_are_marked(string day, bool unverified, bool announced)
    {
        var library = RuleLibrary.Load(
            Library.With("programmes/일자리.yaml", "만나이(생년월일, 신청일) >= 19세", "최저임금 > 0원/시간")
        );
        var decision = library.Rules[0].On(Date(day)).Decide(Applicant.FromJson("{}", library.Facts));
        (decision.Unverified, decision.Announced).ShouldBe((unverified, announced));
        decision.Explain().Any(line => line.Contains("예고된", StringComparison.Ordinal)).ShouldBe(announced);
    }

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        var decision = Decide("""{"신청": {"신청일": "2017-11-20"}, "사람": {"생년월일": "1999-11-20", "재산": 1}}""");
        decision.Verdict.ShouldBe(Verdict.Incomplete);
        decision.Missing.ShouldBe(
            ["가구원", "한 달 소득", "실업급여 수급 여부", "참여 이력", "학적", "하루 근로시간", "근무일"],
            ignoreOrder: true
        );
        decision.Grants.Single(grant => grant.Id == "휴일수당").Given.ShouldBeNull();
    }

    [Fact]
    public void The_same_comes_out_again()
    {
        var decision = Decide(Person);
        var again = whole.Again(decision);
        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(decision));
        // Also from its stored form.
        var stored = JsonSerializer.Deserialize<Decision>(JsonSerializer.Serialize(decision))!;
        JsonSerializer.Serialize(whole.Again(stored)).ShouldBe(JsonSerializer.Serialize(decision));
        stored.Explain().ShouldBe(decision.Explain());
    }

    [Theory]
    [InlineData("2016-12-31")]
    [InlineData("0001-01-01")]
    public void A_day_without_a_version_is_refused(string day) =>
        Refused(() => whole.Rule("일자리").On(Date(day))).ShouldBe("NotInForce");

    [Fact]
    public void A_version_holds_from_its_first_day_to_its_last()
    {
        whole.Rule("일자리").On(Date("2017-12-31")).Version.From.ShouldBe(Date("2017-01-01"));
        whole.Rule("일자리").On(Date("2018-01-01")).Version.From.ShouldBe(Date("2018-01-01"));
        Refused(() => whole.Rule("없는일")).ShouldBe("UnknownRule");
    }

    [Theory]
    [InlineData("시비: 70%\n          구비: 나머지", 101, new long[] { 70, 31 })]
    [InlineData("국비: 33.3%\n          시비: 33.3%\n          구비: 나머지", 100, new long[] { 33, 33, 34 })]
    [InlineData("국비: 40원\n          시비: 60원", 100, new long[] { 40, 60 })]
    [InlineData("국비: 40원\n          시비: 나머지", 100, new long[] { 40, 60 })]
    public void Money_is_split_to_the_won(string split, long amount, long[] parts) =>
        Library
            .Decide(Library.Of("예", $"{amount}원", $"        split:\n          {split}"), "{}", "2017-06-01")
            .Grants[0]
            .Split.Select(part => part.Amount)
            .ShouldBe(parts);

    [Theory]
    [InlineData("국비: 40원\n          시비: 50원")]
    [InlineData("국비: 140원\n          시비: 나머지")]
    public void A_split_that_does_not_add_up_is_refused(string split) =>
        Library.Stops("100원", "{}", $"        split:\n          {split}").ShouldBe("SplitDoesNotAdd");

    [Fact]
    public void Splits_always_add_up()
    {
        var library = Library.Of(
            "예",
            "월소득",
            "        split:\n          국비: 37.5%\n          시비: 21.7%\n          구비: 나머지"
        );
        Prop.ForAll(
                ArbMap.Default.ArbFor<PositiveInt>(),
                amount =>
                {
                    var money = amount.Get * 7919L;
                    var grant = Library.Decide(library, $$"""{"사람": {"월소득": {{money}}} }""", "2017-06-01").Grants[
                        0
                    ];
                    return grant.Amount == money && grant.Split.Sum(part => part.Amount) == money;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("""{"사람": {"재신": 1}}""", "UnknownKey", "1:9")]
    [InlineData("""{"사람": {"신청일": "2017-01-01"}}""", "UnknownKey", "1:9")]
    [InlineData("""{"이름": 1}""", "UnknownKey", "1:2")]
    [InlineData("""{"사람": {"재산": "백만"}}""", "BadValue", "1:15")]
    [InlineData("""{"사람": {"재산": 1.5}}""", "BadValue", "1:15")]
    [InlineData("""{"사람": {"재산": 1e3}}""", "UnknownUnit", "1:15")]
    [InlineData("""{"사람": {"재산": "1억세"}}""", "UnitMismatch", "1:15")]
    [InlineData("""{"사람": {"재산": 99999999999999999999}}""", "BadValue", "1:15")]
    [InlineData("""{"사람": {"생년월일": "1999-02-29"}}""", "BadDate", "1:17")]
    [InlineData("""{"사람": {"실업급여": 1}}""", "BadValue", "1:17")]
    [InlineData("""{"사람": {"학적": "자퇴"}}""", "UnknownCode", "1:15")]
    [InlineData("""{"사람": {"재산": [1]}}""", "WrongShape", "1:15")]
    [InlineData("""{"사람": [1]}""", "WrongShape", "1:8")]
    [InlineData("""{"가구원": {}}""", "WrongShape", "1:9")]
    [InlineData("""{"사람": {"재산": 1, "재산": 2}}""", "DuplicateKey", "1:18")]
    [InlineData("""{"사람": """, "SyntaxError", "1:8")]
    [InlineData("", "SyntaxError", "1:1")]
    [InlineData("{} {}", "SyntaxError", "1:4")]
    public void An_applicant_that_cannot_be_read_is_refused(string json, string name, string place)
    {
        var refusal = Should.Throw<RefusedException>(() => Applicant.FromJson(json, whole.Facts)).Refusals[0];
        (refusal.Name, refusal.Place.ToString()).ShouldBe((name, "person.json:" + place));
    }

    [Fact]
    public void An_applicant_is_read_as_it_is_written()
    {
        var applicant = Applicant.FromJson(
            """
            {"사람": {"재산": "1억 원", "장애율": "40%", "실업급여": "예", "월소득": null},
             "가구원": [{"재산": 3, "참여": [{"사업종류": "그 밖"}]}, {}]}
            """,
            whole.Facts
        );
        var json = applicant.ToJson();
        json.ShouldBe(
            """{"신청":{},"사람":{"재산":100000000,"실업급여":true,"장애율":40},"가구원":[{"재산":3,"참여":[{"사업종류":"그 밖"}]},{}]}"""
        );
        Applicant.FromJson(json, whole.Facts).ToJson().ShouldBe(json);
    }

    private Decision Decide(string json) =>
        whole.Rule("일자리").On(Date("2017-11-20")).Decide(Applicant.FromJson(json, whole.Facts));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string Refused(Func<object> action) =>
        Should.Throw<RefusedException>(() => action()).Refusals[0].Name;
}
