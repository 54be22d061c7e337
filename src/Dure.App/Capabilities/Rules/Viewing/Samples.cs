using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Viewing;

/// <summary>Made-up people to whom a rule's programme is open: they live there, and apply for what the rule's cases apply for.</summary>
public static class Samples
{
    private const string DayOfApplication = "신청일";

    // The state's administrative codes: the first two digits, and the word of the dictionary.
    private static readonly Dictionary<int, string> Provinces = new()
    {
        [11] = "서울",
        [26] = "부산",
        [27] = "대구",
        [28] = "인천",
        [29] = "광주",
        [30] = "대전",
        [31] = "울산",
        [36] = "세종",
        [41] = "경기",
        [42] = "강원",
        [51] = "강원",
        [43] = "충북",
        [44] = "충남",
        [45] = "전북",
        [52] = "전북",
        [46] = "전남",
        [47] = "경북",
        [48] = "경남",
        [50] = "제주",
    };

    /// <summary>The same people for the same question, on any machine.</summary>
    /// <exception cref="RefusedException">The dictionary of facts lacks a word that made-up people use.</exception>
    /// <param name="also">A version that is to decide about them too, so that what it asks is made as well.</param>
    public static People Make(
        RuleLibrary library,
        RuleVersion version,
        DateOnly day,
        int persons,
        ulong seed,
        RuleVersion? also = null
    )
    {
        var (province, district) = HomeOf(library, version.Rule.Municipality);
        // What the rule does not ask need not be made.
        var wanted = version
            .Facts.Concat(also?.Facts ?? [])
            .Concat(library.Facts.In(FactGroup.Application))
            .DistinctBy(fact => fact.Name);
        var people = MadeUpPeople.Make(
            new MadeUpDistrict(persons, seed, day, province, district),
            PeopleColumn.Of(wanted)
        );
        return people.With(ApplicationOf(library, version, day));
    }

    /// <summary>The application of a case that is eligible under a version, on another day.</summary>
    public static Dictionary<string, long[]> ApplicationOf(RuleLibrary library, RuleVersion version, DateOnly day)
    {
        var application = ExampleOf(library, version)
            ?.People.Application.ToDictionary(pair => pair.Key, pair => pair.Value);
        application ??= [];
        if (library.Facts.Find(DayOfApplication) is { Group: FactGroup.Application })
            application[DayOfApplication] = [day.DayNumber];
        return application;
    }

    /// <summary>The applicant of the first case that is eligible under a version; null if there is none.</summary>
    public static Applicant? ExampleOf(RuleLibrary library, RuleVersion version) =>
        library
            .Cases.Where(file => file.Rule == version.Rule.Id)
            .SelectMany(file => file.Cases)
            .FirstOrDefault(one => one.Expect.Verdict == Verdict.Eligible && version.Rule.VersionOn(one.Day) == version)
            ?.Applicant;

    private static (string Province, string District) HomeOf(RuleLibrary library, MunicipalityCode? code)
    {
        // Places that no rule tells apart share the last word of the list.
        var districts = library.Facts.Codes.GetValueOrDefault("시군구");
        var place = districts?.Find(code?.ToString() ?? "") ?? -1;
        return (
            Provinces.GetValueOrDefault((code?.Value ?? 0) / 1000, "서울"),
            place >= 0 ? districts!.Words[place] : districts?.Words[^1] ?? ""
        );
    }
}
