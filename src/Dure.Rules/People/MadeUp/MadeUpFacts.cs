namespace Dure.Rules;

/// <summary>
/// What is true of a made-up person. The distributions are described in <c>People/README.md</c>; amounts are in won.
/// </summary>
internal static class MadeUpFacts
{
    private const int Unemployed = 0;
    private const int Daily = 1;
    private const int Temporary = 2;
    private const int Permanent = 3;
    private const int OwnBusiness = 4;
    private const int Inactive = 5;

    // Upper ages, and of a thousand: 실업, 일용, 임시, 상용, 자영업, 비경제활동.
    private static readonly (int To, int[] Weights)[] WorkByAge =
    [
        (14, [0, 0, 0, 0, 0, 1000]),
        (18, [5, 5, 40, 0, 0, 950]),
        (24, [50, 30, 140, 220, 10, 550]),
        (29, [60, 20, 100, 580, 30, 210]),
        (39, [32, 20, 70, 600, 90, 188]),
        (49, [24, 30, 80, 540, 150, 176]),
        (59, [28, 40, 100, 440, 190, 202]),
        (64, [30, 50, 120, 280, 200, 320]),
        (74, [20, 40, 130, 100, 140, 570]),
        (int.MaxValue, [8, 20, 70, 20, 50, 832]),
    ];

    private static readonly long[][] Incomes =
    [
        [0, 0, 0, 0, 0, 120_000, 600_000, 900_000],
        [200_000, 500_000, 900_000, 1_500_000, 2_200_000, 3_000_000, 4_500_000, 6_000_000],
        [300_000, 700_000, 1_100_000, 1_700_000, 2_200_000, 2_800_000, 4_500_000, 8_000_000],
        [1_900_000, 2_150_000, 2_500_000, 3_300_000, 4_700_000, 6_700_000, 12_000_000, 25_000_000],
        [0, 500_000, 1_200_000, 2_200_000, 3_800_000, 6_500_000, 15_000_000, 50_000_000],
        [0, 0, 0, 0, 0, 0, 400_000, 800_000],
    ];

    private static readonly long[] OldAgeIncomes =
    [
        0,
        250_000,
        330_000,
        480_000,
        800_000,
        1_500_000,
        3_500_000,
        9_000_000,
    ];

    private static readonly long[] Properties =
    [
        0,
        12_000_000,
        60_000_000,
        220_000_000,
        500_000_000,
        950_000_000,
        3_000_000_000,
        15_000_000_000,
    ];

    private static readonly long[] OwnProperties =
    [
        0,
        0,
        1_000_000,
        6_000_000,
        25_000_000,
        60_000_000,
        200_000_000,
        900_000_000,
    ];

    // In hundredths of the property of all, by the decade of the head.
    private static readonly int[] PropertyByDecade = [10, 10, 22, 70, 110, 125, 115, 95, 85, 80];

    private static readonly long[] IdleDays = [5, 40, 110, 260, 700, 1800, 5000, 9000];

    // 거주시군구 of those who live elsewhere are counted by the caller's words.
    private const int HereOf1000 = 970;

    public static void Fill(MadeUpPerson[] members, int size, MadeUpDistrict district, ref Draw draw)
    {
        var livesHere = draw.Chance(HereOf1000);
        var elsewhere = draw.Below(int.MaxValue);
        for (var at = 0; at < size; at++)
        {
            (members[at].LivesHere, members[at].Elsewhere) = (livesHere, elsewhere);
            One(members[at], district, ref draw);
        }

        Property(members, size, ref draw);
        Benefits(members, size, ref draw);
        for (var at = 0; at < size; at++)
            Unknowns(members[at], district.UnknownPerThousand, ref draw);
    }

