using Dure.Kernel;
using Dure.Rules;
using Dure.Tests.Architecture;

namespace Dure.Tests.Rules;

public class MadeUpPeopleTests
{
    private const int Persons = 100_000;
    private static readonly DateOnly On = new(2018, 1, 2);
    private static readonly PeopleColumn[] Facts = MadeUpFixture.Facts;
    private static readonly MadeUpDistrict District = new(Persons, 7, On, "서울", "11560");
    private static readonly People Made = MadeUpPeople.Make(District, Facts);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        var small = District with { Persons = 25_000 };
        var bytes = Bytes(small);

        Bytes(small).ShouldBe(bytes);
        Bytes(small with { Seed = 8 }).ShouldNotBe(bytes);
        // Pinned: a change of the generator changes every figure that was ever measured on it.
        Convert
            .ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]
            .ShouldBe(MadeUpFixture.Hash);
    }

    [Fact]
    public void More_persons_begin_with_the_same_ones()
    {
        var less = MadeUpPeople.Make(District with { Persons = 20_000 }, Facts);

        foreach (var (name, values) in less.Person)
            values.ShouldBe(Made.Person[name][..20_000]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(10_001)]
    public void Exactly_as_many_persons_as_asked(int persons) =>
        MadeUpPeople.Make(District with { Persons = persons }, Facts).Count.ShouldBe(persons);

    [Fact]
    public void Not_nobody_and_not_too_many()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => MadeUpPeople.Make(District with { Persons = 0 }, Facts));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            MadeUpPeople.Make(District with { Persons = MadeUpDistrict.MaxPersons + 1 }, Facts)
        );
    }

    [Fact]
    public void Two_and_a_half_persons_live_together()
    {
        (Persons / (double)Made.HouseholdCount).ShouldBeInRange(2.45, 2.55);
        var sizes = Sizes().GroupBy(size => size).ToDictionary(group => group.Key, group => group.Count());
        sizes.Keys.Order().ShouldBe([1, 2, 3, 4, 5, 6]);
        ShareOf(sizes[1], Made.HouseholdCount).ShouldBeInRange(27, 30);
        ShareOf(sizes[4], Made.HouseholdCount).ShouldBeInRange(17, 19);
    }

    [Fact]
    public void Ages_and_sexes_are_those_of_a_district()
    {
        var ages = Ages();
        ages.Min().ShouldBe(0);
        ages.Max().ShouldBeInRange(90, 105);
        ShareOf(ages.Count(age => age < 18), Persons).ShouldBeInRange(12, 20);
        ShareOf(ages.Count(age => age >= 65), Persons).ShouldBeInRange(13, 22);
        ShareOf(Column("성별").Count(sex => sex == 1), Persons).ShouldBeInRange(49, 54);
    }

    [Fact]
    public void Each_household_is_one_that_can_be()
    {
        var (ages, relations, heads, sexes) = (Ages(), Words("관계"), Column("세대주"), Column("성별"));
        for (var household = 0; household < Made.HouseholdCount; household++)
        {
            var (from, to) = (Made.HouseholdStart[household], Made.HouseholdStart[household + 1]);
            (relations[from], heads[from]).ShouldBe(("본인", 1));
            var youngest = ages[from];
            for (var at = from + 1; at < to; at++)
            {
                heads[at].ShouldBe(0);
                switch (relations[at])
                {
                    case "배우자":
                        (at, sexes[at] + sexes[from], ages[at] >= 19).ShouldBe((from + 1, 1, true));
                        youngest = Math.Min(youngest, ages[at]);
                        break;
                    case "자녀":
                        (youngest - ages[at]).ShouldBeGreaterThanOrEqualTo(19, $"person {at}");
                        break;
                    case "부모":
                        (ages[at] - ages[from]).ShouldBeGreaterThanOrEqualTo(19, $"person {at}");
                        break;
                    case "손자녀":
                        (ages[from] - ages[at]).ShouldBeGreaterThanOrEqualTo(38, $"person {at}");
                        break;
                    default:
                        ages[at].ShouldBeGreaterThanOrEqualTo(19, $"person {at}");
                        break;
                }
            }

            ages[from].ShouldBeGreaterThanOrEqualTo(19);
        }
    }

    [Fact]
    public void Incomes_and_property_lie_as_lognormal_ones_do()
    {
        var (work, heads, ages) = (Words("고용상태"), Column("세대주"), Ages());
        var wages = Known("월소득", at => work[at] == "상용");
        wages[wages.Count / 2].ShouldBeInRange(3_000_000, 3_600_000);
        wages.Average().ShouldBeGreaterThan(wages[wages.Count / 2] * 1.1);
        var property = Known("재산", at => heads[at] == 1);
        property[property.Count / 2].ShouldBeInRange(60_000_000, 250_000_000);
        property.Average().ShouldBeGreaterThan(property[property.Count / 2] * 1.5);
        property[0].ShouldBeGreaterThanOrEqualTo(0);
        Known("재산", at => ages[at] < 19).ShouldAllBe(amount => amount == 0);
    }

    [Fact]
    public void Facts_do_not_contradict_each_other()
    {
        var (ages, work, school) = (Ages(), Words("고용상태"), Words("학적"));
        var (claims, idle, livelihood) = (Column("실업급여"), Column("미취업시작일"), Column("생계급여"));
        var left = Column("졸업일");
        for (var at = 0; at < Persons; at++)
        {
            if (claims[at] == 1)
                work[at].ShouldBe("실업");
            if (idle[at] != People.Unknown)
            {
                work[at].ShouldBeOneOf("실업", "비경제활동", "일용");
                idle[at].ShouldBeLessThanOrEqualTo(On.DayNumber);
            }

            if (ages[at] is >= 7 and < 19)
                school[at].ShouldBe("재학");
            (left[at] == People.Unknown).ShouldBe(school[at] is "재학" or "휴학" or "해당없음");
            if (left[at] != People.Unknown)
                left[at].ShouldBeLessThanOrEqualTo(On.DayNumber);
        }

        ShareOf(claims.Count(value => value == 1), Persons).ShouldBeInRange(0.2, 1.5);
        ShareOf(livelihood.Count(value => value == 1), Persons).ShouldBeInRange(1, 6);
        ShareOf(Column("장애인").Count(value => value == 1), Persons).ShouldBeInRange(3, 7);
        ShareOf(Column("거주시군구").Count(value => value == 0), Persons).ShouldBeInRange(96, 98);
    }

    [Fact]
    public void Benefits_are_of_the_whole_household()
    {
        var livelihood = Column("생계급여");
        for (var household = 0; household < Made.HouseholdCount; household++)
            livelihood[Made.HouseholdStart[household]..Made.HouseholdStart[household + 1]]
                .Where(value => value != People.Unknown)
                .Distinct()
                .Count()
                .ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Histories_are_in_order_apart_and_of_adults()
    {
        var (start, end) = (Made.Participation["시작일"], Made.Participation["종료일"]);
        var birth = Column("생년월일");
        for (var person = 0; person < Persons; person++)
        for (var at = Made.ParticipationStart[person]; at < Made.ParticipationStart[person + 1]; at++)
        {
            end[at].ShouldBeGreaterThan(start[at]);
            start[at].ShouldBeGreaterThan(birth[person] + (18 * 365));
            if (at > Made.ParticipationStart[person])
                start[at].ShouldBeGreaterThan(end[at - 1]);
        }
    }

    [Fact]
    public void Twice_as_many_participations_as_persons_can_be_asked_for()
    {
        var many = MadeUpPeople.Make(District with { ParticipationsPerThousand = 2000 }, Facts);

        (many.ParticipationCount / (double)Persons).ShouldBeInRange(1.8, 2.2);
        (Made.ParticipationCount / (double)Persons).ShouldBeInRange(0.35, 0.45);
    }

    [Fact]
    public void A_few_things_are_not_known_or_none_if_so_asked()
    {
        ShareOf(Column("재산").Count(value => value == People.Unknown), Persons).ShouldBeInRange(0.2, 0.4);
        ShareOf(Made.HistoryUnknown!.Count(unknown => unknown), Persons).ShouldBeInRange(0.2, 0.4);
        var sure = MadeUpPeople.Make(District with { Persons = 10_000, UnknownPerThousand = 0 }, Facts);
        sure.HistoryUnknown.ShouldBeNull();
        sure.Person["재산"].ShouldNotContain(People.Unknown);
    }

    [Fact]
    public void Everything_that_our_dictionary_knows_of_persons_is_made()
    {
        var facts = RuleLibrary.Load(Path.Combine(SourceTree.Root, "rules")).Facts;

        var people = MadeUpPeople.Make(District with { Persons = 1_000 }, PeopleColumn.Of(facts.All));

        people.Person.Keys.ShouldBe(facts.In(FactGroup.Person).Select(fact => fact.Name), ignoreOrder: true);
        people.Participation.Keys.ShouldBe(
            facts.In(FactGroup.Participation).Select(fact => fact.Name),
            ignoreOrder: true
        );
        people.Application["신청일"].ShouldBe([On.DayNumber]);
    }

    [Fact]
    public void A_dictionary_without_a_word_that_is_needed_is_refused()
    {
        var changed = Facts.Select(fact => fact.Name == "고용상태" ? fact with { Words = ["실업"] } : fact).ToList();

        Should
            .Throw<RefusedException>(() => MadeUpPeople.Make(District, changed))
            .Refusals.ShouldHaveSingleItem()
            .Name.ShouldBe("MadeUpWord");
    }

    private static byte[] Bytes(MadeUpDistrict district)
    {
        using var stream = new MemoryStream();
        PeopleFile.Write(MadeUpPeople.Make(district, Facts), Facts, stream);
        return stream.ToArray();
    }

    private static long[] Column(string name) => Made.Person[name];

    private static string[] Words(string name)
    {
        var words = Facts.First(fact => fact.Name == name).Words;
        return [.. Column(name).Select(code => words[(int)code])];
    }

    private static int[] Ages() =>
        [
            .. Column("생년월일")
                .Select(day =>
                {
                    var birth = DateOnly.FromDayNumber((int)day);
                    return On.Year - birth.Year - (birth.AddYears(On.Year - birth.Year) > On ? 1 : 0);
                }),
        ];

    private static IEnumerable<int> Sizes() => Made.HouseholdStart.Zip(Made.HouseholdStart.Skip(1), (a, b) => b - a);

    private static List<long> Known(string name, Func<int, bool> of) =>
        [.. Column(name).Where((value, at) => value != People.Unknown && of(at)).Order()];

    private static double ShareOf(int part, int of) => 100.0 * part / of;
}
