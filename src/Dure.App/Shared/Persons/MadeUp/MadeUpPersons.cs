using System.Globalization;
using Dure.Rules;

namespace Dure.App.Shared.Persons.MadeUp;

/// <summary>
/// Gives made-up people (<see cref="MadeUpPeople"/>) what rules do not ask: names, phones, addresses, accounts, numbers. The
/// same seed gives the same, whoever else is asked for. None of it can be anybody's: phones begin with 010-0, which is given
/// to nobody, the district and the bank do not exist, and the last digit of a number is never the one that fits. For tests
/// and demonstrations alone.
/// </summary>
public sealed class MadeUpPersons
{
    /// <summary>Beyond it numbers would come again.</summary>
    public const int MaxPersons = 1_000_000;

    // One in so many has given no resident number.
    private const int WithoutNumber = 10;

    private const int NoCheckDigit = 2020;

    private readonly People people;
    private readonly ulong seed;
    private readonly string district;
    private readonly int[] householdOf;
    private readonly long[] births;
    private readonly long[] sexes;
    private readonly long[]? relations;
    private readonly long[]? stays;
    private readonly int female;
    private readonly string[] relationWords = [];
    private readonly int citizen;

    /// <param name="people">With 생년월일 and 성별, and for families 관계 and 체류자격.</param>
    /// <param name="facts">The dictionary by which they were made.</param>
    /// <param name="district">The beginning of all addresses, of a place that does not exist.</param>
    public MadeUpPersons(
        People people,
        IReadOnlyList<PeopleColumn> facts,
        ulong seed,
        string district = "한빛도 두레시"
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people.Count, MaxPersons);
        (this.people, this.seed, this.district) = (people, seed, district);
        (births, sexes) = (people.Person["생년월일"], people.Person["성별"]);
        relations = people.Person.GetValueOrDefault("관계");
        stays = people.Person.GetValueOrDefault("체류자격");
        female = At("성별", "여");
        citizen = At("체류자격", "국민");
        relationWords = [.. facts.FirstOrDefault(fact => fact.Name == "관계")?.Words ?? []];
        householdOf = new int[people.Count];
        for (var household = 0; household < people.HouseholdCount; household++)
            householdOf.AsSpan(people.HouseholdStart[household]..people.HouseholdStart[household + 1]).Fill(household);

