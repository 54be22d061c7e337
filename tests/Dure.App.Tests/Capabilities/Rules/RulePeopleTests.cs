using System.Text;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary><c>dure rules screen, diff, people</c>: many persons at once.</summary>
public class RulePeopleTests
{
    [Fact]
    public async Task Every_person_is_screened_and_counted_by_reason()
    {
        using var cli = Sample.Open();
        await cli.WriteAsync("사람.csv", Sample.People);

        var ended = await cli.RunAsync(
            "rules screen 한빛시-일손 사람.csv --as-of 2017-06-01 --out 결과.csv".Split(' ')
        );

        (ended.Code, ended.Errors).ShouldBe((0, "결과.csv에 5명의 결과를 씀\n"), ended.ToString());
        ended.Out.ShouldBe(
            """
            한빛시 일손사업 (한빛시-일손) · 2017-06-01 기준 · 5명
            적격	2명
            보완 필요	1명
            부적격	2명

            까닭	어긋남	모름
            만 18세 이상인 사람 [나이]	1명	0명
            가구의 재산이 1억원 이하인 사람 [재산]	1명	1명
            실업급여를 받고 있는 사람 [실업급여]	0명	0명

            2017-06-01의 결과는 문서로 확인하지 못한 값이나 규정에 기대고 있습니다. './dure rules list --unverified'로 볼 수 있습니다.

            """
        );
        var bytes = await File.ReadAllBytesAsync(cli.At("결과.csv"), Desk.Cancel);
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding
            .UTF8.GetString(bytes[3..])
            .ShouldBe(
                "번호,결과,순위,점수,어긋난 것,모르는 것,셈하지 못한 것\r\n"
                    + "가,적격,2,10,,,\r\n"
                    + "나,부적격,,,재산,,\r\n"
                    + "다,적격,1,20,,,\r\n"
                    + "라,부적격,,,나이,,\r\n"
                    // Not a formula in a spreadsheet.
                    + "'=1+1,보완 필요,,,,재산,\r\n"
            );
        var twice = await cli.RunAsync(
            "rules screen 한빛시-일손 사람.csv --as-of 2017-06-01 --out 결과.csv".Split(' ')
        );
        twice.ShouldRefuse("AlreadyThere", "결과.csv");
    }

    [Fact]
    public async Task Two_days_are_compared_by_who_moves_why_and_at_whose_cost()
    {
        using var cli = Sample.Open();
        await cli.WriteAsync("사람.csv", Sample.People);

        var ended = await cli.RunAsync("rules diff 한빛시-일손 2017-12-31 2018-01-01 사람.csv".Split(' '));

        (ended.Code, ended.Errors).ShouldBe((0, ""), ended.ToString());
        ended.Out.ShouldBe(
            """
            한빛시 일손사업 (한빛시-일손) · 2017-12-31 → 2018-01-01 · 5명
            적격	2명 → 2명 (0명)
            보완 필요	1명 → 1명 (0명)
            부적격	2명 → 2명 (0명)

            새로 적격	1명
            전의 까닭	어긋남	모름
            가구의 재산이 1억원 이하인 사람 [재산]	1명	0명

            이제 적격 아님	1명
            지금의 까닭	어긋남	모름
            만 64세 이하인 사람 [나이상한]	1명	0명

            적격인 사람 모두에게 줄 때의 금액
            지급	재원	전	뒤	차이
            일급	시비	38,820원/일	45,180원/일	+6,360원/일
            일급	구비	38,820원/일	45,180원/일	+6,360원/일

            2017-12-31의 결과는 문서로 확인하지 못한 값이나 규정에 기대고 있습니다. './dure rules list --unverified'로 볼 수 있습니다.
            2018-01-01의 결과는 문서로 확인하지 못한 값이나 규정에 기대고 있습니다. './dure rules list --unverified'로 볼 수 있습니다.

            """
        );
        (await cli.RunAsync("rules diff 한빛시-일손 2016-12-31 2018-01-01 사람.csv".Split(' '))).ShouldRefuse(
            "RuleNotInForce"
        );
        (await cli.RunAsync("rules diff 한빛시-일손 어제 2018-01-01 사람.csv".Split(' '))).ShouldRefuse("NotADay");
    }

