using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>What expressions mean: numbers and units, three-valued logic, dates, households and histories.</summary>
public class LanguageTests
{
    private const string Household = """
        {"사람": {"월소득": 100}, "가구원": [{"월소득": 200, "실업급여": true, "참여": [
            {"사업종류": "공공근로", "시작일": "2017-01-01", "종료일": "2017-03-31"},
            {"사업종류": "지역공동체", "시작일": "2016-01-01", "종료일": "2016-01-31"}]},
          {"월소득": 300, "실업급여": false, "참여": []}], "참여": []}
        """;

    [Theory]
    [InlineData("2억원", "200,000,000원")]
    [InlineData("1억3,500만원 + 5천원", "135,005,000원")]
    [InlineData("1,234원 * 1.5", "1,851원")]
    [InlineData("2년", "24개월")]
    [InlineData("10% * 3", "0.3")]
    [InlineData("1시간 / 3", "1/3시간")]
    [InlineData("9,000원/시간 * 6시간/일", "54,000원/일")]
    [InlineData("(1 + 2) * 3 - 4 / 2", "7")]
    [InlineData("-3점 - -5점", "2점")]
    [InlineData("최소(3점, 1점, 2점)", "1점")]
    [InlineData("최대(2017-01-01, 2017-03-01)", "2017-03-01")]
    [InlineData("절사(1,239원, 10원)", "1,230원")]
    [InlineData("올림(1,231원, 10원)", "1,240원")]
    [InlineData("반올림(1,235원, 10원)", "1,240원")]
    [InlineData("반올림(1,234.9원, 10원)", "1,230원")]
    [InlineData("절사(-1,239원, 10원)", "-1,230원")]
    [InlineData("올림(-1,231원, 10원)", "-1,240원")]
    [InlineData("반올림(-1,235원, 10원)", "-1,240원")]
    [InlineData("최저임금@2016-12-31", "6,030원/시간")]
    [InlineData("최저임금", "6,470원/시간")]
    [InlineData("기준중위소득[2명]", "2,814,449원")]
    [InlineData("기준중위소득[5명]@2016-05-01", "5,203,851원")]
    [InlineData("기준중위소득@2016-05-01[3명]", "3,579,019원")]
    [InlineData("기준일 + 30일", "2017-07-01")]
    [InlineData("2017-01-31 + 1개월", "2017-02-28")]
    [InlineData("2016-02-29 + 1년", "2017-02-28")]
    [InlineData("2017-03-31 - 1개월", "2017-02-28")]
    [InlineData("개월수(2017-01-31, 2017-02-28)", "0개월")]
    [InlineData("개월수(2017-01-31, 2017-03-01)", "1개월")]
    [InlineData("개월수(2017-03-01, 2017-01-31)", "-1개월")]
    [InlineData("일수(2017-01-01, 2017-01-01)", "0일")]
    [InlineData("일수(2016-02-01, 2016-03-01)", "29일")]
    [InlineData("연도(2017-05-01)", "2,017")]
    [InlineData("연나이(2000-12-31, 2017-01-01)", "17세")]
    [InlineData("겹친일수(2017-01-01, 2017-01-31, 2017-01-31, 2017-02-28)", "1일")]
    [InlineData("겹친일수(2017-01-01, 2017-01-30, 2017-01-31, 2017-02-28)", "0일")]
    [InlineData("가구원수", "3명")]
    [InlineData("가구합(월소득)", "600원")]
    [InlineData("가구수(월소득 >= 200원)", "2명")]
    [InlineData("가구합(참여합(개월수(시작일, 종료일), 예))", "2개월")]
    [InlineData("가구합(참여합(일수(시작일, 종료일), 사업종류 = '공공근로'))", "89일")]
    [InlineData("가구수(참여수(예) > 1회)", "1명")]
    [InlineData("다른가구원합(월소득)", "500원")]
    [InlineData("다른가구원수(월소득 >= 100원)", "2명")]
    [InlineData("만약(다른가구원중(월소득 = 100원), 1점, 2점)", "2점")]
    [InlineData("만약(다른가구원중(월소득 = 300원), 1점, 2점)", "1점")]
    [InlineData("만약(다른가구원모두(월소득 > 100원), 1점, 2점)", "1점")]
    [InlineData("만약(다른가구원모두(월소득 > 200원), 1점, 2점)", "2점")]
    [InlineData("만약(다른가구원중(재산 > 0원), 1점, 2점)", "모름")]
    // Whoever of the household is looked at, the others are those who do not apply.
    [InlineData("가구합(다른가구원합(월소득))", "1,500원")]
    [InlineData("참여수(예)", "0회")]
    [InlineData("만약(가구중(실업급여), 1점, 2점)", "1점")]
    [InlineData("가구합(재산)", "모름")]
    [InlineData("만약(재산 > 0원, 1점, 1점)", "모름")]
    [InlineData("최소(재산, 1원)", "모름")]
    public void An_expression_gives(string expression, string value) =>
        Library.Gives(expression, Household).ShouldBe(value);

