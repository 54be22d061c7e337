using Dure.App.Capabilities.PublicWorks;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;
using Dure.App.Shared.Programmes;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench;

/// <summary>A made-up programme with signed books of one month: sites, people placed at them, and the days of each.</summary>
internal static class WorksDistrict
{
    public const string Programme = "works";
    public static readonly MunicipalityCode Municipality = new(99990);

    /// <summary>Of this year, as what is paid is paid in its own.</summary>
    public static Period Month { get; } = Period.Month(TimeProvider.System.GetLocalNow().Year, 1);

    private const string Measure = "budget";
    private const int OfSite = 1_000;
    private const int Portion = 5_000;

    public static async Task BuildAsync(IServiceProvider services, int count)
    {
        await DescribeAsync(services);
        await RegisterAsync(services, count);
        var (sites, month) = ((count + OfSite - 1) / OfSite, Month);
        var (from, until) = (month.FirstDay.AddDays(1), month.LastDay);
        await InAsync(
            services,
            db =>
            {
                for (var id = 1; id <= sites; id++)
                {
                    var site = SiteOf(id, from, until);
                    site.Decide(approve: true, "", "bench");
                    var book = new AttendanceBook
                    {
                        Municipality = Municipality,
                        Site = id,
                        Month = month.Start,
                    };
                    book.Sign("bench", TimeProvider.System.GetUtcNow().UtcDateTime);
                    db.AddRange(site, book);
                }
            }
        );
        for (var first = 1; first <= count; first += Portion)
            await InAsync(
                services,
                db =>
                {
                    for (var id = first; id < first + Portion && id <= count; id++)
                    {
                        var placement = PlacementOf(id, from, until);
                        placement.Begin();
                        var line = new AttendanceLine
                        {
                            Municipality = Municipality,
                            Placement = id,
                            Month = month.Start,
                        };
                        line.Write(DaysOf(placement, id));
                        db.AddRange(placement, line);
                    }
                }
            );
    }

    /// <summary>The municipality with its department, its programme and its budget.</summary>
    public static async Task DescribeAsync(IServiceProvider services)
    {
        await InAsync(
            services,
            db =>
            {
                db.AddRange(
                    new Municipality
                    {
                        Code = Municipality,
                        Name = "두레시",
                        Level = "시·군·구",
                    },
                    new Department
                    {
                        Municipality = Municipality,
                        Code = "jobs",
                        Name = "일자리정책과",
                        Kind = "과",
                    },
                    new Programme
                    {
                        Municipality = Municipality,
                        Code = Programme,
                        Name = "공공근로사업",
                        Position = 0,
                        Period = Period.Year(Month.FirstCalendarYear),
                        Targets = [],
                        Legal = [],
                        Flags = [],
                    },
                    new ProgrammeDepartment
                    {
                        Municipality = Municipality,
                        Programme = Programme,
                        Department = "jobs",
                        Role = "주관",
                        Position = 0,
                    },
                    new Measure
                    {
                        Municipality = Municipality,
                        Code = Measure,
                        Number = 0,
                        Name = "예산",
                        Unit = "원",
                        Decimals = 0,
                        Aggregation = Aggregation.Sum,
                        Indicator = false,
                    },
                    new PartList
                    {
                        Municipality = Municipality,
                        Code = "funding",
                        Name = "재원",
                    }
                );
                foreach (var (at, (code, name)) in Sources.Index())
                    db.Add(
                        new Part
                        {
                            Municipality = Municipality,
                            List = "funding",
                            Code = code,
                            Number = at + 1,
                            Name = name,
                            Position = at,
                        }
                    );
            }
        );
        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<LedgerWriter>()
            .PostAsync(
                Municipality,
                new("bench", "bench", "budget"),
                [
                    .. Sources.Select(
                        (source, at) =>
                            new NewFact
                            {
                                Subject = SubjectKey.Programme(Programme),
                                Measure = Measure,
                                Kind = FactKind.Appropriation,
                                Period = Period.Year(Month.FirstCalendarYear),
                                Part = source.Code,
                                Value = 555_000_000_000 - (110_000_000_000 * at),
                                Unit = "원",
                            }
                    ),
                ],
                default
            );
    }

    private static (string Code, string Name)[] Sources => [("province", "시비"), ("local", "구비")];

    private static async Task RegisterAsync(IServiceProvider services, int count)
    {
        PeopleColumn[] facts =
        [
            new(FactGroup.Person, "생년월일", RuleKind.Date),
            new(FactGroup.Person, "성별", RuleKind.Code, Words: ["남", "여"]),
        ];
        // Of a district, about half are of an age to work.
        var made = new MadeUpPersons(
            MadeUpPeople.Make(new MadeUpDistrict(count * 5 / 2, 1, Month.FirstDay, "한빛", "두레"), facts),
            facts,
            seed: 1
        );
        NewPerson[] persons =
        [
            .. made
                .All.Where(person =>
                    person.Birth is { } birth && PayContract.AgeOn(birth, Month.FirstDay) is >= 18 and < 80
                )
                .Take(count),
        ];
        if (persons.Length < count)
            throw new InvalidOperationException("Too few are of an age to work.");
        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PersonDesk>()
            .RegisterAsync(Municipality, persons, new("jobs", "programme:works", Month.LastDay.AddYears(5)), default);
    }

    private static Demand SiteOf(int id, DateOnly from, DateOnly until) =>
        new()
        {
            Municipality = Municipality,
            Id = id,
            Year = from.Year,
            Programme = Programme,
            Lead = "jobs",
            Department = "jobs",
            Title = $"사업 {id}",
            Place = "두레시",
            Headcount = OfSite,
            DayMinutes = 360,
            Weekdays = 0b11111,
            From = from,
            Until = until,
            WageKind = WageKind.Minimum,
            Wage = 0,
            SideCost = 5_000,
            Cost = 1,
            At = TimeProvider.System.GetUtcNow().UtcDateTime,
            Who = "bench",
        };

    // Hours differ, so that some are insured and some are not.
    private static Placement PlacementOf(int id, DateOnly from, DateOnly until) =>
        new()
        {
            Municipality = Municipality,
            Id = id,
            Site = 1 + ((id - 1) / OfSite),
            Person = id,
            From = from,
            Planned = until,
            ServiceFrom = from,
            DayMinutes = 180 + (60 * (id % 6)),
            Weekdays = 0b11111,
            WageKind = WageKind.Minimum,
            Wage = 0,
            SideCost = 5_000,
            Participation = id,
        };

    /// <summary>Every tenth day something else than a day of work, another for each.</summary>
    private static DayMark[] DaysOf(Placement placement, int id)
    {
        var days = new DayMark[Month.LastDay.Day];
        DayKind[] other = [DayKind.Absent, DayKind.Sick, DayKind.Swapped, DayKind.Early, DayKind.Leave];
        for (var at = 0; at < days.Length; at++)
        {
            var day = Month.FirstDay.AddDays(at);
            if (
                day < placement.From
                || day > placement.Until
                || (placement.Weekdays >> (((int)day.DayOfWeek + 6) % 7) & 1) == 0
            )
                continue;
            var kind = (at + id) % 10 == 0 ? other[id % other.Length] : DayKind.Work;
            days[at] = new(
                kind,
                kind switch
                {
                    DayKind.Work => (short)placement.DayMinutes,
                    DayKind.Early => 60,
                    _ => 0,
                }
            );
        }

        return days;
    }

    public static async Task InAsync(IServiceProvider services, Action<DureDbContext> add)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DureDbContext>();
        add(db);
        await db.SaveChangesAsync();
    }
}
