using Dure.Kernel;
using Dure.Rules;
using Dure.Tests.Architecture;

namespace Dure.Tests.Rules;

/// <summary>The messages that the guide for writers of rules shows are those that the mistakes it names bring about.</summary>
public class RuleGuideTests
{
    private const string Wage = "parameters/최저임금.yaml";
    private const string Median = "parameters/기준중위소득.yaml";
    private const string Rule = "programmes/구로구/새사업.yaml";

    private static readonly string Guide = Text("docs/guides/규칙-쓰기.md");

    private static readonly Dictionary<string, string> Sound = new()
    {
        ["facts.yaml"] = Text("rules/facts.yaml"),
        ["parameters/서울생활임금.yaml"] = Text("rules/parameters/서울생활임금.yaml"),
        [Wage] = """
            parameter: 최저임금
            unit: 원/시간
            values:
              - {from: 2026-01-01, value: "10,320", cite: 최저임금 고시}
              - {from: 2027-01-01, value: "10,500", cite: 최저임금안, announced: true}
            """,
        [Median] = """
            parameter: 기준중위소득
            unit: 원
            by: {name: 가구원수, unit: 명}
            cite: 보건복지부 고시
            values:
              - from: 2026-01-01
                value: {1: "2,564,238", 2: "4,199,292", 더: "1,159,744"}
            """,
        [Rule] = """
            rule: 구로구-새사업
            municipality: "11530"
            versions:
              - from: 2026-01-01
                cite: 구로구 2026년 공고
                let:
                  나이: 만나이(생년월일, 신청일)
                conditions:
                  - {id: 나이, need: 나이 >= 19세, say: 만 19세 이상}
                grants:
                  - {id: 지원금, say: 지원금, value: 50만원, unit: 원}
            """,
    };

    [Fact]
    public void Without_the_mistakes_it_loads() => RuleLibrary.Load(Sound).Rules.Count.ShouldBe(1);

    [Theory]
    [InlineData("NoCitation", Wage, ", cite: 최저임금안", "")]
    [InlineData("OverlapInValues", Wage, "2027-01-01", "2026-01-01")]
    [InlineData("UnitMismatch", Wage, "\"10,500\"", "\"10,500원\"")]
    [InlineData("UnknownKey", Wage, "\"10,500\"", "10,500")]
    [InlineData("DuplicateKey", Median, "1: \"2,564,238\", 2: \"4,199,292\"", "1: 2,560,000, 2: 4,190,000")]
    [InlineData("UnknownKey", Rule, "만 19세 이상}", "만 19세 이상, 청년}")]
    [InlineData("UnitMismatch", Rule, "19세,", "19,")]
    [InlineData("UnknownName", Rule, "need: 나이", "need: 나의")]
    [InlineData("UnknownCode", Rule, "나이 >= 19세", "학적 = '졸업생'")]
    [InlineData("SyntaxError", Rule, "need: 나이", "need: 만나이")]
    [InlineData("Cycle", Rule, "신청일)", "신청일) + 더하기\n      더하기: 나이 - 1세")]
    [InlineData("BadSplit", Rule, "unit: 원}", "unit: 원, split: {구비: 50%, 국비: 50%}}")]
    [InlineData("OverlapInVersions", Rule, "unit: 원}", "unit: 원}\n  - {from: 2026-07-01, cite: 하반기 공고}")]
    [InlineData("NoValue", Rule, "50만원", "서울생활임금 * 8시간")]
    [InlineData("SyntaxError", Rule, "  - from: 2026-01-01\n    cite", "  - from: 2026-01-01\n   cite")]
    public void A_mistake_brings_about_the_message_of_the_guide(string name, string file, string old, string mistake)
    {
        var files = new Dictionary<string, string>(Sound);
        files[file].ShouldContain(old);
        files[file] = files[file].Replace(old, mistake, StringComparison.Ordinal);
        var refusals = Should.Throw<RefusedException>(() => RuleLibrary.Load(files)).Refusals;
        var refusal = refusals.FirstOrDefault(refusal => refusal.Name == name);
        refusal.ShouldNotBeNull(string.Join("\n", refusals));
        Guide.ShouldContain($"| `{refusal}` |");
    }

    private static string Text(string path) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, path)).ReplaceLineEndings("\n");
}