    [Theory]
    // left, right: what 그리고 and 또는 give
    [InlineData("예", "예", "예", "예")]
    [InlineData("예", "아니오", "아니오", "예")]
    [InlineData("아니오", "아니오", "아니오", "아니오")]
    [InlineData("아니오", "모름", "아니오", "모름")]
    [InlineData("모름", "아니오", "아니오", "모름")]
    [InlineData("예", "모름", "모름", "예")]
    [InlineData("모름", "예", "모름", "예")]
    [InlineData("모름", "모름", "모름", "모름")]
    public void Logic_has_three_values(string left, string right, string both, string either)
    {
        // A fact that is given, and one that is not.
        string Text(string word) => word == "모름" ? "실업급여" : $"월소득 = {(word == "예" ? "1원" : "2원")}";
        string Says(string condition) =>
            Library.Says(condition, """{"사람": {"월소득": 1}}""") switch
            {
                Outcome.Met => "예",
                Outcome.Refused => "아니오",
                _ => "모름",
            };
        Says($"{Text(left)} 그리고 {Text(right)}").ShouldBe(both);
        Says($"{Text(left)} 또는 {Text(right)}").ShouldBe(either);
        Says($"아님 {Text(left)}")
            .ShouldBe(
                left == "예" ? "아니오"
                : left == "아니오" ? "예"
                : "모름"
            );
    }

    [Theory]
    [InlineData("가구중(실업급여)", Outcome.Unknown)]
    [InlineData("가구중(월소득 = 1원)", Outcome.Met)]
    [InlineData("가구모두(월소득 = 1원)", Outcome.Unknown)]
    [InlineData("가구모두(월소득 = 2원)", Outcome.Refused)]
    [InlineData("가구수(월소득 = 1원) = 1명", Outcome.Unknown)]
    [InlineData("가구원수 >= 1명", Outcome.Unknown)]
    [InlineData("다른가구원중(월소득 = 1원)", Outcome.Unknown)]
    [InlineData("다른가구원모두(월소득 = 1원)", Outcome.Unknown)]
    [InlineData("다른가구원수(월소득 = 1원) = 0명", Outcome.Unknown)]
    [InlineData("참여중(예)", Outcome.Unknown)]
    [InlineData("참여수(예) = 0회", Outcome.Unknown)]
    [InlineData("있음(재산)", Outcome.Refused)]
    [InlineData("있음(월소득)", Outcome.Met)]
    [InlineData("아님 있음(재산) 그리고 월소득 = 1원", Outcome.Met)]
    public void What_is_not_told_is_not_known(string condition, Outcome outcome) =>
        Library.Says(condition, """{"사람": {"월소득": 1}}""").ShouldBe(outcome);

    [Theory]
    [InlineData("1999-06-01", "2017-05-31", "17세")]
    [InlineData("1999-06-01", "2017-06-01", "18세")]
    [InlineData("2000-02-29", "2018-02-28", "17세")]
    [InlineData("2000-02-29", "2018-03-01", "18세")]
    [InlineData("2000-02-29", "2020-02-28", "19세")]
    [InlineData("2000-02-29", "2020-02-29", "20세")]
    public void Age_is_counted_to_the_day(string birth, string day, string age) =>
        Library
            .Gives(
                "만나이(생년월일, 신청일)",
                $$"""{"사람": {"생년월일": "{{birth}}"}, "신청": {"신청일": "{{day}}"} }"""
            )
            .ShouldBe(age);

