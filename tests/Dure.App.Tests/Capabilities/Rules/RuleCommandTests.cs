using System.Text.Json;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary><c>dure rules test, list, show, decide</c> as people and scripts run them.</summary>
public class RuleCommandTests
{
    [Fact]
    public async Task The_rules_beside_the_program_pass_all_their_cases_without_a_database()
    {
        using var cli = new Rig.Cli();

        var ended = await cli.RunAsync("rules", "test");

        (ended.Code, ended.Out).ShouldBe((0, ""), ended.ToString());
        ended.Errors.ShouldMatch("^규칙 [0-9]+개, 사례 ([0-9]+)개 가운데 \\1개 맞음, 0개 다름\n$");
        cli.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_that_fails_is_told_with_its_place_and_what_came_instead()
    {
        using var cli = new Rig.Cli { Rules = CopyOf(Sample.Folder) };
        await ReplaceAsync(cli.Rules!, "cases/한빛시/일손.yaml", "38,820원/일", "38,821원/일");

        var ended = await cli.RunAsync("rules", "test", Sample.Rule);

        ended.Code.ShouldBe(1, ended.ToString());
        ended.Out.ShouldBe(
            "cases/한빛시/일손.yaml:8:5: 한빛시-일손, 첫날\n    지급 '일급'이 38,821원/일이어야 하는데 38,820원/일입니다.\n"
        );
        ended.Errors.ShouldBe("규칙 1개, 사례 2개 가운데 1개 맞음, 1개 다름\n");
        (await cli.RunAsync("rules", "test", "--lang", "en")).Errors.ShouldBe(
            "1 rules, 1 of 2 cases as expected, 1 not\n"
        );
        Directory.Delete(cli.Rules!, recursive: true);
    }

    [Fact]
    public async Task A_broken_folder_is_told_fault_by_fault()
    {
        using var cli = new Rig.Cli { Rules = CopyOf(Sample.Folder) };
        await ReplaceAsync(cli.Rules!, "programmes/한빛시/일손.yaml", "가구재산 <= 2억원", "가구재산 <= 2명");
        await ReplaceAsync(cli.Rules!, "parameters/최저임금.yaml", "title:", "titel:");

        var ended = await cli.RunAsync("rules", "list");

        (ended.Code, ended.Out).ShouldBe((1, ""), ended.ToString());
        ended.Errors.Split('\n')[0].ShouldEndWith("[RulesBroken]");
        ended.Errors.ShouldContain("parameters/최저임금.yaml:2:1:");
        ended.Errors.ShouldContain("[UnknownKey]");
        ended.Errors.ShouldContain("[UnitMismatch]");
        (await cli.RunAsync("check", "없음.md")).Code.ShouldBe(2, "What needs no rules works on.");
        Directory.Delete(cli.Rules!, recursive: true);
    }

    [Fact]
    public async Task The_list_has_a_line_for_each_version_or_for_what_is_not_verified()
    {
        using var cli = Sample.Open();

        var all = await cli.RunAsync("rules", "list");
        (all.Code, all.Errors).ShouldBe((0, ""), all.ToString());
        all.Out.ShouldBe(
            "한빛시-일손\t2017-01-01 ~ 2017-12-31\t한빛시 일손사업\t한빛시 공고 제2017-1호\n"
                + "한빛시-일손\t2018-01-01 ~\t한빛시 일손사업\t한빛시 공고 제2018-1호\n"
        );
        (await cli.RunAsync("rules", "list", "--as-of", "2018-01-01")).Out.ShouldNotContain("2017");

        var unverified = await cli.RunAsync("rules", "list", "--unverified");
        unverified
            .Out.Split('\n')[0]
            .ShouldBe("parameters/최저임금.yaml:7:5\t최저임금 2018-01-01\t7,530원/시간\t신문 기사");
        unverified.Out.ShouldContain("한빛시-일손 2017-01-01 실업급여\t실업급여를 받고 있는 사람\t한빛시 방침\n");
        unverified.Errors.ShouldBe("확인하지 못한 것 2건\n");
        (await cli.RunAsync("rules", "list", "--unverified", "--as-of", "2018-01-01", "--lang", "en")).Errors.ShouldBe(
            "1 not verified\n"
        );
    }

    [Fact]
    public async Task A_rule_is_shown_with_its_sentences_values_history_and_readings()
    {
        using var cli = Sample.Open();

        var then = await cli.RunAsync("rules", "show", Sample.Rule, "--as-of", "2017-06-01");
        (then.Code, then.Errors).ShouldBe((0, ""), then.ToString());
        then.Out.ShouldStartWith("한빛시 일손사업 (한빛시-일손)\n기준일 2017-06-01 · 시행 2017-01-01 ~ 2017-12-31\n");
        then.Out.ShouldContain("- 가구의 재산이 1억원 이하인 사람 [재산]\n    식: 가구재산 <= 1억원\n");
        then.Out.ShouldContain("- 실업급여를 받고 있는 사람 [실업급여] (확인하지 못함)\n");
        then.Out.ShouldContain("    재원: 시비 50%, 구비 나머지\n");
        then.Out.ShouldContain(
            "- 최저임금(시간급) [최저임금]: 6,470원/시간\n    ▶ 2017-01-01부터 6,470원/시간 · 최저임금법 제10조\n"
        );
        then.Out.ShouldContain("      2018-01-01부터 7,530원/시간 · 신문 기사 (확인하지 못함)\n");
        then.Out.ShouldContain("    따르는 것: 가구 재산\n");

        // Its second version has no end yet.
        (await cli.RunAsync("rules", "show", Sample.Rule)).Out.ShouldContain("- 만 64세 이하인 사람 [나이상한]\n");
    }

    [Fact]
    public async Task A_person_is_decided_with_every_reason()
    {
        using var cli = Sample.Open();
        await cli.WriteAsync("person.json", Sample.Person);

        var told = await cli.RunAsync("rules", "decide", Sample.Rule, "person.json", "--as-of", "2017-06-01");
        (told.Code, told.Errors).ShouldBe((0, ""), told.ToString());
        told.Out.ShouldStartWith("한빛시 일손사업: 2017-06-01 기준 적격입니다. 근거: 한빛시 공고 제2017-1호.\n");
        told.Out.ShouldContain("[지급] 하루 임금: 38,820원/일 (시비 19,410원, 구비 19,410원).");

        var json = await cli.RunAsync("rules", "decide", Sample.Rule, "person.json", "--as-of", "2017-06-01", "--json");
        using var answer = JsonDocument.Parse(json.Bytes);
        var decision = answer.RootElement.GetProperty("decision");
        decision.GetProperty("verdict").GetString().ShouldBe("적격");
        var grant = decision.GetProperty("grants")[0];
        grant.GetProperty("amount").GetInt64().ShouldBe(38_820);
        grant.GetProperty("parameters")[0].GetProperty("cite").GetString().ShouldBe("최저임금법 제10조");

        // The applicant of the decision, sent again, is decided the same.
        await cli.WriteAsync("again.json", decision.GetProperty("applicant").GetString()!);
        var again = await cli.RunAsync("rules", "decide", Sample.Rule, "again.json", "--as-of", "2017-06-01", "--json");
        again.Out.ShouldBe(json.Out);
    }

    [Theory]
    [InlineData("rules show 없는규칙", "NoRule", "'./dure rules list'")]
    [InlineData("rules show 없는규칙 --lang en", "NoRule", "dure rules list")]
    [InlineData("rules show 한빛시-일손 --as-of 2017.6.1", "NotADay", "'2017.6.1'은 날짜가 아닙니다.")]
    [InlineData("rules list --as-of 2017-02-29 --lang en", "NotADay", "'2017-02-29' is no date.")]
    [InlineData("rules show 한빛시-일손 --as-of 2016-12-31", "RuleNotInForce", "2017-01-01 ~ 2017-12-31, 2018-01-01 ~")]
    [InlineData("rules decide 한빛시-일손 없음.json", "CannotRead", "없음.json: 파일을 열 수 없습니다")]
    [InlineData("rules decide 한빛시-일손 fact.json", "UnknownKey", "fact.json:1:9: '키'")]
    [InlineData("rules decide 한빛시-일손 unit.json", "UnitMismatch", "unit.json:1:15: '재산'은 원 단위로")]
    [InlineData("rules decide 한빛시-일손 unit.json --lang en", "UnitMismatch", "counts something else")]
    [InlineData("rules decide 한빛시-일손 broken.json", "SyntaxError", "broken.json:1:")]
    public async Task What_cannot_be_answered_is_refused_by_name(string arguments, string refusal, string text)
    {
        using var cli = Sample.Open();
        await cli.WriteAsync("fact.json", """{"사람": {"키": 170}}""");
        await cli.WriteAsync("unit.json", """{"사람": {"재산": "5명"}}""");
        await cli.WriteAsync("broken.json", """{"사람": {"재산": """);

        (await cli.RunAsync(arguments.Split(' '))).ShouldRefuse(refusal, text);
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("rules show")]
    [InlineData("rules decide 한빛시-일손")]
    [InlineData("rules people 열명 --out p")]
    [InlineData("rules people 0 --out p")]
    [InlineData("rules people 10")]
    [InlineData("rules people 10 --seed 하나 --out p")]
    public async Task Wrong_use_ends_with_its_own_code(string arguments)
    {
        using var cli = Sample.Open();

        var ended = await cli.RunAsync(arguments.Split(' '));

        (ended.Code, ended.Out).ShouldBe((2, ""), ended.ToString());
        ended.Errors.ShouldEndWith(" --help\n");
        cli.Files.ShouldBeEmpty();
    }

    private static string CopyOf(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("dure-rules-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    private static async Task ReplaceAsync(string folder, string file, string old, string by)
    {
        var path = Path.Combine(folder, file);
        var text = await File.ReadAllTextAsync(path, Rig.Desk.Cancel);
        text.ShouldContain(old);
        await File.WriteAllTextAsync(path, text.Replace(old, by, StringComparison.Ordinal), Rig.Desk.Cancel);
    }
}
