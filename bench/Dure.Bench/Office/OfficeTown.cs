using System.Globalization;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench.Office;

/// <summary>A city of fifty departments in the middle of a collection: eight programmes each, three figures of each a month.</summary>
internal static class OfficeTown
{
    public const int Departments = 50;
    public const int OfDepartment = 4;
    public const int Programmes = 8;
    public const int Columns = 3;
    public const string Password = "물빛 자전거 열두 대";

    /// <summary>A year and a half before the month that is collected.</summary>
    private const int Months = 18;
    private const int Year = 2022;

    public static readonly MunicipalityCode Code = new(52130);
    private static readonly Period First = Period.Month(2021, 1);

    public static string Department(int at) => string.Create(CultureInfo.InvariantCulture, $"d{at + 1:D2}");

    public static string Login(int department, int seat) =>
        string.Create(CultureInfo.InvariantCulture, $"u{department + 1:D2}-{seat + 1}");

    /// <returns>The round that is open.</returns>
    public static async Task<int> BuildAsync(Database database)
    {
        await Nation.LoadAsync(database, new LedgerCache(), Code, [.. Facts()], Departments * Programmes);
        await using (var db = database.Open())
        {
            for (var at = 0; at < Departments; at++)
                db.Add(
                    new Department
                    {
                        Municipality = Code,
                        Code = Department(at),
                        Name = string.Create(CultureInfo.InvariantCulture, $"제{at + 1}과"),
                        Kind = "과",
                    }
                );
            for (var at = 0; at < Departments * Programmes; at++)
                db.Add(
                    new ProgrammeDepartment
                    {
                        Municipality = Code,
                        Programme = Nation.Programme(at),
                        Department = Department(at / Programmes),
                        Role = "주관",
                        Position = 0,
                    }
                );
            db.Add(
                new Book
                {
                    Municipality = Code,
                    Year = Year,
                    Code = "office-2022",
                    Title = "2022년 일자리대책",
                    Source = "bench",
                }
            );
            await db.SaveChangesAsync();
        }

        await using var services = new ServiceCollection().AddDure(database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await RegisterAsync(scope.ServiceProvider);
        var rounds = scope.ServiceProvider.GetRequiredService<RoundDesk>();
        var round = await rounds.OpenAsync(
            await rounds.LedgerAsync(Code.ToString(), default),
            new(
                Period.FromMonths(First.Start + Months, 1),
                null,
                DateOnly.MaxValue,
                [.. Nation.Measures.Take(Columns).Select(measure => RoundColumn.KeyOf(measure, FactKind.Result))],
                "천원",
                [.. Enumerable.Range(0, Departments).Select(Department)],
                All: true
            ),
            "총괄",
            default
        );
        return round.Id;
    }

    private static IEnumerable<NewFact> Facts() =>
        from programme in Enumerable.Range(0, Departments * Programmes)
        from measure in Nation.Measures.Take(Columns)
        from month in Enumerable.Range(0, Months + 1)
        select new NewFact
        {
            Subject = SubjectKey.Programme(Nation.Programme(programme)),
            Measure = measure,
            // The last is the year's target.
            Kind = month == Months ? FactKind.Target : FactKind.Result,
            Period = month == Months ? Period.Year(Year) : Period.FromMonths(First.Start + month, 1),
            Value = 1_000 + (programme * (month + 7) % 997),
        };

    /// <summary>Everybody has the same password, and so it is hashed once; signing in hashes it for each.</summary>
    private static async Task RegisterAsync(IServiceProvider services)
    {
        var (users, grants, db) = (
            services.GetRequiredService<UserManager<Account>>(),
            services.GetRequiredService<GrantDesk>(),
            services.GetRequiredService<DureDbContext>()
        );
        string? hash = null;
        for (var department = 0; department < Departments; department++)
        for (var seat = 0; seat < OfDepartment; seat++)
        {
            var login = Login(department, seat);
            var account = await AccountDesk.AddAsync(
                users,
                login,
                string.Create(CultureInfo.InvariantCulture, $"담당{department + 1}-{seat + 1}"),
                TimeProvider.System.GetUtcNow().UtcDateTime,
                default
            );
            account.PasswordHash = hash ??= users.PasswordHasher.HashPassword(account, Password);
            AccountDesk.Must(await users.UpdateAsync(account));
            await grants.GiveAsync(
                new(
                    login,
                    seat == 0 ? Role.DepartmentHead : Role.DepartmentOfficer,
                    Code,
                    Department(department),
                    null,
                    new DateOnly(2022, 1, 1),
                    null,
                    "bench"
                ),
                "bench",
                default
            );
            db.ChangeTracker.Clear();
        }
    }
}
