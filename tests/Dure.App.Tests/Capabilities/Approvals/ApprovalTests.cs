using System.Net;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Audit;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Shared.Approvals.StepKind;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>Documents on their way along the line, through the pages.</summary>
public class ApprovalTests
{
    private static readonly (StepKind, string)[] Whole =
    [
        (Review, Hall.Head),
        (Consult, Hall.Officer),
        (Consult, Hall.Counsellor),
        (Decide, Hall.Mayor),
    ];

    [Theory]
    [DatabaseData]
    public async Task A_document_goes_along_its_whole_line(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await hall.SubmitAsync(Whole);

        (await hall.PageAsync("officer", Hall.Home)).Words().ShouldNotContain("상반기 채용 계획");
        (await hall.RefusedAsync("officer", document, "Approve", ("line", "3"))).ShouldContain("아직 차례가 아닙니다");
        (await hall.PageAsync("head", Hall.Home)).Words().ShouldContain("상반기 채용 계획");
        await hall.ApproveAsync("head", document, 2, "이상 없음");
        // Those who consult are asked at once, in whatever order they answer.
        (await hall.PageAsync("officer", Hall.Home))
            .Words()
            .ShouldContain("상반기 채용 계획");
        await hall.ApproveAsync("counsel", document, 4);
        (await hall.RefusedAsync("mayor", document, "Approve", ("line", "5"))).ShouldContain("아직 차례가 아닙니다");
        await hall.ApproveAsync("officer", document, 3);
        (await hall.FindAsync(document)).NumberText.ShouldBeNull();
        await hall.ApproveAsync("mayor", document, 5);

        var done = await hall.FindAsync(document);
        (done.State, done.NumberText).ShouldBe((DocumentState.Approved, "일자리정책과-1"));
        var page = await hall.PageAsync("coord", document);
        page.Words(".approval-line").ShouldContain("구분 기안 검토 협조 협조 결재");
        page.Words(".approval-line").ShouldContain("이름 김총괄 박과장 이주임 최상담 정시장");
        page.Words(".approval-line").ShouldContain("의견 이상 없음");
        page.Words().ShouldContain("<script>alert(1)</script>");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await hall.PageAsync("mayor", Hall.Home + "?list=done")).Words().ShouldContain("일자리정책과-1");
        (await hall.RefusedAsync("mayor", document, "Approve", ("line", "5"))).ShouldContain("결재할 수 없습니다");
        (await LogCheck.RunAsync(hall.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task A_deputy_decides_in_the_place_of_whom_they_stand_in_for_and_it_says_so(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        await hall.Site.Desk.AddPersonAsync("vice", "한부시장");
        await hall.StandInAsync("vice");
        await hall.StandInAsync("coord");
        var document = await hall.SubmitAsync((DecideDelegated, Hall.Mayor));

        (await hall.RefusedAsync("coord", document, "Approve", ("line", "2"))).ShouldContain("남을 대신해");
        (await hall.PageAsync("vice", Hall.Home)).Words().ShouldContain("상반기 채용 계획");
        (await hall.PageAsync("vice", document)).Words().ShouldContain("전결 · 정시장의 대결");
        await hall.ApproveAsync("vice", document, 2);

        var line = (await hall.PageAsync("coord", document)).Words(".approval-line");
        line.ShouldContain("이름 김총괄 정시장");
        line.ShouldContain("전결 대결 한부시장");
        var log = await hall
            .Site.Desk.Db.Set<LogEntry>()
            .Where(row => row.Subject == "ApprovalStep 1 2" && row.Deed == "변경")
            .SingleAsync(Desk.Cancel);
        (log.Who, log.InPlaceOf).ShouldBe(("한부시장(vice)", "정시장(mayor)"));
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_returned_is_drawn_up_again_as_a_new_document(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await hall.BeginAsync();
        (await hall.AttachAsync(document, "자료.txt", "근거"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hall.SendDraftAsync(document, "submit", [(Review, Hall.Head), (Decide, Hall.Mayor)]);

        (await hall.RefusedAsync("head", document, "Return", ("line", "2"), ("reason", " "))).ShouldContain(
            "반려하는 까닭을 적으세요"
        );
        await hall.PostAsync("head", document, "Return", ("line", "2"), ("reason", "예산을 적으세요"));
        (await hall.PageAsync("coord", document)).Words().ShouldContain("박과장 반려: 예산을 적으세요");
        (await hall.RefusedAsync("mayor", document, "Approve", ("line", "3"))).ShouldContain("결재할 수 없습니다");
        using var again = await hall.PostAsync("coord", document, "Redraft");
        var next = again.Headers.Location!.OriginalString[..^"/draft".Length];

        (await hall.RefusedAsync("coord", document, "Redraft")).ShouldContain("이미 2번 문서로 다시 기안했습니다");
        (await hall.PageAsync("coord", next + "/draft")).Words().ShouldContain("자료.txt");
        // The line and the words came with it: nothing needs filling in but what was asked for.
        using var sent = await (await hall.AsAsync("coord")).SendFormAsync(
            next + "/draft",
            ("Body", "예산 1억 원"),
            ("do", "submit")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hall.ApproveAsync("head", next, 2);
        await hall.ApproveAsync("mayor", next, 3);
        (await hall.FindAsync(next)).NumberText.ShouldBe("일자리정책과-1");
        (await hall.FindAsync(document)).State.ShouldBe(DocumentState.Returned);
    }

    [Theory]
    [DatabaseData]
    public async Task A_drafter_takes_back_while_nobody_has_signed(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var first = await hall.SubmitAsync(Whole);
        var second = await hall.SubmitAsync(Whole);
        await hall.ApproveAsync("head", second, 2);

        (await hall.RefusedAsync("head", first, "TakeBack")).ShouldContain("기안한 사람만 할 수 있습니다");
        (await hall.PostAsync("coord", first, "TakeBack")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hall.RefusedAsync("coord", second, "TakeBack")).ShouldContain("이미 결재한 사람이 있어");

        (await hall.FindAsync(first)).State.ShouldBe(DocumentState.TakenBack);
        (await hall.RefusedAsync("head", first, "Approve", ("line", "2"))).ShouldContain("결재할 수 없습니다");
        (await hall.PageAsync("head", Hall.Home)).Words().ShouldNotContain("상반기 채용 계획");
    }

    [Theory]
    [DatabaseData]
    public async Task Two_who_decide_at_once_decide_once(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        await hall.Site.Desk.AddPersonAsync("vice", "한부시장");
        await hall.StandInAsync("vice");
        var document = await hall.SubmitAsync((Decide, Hall.Mayor));
        await hall.AsAsync("mayor");
        await hall.AsAsync("vice");

        var answers = await Task.WhenAll(
            new[] { "mayor", "vice", "mayor", "vice" }.Select(login =>
                Task.Run(() => hall.PostAsync(login, document, "Approve", ("line", "2")))
            )
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest).ShouldBe(3);
        (await hall.FindAsync(document)).Number.ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task Numbers_have_no_gap_when_many_are_decided_at_once(DatabaseKind kind)
    {
        const int Many = 10;
        await using var hall = await Hall.OpenAsync(kind);
        var documents = new List<string>();
        for (var number = 0; number < Many; number++)
            documents.Add(await hall.SubmitAsync((Decide, Hall.Mayor)));
        await hall.AsAsync("mayor");

        await Task.WhenAll(
            documents.Select(
                (document, at) =>
                    Task.Run(() =>
                        at % 3 == 0
                            ? hall.PostAsync("mayor", document, "Return", ("line", "2"), ("reason", "다음에"))
                            : hall.PostAsync("mayor", document, "Approve", ("line", "2"))
                    )
            )
        );

        var numbers = await hall
            .Site.Desk.Db.Set<ApprovalDocument>()
            .Where(row => row.Number != null)
            .Select(row => row.Number!.Value)
            .OrderBy(number => number)
            .ToListAsync(Desk.Cancel);
        numbers.ShouldBe(Enumerable.Range(1, Many - 4));
    }

    [Theory]
    [DatabaseData]
    public async Task Programs_read_what_waits(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        await hall.SubmitAsync((Decide, Hall.Mayor));

        var mayor = await (await hall.AsAsync("mayor")).GetStringAsync("/api/approvals", Desk.Cancel);
        var head = await (await hall.AsAsync("head")).GetStringAsync("/api/approvals", Desk.Cancel);
        using var wrong = await (await hall.AsAsync("head")).GetAsync("/api/approvals?list=secret", Desk.Cancel);

        mayor.ShouldContain("\"waitingFor\":[\"정시장\"]");
        head.ShouldBe("[]");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync(Desk.Cancel)).ShouldContain("NoSuchList");
    }

    [Fact]
    public void Every_state_and_kind_has_its_facts()
    {
        foreach (var state in Enum.GetValues<DocumentState>())
            state.Facts().State.ShouldBe(state);
        foreach (var step in Enum.GetValues<StepKind>())
            step.Facts().Kind.ShouldBe(step);
        NonDisclosure.Known.Grounds.Select(ground => ground.Item).ShouldBe(Enumerable.Range(1, 8));
        NonDisclosure.Known.Cite("5,6").ShouldBe("정보공개법 제9조제1항 제5호, 제6호");
    }
}
