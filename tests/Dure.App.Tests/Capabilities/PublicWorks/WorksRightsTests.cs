using System.Net;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Whose sites somebody sees, and who decides, writes and signs.</summary>
public class WorksRightsTests
{
    [Theory]
    [DatabaseData]
    public async Task Each_does_what_is_theirs(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind, alone: false);
        foreach (
            var (login, role, department) in ((string, Role, string?)[])
                [
                    ("runs", Role.ProgrammeOfficer, "local-jobs"),
                    ("asks", Role.DepartmentOfficer, "education"),
                    ("head", Role.DepartmentHead, "education"),
                    ("other", Role.DepartmentOfficer, "welfare-policy"),
                    ("chief", Role.Coordinator, null),
                ]
        )
            await town.Site.Desk.AddPersonAsync(login, login + "님", role, WorksTown.Gu, department);
        var people = new Dictionary<string, HttpClient>();
        foreach (var login in (string[])["runs", "asks", "head", "other", "chief"])
        {
            people[login] = town.Client();
            using var answer = await people[login]
                .SendFormAsync("/sign-in", ("login", login), ("password", Office.Password));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        // In one's own name alone; and decided by who runs the programme.
        using (
            var foreign = await people["other"]
                .SendFormAsync($"{WorksTown.Home}/demands/new", WorksTown.Demand(("Department", "education")))
        )
            foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var site = await WorksTown.AskAsync(people["asks"], ("Department", "education"));
        (await people["other"].GetAsync(site, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await people["other"].PageAsync(WorksTown.Home + "?year=2017")).Words("main").ShouldNotContain("공원 가꾸기");
        (await people["chief"].PageAsync(site)).QuerySelectorAll("main form").ShouldBeEmpty();
        (await SendAsync(people["asks"], site, ("State", "Approved"))).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(people["runs"], site, ("State", "Approved"))).ShouldBe(HttpStatusCode.Redirect);

        // The department writes, its head signs, and nobody in another's place.
        var book = $"{site}/attendance/2017-04";
        (await SendAsync(people["head"], book, ("do", "fill"), ("Seen", "0"))).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(people["asks"], book, ("do", "fill"), ("Seen", "0"))).ShouldBe(HttpStatusCode.Redirect);
        (await SendAsync(people["asks"], book, ("do", "sign"), ("Seen", "1"))).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(people["head"], book, ("do", "sign"), ("Seen", "0"))).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(people["head"], book, ("do", "sign"), ("Seen", "1"))).ShouldBe(HttpStatusCode.Redirect);
        (await SendAsync(people["asks"], book, ("do", "fill"), ("Seen", "2"))).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(people["other"], book, ("do", "reopen"), ("Seen", "2"), ("Why", "그냥"))).ShouldBe(
            HttpStatusCode.NotFound
        );
        foreach (var client in people.Values)
            client.Dispose();
    }

    /// <summary>Sends what a form would, whether the page shows one or not.</summary>
    private static async Task<HttpStatusCode> SendAsync(
        HttpClient client,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var token = (await client.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token.GetAttribute("value")!),
        ]);
        var to = fields.Any(field => field.Name == "State") ? address + "?handler=Decide" : address;
        using var answer = await client.PostAsync(to, content, Desk.Cancel);
        return answer.StatusCode;
    }
}
