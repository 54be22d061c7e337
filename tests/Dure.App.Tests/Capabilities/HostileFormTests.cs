using System.Net;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Capabilities.Results;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities;

/// <summary>Forms that say more than the page asked, or somebody else's numbers, change nothing but what the page is about.</summary>
public class HostileFormTests
{
    private static readonly MunicipalityCode Incheon = new(28000);

    // What the address says already, other people's records, and what no form asks for.
    private static readonly (string Name, string Value)[] Added =
    [
        ("book", "incheon-2022"),
        ("municipality", "28000"),
        ("department", "centre"),
        ("Municipality", "28000"),
        ("login", "evil"),
        ("Account", "evil"),
        ("Account.Id", "evil"),
        ("Account.Closed", ""),
        ("Grants[0].Grant.Role", "Administrator"),
        ("Viewer.IsAlone", "true"),
        ("Open.Submission.State", "Approved"),
        ("Submission.State", "Approved"),
        ("Document.State", "Approved"),
        ("Round.State", "Closed"),
        ("State", "Approved"),
        ("ApprovedBy", "evil"),
        ("Who", "evil"),
        ("By", "evil"),
        ("TwoFactorEnabled", "false"),
        ("PasswordHash", "x"),
        ("SecurityStamp", "x"),
    ];

    [Theory]
    [DatabaseData]
    public async Task Whatever_a_form_adds_nothing_of_another_municipality_changes(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var client = await site.SignInAsync("all");
        var before = await Dump.OfAsync(site.Desk, Incheon);
        var people = await PeopleAsync(site);
        var doors = (await Door.AllAsync(site)).Where(door => door.Method == "POST" && IsPage(door)).ToList();
        doors.Count.ShouldBeGreaterThan(40);
        var failed = new List<string>();
        foreach (var door in doors.Where(door => !EndsTheVisit(door)))
        {
            // What the page's own form would send, and what it would not.
            var fields = await FieldsAsync(client, door);
            foreach (var sent in new[] { Beyond(fields), Replaced(fields) })
            {
                using var content = new FormUrlEncodedContent(sent);
                using var answer = await client.PostAsync(door.Address, content, Desk.Cancel);
                if ((int)answer.StatusCode >= 500)
                    failed.Add($"{door} {(int)answer.StatusCode}");
                if (answer.Headers.Location is { } location)
                    location.OriginalString.ShouldNotContain("incheon", Case.Insensitive, door.ToString());
            }

            (await Dump.OfAsync(site.Desk, Incheon)).ShouldBe(before, door.ToString());
        }

        failed.ShouldBeEmpty();
        (await PeopleAsync(site)).ShouldBe(people);
    }

    [Theory]
    [DatabaseData]
    public async Task A_form_without_its_token_or_with_another_persons_is_refused(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var client = await site.SignInAsync("all");
        using var other = await site.SignInAsync("evil");
        var theirs = TokenOf(await other.PageAsync("/me"));
        var let = new List<string>();
        foreach (var door in (await Door.AllAsync(site)).Where(door => door.Method == "POST" && IsPage(door)))
        foreach (var token in (string?[])[null, "", "CfDJ8", theirs])
        {
            using var content = new FormUrlEncodedContent(
                token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]
            );
            using var answer = await client.PostAsync(door.Address, content, Desk.Cancel);
            // In a department that is not theirs they are turned away before.
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                let.Add($"{door} {(int)answer.StatusCode}");
        }