    private static void One(MadeUpPerson person, MadeUpDistrict district, ref Draw draw)
    {
        var (age, on) = (person.Age, district.On.DayNumber);
        person.Birth = district.On.AddYears(-age).AddDays(-draw.Below(365)).DayNumber;
        person.Nationality = draw.Pick([962, 3, 6, 5, 24]);
        person.Disabled = draw.Chance(
            age < 20 ? 10
            : age < 50 ? 25
            : age < 65 ? 60
            : 150
        );
        person.CanWork =
            age >= 15
            && draw.Chance(
                person.Disabled ? 600
                : age < 65 ? 975
                : age < 75 ? 860
                : 430
            );
        person.Work = draw.Pick(WorkByAge.First(band => age <= band.To).Weights);
        person.Income =
            draw.From(person.Work == Inactive && age >= 65 ? OldAgeIncomes : Incomes[person.Work]) / 10 * 10;
        person.Hours = person.Work switch
        {
            Permanent => draw.Chance(750) ? 40 : draw.Between(35, 52),
            Temporary => draw.Between(12, 40),
            Daily => draw.Between(8, 44),
            OwnBusiness => draw.Between(20, 70),
            _ => 0,
        };
        // Day labourers were last without work some days ago.
        var isIdle = person.Work is Unemployed or Inactive or Daily && age >= 18;
        var days = person.Work == Daily ? draw.Below(40) : draw.From(IdleDays);
        person.IdleSince = isIdle ? on - Math.Min(days, ((age - 18) * 365L) + 30) : People.Unknown;
        person.Official = person.Work == Permanent && draw.Chance(55);
        person.Pension = age >= 60 && draw.Chance(65);
        person.Regular = person.Work is Temporary or Permanent or OwnBusiness || person.Pension;
        var mayClaim = person.Work == Unemployed && isIdle && on - person.IdleSince <= 270;
        person.Unemployment = draw.Chance(450) && mayClaim;
        person.InSupport = draw.Chance(60) && person.Work == Unemployed && age is >= 15 and <= 69;
        MadeUpSchool.Fill(person, district.On, ref draw);
        person.Supported = draw.Chance(15);
        person.FromNorth = draw.Chance(1);
        person.Career = age < 20 ? 0 : draw.Below(Math.Min(age - 19, 35) * 12) * draw.Below(3) / 2;
        person.Qualified = draw.Chance(age < 20 ? 5 : 140);
        person.Service = draw.Chance(860) && age >= 22 && !person.Female ? draw.Between(18, 26) : 0;
        person.AppliesTwice = draw.Chance(12);
        person.Saves = draw.Chance(40) && age is >= 19 and <= 39;
        person.YouthFund = draw.Chance(50) && age is >= 15 and <= 34 && person.Work == Permanent;
        person.Kin = draw.Chance(5);
    }

    // A household has its property; the head holds most of it, the spouse the rest, and the others what they have.
    private static void Property(MadeUpPerson[] members, int size, ref Draw draw)
    {
        var decade = Math.Min(members[0].Age / 10, PropertyByDecade.Length - 1);
        var all = draw.From(Properties) * PropertyByDecade[decade] / 100 * (size == 1 ? 55 : 100) / 100;
        var head = size > 1 && members[1].Relation == 1 ? all * draw.Between(40, 85) / 100 : all;
        for (var at = 0; at < size; at++)
        {
            var own = members[at].Age < 19 ? 0 : draw.From(OwnProperties);
            members[at].Property =
                (
                    at == 0 ? head
                    : members[at].Relation == 1 ? all - head
                    : own
                )
                / 1000
                * 1000;
        }
    }

    // The livelihood benefit goes to whole households with little of both; what is little is guessed, not taken from law.
    private static void Benefits(MadeUpPerson[] members, int size, ref Draw draw)
    {
        var (income, property) = (0L, 0L);
        for (var at = 0; at < size; at++)
            (income, property) = (income + members[at].Income, property + members[at].Property);
        var each = income * 10 / (4 + (6 * size));
        var livelihood = draw.Chance(620) && property < 90_000_000 && each < 520_000;
        for (var at = 0; at < size; at++)
            members[at].Livelihood = livelihood;
    }

    private static void Unknowns(MadeUpPerson person, int perThousand, ref Draw draw)
    {
        person.IncomeUnknown = draw.Chance(perThousand);
        person.PropertyUnknown = draw.Chance(perThousand);
        person.BenefitsUnknown = draw.Chance(perThousand);
        person.HistoryUnknown = draw.Chance(perThousand);
    }
}
