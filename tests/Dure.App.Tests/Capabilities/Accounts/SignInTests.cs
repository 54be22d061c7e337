using System.Net;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Accounts;

public class SignInTests
{
    private const string Form = "/books/hanbit-2023/entry";

    [Theory]
    [DatabaseData]
    public async Task One_who_signs_in_goes_on_to_where_they_wanted_and_writes_under_their_name(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var stranger = site.App.CreateClient(new() { AllowAutoRedirect = false });
        var away = await stranger.GetAsync(Form, Desk.Cancel);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        away.Headers.Location!.OriginalString.ShouldBe("/sign-in?to=%2Fbooks%2Fhanbit-2023%2Fentry");

        var inside = await stranger.SendFormAsync(
            away.Headers.Location!.OriginalString,
            ("login", "chong"),
            ("password", Office.Password)
        );

        inside.Headers.Location!.OriginalString.ShouldBe(Form);
        (await stranger.PageAsync(Form)).QuerySelector(".who")!.TextContent.ShouldContain("김총괄");
        (
            await stranger.SendFormAsync(
                "/books/hanbit-2023/entry/figure?subject=programme:works&measure=jobs&kind=실적&period=2023",
                ("Value", "117"),
                ("Reason", "시험")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await stranger.PageAsync("/books/hanbit-2023/entry/postings")).Body!.TextContent.ShouldContain(
            "김총괄(chong)"
        );
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site(string to)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var client = site.App.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await client.SendFormAsync(
            $"/sign-in?to={Uri.EscapeDataString(to)}",
            ("login", "chong"),
            ("password", Office.Password)
        );

        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Theory]
    [DatabaseData]
    public async Task Five_wrong_passwords_rest_the_account_and_nobody_learns_who_is_there(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var client = site.App.CreateClient(new() { AllowAutoRedirect = false });
        var said = new HashSet<string>();
        async Task TryAsync(string login, string password)
        {
            var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", password));
            var page = await answer.PageAsync(HttpStatusCode.BadRequest);
            said.Add(page.QuerySelector(".error-summary")!.TextContent);
        }

        await TryAsync("nobody", "아무 비밀번호나");
        for (var tries = 0; tries < Users.MaxWrong; tries++)
            await TryAsync("chong", "틀린 비밀번호");
        await TryAsync("chong", Office.Password);

        said.Count.ShouldBe(1);
        (
            await site.Desk.Db.Set<Account>().AsNoTracking().FirstAsync(row => row.Id == "chong", Desk.Cancel)
        ).LockoutEnd.ShouldNotBeNull();
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_asked_to_come_again()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await using var limited = new AppFactory(site.Desk.Database, alone: false) { SignInTries = 3 };
        using var client = limited.CreateClient(new() { AllowAutoRedirect = false });
        async Task<HttpResponseMessage> TryAsync() =>
            await client.SendFormAsync("/sign-in", ("login", "nobody"), ("password", "아무 비밀번호나"));

        for (var tries = 0; tries < 3; tries++)
            (await TryAsync()).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var refused = await TryAsync();

        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.PageAsync(HttpStatusCode.TooManyRequests)).Body!.TextContent.ShouldContain("너무 자주");
    }

