using System.Net;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Shared.Approvals;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Shared.Approvals.StepKind;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>Where people sign in, a disclosure is frozen by the final decision, and by nothing else.</summary>
public class DisclosureApprovalTests
{
    private const string New = "/books/hanbit-2023/disclosures/new";

    private static readonly (string, string)[] Parts =
    [
        ("Title", "한빛시 공시"),
        ("Why", "연간 공시"),
        ("Lines[0].Kind", "Note"),
        ("Lines[0].Text", "=1+1 <b>설명</b>"),
        ("Lines[1].Kind", "Table"),
        ("Lines[1].Text", "sectors"),
    ];

    [Theory]
    [DatabaseData]
    public async Task The_final_decision_freezes_it(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await LayBeforeAsync(hall);
        (await hall.Site.Desk.Db.Set<Disclosure>().CountAsync(Desk.Cancel)).ShouldBe(0);
        var page = await hall.PageAsync("mayor", document);
        page.Words("#content").ShouldContain("=1+1 <b>설명</b>");
        page.Cell("합계", 1).TextContent.ShouldBe("200");

        // A second on the same book waits for the first to end.
        var other = await BeginAsync(hall);
        using var refused = await hall.SendDraftAsync(other, "submit", [(Decide, Hall.Mayor)]);
        (await Hall.TextAsync(refused)).ShouldContain("같은 것을 1번 문서로 결재하고 있습니다");
        await hall.ApproveAsync("mayor", document, 2);

        (await hall.FindAsync(document)).Outcome.ShouldBe("/disclosures/hanbit-2023@1");
        var frozen = await hall.PageAsync("coord", "/disclosures/hanbit-2023@1?verify=1");
        frozen.Words().ShouldContain("결재 문서 일자리정책과-1");
        frozen.Words(".message.success").ShouldContain("확인했습니다.");
        (await hall.Site.Desk.Db.Set<Disclosure>().SingleAsync(Desk.Cancel)).Who.ShouldBe("김총괄(coord)");
    }

    [Theory]
    [DatabaseData]
    public async Task What_changed_since_is_not_approved_but_returned_and_drawn_up_again(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await LayBeforeAsync(hall);
        await hall.Site.CorrectAsync();

        (await hall.RefusedAsync("mayor", document, "Approve", ("line", "2"))).ShouldContain(
            "원래의 자료가 바뀌어 결재할 수 없습니다"
        );
        (await hall.Site.Desk.Db.Set<Disclosure>().CountAsync(Desk.Cancel)).ShouldBe(0);
        var stopped = await hall.FindAsync(document);
        (stopped.State, stopped.Number).ShouldBe((DocumentState.UnderWay, null));
        await hall.PostAsync("mayor", document, "Return", ("line", "2"), ("reason", "정정한 수로 다시"));
        using var again = await hall.PostAsync("coord", document, "Redraft");
        var next = again.Headers.Location!.OriginalString[..^"/draft".Length];
        (await hall.PageAsync("coord", next + "/draft")).Cell("합계", 1).TextContent.ShouldBe("200");
        using var sent = await (await hall.AsAsync("coord")).SendFormAsync(next + "/draft", ("do", "submit"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hall.ApproveAsync("mayor", next, 2);

        (await hall.FindAsync(next)).Outcome.ShouldBe("/disclosures/hanbit-2023@1");
    }

    [Theory]
    [DatabaseData]
    public async Task What_changed_while_it_was_drawn_up_is_shown_before_it_is_laid_before_anybody(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await BeginAsync(hall);
        var coord = await hall.AsAsync("coord");
        var page = await coord.PageAsync(document + "/draft");
        await hall.Site.CorrectAsync();

        using var stale = await coord.SendFormAsync(
            page,
            document + "/draft",
            ("Department", "jobs"),
            ("Line[0].Kind", "Decide"),
            ("Line[0].Seat", Hall.Mayor),
            ("do", "submit")
        );

        (await Hall.TextAsync(stale)).ShouldContain("화면을 연 뒤 상신할 내용이 바뀌었습니다");
        (await hall.FindAsync(document)).State.ShouldBe(DocumentState.Drafting);
    }

    private static async Task<string> BeginAsync(Hall hall)
    {
        var coord = await hall.AsAsync("coord");
        var page = await coord.PageAsync(New);
        using var answer = await SendPartsAsync(coord, page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString[..^"/draft".Length];
    }

    private static async Task<HttpResponseMessage> SendPartsAsync(
        HttpClient client,
        AngleSharp.Html.Dom.IHtmlDocument page
    )
    {
        var form = page.QuerySelectorAll("main form[method=post]").First(one => one.QuerySelector("#why") is not null);
        using var content = new FormUrlEncodedContent(Forms.Filled(form, [.. Parts, ("do", "freeze")]));
        return await client.PostAsync(New, content, Desk.Cancel);
    }

    private static async Task<string> LayBeforeAsync(Hall hall)
    {
        var document = await BeginAsync(hall);
        using var answer = await hall.SendDraftAsync(document, "submit", [(Decide, Hall.Mayor)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return document;
    }
}
