using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>Whatever is wrong with a file is refused by its name, with file, line and key; nothing is filled in.</summary>
public class LoadingTests
{
    private const string Rule = "programmes/일자리.yaml";
    private const string Wage = "parameters/최저임금.yaml";
    private const string Median = "parameters/기준중위소득.yaml";
    private const string Days = "parameters/공휴일.yaml";
    private const string Facts = "facts.yaml";
    private const string Cases = "cases/일자리.yaml";

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var files = Library.With(Rule, "나이 >= 18세,", "나이 >= 18원,");
        files[Wage] = files[Wage].Replace("2018-01-01", "2018-02-30", StringComparison.Ordinal);
        Library.Refused(files).Select(refusal => refusal.Name).ShouldBe(["BadDate", "UnitMismatch"], ignoreOrder: true);
    }

    [Fact]
    public void A_place_is_the_character()
    {
        var refusal = Library.Refused(Library.With(Rule, "나이 >= 18세,", "나이 >= 십팔,"))[0];
        refusal.Name.ShouldBe("UnknownName");
        refusal.Place!.Value.ToString().ShouldBe("programmes/일자리.yaml:13:30");
    }

    [Theory]
    [InlineData("- {from: 2020-01-01, value: null}", "- {from: 2017-06-01, value: null}")]
    [InlineData("2016-01-01", "2017-02-01")]
    public void A_rule_needs_a_value_on_each_of_its_days(string old, string changed)
    {
        var files = Library.With(Wage, old, changed);
        if (changed.StartsWith('2'))
            files[Wage] = files[Wage]
                .Replace(
                    "  - {from: 2017-01-01, value: \"6,470원/시간\", cite: 지어낸 고시}\n",
                    "",
                    StringComparison.Ordinal
                );
        else
            files[Wage] = string.Join(
                '\n',
                files[Wage].Split('\n').Where(line => !line.Contains("2018") && !line.Contains("2019"))
            );
        Library.Refused(files).Select(refusal => refusal.Name).ShouldContain("NoValue");
    }

    [Theory]
    [InlineData("a: [1, 2")]
    [InlineData("a: \"1")]
    [InlineData("a: &b 1")]
    [InlineData("a: !!str 1")]
    [InlineData("--- {}\n--- {}")]
    [InlineData("")]
    [InlineData("{[a]: b}")]
    public void What_is_no_plain_document_is_a_syntax_error(string text)
    {
        var files = Library.Files();
        files[Wage] = text;
        Library
            .Refused(files)
            .ShouldContain(refusal => refusal.Name == "SyntaxError" && refusal.Place!.Value.File == Wage);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var files = Library.Files();
        files[Wage] = new string('[', 10_000);
        Library.Refused(files)[0].Name.ShouldBe("SyntaxError");
        files[Wage] = files[Facts];
        files[Rule] = files[Rule].Replace("재산 <= 2억원", new string('(', 5_000), StringComparison.Ordinal);
        Library
            .Refused(files)
            .ShouldContain(refusal => refusal.Name == "SyntaxError" && refusal.Place!.Value.File == Rule);
    }

    [Fact]
    public void A_folder_without_facts_and_a_stray_file_are_refused()
    {
        var files = Library.Files();
        files["메모.yaml"] = "메모: 1";
        Library.Refused(files).ShouldContain(refusal => refusal.Name == "UnknownFile");
        files.Remove(Facts);
        Library.Refused(files)[0].Name.ShouldBe("MissingFile");
        Should
            .Throw<Dure.Kernel.RefusedException>(() => RuleLibrary.Load("/없는/폴더"))
            .Refusals[0]
            .Name.ShouldBe("MissingFile");
    }

    [Fact]
    public void An_own_value_of_the_municipality_is_seen_by_its_rules_alone()
    {
        Library.Gives("생활임금").ShouldBe("8,200원/시간");
        var other = Library.With(Rule, "municipality: \"11560\"", "municipality: \"11530\"");
        other[Rule] = other[Rule].Replace("최저임금 * 근로시간", "생활임금 * 근로시간", StringComparison.Ordinal);
        Library.Refused(other).ShouldContain(refusal => refusal.Name == "UnknownName");
    }

    [Fact]
    public void The_fingerprint_is_of_the_texts_without_the_cases()
    {
        var same = RuleLibrary.Load(Library.Files());
        same.Fingerprint.ShouldBe(Library.Whole.Fingerprint);
        RuleLibrary.Load(Library.With(Cases, "만 18세 전날", "다른 이름")).Fingerprint.ShouldBe(same.Fingerprint);
        RuleLibrary.Load(Library.With(Rule, "18세 이상", "18살 이상")).Fingerprint.ShouldNotBe(same.Fingerprint);
    }
}
