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

    [Theory]
    // facts
    [InlineData(Facts, "label: 재산}", "label: 재산, 색: 빨강}", "UnknownKey", 6)]
    [InlineData(Facts, "unit: 시간/일", "unit: 시각/일", "UnknownUnit", 18)]
    [InlineData(Facts, "  시작일:", "  생년월일:", "DuplicateName", 13)]
    [InlineData(Facts, "  재산:", "  가구원수:", "BadName", 6)]
    [InlineData(Facts, "of: 학적", "of: 학력", "UnknownCode", 8)]
    [InlineData(Facts, "type: 예아니오", "type: 참거짓", "BadValue", 9)]
    [InlineData(Facts, "{type: 날짜, label: 신청일}", "{label: 신청일}", "MissingKey", 16)]
    [InlineData(Facts, "[재학, 휴학, 졸업, 해당없음]", "[재학, 휴학, 재학]", "DuplicateName", 2)]
    [InlineData(Facts, "[재학, 휴학, 졸업, 해당없음]", "없음", "WrongShape", 2)]
    [InlineData(Facts, "{type: 날짜, label: 종료일}", "{type: 날짜, unit: 원}", "UnitMismatch", 14)]
    [InlineData(Facts, "{type: 날짜, label: 종료일}", "{type: 날짜, of: 학적}", "TypeMismatch", 14)]
    // parameters
    [InlineData(Wage, "cite: 지어낸 법 제10조", "색: 빨강", "UnknownKey", 4)]
    [InlineData(Wage, "cite: 지어낸 법 제10조\n", "", "NoCitation", 5)]
    [InlineData(Wage, "title: 최저임금", "unit: 원/시간", "DuplicateKey", 3)]
    [InlineData(Wage, "2018-01-01", "2018-02-30", "BadDate", 8)]
    [InlineData(Wage, "2018-01-01", "2016-06-01", "OverlapInValues", 8)]
    [InlineData(Wage, "\"6,030\"", "육천", "BadValue", 6)]
    [InlineData(Wage, "\"6,030\"", "\"60,30\"", "BadValue", 6)]
    [InlineData(Wage, "6,470원/시간", "6,470원", "UnitMismatch", 7)]
    [InlineData(Wage, "6,470원/시간", "6,470냥", "UnknownUnit", 7)]
    [InlineData(Wage, "\"6,030\"", "6,030", "UnknownKey", 6)]
    [InlineData(Wage, "value: \"6,030\"", "cite: 값 없음", "MissingKey", 6)]
    [InlineData(Wage, "unverified: true", "unverified: 네", "BadValue", 8)]
    [InlineData(Wage, "parameter: 최저임금", "parameter: 재산", "DuplicateName", 1)]
    [InlineData(Wage, "parameter: 최저임금", "parameter: 그리고", "BadName", 1)]
    [InlineData(Wage, "values:", "type: 글\nvalues:", "BadValue", 5)]
    [InlineData(Wage, "values:", "municipality: 영등포\nvalues:", "BadValue", 5)]
    [InlineData(Median, "3: \"3,640,915\"", "4: \"3,640,915\"", "GapInValues", 8)]
    [InlineData(Median, "더: \"812,416\"", "덤: \"812,416\"", "BadValue", 7)]
    [InlineData(Days, "from: 2018-01-01, days: {2018-01-01", "from: 2019-01-01, days: {2019-01-01", "GapInValues", 7)]
    [InlineData(Days, "2017-12-25", "2018-12-25", "BadDate", 6)]
    // rules
    [InlineData(Rule, "title: 지어낸 일자리사업", "색: 빨강", "UnknownKey", 2)]
    [InlineData(Rule, "municipality: \"11560\"", "municipality: \"1156\"", "BadValue", 3)]
    [InlineData(Rule, "    cite: 지어낸 계획\n", "", "NoCitation", 5)]
    [InlineData(Rule, "    to: 2017-12-31\n", "", "OverlapInVersions", 32)]
    [InlineData(Rule, "to: 2017-12-31", "to: 2018-01-01", "OverlapInVersions", 33)]
    [InlineData(Rule, "to: 2017-12-31", "to: 2016-12-31", "BadValue", 6)]
    [InlineData(Rule, "만나이(생년월일, 신청일)\n", "만나이(생년월일, 신청한날)\n", "UnknownName", 9)]
    [InlineData(Rule, "      가구소득: 가구합(월소득)", "      재산: 가구합(월소득)", "DuplicateName", 10)]
    [InlineData(Rule, "      가구소득: 가구합(월소득)", "      예: 가구합(월소득)", "BadName", 10)]
    [InlineData(Rule, "가구합(월소득)", "가구소득 + 1원", "Cycle", 10)]
    [InlineData(Rule, "만약(재산 <= 1억원, 20점, 10점)", "최소(점수, 10점)", "Cycle", 22)]
    [InlineData(Rule, "나이 >= 18세,", "나이 >= 18원,", "UnitMismatch", 13)]
    [InlineData(Rule, "나이 >= 18세,", "나이 + 18세,", "TypeMismatch", 13)]
    [InlineData(Rule, "나이 >= 18세,", "나이 >= 18살,", "UnknownUnit", 13)]
    [InlineData(Rule, "나이 >= 18세,", "나이 >= 18세 나이,", "SyntaxError", 13)]
    [InlineData(Rule, "나이 >= 18세,", "시작일 >= 신청일,", "WrongScope", 13)]
    [InlineData(Rule, "{'재학', '휴학'}", "{'재학', '자퇴'}", "UnknownCode", 19)]
    [InlineData(Rule, "최저임금 * 근로시간", "최저임금 / 근로시간", "DivisionByFact", 32)]
    [InlineData(Rule, "최저임금 * 근로시간", "최저시급 * 근로시간", "UnknownName", 32)]
    [InlineData(Rule, "{id: 재산, need", "{id: 나이, need", "DuplicateName", 14)]
    [InlineData(Rule, "need: 재산 <= 2억원, ", "", "MissingKey", 14)]
    [InlineData(Rule, "need: 재산 <= 2억원", "need: [재산]", "WrongShape", 14)]
    [InlineData(Rule, "- 재산 낮은순", "- 재산 작은순", "BadValue", 26)]
    [InlineData(Rule, "- 재산 낮은순", "- 재산 빠른순", "TypeMismatch", 26)]
    [InlineData(Rule, "share: 10%", "share: 10원", "BadValue", 29)]
    [InlineData(Rule, "구비: 나머지", "구비: 30%", "BadSplit", 31)]
    [InlineData(Rule, "시비: 70%", "시비: 나머지", "BadSplit", 31)]
    [InlineData(Rule, "시비: 70%", "시비: 10세", "UnitMismatch", 31)]
    [InlineData(Rule, "value: 10개월}", "value: 10개월, split: {시비: 나머지}}", "BadSplit", 32)]
    [InlineData(Rule, "from: 2018-01-01", "from: 2015-01-01", "OverlapInVersions", 34)]
    // cases
    [InlineData(Cases, "rule: 일자리", "rule: 없는일", "UnknownRule", 1)]
    [InlineData(Cases, "재산: 1억원", "재신: 1억원", "UnknownKey", 5)]
    [InlineData(Cases, "재산: 1억원", "재산: 1억살", "UnknownUnit", 5)]
    [InlineData(Cases, "재산: 1억원", "재산: 1억명", "UnitMismatch", 5)]
    [InlineData(Cases, "재산: 1억원", "재산: 1.5원", "BadValue", 5)]
    [InlineData(Cases, "학적: 해당없음", "학적: 자퇴", "UnknownCode", 5)]
    [InlineData(Cases, "실업급여: 아니오", "실업급여: 아니", "BadValue", 5)]
    [InlineData(Cases, "1980-01-01", "1980-13-01", "BadDate", 5)]
    [InlineData(Cases, "refused: [나이]", "refused: [키]", "UnknownName", 14)]
    [InlineData(Cases, "verdict: 부적격, refused: [나이]", "verdict: 모름", "BadValue", 14)]
    [InlineData(Cases, "  on: 2017-11-20", "  날: 2017-11-20", "UnknownKey", 3)]
    [InlineData(Cases, "만 18세 전날", "만 18세가 되는 날", "DuplicateName", 12)]
    public void A_mistake_is_refused_by_name(string file, string old, string changed, string name, int line)
    {
        var refusals = Library.Refused(Library.With(file, old, changed));
        var found = refusals.Where(refusal => refusal.Name == name && refusal.Place?.File == file).ToList();
        found.ShouldNotBeEmpty(string.Join("\n", refusals));
        var near = found.Exists(refusal => Math.Abs(refusal.Place!.Value.Line - line) <= 2);
        near.ShouldBeTrue(string.Join("\n", refusals));
    }

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
