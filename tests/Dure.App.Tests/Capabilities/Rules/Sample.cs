using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary>A small folder of rules made up for tests (Fixtures/rules), and persons for it.</summary>
internal static class Sample
{
    public const string Rule = "한빛시-일손";

    public const string Person = """
        {"신청": {"신청일": "2017-06-01"},
         "사람": {"생년월일": "1990-01-01", "재산": "5천만원", "실업급여": "아니오"},
         "가구원": [], "참여": []}
        """;

    /// <summary>Eligible, too rich for 2017, too old for 2018, a child, one whose property is not known.</summary>
    public const string People = """
        번호,가구,생년월일,재산,실업급여,신청일
        가,1,1990-01-01,"60,000,000",아니오,2017-06-01
        나,2,1990-01-01,150000000,아니오,2017-06-01
        다,3,1950-01-01,1000,아니오,2017-06-01
        라,4,2005-01-01,1000,아니오,2017-06-01
        =1+1,5,1990-01-01,,아니오,2017-06-01
        """;

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests/Dure.App.Tests/Fixtures/rules");

    public static Cli Open() => new() { Rules = Folder };

    public static Task WriteAsync(this Cli cli, string name, string text) =>
        File.WriteAllTextAsync(cli.At(name), text, Desk.Cancel);

    /// <summary>One line on standard error with the name of the refusal, and nothing on standard output.</summary>
    public static void ShouldRefuse(this Cli.Ended ended, string name, string text = "")
    {
        (ended.Code, ended.Out).ShouldBe((1, ""), ended.ToString());
        var line = ended.Errors.TrimEnd('\n').Split('\n').ShouldHaveSingleItem();
        line.ShouldEndWith($"[{name}]");
        line.ShouldContain(text);
    }
}