        int At(string fact, string word) =>
            facts.FirstOrDefault(column => column.Name == fact)?.Words.ToList().IndexOf(word) ?? -1;
    }

    public int Count => people.Count;

    /// <summary>The household in which a person lives.</summary>
    public int HouseholdOf(int person) => householdOf[person];

    public NewPerson this[int person]
    {
        get
        {
            var birth = DateOnly.FromDayNumber((int)births[person]);
            var sex = IsFemale(person) ? Sex.Female : Sex.Male;
            return new()
            {
                // Numbers of the youngest have no digit that could be wrong, and so might be somebody's.
                Number =
                    person % WithoutNumber == WithoutNumber - 1 || birth.Year >= NoCheckDigit
                        ? null
                        : NumberOf(person, birth, sex),
                Birth = birth,
                Sex = sex,
                Details = new(
                    NameOf(person, birth),
                    PhoneOf(person),
                    AddressOf(householdOf[person]),
                    AccountOf(person)
                ),
                NumberConfirmed = true,
            };
        }
    }

    public IEnumerable<NewPerson> All => Enumerable.Range(0, Count).Select(person => this[person]);

    private bool IsFemale(int person) => sexes[person] == female;

    private string NameOf(int person, DateOnly birth)
    {
        if (stays is not null && stays[person] != citizen)
            return MadeUpNames.Foreign[Pick(person, Use.Given, MadeUpNames.Foreign.Length)];
        var kind = (IsFemale(person) ? 2 : 0) + (birth.Year < 1970 ? 0 : 1);
        var (first, second) = (MadeUpNames.First[kind], MadeUpNames.Second[kind]);
        return Surname(BearerOf(person))
            + first[Pick(person, Use.Given, first.Length)]
            + second[Pick(person, Use.Second, second.Length)];
    }

    /// <summary>From whom the surname comes: a child's from the father, who may be the head or the head's spouse.</summary>
    private int BearerOf(int person)
    {
        if (relations is null)
            return person;
        var household = householdOf[person];
        var head = people.HouseholdStart[household];
        var father = head;
        for (var other = head; other < people.HouseholdStart[household + 1]; other++)
            if (RelationOf(other) == "배우자" && !IsFemale(other))
                father = other;
        return RelationOf(person) switch
        {
            "자녀" or "손자녀" => father,
            "형제자매" => head,
            "부모" when !IsFemale(person) => head,
            _ => person,
        };
    }

    private string RelationOf(int person) => relationWords[(int)relations![person]];

    private string Surname(int bearer)
    {
        var left = Pick(bearer, Use.Surname, MadeUpNames.Surnames.Sum(surname => surname.Weight));
        foreach (var (name, weight) in MadeUpNames.Surnames)
            if ((left -= weight) < 0)
                return name;
        return MadeUpNames.Surnames[0].Name;
    }

    /// <summary>Ten million numbers behind 010-0, each once.</summary>
    private string PhoneOf(int person)
    {
        // 7,368,787 shares no factor with ten million, so that all come before any comes again.
        var number = (((long)person * 7_368_787) + (long)(seed % 10_000_000)) % 10_000_000;
        return string.Create(CultureInfo.InvariantCulture, $"010-0{number / 10_000:D3}-{number % 10_000:D4}");
    }

    private string AddressOf(int household)
    {
        var place = MadeUpNames.Neighbourhoods[Pick(household, Use.Place, MadeUpNames.Neighbourhoods.Length)];
        var (lot, block) = (1 + Pick(household, Use.Lot, 900), 101 + Pick(household, Use.Block, 20));
        var door = (100 * (1 + Pick(household, Use.Floor, 20))) + 1 + Pick(household, Use.Door, 8);
        return string.Create(CultureInfo.InvariantCulture, $"{district} {place} {lot}번지 {block}동 {door}호");
    }

    private string AccountOf(int person)
    {
        var number = (((long)person * 7_368_787) + (long)(seed / 10_000_000 % 10_000_000)) % 10_000_000;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"두레은행 000-{number / 100_000:D2}-{number % 100_000:D5}0"
        );
    }

    /// <summary>Thirteen digits that were given to nobody: the last does not fit.</summary>
    private ResidentNumber NumberOf(int person, DateOnly birth, Sex sex)
    {
        // Of those who have one: 0, 1, 2 …, so that below a million no two are alike.
        var place = person - (person / WithoutNumber);
        var century = (birth.Year >= 2000 ? 3 : 1) + (sex == Sex.Female ? 1 : 0);
        var twelve = string.Create(
            CultureInfo.InvariantCulture,
            $"{birth:yyMMdd}{century}{(place + (int)(seed % 100_000)) % 100_000:D5}"
        );
        var last = (ResidentNumber.CheckDigit(twelve, foreign: false) + 1 + (place / 100_000 % 9)) % 10;
        return ResidentNumber.TryRead(string.Create(CultureInfo.InvariantCulture, $"{twelve}{last}"), out var number)
            ? number
            : throw new InvalidOperationException("A made-up date of birth is a date.");
    }

    private int Pick(int of, Use use, int count) => (int)Math.BigMul(Mixed(of, use), (ulong)count, out _);

    /// <summary>The finalizer of SplitMix64 over seed, person and use: the same on every machine, in any order.</summary>
    private ulong Mixed(int of, Use use)
    {
        unchecked
        {
            var mixed = seed + (((ulong)(uint)of << 8) | (ulong)use) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    private enum Use
    {
        Surname,
        Given,
        Second,
        Place,
        Lot,
        Block,
        Floor,
        Door,
    }
}