    [Fact]
    public async Task Past_participations_come_in_a_file_of_their_own()
    {
        using var cli = new Cli();
        await cli.WriteAsync("사람.csv", "번호,가구,신청일\n가,1,2017-06-01\n나,1,2017-06-01\n다,2,2017-06-01");
        // 300 days within the two years before are allowed.
        await cli.WriteAsync(
            "참여.csv",
            "번호,사업종류,시작일,종료일,중도포기\n다,공공근로,2016-01-01,2016-10-27,아니오\n나,공공근로,2016-01-01,2016-10-26,아니오"
        );
        const string Screen = "rules screen 영등포구-공공근로 사람.csv --as-of 2017-06-01";

        var known = await cli.RunAsync([
            .. Screen.Split(' '),
            .. "--participations 참여.csv --out 결과.csv".Split(' '),
        ]);

        known.Code.ShouldBe(0, known.ToString());
        known.Out.ShouldContain("[반복참여]\t1명\t0명");
        var lines = await File.ReadAllLinesAsync(cli.At("결과.csv"), Desk.Cancel);
        lines.Count(line => line.Contains("반복참여", StringComparison.Ordinal)).ShouldBe(1);
        lines[3].ShouldStartWith("다,부적격,,,반복참여,");
        // Who has no file of them has no known history.
        (await cli.RunAsync(Screen.Split(' '))).Out.ShouldContain("[반복참여]\t0명\t3명");

        var compared = await cli.RunAsync(
            "rules diff 영등포구-공공근로 2017-06-01 2018-06-01 사람.csv --participations 참여.csv".Split(' ')
        );
        (compared.Code, compared.Errors).ShouldBe((0, ""), compared.ToString());
        compared.Out.ShouldContain("부적격\t1명 → 1명 (0명)");
        await cli.WriteAsync(
            "참여.csv",
            "번호,사업종류,시작일,종료일,중도포기\n라,공공근로,2016-01-01,2016-10-27,아니오"
        );
        (await cli.RunAsync([.. Screen.Split(' '), "--participations", "참여.csv"])).ShouldRefuse(
            "ApplicantNobody",
            "참여.csv:2"
        );
    }

    [Fact]
    public async Task Who_cannot_be_computed_is_told_with_the_item()
    {
        using var cli = Sample.Open();
        const string More = "\n바,6,1990-01-01,9000000000000000000,아니오,2017-06-01";
        await cli.WriteAsync("사람.csv", Sample.People + More + More.Replace("바", "사", StringComparison.Ordinal));

        var ended = await cli.RunAsync("rules screen 한빛시-일손 사람.csv --as-of 2017-06-01 --out r.csv".Split(' '));

        ended.Code.ShouldBe(0, ended.ToString());
        const string Why = "'한빛시-일손' 2017-01-01 판의 요건 '재산': 계산한 수가 64비트를 넘습니다.";
        ended.Out.ShouldContain("오류\t2명\n");
        ended.Out.ShouldContain($"셈하지 못한 까닭\t사람\n{Why}\t2명\n");
        (await File.ReadAllTextAsync(cli.At("r.csv"), Desk.Cancel)).ShouldContain($"바,오류,,,,,{Why}\r\n");
    }

    [Fact]
    public async Task A_line_that_is_wrong_is_told_with_its_place_and_nothing_is_written()
    {
        using var cli = Sample.Open();
        await cli.WriteAsync("사람.csv", Sample.People.Replace("150000000", "많음", StringComparison.Ordinal));

        var ended = await cli.RunAsync("rules screen 한빛시-일손 사람.csv --as-of 2017-06-01 --out r.csv".Split(' '));

        ended.ShouldRefuse("ApplicantValue", "사람.csv:3:4: 재산: '많음'");
        cli.Files.ShouldBe(["사람.csv"]);
        (await cli.RunAsync("rules screen 한빛시-일손 없음.csv --as-of 2017-06-01 --lang en".Split(' '))).ShouldRefuse(
            "PeopleNotReadable",
            "cannot be opened"
        );
    }

    [Fact]
    public async Task Made_up_people_are_the_same_again_and_a_damaged_file_is_refused()
    {
        using var cli = new Cli();
        const string People = "rules people 1,000 --seed 3 --as-of 2017-06-01 --out";

        var made = await cli.RunAsync([.. People.Split(' '), "a"]);
        (made.Code, made.Out).ShouldBe((0, ""), made.ToString());
        made.Errors.ShouldMatch("^a에 가상의 사람 1,000명, 가구 [0-9,]+개, 참여 [0-9,]+건을 씀\n$");
        (await cli.RunAsync([.. People.Split(' '), "b"])).Code.ShouldBe(0);
        var bytes = await File.ReadAllBytesAsync(cli.At("a"), Desk.Cancel);
        (await File.ReadAllBytesAsync(cli.At("b"), Desk.Cancel)).ShouldBe(bytes);
        (await cli.RunAsync([.. People.Split(' '), "a"])).ShouldRefuse("AlreadyThere");

        var screened = await cli.RunAsync("rules screen 영등포구-공공근로 a --as-of 2017-06-01 --out r.csv".Split(' '));
        screened.Code.ShouldBe(0, screened.ToString());
        (await File.ReadAllLinesAsync(cli.At("r.csv"), Desk.Cancel)).Length.ShouldBe(1_001);

        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(cli.At("b"), bytes, Desk.Cancel);
        var damaged = await cli.RunAsync("rules screen 영등포구-공공근로 b --as-of 2017-06-01 --out s.csv".Split(' '));
        (damaged.Code, damaged.Out).ShouldBe((1, ""), damaged.ToString());
        damaged.Errors.ShouldContain("[PeopleDamaged]");
        cli.Files.ShouldNotContain("s.csv");
    }
}
