using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Dure.App.Capabilities.Calls;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Face = Dure.App.Capabilities.Calls.Calls;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What becomes of an application later: withdrawn, moved up, asked for more, settled anew.</summary>
public class LaterTests
{
    [Theory]
    [DatabaseData]
    public async Task A_resident_withdraws_and_the_next_in_reserve_moves_up_by_a_decision_alone(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (call, receipts) = await AppliedAsync(house, 4, ("reserve", "2"));
        await ConfirmAsync(house, call);
        (await StatesAsync(house)).ShouldBe("선발 선발 예비 예비");
        string Case(int application) => $"{CallHouse.Home}/{call}/applications/{application}";

        // As long as nobody left there is no place, and who guesses a date of birth does nothing in another's name.
        await LaterAsync(house, Case(3), "promote", "자리가 남", HttpStatusCode.BadRequest);
        (await WithdrawAsync(house, receipts[0], "1961-03-15", HttpStatusCode.BadRequest)).ShouldContain(
            "접수번호와 생년월일을 확인해"
        );
        (await WithdrawAsync(house, receipts[0], Birth(0), HttpStatusCode.BadRequest, sure: false)).ShouldContain(
            "‘취하합니다’에 표시"
        );
        (await WithdrawAsync(house, receipts[0], Birth(0), HttpStatusCode.OK)).ShouldContain("신청을 취하하셨습니다");
        (await StatesAsync(house)).ShouldBe("취하 선발 예비 예비");

        await LaterAsync(house, Case(4), "promote", "먼저 전화받음", HttpStatusCode.BadRequest);
        await LaterAsync(house, Case(3), "promote", "", HttpStatusCode.BadRequest);
        await LaterAsync(house, Case(3), "promote", "1번이 취하함", HttpStatusCode.Redirect);
        await LaterAsync(house, Case(4), "promote", "1번이 취하함", HttpStatusCode.BadRequest);
        (await StatesAsync(house)).ShouldBe("취하 선발 선발 예비");
        // An official writes down that one in reserve does not want to wait; it is not told twice.
        await LaterAsync(house, Case(4), "withdraw", "전화로 취하", HttpStatusCode.Redirect);
        (await house.Officer.PageAsync(Case(4))).QuerySelector("#later").ShouldBeNull();
        (await WithdrawAsync(house, receipts[3], Birth(3), HttpStatusCode.BadRequest)).ShouldContain("취하한 신청");

        var (_, own) = await house.LookAsync(receipts[0], Birth(0));
        own.QuerySelector("#withdraw").ShouldBeNull();
        own.QuerySelector("form[action*='Object']").ShouldBeNull();
        var log = await house
            .Site.Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(row => row.Subject == "Application 3")
            .OrderBy(row => row.Id)
            .LastAsync(Desk.Cancel);
        log.Why.ShouldBe("1번이 취하함");
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(one => one.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_withdrawn_before_the_selection_is_neither_examined_nor_selected(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        // Two of one household, each flagged because of the other.
        var receipts = new List<string>();
        for (var at = 0; at < 2; at++)
            receipts.Add(await house.ApplyAsync(call, CallHouse.Hong(at, "한빛도 두레시 은하동 1")));
        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        (await StatesAsync(house)).ShouldBe("보완 필요 보완 필요");

        await WithdrawAsync(house, receipts[1], Birth(1), HttpStatusCode.OK);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        (await StatesAsync(house)).ShouldBe("적격 취하");
        await ConfirmAsync(house, call, examine: false);
        (await StatesAsync(house)).ShouldBe("선발 취하");
        (await house.LookAsync(receipts[1], Birth(1))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [DatabaseData]
    public async Task A_confirmation_is_lifted_only_before_anybody_was_placed(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (call, receipts) = await AppliedAsync(house, 3);
        await ConfirmAsync(house, call);
        (await StatesAsync(house)).ShouldBe("선발 선발 예비");
        var selection = $"{CallHouse.Home}/{call}/selection";
        await house.PressAsync(selection, "Lift", HttpStatusCode.BadRequest, ("why", ""));
        await house.PressAsync(selection, "Lift", HttpStatusCode.Redirect, ("why", "재산 조회가 잘못됨"));

        (await StatesAsync(house)).ShouldBe("적격 적격 적격");
        (await house.LookAsync(receipts[0], Birth(0))).Page.Words("#own").ShouldContain("선발 결과를 기다려");
        // The run stays as it was made, and another is confirmed.
        (await house.Officer.PageAsync(selection))
            .QuerySelector("#lift")
            .ShouldBeNull();
        await house.PressAsync(selection, "Run");
        await house.ConfirmAsync(call);
        (await StatesAsync(house)).ShouldBe("선발 선발 예비");
        (await house.Site.Desk.Db.Set<SelectionRun>().CountAsync(Desk.Cancel)).ShouldBe(2);

        // Somebody works by it now: neither is the confirmation lifted, nor do they withdraw here.
        var person = (await house.FindAsync(1)).Person;
        house.Site.Desk.Db.Add(
            new Participation
            {
                Municipality = Office.Hanbit,
                Id = 1,
                Person = person,
                Kind = "공공근로",
                Programme = "works",
                Title = "공원 가꾸기",
                From = new DateOnly(2027, 1, 4),
                Until = new DateOnly(2027, 3, 31),
                Source = "배치 1",
            }
        );
        await house.Site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        await house.PressAsync(selection, "Lift", HttpStatusCode.BadRequest, ("why", "다시 되돌림"));
        (await WithdrawAsync(house, receipts[0], Birth(0), HttpStatusCode.BadRequest)).ShouldContain("이미 일자리에");
        (await StatesAsync(house)).ShouldBe("선발 선발 예비");
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(one => one.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task What_was_asked_for_is_sent_by_receipt_number_until_its_day(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        var receipt = await house.ApplyAsync(call, CallHouse.Hong(), consentDocument: false);
        var address = $"{CallHouse.Home}/{call}/applications/1";
        await house.PressAsync(address, "Examine");
        (await StatesAsync(house)).ShouldBe("보완 필요");
        (await SendAsync(house, receipt, Birth(1), CallHouse.Png, HttpStatusCode.BadRequest)).ShouldContain(
            "더 낼 서류를 받지 않습니다"
        );

        var today = DateOnly.FromDateTime(house.Site.Desk.Clock.GetLocalNow().DateTime);
        foreach (
            var (text, until) in ((string, DateOnly)[])
                [("", today), ("동의서", today.AddDays(-1)), ("610314-2999990", today)]
        )
            await house.PressAsync(
                address,
                "Ask",
                HttpStatusCode.BadRequest,
                ("supplement", text),
                ("until", Text(until))
            );
        await house.PressAsync(
            address,
            "Ask",
            HttpStatusCode.Redirect,
            ("supplement", "조회 동의서를 <b>서명</b>해 내 주세요"),
            ("until", Text(today.AddDays(1)))
        );
        Encoding.UTF8.GetString(await Everything.OfAsync(house.Site.Desk)).ShouldNotContain("서명");
        var (_, own) = await house.LookAsync(receipt, Birth(1));
        own.Words("#supplement").ShouldContain("조회 동의서를 <b>서명</b>해 내 주세요");

        // Another's guess, what is no picture, and more than is taken.
        (await SendAsync(house, receipt, "1961-03-15", CallHouse.Png, HttpStatusCode.BadRequest)).ShouldContain(
            "접수번호와 생년월일을 확인해"
        );
        await SendAsync(house, receipt, Birth(1), "<script>"u8.ToArray(), HttpStatusCode.BadRequest);
        await SendAsync(
            house,
            receipt,
            Birth(1),
            [.. CallHouse.Png, .. new byte[ApplyDesk.MaxFile]],
            HttpStatusCode.BadRequest
        );
        house.Site.Desk.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SendAsync(house, receipt, Birth(1), CallHouse.Png, HttpStatusCode.OK)).ShouldContain("받은 서류는 1건");

        (await StatesAsync(house)).ShouldBe("접수");
        (await house.Officer.PageAsync(address)).Words("#files").ShouldContain("보완");
        await house.PressAsync(address, "Examine");
        (await StatesAsync(house)).ShouldBe("적격");
        // The day passes.
        var yesterday = today.AddDays(-1);
        await house
            .Site.Desk.Db.Set<Application>()
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SupplementUntil, yesterday), Desk.Cancel);
        (await house.LookAsync(receipt, Birth(1))).Page.QuerySelector("#supplement form").ShouldBeNull();
        await SendAsync(house, receipt, Birth(1), CallHouse.Png, HttpStatusCode.BadRequest);
        (await house.Site.Desk.Db.Set<ApplicationFile>().CountAsync(Desk.Cancel)).ShouldBe(1);
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(one => one.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task An_official_attaches_what_came_on_paper(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        var address = $"{CallHouse.Home}/{call}/enter";
        var wrong = await EnterAsync(house, address, "<html>"u8.ToArray(), HttpStatusCode.BadRequest);
        wrong.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#file-consent");
        (await house.Site.Desk.Db.Set<Application>().CountAsync(Desk.Cancel)).ShouldBe(0);

        await EnterAsync(house, address, CallHouse.Png, HttpStatusCode.Redirect);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        (await StatesAsync(house)).ShouldBe("적격");
        var file = await house.Site.Desk.Db.Set<ApplicationFile>().AsNoTracking().SingleAsync(Desk.Cancel);
        (file.Code, file.Format, file.Size).ShouldBe(("consent", "png", CallHouse.Png.Length));
        Encoding.UTF8.GetString(file.Content).ShouldNotContain("the picture of a form");
    }

    [Theory]
    [DatabaseData]
    public async Task What_applications_say_is_told_for_counting_and_goes_with_the_person(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        foreach (var (at, fact) in ((int, string)[])[(0, "장애인"), (1, "한부모"), (2, "")])
            await house.ApplyAsync(
                call,
                CallHouse.Hong(at),
                fact.Length == 0 ? CallHouse.Answers() : CallHouse.Answers(("p0." + fact, "예"))
            );
        await house.CloseAsync(call);
        (await ToldAsync(house, "works")).ShouldBeEmpty();
        await ConfirmAsync(house, call);

        string[] asked = ["장애인", "한부모"];
        var told = await ToldAsync(house, "works");
        (await PeopleAsync(house))
            .Select(person => string.Join(',', asked.Where(told[person].Contains)))
            .ShouldBe(["장애인", "한부모", ""]);
        (await ToldAsync(house, "course")).ShouldBeEmpty();
        // Opening what was said stands in the log, with how many and without what; where nothing is opened, nothing does.
        var opened = await house
            .Site.Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .SingleAsync(entry => entry.Deed == "열람", Desk.Cancel);
        opened.New.ShouldBe("""{"Of":"works 참여자 구분별 집계","Count":"3","Persons":"1~3"}""");
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
        var first = (await PeopleAsync(house))[0];
        await house.Site.Desk.Get<PersonDestruction>().DestroyAsync(Office.Hanbit, first, "본인 요청", Desk.Cancel);
        (await ToldAsync(house, "works")).Keys.ShouldBe((await PeopleAsync(house))[1..], ignoreOrder: true);
    }

    private static async Task<IReadOnlyDictionary<int, IReadOnlySet<string>>> ToldAsync(
        CallHouse house,
        string programme
    )
    {
        await using var scope = house.Site.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<DureDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Desk.Cancel);
        var told = await Face.TrueFactsAsync(
            services,
            Office.Hanbit,
            programme,
            (await PeopleAsync(house)).ToHashSet(),
            Desk.Cancel
        );
        await transaction.CommitAsync(Desk.Cancel);
        return told;
    }

    private static Task<int[]> PeopleAsync(CallHouse house) =>
        house
            .Site.Desk.Db.Set<Application>()
            .OrderBy(row => row.Id)
            .Select(row => row.Person)
            .ToArrayAsync(Desk.Cancel);

    private static async Task<(int Call, List<string> Receipts)> AppliedAsync(
        CallHouse house,
        int people,
        params (string, string)[] terms
    )
    {
        var call = await house.CallAsync(terms);
        var receipts = new List<string>();
        for (var at = 0; at < people; at++)
            receipts.Add(
                await house.ApplyAsync(call, CallHouse.Hong(at), CallHouse.Answers(("p0.재산", $"{at + 1}0,000,000")))
            );
        await house.CloseAsync(call);
        return (call, receipts);
    }

    private static async Task ConfirmAsync(CallHouse house, int call, bool examine = true)
    {
        if (examine)
            await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        await house.ConfirmAsync(call);
    }

    private static string Birth(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"19{60 + (number % 20)}-03-14");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> StatesAsync(CallHouse house) =>
        string.Join(
            ' ',
            (
                await house
                    .Site.Desk.Db.Set<Application>()
                    .AsNoTracking()
                    .OrderBy(row => row.Id)
                    .Select(row => row.State)
                    .ToListAsync(Desk.Cancel)
            ).Select(state => state.Facts().Word)
        );

    private static Task<string> LaterAsync(
        CallHouse house,
        string address,
        string what,
        string why,
        HttpStatusCode status
    ) => house.PressAsync(address, "Later", status, ("do", what), ("Why", why));

    private static async Task<string> WithdrawAsync(
        CallHouse house,
        string receipt,
        string birth,
        HttpStatusCode status,
        bool sure = true
    )
    {
        using var resident = house.Resident();
        var page = await resident.PageAsync("/apply/99110/receipt");
        (string Name, string Value)[] fields = [("receipt", receipt), ("birth", birth)];
        using var content = new FormUrlEncodedContent(
            Forms.Filled(page.QuerySelector("main form")!, sure ? [.. fields, ("sure", "true")] : fields)
        );
        using var answer = await resident.PostAsync("/apply/99110/receipt?handler=Withdraw", content, Desk.Cancel);
        return (await answer.PageAsync(status)).Words("main");
    }

    private static async Task<string> SendAsync(
        CallHouse house,
        string receipt,
        string birth,
        byte[] file,
        HttpStatusCode status
    )
    {
        using var resident = house.Resident();
        using var content = await MultipartAsync(
            resident,
            "/apply/99110/receipt",
            ("receipt", receipt),
            ("birth", birth),
            ("document", "consent")
        );
        content.Add(new ByteArrayContent(file), "file", "동의서.png");
        using var answer = await resident.PostAsync("/apply/99110/receipt?handler=Supplement", content, Desk.Cancel);
        return (await answer.PageAsync(status)).Words("main");
    }

    private static async Task<IHtmlDocument> EnterAsync(
        CallHouse house,
        string address,
        byte[] file,
        HttpStatusCode status
    )
    {
        using var content = await MultipartAsync(
            house.Officer,
            address,
            [.. CallHouse.Hong(), .. CallHouse.Answers(), ("do", "send")]
        );
        content.Add(new ByteArrayContent(file), "file-consent", "동의서.png");
        using var answer = await house.Officer.PostAsync(address, content, Desk.Cancel);
        return await answer.PageAsync(status);
    }

    private static async Task<MultipartFormDataContent> MultipartAsync(
        HttpClient client,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var page = await client.PageAsync(address);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Forms.Filled(page.QuerySelector("main form[method=post]")!, fields))
            if (!name.StartsWith("file", StringComparison.Ordinal))
                content.Add(new StringContent(value), name);
        return content;
    }
}
