using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;
using Dure.App.Shared.Programmes;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Demo;

/// <summary>The district in which a made-up year is played: it is none that there is, so that no printed figure stands beside what is played.</summary>
public static class DemoDistrict
{
    public const string Programme = "public-work";
    public const string Lead = "jobs";
    public const string Budget = "budget";
    private const string Takers = "participants";
    private const string Funding = "funding";

    // By which who took part is told apart, so that the played year shows it.
    private static readonly (string List, string Name, string[] Parts)[] Lists =
    [
        ("sexes", "성별", ["남", "여"]),
        ("ages", "연령", ["29세 이하", "30대", "40대", "50대", "60대 이상"]),
    ];

    private const ulong Seed = 2017;

    // Of a made-up district about half are of an age to work.
    private const int Wider = 3;
    public const int Youngest = 18;
    public const int Oldest = 80;

    public static readonly MunicipalityCode Code = new(99017);

    public static async Task MakeAsync(DureDbContext db, DemoPlan plan, CancellationToken cancel)
    {
        var nation = MunicipalityCode.Nation;
        if (!await db.Set<Municipality>().AnyAsync(row => row.Code == nation, cancel))
            db.Add(
                new Municipality
                {
                    Code = nation,
                    Name = "대한민국",
                    Level = "국",
                }
            );
        db.Add(
            new Municipality
            {
                Code = Code,
                Name = "두레구(지어낸 2017년)",
                Level = "시·군·구",
                Parent = nation,
            }
        );
        for (var at = 0; at < plan.Departments; at++)
            db.Add(
                new Department
                {
                    Municipality = Code,
                    Code = DepartmentOf(at, plan),
                    Name = at == 0 ? "일자리정책과" : string.Create(CultureInfo.InvariantCulture, $"제{at}사업과"),
                    Kind = "과",
                }
            );
        var year = Period.Year(plan.Last.Year);
        db.AddRange(
            new Programme
            {
                Municipality = Code,
                Code = Programme,
                Name = "공공근로사업",
                Position = 0,
                Period = year,
                Targets = [],
                Legal = [],
                Flags = [],
            },
            new ProgrammeDepartment
            {
                Municipality = Code,
                Programme = Programme,
                Department = Lead,
                Role = "주관",
                Position = 0,
            },
            MeasureOf(1, Budget, "예산", "원", null),
            MeasureOf(2, Takers, "참여 인원", "명", "참여"),
            new PartList
            {
                Municipality = Code,
                Code = Funding,
                Name = "재원",
            }
        );
        foreach (var (at, source) in plan.Sources.Index())
            db.Add(
                new Part
                {
                    Municipality = Code,
                    List = Funding,
                    Code = source.Part,
                    Number = at + 1,
                    Name = source.Name,
                    Position = at,
                }
            );
        var number = plan.Sources.Count;
        foreach (var (list, name, parts) in Lists)
        {
            db.Add(
                new PartList
                {
                    Municipality = Code,
                    Code = list,
                    Name = name,
                }
            );
            foreach (var (at, part) in parts.Index())
                db.Add(
                    new Part
                    {
                        Municipality = Code,
                        List = list,
                        Code = string.Create(CultureInfo.InvariantCulture, $"{list}-{at + 1}"),
                        Number = ++number,
                        Name = part,
                        Position = at,
                    }
                );
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The budget by source, and how many are to take part in each half.</summary>
    public static IReadOnlyList<NewFact> FactsOf(DemoPlan plan)
    {
        var (subject, year) = (SubjectKey.Programme(Programme), plan.Last.Year);
        return
        [
            .. plan.Sources.Select(source => new NewFact
            {
                Subject = subject,
                Measure = Budget,
                Kind = FactKind.Appropriation,
                Period = Period.Year(year),
                Part = source.Part,
                Value = source.Thousands,
                Unit = "천원",
            }),
            .. plan.Halves.Select(half => new NewFact
            {
                Subject = subject,
                Measure = Takers,
                Kind = FactKind.Target,
                Period = Period.Half(year, half.From.Month <= 6 ? 1 : 2),
                Value = half.People,
            }),
        ];
    }

    /// <summary>The lead first, then the others.</summary>
    public static string DepartmentOf(int at, DemoPlan plan) =>
        at % plan.Departments == 0
            ? Lead
            : string.Create(CultureInfo.InvariantCulture, $"office-{at % plan.Departments:D2}");

    /// <summary>Made-up people of an age to work, the oldest last: they work the short days.</summary>
    public static IReadOnlyList<NewPerson> PeopleOf(DemoPlan plan)
    {
        PeopleColumn[] facts =
        [
            new(FactGroup.Person, "생년월일", RuleKind.Date),
            new(FactGroup.Person, "성별", RuleKind.Code, Words: ["남", "여"]),
        ];
        var first = plan.Halves[0].From;
        var made = new MadeUpPersons(
            MadeUpPeople.Make(new MadeUpDistrict(Wider * plan.People, Seed, first, "한빛", "두레"), facts),
            facts,
            Seed
        );
        return
        [
            .. made
                .All.Where(person =>
                    person.Birth is { } birth && PayContract.AgeOn(birth, first) is >= Youngest and < Oldest
                )
                .Take(plan.People),
        ];
    }

    private static Measure MeasureOf(int number, string code, string name, string unit, string? outcome) =>
        new()
        {
            Municipality = Code,
            Code = code,
            Number = number,
            Name = name,
            Unit = unit,
            Decimals = 0,
            Aggregation = Aggregation.Sum,
            Outcome = outcome,
            Indicator = false,
        };
}
