using System.Text;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench;

/// <summary>A million made-up persons registered, found again and read in the clear; beside them the framework's protection of data alone.</summary>
internal sealed class PersonsBench(Scratch scratch, Action<string> progress)
{
    private const int Count = 1_000_000;
    private const int Protected = 100_000;

    private static readonly MunicipalityCode Municipality = new(99990);
    private static readonly DateOnly Day = new(2026, 1, 5);

    public async Task RunAsync(Report report)
    {
        PeopleColumn[] facts =
        [
            new(FactGroup.Person, "생년월일", RuleKind.Date),
            new(FactGroup.Person, "성별", RuleKind.Code, Words: ["남", "여"]),
            new(
                FactGroup.Person,
                "관계",
                RuleKind.Code,
                Words: ["본인", "배우자", "자녀", "부모", "손자녀", "형제자매", "그밖"]
            ),
            new(FactGroup.Person, "체류자격", RuleKind.Code, Words: ["국민", "F-2", "F-5", "F-6", "그밖"]),
        ];
        var made = new MadeUpPersons(
            MadeUpPeople.Make(new MadeUpDistrict(Count, 1, Day, "한빛", "두레"), facts),
            facts,
            seed: 1
        );
        NewPerson[] persons = [.. made.All];
        var framework = Protect(persons);
        foreach (
            var (name, database) in ((string, Database)[])
                [
                    ("SQLite", await scratch.SqliteAsync(asProduct: true)),
                    ("PostgreSQL", await scratch.PostgresAsync(asProduct: true)),
                ]
        )
        {
            progress($"persons: {name}");
            await MeasureAsync(name, database, persons, framework, report);
        }
    }

    private async Task MeasureAsync(
        string name,
        Database database,
        NewPerson[] persons,
        double framework,
        Report report
    )
    {
        await using var db = database.Open();
        db.Database.SetCommandTimeout(600);
        db.Add(
            new Department
            {
                Municipality = Municipality,
                Code = "jobs",
                Name = "일자리정책과",
                Kind = "과",
            }
        );
        await db.SaveChangesAsync();
        var folder = new PersonKeyFolder(Path.Combine(scratch.Folder.FullName, $"keys-{name}"));
        var deed = new Deed { Who = "bench" };
        using var keys = new PersonKeys(db, folder, TimeProvider.System);
        var desk = new PersonDesk(db, keys, deed, TimeProvider.System);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var terms = new HoldTerms("jobs", "programme:bench", today.AddYears(5));
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("alone", "true"), new("by", "bench")])
            .Build();
        var viewer = new Viewer(db, new HttpContextAccessor(), settings, deed, TimeProvider.System);
        var reader = new PersonReader(db, keys, viewer, deed, TimeProvider.System);

        var write = await TimeAsync(() => desk.RegisterAsync(Municipality, persons, terms, default));
        var again = await TimeAsync(() => desk.RegisterAsync(Municipality, persons, terms, default));
        int[] ids = [.. Enumerable.Range(1, persons.Length)];
        var read = await TimeAsync(() => reader.ExportAsync(Municipality, ids, "측정", "속도를 잽니다", default));
        var one = new Samples(await ManyAsync(desk, persons, terms));
        report.Section(
            $"Persons: {name}",
            $"""
            {persons.Length:N0} made-up persons, one run each; {framework:N1} s is what the framework's protection of data needs to
            encrypt the same texts alone, one for each person, written nowhere ({Protected:N0} measured).

            | | seconds |
            |---|---|
            | registered: hashed, looked for, encrypted, written with who needs them, logged | {write:N1} |
            | registered once more: all found, opened and compared | {again:N1} |
            | read in the clear for a file, with its entry of the log | {read:N1} |
            | one more registered among them, min / median / max of {one.Count} | {one.Text("N4")} |
            """
        );
    }

    private static async Task<List<double>> ManyAsync(PersonDesk desk, NewPerson[] persons, HoldTerms terms)
    {
        var times = new List<double>();
        for (var at = 0; at < 50; at++)
        {
            var person = new NewPerson
            {
                Birth = persons[at].Birth,
                Sex = persons[at].Sex,
                Details = persons[at].Details with { Name = "두레" },
            };
            times.Add(await TimeAsync(() => desk.RegisterAsync(Municipality, [person], terms, default)));
        }

        return times;
    }

    private static double Protect(NewPerson[] persons)
    {
        using var services = new ServiceCollection()
            .AddDataProtection()
            .UseEphemeralDataProtectionProvider()
            .Services.BuildServiceProvider();
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("bench");
        var text = persons[0].Details;
        // Compiles, and makes the key.
        protector.Protect(Encoding.UTF8.GetBytes(text.Name));
        var started = TimeProvider.System.GetTimestamp();
        foreach (var person in persons.Take(Protected))
        {
            var details = person.Details;
            protector.Protect(
                Encoding.UTF8.GetBytes($"{details.Name}|{details.Phone}|{details.Address}|{details.Account}")
            );
        }

        return TimeProvider.System.GetElapsedTime(started).TotalSeconds * persons.Length / Protected;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var started = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