    [Theory]
    [DatabaseData]
    public async Task A_session_can_be_seen_and_ended_from_elsewhere(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var desk = await site.SignInAsync("chong");
        using var phone = await site.SignInAsync("chong");
        (await desk.PageAsync("/me")).QuerySelectorAll("button[name=session]").Length.ShouldBe(1);

        await desk.SendFormAsync(
            "/me",
            ("session", (await desk.PageAsync("/me")).QuerySelector("button[name=session]")!.GetAttribute("value")!)
        );

        (await phone.GetAsync(Form, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.GetAsync(Form, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        // The database holds nothing with which a session could be taken over.
        var kept = await site.Desk.Db.Set<Session>().AsNoTracking().SingleAsync(Desk.Cancel);
        kept.Id.Length.ShouldBe(64);
    }

    [Theory]
    [DatabaseData]
    public async Task A_new_password_ends_the_other_sessions_and_a_weak_one_is_refused(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var desk = await site.SignInAsync("chong");
        using var phone = await site.SignInAsync("chong");
        async Task<string> RefusedAsync(string now, string password, string again)
        {
            var answer = await desk.SendFormAsync(
                "/me/password",
                ("now", now),
                ("password", password),
                ("again", again)
            );
            return (await answer.PageAsync(HttpStatusCode.BadRequest)).QuerySelector(".error-summary")!.TextContent;
        }

        (await RefusedAsync(Office.Password, "짧다", "짧다")).ShouldContain("10자 이상");
        (await RefusedAsync(Office.Password, "qwertyuiop", "qwertyuiop")).ShouldContain("널리 알려진");
        (await RefusedAsync(Office.Password, "abcdefghijkl", "abcdefghijkl")).ShouldContain("너무 단순");
        (await RefusedAsync(Office.Password, "김총괄의 비밀번호입니다", "김총괄의 비밀번호입니다")).ShouldContain(
            "이름을 넣을 수"
        );
        (await RefusedAsync(Office.Password, "푸른 언덕 일곱 개", "푸른 언덕 여덟 개")).ShouldContain("서로 다릅니다");
        (await RefusedAsync("모르는 비밀번호", "푸른 언덕 일곱 개", "푸른 언덕 일곱 개")).ShouldContain(
            "맞지 않습니다"
        );

        var changed = await desk.SendFormAsync(
            "/me/password",
            ("now", Office.Password),
            ("password", "푸른 언덕 일곱 개"),
            ("again", "푸른 언덕 일곱 개")
        );

        changed.Headers.Location!.OriginalString.ShouldBe("/me");
        (await phone.GetAsync(Form, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.GetAsync(Form, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var anew = await site.SignInAsync("chong", "푸른 언덕 일곱 개");
    }

    [Theory]
    [DatabaseData]
    public async Task The_second_factor_is_asked_for_and_a_recovery_code_works_once(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var client = await site.SignInAsync("chong");
        var page = await client.PageAsync("/me/second-factor");
        page.QuerySelector("svg.qr path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        var on = await client.SendFormAsync(page, "/me/second-factor", ("code", Totp.Now(key)));

        var codes = (await on.PageAsync(HttpStatusCode.OK))
            .QuerySelectorAll(".codes code")
            .Select(one => one.TextContent)
            .ToList();
        codes.Count.ShouldBe(10);
        // Neither the key nor a code stands in the database as it is.
        var secrets = await site.Desk.Db.Set<IdentityUserToken<string>>().AsNoTracking().ToListAsync(Desk.Cancel);
        secrets.Count.ShouldBe(2);
        secrets.ShouldAllBe(one => !one.Value!.Contains(key) && !codes.Any(code => one.Value!.Contains(code)));

        await SecondAsync(site, Totp.Now(key), HttpStatusCode.Redirect);
        await SecondAsync(site, "000000", HttpStatusCode.BadRequest);
        await SecondAsync(site, codes[0], HttpStatusCode.Redirect);
        await SecondAsync(site, codes[0], HttpStatusCode.BadRequest);
    }

    [Theory]
    [DatabaseData]
    public async Task An_administrator_makes_an_account_that_sets_its_own_password_once(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        using var admin = await site.SignInAsync("admin");
        (
            await admin.SendFormAsync("/accounts", ("login", "han"), ("name", "한담당"))
        ).Headers.Location!.OriginalString.ShouldBe("/accounts/han");
        (
            await admin.SendFormAsync(
                "/accounts/han",
                ("Role", "DepartmentOfficer"),
                ("Department", "jobs"),
                ("why", "인사발령")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var given = await admin.PageAsync("/accounts/han");
        given.QuerySelector("tbody")!.TextContent.ShouldContain("일자리정책과");
        using var content = new FormUrlEncodedContent(Forms.Filled(given.QuerySelectorAll("main form")[^1], []));
        var made = await admin.PostAsync("/accounts/han?handler=Password", content, Desk.Cancel);
        var address = new Uri(
            (await made.PageAsync(HttpStatusCode.OK)).QuerySelector("#address")!.TextContent
        ).PathAndQuery;

        using var own = site.App.CreateClient(new() { AllowAutoRedirect = false });
        var set = await own.SendFormAsync(address, ("password", Office.Password), ("again", Office.Password));
        set.Headers.Location!.OriginalString.ShouldBe("/sign-in");
        (
            await own.SendFormAsync(address, ("password", Office.Password), ("again", Office.Password))
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var inside = await site.SignInAsync("han");
        (await inside.PageAsync("/me")).QuerySelector("tbody")!.TextContent.ShouldContain("부서 담당");
    }

    [Fact]
    public async Task Who_administers_one_municipality_touches_nobody_of_another()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite, "incheon-2022");
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        await site.Desk.AddPersonAsync("other", "남의 총괄", Role.Coordinator, new(28000));
        using var admin = await site.SignInAsync("admin");
        var page = await admin.PageAsync("/accounts/other");
        page.QuerySelectorAll("button[name=grant]").ShouldBeEmpty();
        foreach (var handler in (string[])["Password", "Close", "SecondFactorOff", "Open", "End", "Give"])
        {
            using var content = new FormUrlEncodedContent(
                Forms.Filled(
                    page.QuerySelectorAll("main form[method=post]")[0],
                    [
                        ("grant", "28000-1"),
                        ("Municipality", "28000"),
                        ("Role", "Administrator"),
                        ("Since", "2026-01-01"),
                    ]
                )
            );
            var answer = await admin.PostAsync($"/accounts/other?handler={handler}", content, Desk.Cancel);
            ((int)answer.StatusCode).ShouldBeInRange(400, 403, handler);
        }

        var roles = await GrantDesk.HeldAsync(site.Desk.Db, "other", new(2026, 1, 5), Desk.Cancel);
        roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Coordinator);
    }

    private static async Task SecondAsync(Site site, string code, HttpStatusCode status)
    {
        using var client = site.App.CreateClient(new() { AllowAutoRedirect = false });
        var first = await client.SendFormAsync("/sign-in", ("login", "chong"), ("password", Office.Password));
        first.Headers.Location!.OriginalString.ShouldStartWith("/sign-in/second");
        // The password alone opens nothing.
        (await client.GetAsync(Form, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var second = await client.SendFormAsync("/sign-in/second", ("code", code));
        second.StatusCode.ShouldBe(status);
        (await client.GetAsync(Form, Desk.Cancel)).StatusCode.ShouldBe(
            status == HttpStatusCode.Redirect ? HttpStatusCode.OK : HttpStatusCode.Redirect
        );
    }
}
