using Dure.Kernel;

namespace Dure.Rules;

/// <summary>How a made-up person is written down as facts of the dictionary.</summary>
internal sealed record MadeUpColumns(PeopleColumn Fact, Func<MadeUpPerson, long> Value)
{
    /// <summary>The facts of 사람 that made-up people have, of those that the dictionary has.</summary>
    public static IReadOnlyList<MadeUpColumns> Of(IReadOnlyList<PeopleColumn> facts, MadeUpDistrict district) =>
        [
            .. facts
                .Where(fact => fact.Group == FactGroup.Person)
                .Select(fact => (fact, value: ValueOf(fact, district)))
                .Where(pair => pair.value is not null)
                .Select(pair => new MadeUpColumns(pair.fact, pair.value!)),
        ];

    /// <summary>The facts of 참여 likewise, with the codes of the dictionary in the order of ours.</summary>
    public static IEnumerable<(string Name, Func<MadeUpHistory, List<long>> Of, long[]? Codes)> History(
        IReadOnlyList<PeopleColumn> facts
    )
    {
        foreach (var fact in facts.Where(fact => fact.Group == FactGroup.Participation))
            switch (fact.Name)
            {
                case "사업종류":
                    yield return (fact.Name, history => history.Programme, Codes(fact, MadeUpWords.Programmes));
                    break;
                case "시작일":
                    yield return (fact.Name, history => history.Start, null);
                    break;
                case "종료일":
                    yield return (fact.Name, history => history.End, null);
                    break;
                case "중도포기":
                    yield return (fact.Name, history => history.GaveUp, null);
                    break;
            }
    }

    private static Func<MadeUpPerson, long>? ValueOf(PeopleColumn fact, MadeUpDistrict district)
    {
        switch (fact.Name)
        {
            case "성별":
                var sexes = Codes(fact, MadeUpWords.Sexes);
                return person => sexes[person.Female ? 1 : 0];
            case "관계":
                return Coded(fact, MadeUpWords.Relations, person => person.Relation);
            case "거주시도":
                return Home(fact, district.Province);
            case "거주시군구":
                return Home(fact, district.District);
            case "체류자격":
                return Coded(fact, MadeUpWords.Nationalities, person => person.Nationality);
            case "고용상태":
                return Coded(fact, MadeUpWords.Work, person => person.Work);
            case "학적":
                return Coded(fact, MadeUpWords.SchoolStates, person => person.SchoolState);
            case "학교":
                return Coded(fact, MadeUpWords.Schools, person => person.School);
            default:
                return Numbers.GetValueOrDefault(fact.Name)
                    ?? (Truths.GetValueOrDefault(fact.Name) is { } truth ? person => truth(person) ? 1 : 0 : null);
        }
    }

    private static readonly Dictionary<string, Func<MadeUpPerson, long>> Numbers = new()
    {
        ["생년월일"] = person => person.Birth,
        ["월소득"] = person => person.IncomeUnknown ? People.Unknown : person.Income,
        ["재산"] = person => person.PropertyUnknown ? People.Unknown : person.Property,
        ["주근로시간"] = person => person.Hours,
        ["미취업시작일"] = person => person.IdleSince,
        ["졸업일"] = person => person.LeftSchool,
        ["경력"] = person => person.Career,
        ["군복무"] = person => person.Service,
        ["생계급여"] = person => Known(person, person.Livelihood),
        ["실업급여"] = person => Known(person, person.Unemployment),
    };

    private static readonly Dictionary<string, Func<MadeUpPerson, bool>> Truths = new()
    {
        ["세대주"] = person => person.IsHead,
        ["정기소득"] = person => person.Regular,
        ["국민취업지원"] = person => person.InSupport,
        ["근로능력"] = person => person.CanWork,
        ["공적연금"] = person => person.Pension,
        ["공무원"] = person => person.Official,
        ["장애인"] = person => person.Disabled,
        ["한부모"] = person => person.OneParent,
        ["취업지원대상"] = person => person.Supported,
        ["북한이탈"] = person => person.FromNorth,
        ["전문자격"] = person => person.Qualified,
        ["함께신청"] = person => person.AppliesTwice,
        ["자산형성"] = person => person.Saves,
        ["청년공제"] = person => person.YouthFund,
        ["사업주친족"] = person => person.Kin,
    };

    private static long Known(MadeUpPerson person, bool answer) =>
        person.BenefitsUnknown ? People.Unknown
        : answer ? 1
        : 0;

    // Those who live elsewhere are spread over all other words of the list.
    private static Func<MadeUpPerson, long> Home(PeopleColumn fact, string here)
    {
        var at = Codes(fact, [here])[0];
        var others = fact.Words.Count - 1;
        return person => person.LivesHere || others == 0 ? at : (at + 1 + (person.Elsewhere % others)) % (others + 1);
    }

    private static Func<MadeUpPerson, long> Coded(PeopleColumn fact, string[] words, Func<MadeUpPerson, int> of)
    {
        var codes = Codes(fact, words);
        return person => codes[of(person)];
    }

    private static long[] Codes(PeopleColumn fact, string[] words)
    {
        var places = fact.Words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => (long)pair.at);
        return
        [
            .. words.Select(word =>
                places.TryGetValue(word, out var at)
                    ? at
                    : throw new RefusedException(PeopleRefusals.MadeUpWord(fact.Name, word))
            ),
        ];
    }
}
