using System.Text.Json;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Checks;

/// <summary><c>dure check</c> as people and scripts run it.</summary>
public class CheckCommandTests
{
    private const string Fine = "| 구분 | 값 |\n|---|---|\n| 합계 | 30 |\n| 가 | 10 |\n| 나 | 20 |\n";

    [Fact]
    public async Task Findings_go_to_the_output_and_the_code_says_that_there_are_errors()
    {
        using var cli = new Cli();
        await File.WriteAllTextAsync(cli.At("보고서.md"), Sent.Report, Desk.Cancel);

        var ended = await cli.RunAsync("check", "보고서.md");

        ended.Code.ShouldBe(1, ended.ToString());
        ended.Out.ShouldContain("[오류]");
        ended.Out.ShouldContain("【1,100】");
        ended.Out.ShouldContain("보고서.md: 오류 2건 · 반올림 0건 · 의심 0건");
        ended.Errors.ShouldBeEmpty();
        cli.Files.ShouldBe(["보고서.md"]);
    }

    [Fact]
    public async Task Nothing_wrong_ends_with_zero()
    {
        using var cli = new Cli();
        await File.WriteAllTextAsync(cli.At("a.md"), Fine, Desk.Cancel);

        var ended = await cli.RunAsync("check", "a.md");

        ended.Code.ShouldBe(0, ended.ToString());
        ended.Out.ShouldBe("a.md: 지적할 것이 없습니다.\n");
    }

    [Fact]
    public async Task Several_files_give_a_line_of_JSON_each_and_the_worst_code()
    {
        using var cli = new Cli();
        await File.WriteAllTextAsync(cli.At("a.md"), Fine, Desk.Cancel);
        await File.WriteAllTextAsync(cli.At("b.md"), Sent.Report, Desk.Cancel);
        await File.WriteAllBytesAsync(cli.At("c.xlsx"), [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], Desk.Cancel);

        var ended = await cli.RunAsync("check", "--json", "a.md", "b.md", "c.xlsx", "없음.hwp");

        ended.Code.ShouldBe(2, ended.ToString());
        var lines = ended.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("file").GetString()).ShouldBe(["a.md", "b.md", "c.xlsx", "없음.hwp"]);
        lines[0].GetProperty("findings").GetArrayLength().ShouldBe(0);
        var finding = lines[1].GetProperty("findings")[0];
        finding.GetProperty("level").GetString().ShouldBe("error");
        finding.GetProperty("kind").GetString().ShouldBe("sum");
        finding.GetProperty("line").GetInt32().ShouldBe(7);
        finding.GetProperty("printed").GetString().ShouldBe("1,100");
        finding.GetProperty("expected").GetString().ShouldBe("1,050");
        finding.GetProperty("from").GetArrayLength().ShouldBe(2);
        lines[2].GetProperty("refused").GetProperty("name").GetString().ShouldBe("DocumentBroken");
        lines[3].GetProperty("refused").GetProperty("name").GetString().ShouldBe("DocumentNotFound");
        ended.Errors.ShouldContain("[DocumentNotFound]");
    }

    [Fact]
    public async Task Without_a_file_the_usage_is_told()
    {
        using var cli = new Cli();

        (await cli.RunAsync("check")).Code.ShouldBe(2);
    }
}
