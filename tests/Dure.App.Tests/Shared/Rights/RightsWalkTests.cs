using System.Net;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Shared.Rights;

/// <summary>Everybody asks for everything, and gets what the table of rights says, no more and no less.</summary>
public class RightsWalkTests
{
    private static readonly MunicipalityCode Incheon = new(28000);

    [Theory]
    [DatabaseData]
    public async Task Every_page_handler_and_address_lets_in_whom_the_table_names(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind, "incheon-2022");
        var doors = await Door.AllAsync(site);
        doors.Count.ShouldBeGreaterThan(100);
        doors.Where(door => door.Needs is null).ShouldBeEmpty("a page or an address that nobody listed");
        var wrong = new List<string>();
        foreach (var (who, roles, client) in await PeopleAsync(site))
        // What is open to all is asked for by nobody in particular and by one who signed in; that is all there is to see.
        foreach (var door in doors.Where(door => !IsForAnyone(door) || roles is [] or [(Role.SignedIn, _)]))
        {
            using var request = new HttpRequestMessage(new(door.Method), door.Address);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Desk.Cancel);
            var turnedAway =
                answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                || (
                    answer.StatusCode == HttpStatusCode.Redirect
                    && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?to=", StringComparison.Ordinal)
                );
            if (turnedAway == Expected(roles, door))
                wrong.Add($"{who}: {door} {(int)answer.StatusCode}");
            if (turnedAway && who == "nobody" && door.Address.StartsWith("/api", StringComparison.Ordinal))
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, door.ToString());
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_listed_is_closed()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("admin", "관리자", Role.Administrator, MunicipalityCode.Nation);
        using var client = await site.SignInAsync("admin");

        // The address that the framework's own endpoint of antiforgery, or any that a package adds, would have.
        site.App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
                && endpoint.Metadata.GetMetadata<NeedsAttribute>() is null
            )
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBeEmpty();
    }

    private static bool IsForAnyone(Door door) =>
        RightsTable.All.Contains(
            new(Role.Anyone, door.Method == "GET" ? door.Needs!.Look : door.Needs!.Send, Reach.Everywhere)
        );

    /// <summary>Read from the rows of the table as they are printed, not by the code that the gate uses.</summary>
    private static bool Expected((Role Role, MunicipalityCode Where)[] roles, Door door)
    {
        var act = door.Method == "GET" ? door.Needs!.Look : door.Needs!.Send;
        return RightsTable.All.Any(right =>
            right.Act == act
            && (
                (right.Role == Role.Anyone)
                || (roles.Length > 0 && right.Role == Role.SignedIn)
                || roles.Any(held =>
                    held.Role == right.Role
                    && (!door.IsOfHanbit || held.Where == Office.Hanbit || held.Where == MunicipalityCode.Nation)
                    // Of those who have a place, only one of that department.
                    && (
                        !door.IsOfDepartment
                        || right.Reach != Reach.Own
                        || (door.IsOfCentre && held.Role.IsOfDepartment())
                    )
                    && (!door.IsOfPartner || right.Reach != Reach.Own || held.Role.IsOfPartner())
                )
            )
        );
    }

    private static async Task<List<(string, (Role, MunicipalityCode)[], HttpClient)>> PeopleAsync(Site site)
    {
        var people = new List<(string, (Role, MunicipalityCode)[], HttpClient)>
        {
            ("nobody", [], site.App.CreateClient(new() { AllowAutoRedirect = false })),
        };
        var number = 0;
        foreach (var role in RightsWords.Given)
        foreach (var where in (MunicipalityCode[])[Office.Hanbit, Incheon])
        {
            var login = $"p{number++}";
            await site.Desk.AddPersonAsync(
                login,
                $"{role.Word()} 홍길동",
                role,
                where,
                role.IsOfDepartment() ? await DepartmentAsync(site, where) : null,
                role.IsOfPartner() ? await PartnerAsync(site, where) : null
            );
            people.Add(($"{role} of {where}", [(role, where)], await site.SignInAsync(login)));
        }

        // One who is somebody here and somebody else there.
        await site.Desk.AddPersonAsync("mixed", "겸임", Role.Inspector);
        foreach (var role in (Role[])[Role.Coordinator, Role.Administrator, Role.Decider])
            await site.Desk.AddPersonAsync("mixed", "겸임", role, Incheon);
        people.Add(
            (
                "mixed",
                [
                    (Role.Inspector, Office.Hanbit),
                    (Role.Coordinator, Incheon),
                    (Role.Administrator, Incheon),
                    (Role.Decider, Incheon),
                ],
                await site.SignInAsync("mixed")
            )
        );
        await site.Desk.AddPersonAsync("none", "역할 없는 사람");
        people.Add(("without a role", [(Role.SignedIn, Office.Hanbit)], await site.SignInAsync("none")));
        return people;
    }

    private static async Task<string> DepartmentAsync(Site site, MunicipalityCode where) =>
        (
            await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(
                site.Desk.Db.Set<App.Shared.Organisation.Department>()
                    .Where(row => row.Municipality == where)
                    .OrderBy(row => row.Code),
                Desk.Cancel
            )
        ).Code;

    private static async Task<string> PartnerAsync(Site site, MunicipalityCode where)
    {
        site.Desk.Db.Add(
            new App.Shared.Organisation.Partner
            {
                Municipality = where,
                Code = "walk",
                Name = "수행기관",
            }
        );
        await site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        return "walk";
    }
}