    [Theory]
    [InlineData("학적 = '재학'", Outcome.Met)]
    [InlineData("'재학' != 학적", Outcome.Refused)]
    [InlineData("학적 속함 {'휴학', '재학'}", Outcome.Met)]
    [InlineData("아님 학적 속함 {'휴학'}", Outcome.Met)]
    [InlineData("근무일 속함 공휴일", Outcome.Met)]
    [InlineData("근무일 + 1일 속함 공휴일", Outcome.Refused)]
    [InlineData("장애율 = 40%", Outcome.Met)]
    [InlineData("장애율 * 2 = 0.8", Outcome.Met)]
    [InlineData("실업급여 = 아니오", Outcome.Met)]
    public void Codes_days_and_shares_compare(string condition, Outcome outcome) =>
        Library
            .Says(
                condition,
                """{"사람": {"학적": "재학", "장애율": 40, "실업급여": false}, "신청": {"근무일": "2017-12-25"}}"""
            )
            .ShouldBe(outcome);

    [Theory]
    [InlineData("월소득 * 월소득 * 월소득 / 1원 / 1원", "Overflow")]
    [InlineData("가구합(월소득 * 월소득 * 월소득 / 1원 / 1원)", "Overflow")]
    [InlineData("만약(가구수(월소득 * 월소득 * 월소득 / 1원 / 1원 > 0원) > 0명, 1원, 2원)", "Overflow")]
    [InlineData("만약(가구모두(월소득 * 월소득 * 월소득 / 1원 / 1원 > 0원), 1원, 2원)", "Overflow")]
    [InlineData(
        "만약(다른가구원중(월소득 > 0원) 그리고 아니오 또는 월소득 * 3,000,000,000 > 0원, 1원, 2원)",
        "Overflow"
    )]
    [InlineData("기준중위소득[가구원수]", "OutsideTable")]
    [InlineData("최저임금@신청일", "NoValue")]
    [InlineData("만약(신청일 속함 공휴일, 1원, 2원)", "NoDayList")]
    [InlineData("신청일 + 월소득 / 1원 * 1개월", "BadDay")]
    [InlineData("월소득 * 1/3", "NotWholeWon")]
    public void What_cannot_be_computed_stops_with_its_name(string value, string name) =>
        Library
            .Stops(
                value,
                """{"사람": {"월소득": 4000000000}, "신청": {"신청일": "2021-01-01"}, "가구원": [{}, {}, {}, {}]}"""
            )
            .ShouldBe(name);

    [Theory]
    [InlineData("월소득 / (최저임금 - 6,470원/시간) * 1시간", "DivisionByZero")]
    [InlineData("절사(월소득, 0원)", "BadStep")]
    [InlineData("신청일 + 1.5개월", "NotWhole")]
    [InlineData("9,000,000,000,000,000,000원 * 2", "Overflow")]
    [InlineData("기준중위소득[9명]", "OutsideTable")]
    public void What_no_day_can_compute_is_refused_when_compiled(string value, string name) =>
        Library.Stops(value).ShouldBe(name);

    [Theory]
    [InlineData("재산 = 1원 그리고 기준중위소득[가구원수] > 0원", false)]
    [InlineData("기준중위소득[가구원수] > 0원 그리고 재산 = 1원", true)]
    public void The_right_side_is_not_looked_at_where_the_left_settles_it(string condition, bool stops)
    {
        var library = Library.Of(condition);
        var decide = () =>
            Library.Decide(library, """{"사람": {"재산": 2}, "가구원": [{}, {}, {}, {}]}""", "2017-06-01");
        if (stops)
            Should.Throw<Dure.Kernel.RefusedException>(decide).Refusals[0].Name.ShouldBe("OutsideTable");
        else
            decide().Verdict.ShouldBe(Verdict.Ineligible);
    }
}
