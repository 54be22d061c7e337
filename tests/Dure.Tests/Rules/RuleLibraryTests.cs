using Dure.Kernel;
using Dure.Rules;
using Dure.Tests.Architecture;

namespace Dure.Tests.Rules;

/// <summary>The rules that are shipped: they load, their cases pass, and nothing in them is without a case or a citation.</summary>
public class RuleLibraryTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "rules");

    private readonly RuleLibrary library = RuleLibrary.Load(Folder);

    [Fact]
    public void The_library_loads()
    {
        library.Rules.Count.ShouldBe(Files("programmes").Count);
        library.Parameters.Count.ShouldBe(Files("parameters").Count);
        library.Rules.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_case_passes()
    {
        var results = RuleCases.Run(library);
        results.Count.ShouldBeGreaterThan(150);
        results
            .Where(result => !result.Passed)
            .Select(result => $"{result.Rule}, {result.Case.Name}: {string.Join(" ", result.Differences)}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_its_cases_in_the_same_place() => Files("cases").ShouldBe(Files("programmes"));

    [Fact]
    public void Every_day_condition_exclusion_and_grant_has_a_case() => RuleCoverage.Gaps(library).ShouldBeEmpty();

    [Fact]
    public void A_rule_without_cases_is_found()
    {
        var files = Texts();
        files.Remove("cases/구로구/취업장려금.yaml").ShouldBeTrue();
        var gaps = RuleCoverage.Gaps(RuleLibrary.Load(files)).ToList();
        gaps.ShouldAllBe(gap => gap.StartsWith("구로구-취업장려금: ", StringComparison.Ordinal));
        gaps.ShouldContain("구로구-취업장려금: no case on the day before it begins");
        gaps.ShouldContain("구로구-취업장려금: no case on the day after it ends");
        gaps.ShouldContain("구로구-취업장려금: 2022-01-01: nobody is eligible on the first day");
        gaps.ShouldContain("구로구-취업장려금: 2022-01-01: nobody is eligible on the last day");
        gaps.ShouldContain("구로구-취업장려금: 2022-01-01: no case with an unknown fact");
        gaps.ShouldContain("구로구-취업장려금: 2022-01-01: '졸업후' refuses nobody");
        gaps.ShouldContain("구로구-취업장려금: 2022-01-01: '장려금' is expected nowhere");
    }

    [Fact]
    public void A_condition_without_a_case_is_found()
    {
        var files = Texts();
        const string Rule = "programmes/구로구/취업장려금.yaml";
        files[Rule] = files[Rule]
            .Replace(
                "    grants:",
                "      - {id: 새요건, need: 근로능력, say: 일할 수 있는 사람}\n    grants:",
                StringComparison.Ordinal
            );
        RuleCoverage.Gaps(RuleLibrary.Load(files)).ShouldBe(["구로구-취업장려금: 2022-01-01: '새요건' refuses nobody"]);
    }

    [Fact]
    public void A_case_that_expects_something_else_fails()
    {
        var files = Texts();
        const string Cases = "cases/구로구/취업장려금.yaml";
        files[Cases] = files[Cases].Replace("장려금: \"500,000원\"", "장려금: \"500,001원\"", StringComparison.Ordinal);
        RuleCases
            .Run(RuleLibrary.Load(files))
            .Where(result => !result.Passed)
            .ShouldAllBe(result => result.Rule == "구로구-취업장려금" && result.Decision != null);
        RuleCases.Run(RuleLibrary.Load(files)).ShouldContain(result => !result.Passed);
    }

    [Fact]
    public void Every_value_and_version_has_a_citation()
    {
        library.Parameters.ShouldAllBe(parameter =>
            parameter.Values.All(value => value.Cite.Length > 0)
            && (parameter.Years ?? new List<DayListYear>()).All(year => year.Cite.Length > 0)
        );
        library.Rules.SelectMany(rule => rule.Versions).ShouldAllBe(version => version.Cite.Length > 0);
    }

    // Where a source contradicts itself the rule does not choose silently.
    [Fact]
    public void Every_reading_says_what_it_takes_and_why()
    {
        var readings = library.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Readings).ToList();
        readings.ShouldAllBe(reading => reading.Taken.Length > 0 && reading.Why.Length > 0);
        readings.ShouldContain(reading => reading.Taken == "만 45세 미만" && reading.Printed.Contains("만 45세"));
    }

    [Theory]
    [InlineData(2017, 38_820)]
    [InlineData(2018, 45_180)]
    public void Six_hours_of_the_minimum_wage_are_what_the_cases_printed(int year, long won)
    {
        var wage = library.Parameters.Single(parameter => parameter.Name == "최저임금").On(new(year, 1, 1));
        (wage!.Number! * Rational.Of(6)).ShouldBe(Rational.Of(won));
        wage.Unverified.ShouldBeFalse();
    }

    [Fact]
    public void The_minimum_wage_and_the_median_income_have_every_year_from_2016_to_2026()
    {
        var years = Enumerable.Range(2016, 11).Select(year => new DateOnly(year, 1, 1)).ToList();
        foreach (var name in new[] { "최저임금", "기준중위소득" })
            library
                .Parameters.Single(parameter => parameter.Name == name)
                .Values.Select(value => value.From)
                .Intersect(years)
                .ShouldBe(years);
    }

    // More of it each year and for each person more: a digit that was mistyped would break one or the other.
    [Fact]
    public void The_median_income_grows_with_the_household_and_with_the_years()
    {
        var tables = library.Parameters.Single(parameter => parameter.Name == "기준중위소득").Values;
        foreach (var table in tables.Select(value => value.Table!))
        {
            table.First.ShouldBe(1);
            table.Rows.Count.ShouldBe(7);
            table.Rows.ShouldBeInOrder();
            table.More.ShouldBe(table.Rows[6] - table.Rows[5]);
        }

        for (var size = 0; size < 7; size++)
            tables.Select(value => value.Table!.Rows[size]).ShouldBeInOrder();
    }

    [Fact]
    public void Every_year_of_holidays_has_the_fixed_ones_and_no_substitute_on_a_sunday()
    {
        var holidays = library.Parameters.Single(parameter => parameter.Name == "공휴일").Years!;
        holidays.Select(year => year.Year).ShouldBe(Enumerable.Range(2016, 12));
        foreach (var year in holidays)
        {
            foreach (var (month, day) in new[] { (1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25) })
                year.Days.Keys.ShouldContain(new DateOnly(year.Year, month, day));
            year.Days.Where(day => day.Value.Contains("대체", StringComparison.Ordinal))
                .ShouldAllBe(day => day.Key.DayOfWeek != DayOfWeek.Sunday && day.Key.DayOfWeek != DayOfWeek.Saturday);
        }
    }

    [Fact]
    public void Every_fact_is_asked_for_by_a_rule()
    {
        var used = library.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Facts).ToHashSet();
        library.Facts.All.Where(fact => !used.Contains(fact)).Select(fact => fact.Name).ShouldBeEmpty();
    }

    // What no document at hand confirms stays marked until one does; these were confirmed by none when they were written.
    [Fact]
    public void The_scoring_table_of_the_public_works_is_unverified() =>
        library
            .Rule("영등포구-공공근로")
            .Versions.SelectMany(version => version.Scores)
            .ShouldAllBe(score => score.Unverified && score.Cite != null);

    private static List<string> Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, folder), "*.yaml", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Path.Combine(Folder, folder), path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static Dictionary<string, string> Texts() =>
        Directory
            .EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText);
}
