using System.IO.Compression;
using System.Net;
using System.Text;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Audit;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Face = Dure.App.Capabilities.Calls.Calls;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What is told once a selection is confirmed, and what is said against it.</summary>
public class NoticeTests
{
    [Theory]
    [DatabaseData]
    public async Task An_objection_is_answered_and_the_decision_made_anew(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (call, receipts) = await ConfirmedAsync(house);
        // Whoever has another's number and not their date of birth says nothing in their name.
        (await ObjectAsync(house, receipts[2], "1961-03-14", "남의 것", HttpStatusCode.BadRequest)).ShouldContain(
            "접수번호와 생년월일을 확인해"
        );
        (await ObjectAsync(house, receipts[2], "1963-03-14", "", HttpStatusCode.BadRequest)).ShouldContain("까닭을");
        await ObjectAsync(house, receipts[2], "1963-03-14", "재산이 <script>alert(1)</script> 줄었습니다.");
        // One at a time.
        (await ObjectAsync(house, receipts[2], "1963-03-14", "또", HttpStatusCode.BadRequest)).ShouldContain(
            "지금은 이의신청을 받지 않습니다"
        );
        Encoding.UTF8.GetString(await Everything.OfAsync(house.Site.Desk)).ShouldNotContain("줄었습니다");

        var address = $"{CallHouse.Home}/{call}/applications/3";
        (await house.Officer.PageAsync(address)).Words("#objections").ShouldContain("<script>alert(1)</script>");
        await house.PressAsync(address, "Answer", HttpStatusCode.BadRequest, ("outcome", ""), ("answer", "예"));
        await house.PressAsync(address, "Answer", HttpStatusCode.BadRequest, ("outcome", "selected"), ("answer", ""));
        (await house.FindAsync(3)).State.ShouldBe(ApplicationState.Ineligible);
        await house.PressAsync(
            address,
            "Answer",
            fields: [("outcome", "reserve"), ("answer", "매도한 것을 확인했습니다.")]
        );

        var own = (await house.LookAsync(receipts[2], "1963-03-14")).Page.Words("#own");
        own.ShouldContain("예비 대상자입니다");
        own.ShouldContain("인용");
        own.ShouldContain("답변: 매도한 것을 확인했습니다.");
        var selected = await Face.SelectedAsync(house.Site.Desk.Db, Office.Hanbit, call, Desk.Cancel);
        // Behind those of the run.
        selected.Select(one => (one.Application, one.Reserve)).ShouldBe([(1, false), (2, false), (3, true)]);
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task Nobody_objects_after_the_days_given(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (_, receipts) = await ConfirmedAsync(house);
        var (_, open) = await house.LookAsync(receipts[0], "1961-03-14");
        open.QuerySelector("form[action*='Object']").ShouldNotBeNull();
        house.Site.Desk.Clock.Advance(TimeSpan.FromDays(CallKind.All[0].ObjectionDays + 1));
        var (_, page) = await house.LookAsync(receipts[0], "1961-03-14");
        page.QuerySelector("form[action*='Object']").ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task Letters_say_why_and_the_log_says_who_made_them(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (call, receipts) = await ConfirmedAsync(house);
        var address = $"{CallHouse.Home}/{call}/selection";
        await house.PressAsync(address, "Letters", HttpStatusCode.BadRequest, ("why", ""));

        var html = Encoding.UTF8.GetString(await LettersAsync(house, address, "html"));
        html.ShouldContain(CallHouse.Hong(3)[0].Value);
        html.ShouldContain(receipts[2]);
        html.ShouldContain("생계급여를 받고 있는 사람: 해당합니다");
        html.ShouldContain("행정기본법 제36조제1항");
        html.ShouldNotContain("<script");
        html.ShouldContain("&lt;script&gt;");
        using var hwpx = new ZipArchive(new MemoryStream(await LettersAsync(house, address, "hwpx")));
        using var section = new StreamReader(hwpx.GetEntry("Contents/section0.xml")!.Open());
        var text = await section.ReadToEndAsync(Desk.Cancel);
        receipts.ShouldAllBe(receipt => text.Contains(receipt));
        var log = await house
            .Site.Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Why == "결과 통지서 발송")
            .ToListAsync(Desk.Cancel);
        log.Count.ShouldBe(2);

        // The list that is posted has nobody's name.
        var list = await house.Officer.GetByteArrayAsync(address + "?handler=List", Desk.Cancel);
        using var sheet = new ZipArchive(new MemoryStream(list));
        using var cells = new StreamReader(
            sheet
                .Entries.Single(part =>
                    part.FullName.Contains("sheet", StringComparison.Ordinal)
                    && part.FullName.EndsWith(".xml", StringComparison.Ordinal)
                    && part.FullName.Contains("worksheets", StringComparison.Ordinal)
                )
                .Open()
        );
        var posted = await cells.ReadToEndAsync(Desk.Cancel);
        posted.ShouldContain("선발");
        posted.ShouldNotContain("홍길동");
        posted.ShouldContain((await house.FindAsync(1)).DrawNumber);
    }

    /// <summary>Three applied, two were chosen, the third draws a benefit that excludes.</summary>
    private static async Task<(int Call, List<string> Receipts)> ConfirmedAsync(CallHouse house)
    {
        var call = await house.CallAsync(("title", "공공근로 <script>"));
        var receipts = new List<string>
        {
            await house.ApplyAsync(call, CallHouse.Hong(1), CallHouse.Answers(("p0.재산", "10,000,000"))),
            await house.ApplyAsync(call, CallHouse.Hong(2)),
            await house.ApplyAsync(call, CallHouse.Hong(3), CallHouse.Answers(("p0.생계급여", "예"))),
        };
        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        await house.ConfirmAsync(call);
        return (call, receipts);
    }

    private static async Task<byte[]> LettersAsync(CallHouse house, string address, string format)
    {
        using var answer = await house.Officer.SendFormAsync(address, ("format", format), ("why", "결과 통지서 발송"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldContain(format);
        return await answer.Content.ReadAsByteArrayAsync(Desk.Cancel);
    }

    /// <summary>Looks one up and objects; where nothing is found, sends the form as it would have been.</summary>
    private static async Task<string> ObjectAsync(
        CallHouse house,
        string receipt,
        string birth,
        string text,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var resident = house.Resident();
        var page = await resident.PageAsync("/apply/99110/receipt");
        using var content = new FormUrlEncodedContent([
            new(
                "__RequestVerificationToken",
                page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!
            ),
            new("receipt", receipt),
            new("birth", birth),
            new("objection", text),
        ]);
        using var answer = await resident.PostAsync("/apply/99110/receipt?handler=Object", content, Desk.Cancel);
        return (await answer.PageAsync(status)).Words();
    }
}
