using System.Text.RegularExpressions;

namespace Dure.Tests.Architecture;

/// <summary>Time comes from a <see cref="TimeProvider"/>, so that a test, or a report of last March, can set it.</summary>
public partial class ClockTests
{
    [Fact]
    public void Source_reads_no_clock_of_its_own() =>
        SourceTree.Files("src").Where(file => ReadsClock(file.Code)).Select(file => file.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("var now = DateTime.Now;", true)]
    [InlineData("var today = DateTime . Today;", true)]
    [InlineData("var now = System.DateTimeOffset.UtcNow;", true)]
    [InlineData("var now = time.GetUtcNow();", false)]
    [InlineData("// DateTime.Now is not to be used", false)]
    [InlineData("var text = \"DateTime.Now\";", false)]
    [InlineData("var text = $\"{DateTime.Now}\";", true)]
    [InlineData("var quote = '\"'; var now = DateTime.Now; var end = '\"';", true)]
    public void A_clock_is_recognised(string source, bool refused) =>
        ReadsClock(SourceTree.OnlyCode(source)).ShouldBe(refused);

    private static bool ReadsClock(string code) => Clock().IsMatch(code);

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
