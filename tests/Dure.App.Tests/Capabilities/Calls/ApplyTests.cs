using System.Net;
using System.Text;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>A resident applies on a phone, without signing in.</summary>
public class ApplyTests
{
    [Theory]
    [DatabaseData]
    public async Task A_resident_applies_step_by_step_and_comes_back_to_it(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        (await phone.PageAsync("/apply")).Words().ShouldContain("하반기 공공근로");
        using var begun = await phone.SendFormAsync($"/apply/99110/{call}");
        var draft = begun.Headers.Location!.OriginalString[..^1];

        // What is missing is told at its field; what was typed stays.
        using var half = await phone.SendFormAsync(draft + "1", [("name", "홍길동"), ("phone", "010-0001-4567")]);
        var told = await half.PageAsync(HttpStatusCode.BadRequest);
        told.QuerySelectorAll(".error-summary a")
            .Select(one => one.GetAttribute("href"))
            .ShouldBe(["#birth", "#sex", "#address"], ignoreOrder: true);
        using var another = house.Resident();
        (await another.PageAsync(draft + "1")).QuerySelector("#name")!.GetAttribute("value").ShouldBe("홍길동");

        var summary = await CallHouse.WriteAsync(
            another,
            call,
            CallHouse.Hong(),
            CallHouse.Answers(("p0.재산", "80,000,000"))
        );
        var page = await another.PageAsync(summary);
        page.Words().ShouldContain("실업");
        page.Words().ShouldContain("영등포구");
        using var without = await another.SendFormAsync(summary, ("number", ""));
        (await without.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("동의해야");
        using var sent = await another.SendFormAsync(summary, ("consent", "true"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var receipt = CallHouse.ReceiptOf(await another.PageAsync(summary));
        var (status, own) = await house.LookAsync(receipt.ToLowerInvariant(), "1961-03-14");
        status.ShouldBe(HttpStatusCode.OK);
        own.Words("#own").ShouldContain("아직 심사하기 전입니다");
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(one => one.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task Whoever_sends_twice_has_applied_once(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        var summary = await CallHouse.WriteAsync(phone, call, CallHouse.Hong(), CallHouse.Answers());
        var page = await phone.PageAsync(summary);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => phone.SendFormAsync(page, summary, ("consent", "true")))
        );

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        var receipt = CallHouse.ReceiptOf(await phone.PageAsync(summary));
        // Another draft by the same person is told so, and says nothing of the first.
        var other = await CallHouse.WriteAsync(phone, call, CallHouse.Hong(), CallHouse.Answers());
        using var again = await phone.SendFormAsync(other, ("consent", "true"));
        var told = await again.PageAsync(HttpStatusCode.BadRequest);
        told.Words().ShouldContain("이미 신청하셨습니다");
        told.Words().ShouldNotContain(receipt);
        (await house.Site.Desk.Db.Set<Application>().CountAsync(Desk.Cancel)).ShouldBe(1);
        (await house.Site.Desk.Db.Set<ApplicationFile>().CountAsync(Desk.Cancel)).ShouldBe(1);
        (await house.LookAsync(receipt, "1961-03-14")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [DatabaseData]
    public async Task Nothing_that_was_said_stands_in_the_database_or_the_log(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        var summary = await CallHouse.WriteAsync(
            phone,
            call,
            CallHouse.Hong(),
            CallHouse.Answers(("p0.재산", "71,234,567"))
        );
        var token = summary.Split('/')[^2];
        string[] secrets =
        [
            "홍길동",
            "010-0001",
            "01000014567",
            "은하동",
            "71234567",
            "71,234,567",
            "동의서.png",
            token,
        ];
        await NowhereAsync(house, secrets);

        using var sent = await phone.SendFormAsync(summary, ("consent", "true"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var receipt = CallHouse.ReceiptOf(await phone.PageAsync(summary));
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        await NowhereAsync(house, [.. secrets, receipt, receipt.Replace("-", "", StringComparison.Ordinal)]);
        // With the person everything goes, though the rows stay.
        var person = (await house.FindAsync(1)).Person;
        await house.Site.Desk.Get<PersonDestruction>().DestroyAsync(Office.Hanbit, person, "본인 요청", Desk.Cancel);
        (await house.LookAsync(receipt, "1961-03-14")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.Site.Desk.Db.Set<PersonSecret>().CountAsync(Desk.Cancel)).ShouldBe(0);
        (await house.FindAsync(1)).State.ShouldNotBe(ApplicationState.Received);
        (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/1"))
            .QuerySelector("#facts")
            .ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task A_resident_number_is_not_even_kept_in_a_draft(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        using var begun = await phone.SendFormAsync($"/apply/99110/{call}");
        var draft = begun.Headers.Location!.OriginalString[..^1];

        using var wrong = await phone.SendFormAsync(draft + "1", [("name", "홍길동 850314-2999990")]);

        (await wrong.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("주민등록번호 없이");
        (await phone.PageAsync(draft + "1")).QuerySelector("#name")!.GetAttribute("value").ShouldBe("");
        // Where it is asked for, one that is none is told, and the right one is taken and forgotten.
        var summary = await CallHouse.WriteAsync(phone, call, CallHouse.Hong(), CallHouse.Answers());
        using var none = await phone.SendFormAsync(summary, ("consent", "true"), ("number", "610314-29"));
        (await none.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("열세 자리");
        using var taken = await phone.SendFormAsync(
            summary,
            ("consent", "true"),
            ("number", "610314-2999990"),
            ("confirmed", "true")
        );
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await house.Site.Desk.Db.Set<Person>().AsNoTracking().SingleAsync(Desk.Cancel)).IsWeak.ShouldBeFalse();
        await NowhereAsync(house, ["610314-2999990", "6103142999990"]);
    }

    [Theory]
    [DatabaseData]
    public async Task Nobody_applies_before_or_after_and_a_draft_does_not_help(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        var summary = await CallHouse.WriteAsync(phone, call, CallHouse.Hong(), CallHouse.Answers());
        await house.EndAsync();

        using var late = await phone.SendFormAsync(summary, ("consent", "true"));

        (await late.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("접수 기간이 아니어서");
        (await phone.PageAsync($"/apply/99110/{call}")).QuerySelector("main form[method=post]").ShouldBeNull();
        (await house.Site.Desk.Db.Set<Application>().CountAsync(Desk.Cancel)).ShouldBe(0);
        (await house.Site.Desk.Db.Set<Person>().CountAsync(Desk.Cancel)).ShouldBe(0);
    }

    [Theory]
    [DatabaseData]
    public async Task Hostile_documents_and_other_peoples_numbers_lead_nowhere(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        using var begun = await phone.SendFormAsync($"/apply/99110/{call}");
        var documents = begun.Headers.Location!.OriginalString[..^1] + "4";
        foreach (
            var (name, content) in new[]
            {
                ("동의서.html", "<script>alert(1)</script>"u8.ToArray()),
                ("동의서.png", "<script>alert(1)</script>"u8.ToArray()),
                ("동의서.png", []),
                ("동의서.svg", "<svg onload=alert(1)>"u8.ToArray()),
                ("동의서.png", [.. CallHouse.Png, .. new byte[ApplyDesk.MaxFile]]),
            }
        )
        {
            using var answer = await CallHouse.AttachAsync(phone, documents, "consent", name, content);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
        }

        using var unknown = await CallHouse.AttachAsync(phone, documents, "../etc", "a.png", CallHouse.Png);
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var script = await CallHouse.AttachAsync(phone, documents, "consent", "<b>a.png", CallHouse.Png);
        script.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await phone.PageAsync(documents)).Words().ShouldContain("<b>a.png");

        var receipt = await house.ApplyAsync(call, CallHouse.Hong());
        // A wrong day, a number of nobody, no number at all: the same words for each.
        var words = new HashSet<string>();
        foreach (
            var (number, birth) in new[]
            {
                (receipt, "1961-03-15"),
                ("ABCD-EFGH-JKLM-NPQR", "1961-03-14"),
                ("' OR 1=1 --", "1961-03-14"),
                ("", ""),
                ("1", "1961-03-14"),
            }
        )
        {
            var (status, page) = await house.LookAsync(number, birth);
            status.ShouldBe(HttpStatusCode.BadRequest);
            words.Add(page.Words(".error-summary"));
        }

        words.Count.ShouldBe(1);
        // A draft's address with another token opens nothing.
        (await phone.GetAsync($"/apply/99110/{call}/{new string('0', 32)}/5", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory]
    [DatabaseData]
    public async Task An_official_enters_what_came_on_paper(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync(("fields", "환경정비: 1\n행정보조: 1"));
        var address = $"{CallHouse.Home}/{call}/enter";

        using var wrong = await house.Officer.SendFormAsync(address, CallHouse.Hong());
        var told = await wrong.PageAsync(HttpStatusCode.BadRequest);
        told.QuerySelectorAll(".error-summary a").Select(one => one.GetAttribute("href")).ShouldContain("#field");
        told.QuerySelectorAll(".error-summary a").Select(one => one.GetAttribute("href")).ShouldContain("#p0-근로능력");
        using var entered = await house.Officer.SendFormAsync(
            address,
            [
                .. CallHouse.Hong(),
                ("field", "f02"),
                ("do", "send"),
                .. CallHouse.Answers().Where(one => told.QuerySelector($"main [name='{one.Name}']") is not null),
            ]
        );
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect, await entered.Content.ReadAsStringAsync(Desk.Cancel));
        var receipt = CallHouse.ReceiptOf(await house.Officer.PageAsync(address));

        (await house.LookAsync(receipt, "1961-03-14")).Page.Words("#own").ShouldContain("행정보조");
        // Shown once.
        (await house.Officer.PageAsync(address))
            .QuerySelector("#receipt-number")
            .ShouldBeNull();
        (await house.FindAsync(1)).Way.ShouldBe(ApplicationWay.Desk);
    }

    [Fact]
    public async Task Who_guesses_receipt_numbers_is_held_up()
    {
        await using var house = await CallHouse.OpenAsync(DatabaseKind.Sqlite);
        await house.Site.ReopenAsync(new Dictionary<string, string> { ["receipt-looks"] = "3" });
        for (var at = 0; at < 3; at++)
            (await house.LookAsync("ABCD-EFGH-JKLM-NPQR", "1961-03-14")).Status.ShouldBe(HttpStatusCode.BadRequest);

        using var resident = house.Resident();
        using var held = await resident.SendFormAsync(
            "/apply/99110/receipt",
            ("receipt", "ABCD-EFGH-JKLM-NPQR"),
            ("birth", "1961-03-14")
        );

        held.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await held.PageAsync(HttpStatusCode.TooManyRequests)).Words().ShouldContain("너무 자주 조회했습니다");
    }

    /// <summary>None of the texts is in any column of any table, be it text or bytes.</summary>
    private static async Task NowhereAsync(CallHouse house, IEnumerable<string> secrets)
    {
        var found = await Everything.OfAsync(house.Site.Desk);
        found.Length.ShouldBeGreaterThan(1_000);
        foreach (var secret in secrets)
        {
            found.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, secret);
            // Korean in JSON may stand as code points.
            var escaped = string.Concat(secret.Select(letter => letter > 127 ? $"\\u{(int)letter:x4}" : $"{letter}"));
            found.AsSpan().IndexOf(Encoding.UTF8.GetBytes(escaped)).ShouldBe(-1, secret);
        }
    }
}