        let.ShouldBeEmpty();
        (await client.GetAsync("/me", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>So that no field of a form reaches a column that the page did not mean.</summary>
    [Fact]
    public async Task No_form_is_bound_to_a_record_of_the_database()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        var records = site.Desk.Db.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet();
        var models = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)) && !type.IsAbstract)
            .ToList();
        models.Count.ShouldBeGreaterThan(50);
        models.Where(type => type.GetCustomAttribute<BindPropertiesAttribute>() is not null).ShouldBeEmpty();
        var bound = models
            .SelectMany(type =>
                type.GetProperties()
                    .Where(property => property.GetCustomAttribute<BindPropertyAttribute>() is not null)
                    .Select(property => (type, property.PropertyType))
                    .Concat(
                        type.GetMethods()
                            .Where(method => method.Name.StartsWith("On", StringComparison.Ordinal))
                            .SelectMany(method => method.GetParameters())
                            .Select(parameter => (type, parameter.ParameterType))
                    )
            )
            .SelectMany(one => Within(one.Item2, []).Select(inner => (one.type, inner)))
            .ToList();

        bound.Where(one => records.Contains(one.inner)).ShouldBeEmpty();
        bound.ShouldContain(one => one.inner == typeof(string));
    }

    [Theory]
    [InlineData("a field of 5 MB", 1, 5 * 1024 * 1024)]
    [InlineData("5,000 fields", 5_000, 10)]
    [InlineData("a body of 40 MB", 40, 1024 * 1024)]
    public async Task More_than_a_form_holds_is_refused_and_the_server_goes_on(string what, int fields, int letters)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = site.App.Listen(),
        };
        foreach (var address in (string[])["/sign-in", "/me/password", "/accounts", "/search"])
        {
            using var content = new StreamContent(new MemoryStream(Form(fields, letters)));
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            int status;
            try
            {
                using var answer = await client.PostAsync(address, content, Desk.Cancel);
                status = (int)answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                // It hangs up on one who goes on sending.
                status = 413;
            }

            status.ShouldBeOneOf([400, 401, 405, 413], $"{what} to {address}");
        }

        using var inside = await client.SendFormAsync("/sign-in", ("login", "han"), ("password", Office.Password));
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static byte[] Form(int fields, int letters) =>
        System.Text.Encoding.ASCII.GetBytes(
            string.Join('&', Enumerable.Range(0, fields).Select(at => $"f{at}={new string('x', letters)}"))
        );

    /// <summary>A person of every role, and one whom they might want to become.</summary>
    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.ServeAsync(kind, "incheon-2022");
        // All of a test's forms are sent from one address; that guessing is limited has tests of its own.
        await site.ReopenAsync(new Dictionary<string, string> { ["receipt-looks"] = "1000" });
        foreach (var role in RightsWords.Given.Where(role => !role.IsOfPartner()))
            await site.Desk.AddPersonAsync("all", "김모두", role, department: role.IsOfDepartment() ? "centre" : null);
        await site.Desk.AddPersonAsync("evil", "다른 사람");
        await site.Desk.AddPersonAsync("nobody", "아무개");
        await site.OpenRoundAsync(Period.Month(2023, 11), "jobs|실적");
        return site;
    }

    private static bool IsPage(Door door) => !door.Route.StartsWith("/api/", StringComparison.Ordinal);

    private static bool EndsTheVisit(Door door) =>
        door.Route.StartsWith("/sign-", StringComparison.Ordinal) || door.Address == "/me/password";

    /// <summary>The fields of the form that belongs to a door, or the token alone where the page shows none.</summary>
    private static async Task<List<KeyValuePair<string, string>>> FieldsAsync(HttpClient client, Door door)
    {
        using var answer = await client.GetAsync(door.Address.Split('?')[0], Desk.Cancel);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            var page = await answer.PageAsync(HttpStatusCode.OK);
            var forms = page.QuerySelectorAll("main form[method=post]").ToList();
            if (forms.Count > 0)
                return Forms.Filled(forms.Find(form => IsOf(form, door)) ?? forms[0], []);
        }

        return [KeyValuePair.Create("__RequestVerificationToken", TokenOf(await client.PageAsync("/me")))];
    }

    private static bool IsOf(IElement form, Door door)
    {
        var handler = door.Address.Contains("handler=", StringComparison.Ordinal)
            ? door.Address.Split("handler=")[1]
            : "";
        return (form.GetAttribute("action") ?? "").Contains($"handler={handler}", StringComparison.Ordinal)
            ? handler.Length > 0
            : handler.Length == 0;
    }

    private static IEnumerable<KeyValuePair<string, string>> Beyond(List<KeyValuePair<string, string>> fields) =>
        fields.Concat(
            Added
                .Where(one => !fields.Exists(field => field.Key == one.Name))
                .Select(one => KeyValuePair.Create(one.Name, one.Value))
        );

    private static IEnumerable<KeyValuePair<string, string>> Replaced(List<KeyValuePair<string, string>> fields) =>
        fields.Select(field =>
            field.Key == "__RequestVerificationToken"
                ? field
                : KeyValuePair.Create(
                    field.Key,
                    field
                        .Value.Replace("99110", "28000", StringComparison.Ordinal)
                        .Replace("hanbit-2023", "incheon-2022", StringComparison.Ordinal)
                )
        );

    private static string TokenOf(IHtmlDocument page) =>
        page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Accounts and roles; only the forms of an administrator give any, and those give none to these.</summary>
    private static async Task<List<string>> PeopleAsync(Site site)
    {
        var accounts = await site.Desk.Db.Set<Account>().AsNoTracking().ToListAsync(Desk.Cancel);
        var grants = await site.Desk.Db.Set<RoleGrant>().AsNoTracking().ToListAsync(Desk.Cancel);
        return
        [
            .. accounts
                .Where(account => account.Id is "evil" or "all")
                .Select(account =>
                    $"{account.Id} {account.Name} {account.Closed} {account.TwoFactorEnabled} {account.PasswordHash}"
                )
                .Order(StringComparer.Ordinal),
            .. grants
                .Where(grant => grant.Account == "evil" || grant.Municipality == Incheon)
                .Select(grant => $"{grant.Account} {grant.Role} {grant.Municipality}"),
        ];
    }

    private static IEnumerable<Type> Within(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            yield break;
        yield return type;
        foreach (
            var inner in type.IsArray ? [type.GetElementType()!]
            : type.IsGenericType ? type.GetGenericArguments()
            : type.Assembly == typeof(Program).Assembly && !type.IsEnum
                ? type.GetProperties().Select(property => property.PropertyType)
            : []
        )
        foreach (var one in Within(inner, seen))
            yield return one;
    }
}
