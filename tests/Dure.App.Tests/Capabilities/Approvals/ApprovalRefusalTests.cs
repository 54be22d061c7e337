using System.Net;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Shared.Approvals.StepKind;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>Who may not, and what cannot be.</summary>
public class ApprovalRefusalTests
{
    [Theory]
    [DatabaseData]
    public async Task Others_neither_see_nor_decide(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var desk = hall.Site.Desk;
        await desk.AddPersonAsync("other", "도총괄", Role.Coordinator, new MunicipalityCode(99000));
        await desk.AddPersonAsync("audit", "오감사", Role.Inspector);
        var document = await hall.SubmitAsync((Review, Hall.Head), (Decide, Hall.Mayor));
        var draft = await hall.BeginAsync();

        async Task<HttpStatusCode> Ask(string login, string address)
        {
            using var answer = await (await hall.AsAsync(login)).GetAsync(address, Desk.Cancel);
            return answer.StatusCode;
        }

        (await Ask("other", document)).ShouldBe(HttpStatusCode.Forbidden);
        (await Ask("other", Hall.Home)).ShouldBe(HttpStatusCode.Forbidden);
        // The same number in the municipality that is theirs is none of hers.
        (await Ask("other", document.Replace("99110", "99000", StringComparison.Ordinal))).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await Ask("officer", document)).ShouldBe(HttpStatusCode.NotFound);
        (await Ask("head", draft)).ShouldBe(HttpStatusCode.NotFound);
        (await Ask("head", draft + "/draft")).ShouldBe(HttpStatusCode.NotFound);
        (await Ask("audit", document)).ShouldBe(HttpStatusCode.OK);
        (await Ask("audit", draft)).ShouldBe(HttpStatusCode.NotFound);
        (await hall.PostAsync("audit", document, "Approve", ("line", "2"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await hall.PostAsync("officer", document, "Approve", ("line", "2"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await hall.PostAsync("head", draft + "/draft", "Save", ("do", "submit"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await hall.RefusedAsync("mayor", document, "Approve", ("line", "2"))).ShouldContain(
            "이 칸의 결재자가 아닙니다"
        );
        (await hall.RefusedAsync("coord", document, "Approve", ("line", "2"))).ShouldContain(
            "이 칸의 결재자가 아닙니다"
        );
        var grant = (await desk.Get<GrantDesk>().OfAsync("head", Desk.Cancel)).Single();
        await desk.Get<GrantDesk>().EndAsync(Office.Hanbit, grant.Id, "시험", Desk.Cancel);
        (await hall.PostAsync("head", document, "Approve", ("line", "2"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await hall.FindAsync(document)).Steps.Count(step => step.By is not null).ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task A_deputy_in_another_role_is_no_deputy_here(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var desk = hall.Site.Desk;
        // The mayor is an officer of a department too, and is stood in for there alone.
        await desk.AddPersonAsync("mayor", "정시장", Role.DepartmentHead, department: "centre");
        await desk.AddPersonAsync("vice", "한부시장");
        var grant = (await desk.Get<GrantDesk>().OfAsync("mayor", Desk.Cancel)).Single(one =>
            one.Role == Role.DepartmentHead
        );
        await desk.Get<GrantDesk>()
            .DeputiseAsync(
                "mayor",
                Office.Hanbit,
                grant.Id,
                "vice",
                new(2026, 1, 5),
                new(2046, 1, 5),
                "출장",
                Desk.Cancel
            );
        var document = await hall.SubmitAsync((Decide, Hall.Mayor));

        using var answer = await hall.PostAsync("vice", document, "Approve", ("line", "2"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hall.FindAsync(document)).State.ShouldBe(DocumentState.UnderWay);
    }

    [Theory]
    [DatabaseData]
    public async Task A_line_that_cannot_be_is_not_taken(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await hall.BeginAsync();

        async Task<string> Told(params (StepKind, string)[] line)
        {
            using var answer = await hall.SendDraftAsync(document, "submit", line);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            return await Hall.TextAsync(answer);
        }

        (await Told((Review, Hall.Head))).ShouldContain("마지막은 결재나 전결이어야");
        (await Told()).ShouldContain("마지막은 결재나 전결이어야");
        (await Told((Decide, Hall.Mayor), (Review, Hall.Head))).ShouldContain("마지막은 결재나 전결이어야");
        (await Told((Decide, Hall.Head))).ShouldContain("‘결재’ 칸에 앉을 수 없습니다");
        (await Told((DecideDelegated, Hall.Officer))).ShouldContain("‘전결’ 칸에 앉을 수 없습니다");
        (await Told((Review, Hall.Mayor), (Decide, Hall.Mayor))).ShouldContain("결재선에 두 번 있습니다");
        (await Told((Review, "coord|Coordinator|"), (Decide, Hall.Mayor))).ShouldContain("결재선에 두 번 있습니다");
        (await Told((Decide, "nobody|Decider|"))).ShouldContain("참여할 수 없는 사람");
        (await Told((Decide, "head|Decider|"))).ShouldContain("참여할 수 없는 사람");
        (await hall.FindAsync(document)).State.ShouldBe(DocumentState.Drafting);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_closed_needs_a_ground_of_the_law_and_a_reason(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await hall.BeginAsync();
        (StepKind, string)[] line = [(Decide, Hall.Mayor)];

        using var bare = await hall.SendDraftAsync(document, "submit", line, ("Openness", "Closed"));
        using var unknown = await hall.SendDraftAsync(
            document,
            "submit",
            line,
            ("Openness", "Partly"),
            ("Grounds", "9"),
            ("OpennessReason", "개인정보")
        );
        using var open = await hall.SendDraftAsync(document, "submit", line, ("Grounds", "6"));
        using var nowhere = await hall.SendDraftAsync(document, "submit", line, ("Department", "elsewhere"));
        using var good = await hall.SendDraftAsync(
            document,
            "submit",
            line,
            ("Openness", "Partly"),
            ("Grounds", "6"),
            ("OpennessReason", "참여자 명단")
        );

        (await Hall.TextAsync(bare)).ShouldContain("근거 호를 하나 이상");
        (await Hall.TextAsync(unknown)).ShouldContain("근거 호를 하나 이상");
        (await Hall.TextAsync(open)).ShouldContain("공개 문서에는");
        (await Hall.TextAsync(nowhere)).ShouldContain("문서를 등록할 부서를 고르세요");
        good.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await hall.PageAsync("mayor", document))
            .Words()
            .ShouldContain("부분공개 (정보공개법 제9조제1항 제6호) 참여자 명단");
    }

    [Theory]
    [DatabaseData]
    public async Task What_was_altered_since_it_was_laid_before_the_line_is_not_decided(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var desk = hall.Site.Desk;
        var words = await hall.SubmitAsync((Decide, Hall.Mayor));
        var filed = await hall.BeginAsync();
        await hall.AttachAsync(filed, "자료.txt", "100명"u8.ToArray());
        await hall.SendDraftAsync(filed, "submit", [(Decide, Hall.Mayor)]);
        // By who holds the database and goes past the program.
        await desk
            .Db.Set<ApprovalDocument>()
            .Where(row => row.Id == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, "다른 본문"), Desk.Cancel);
        await desk
            .Db.Set<Attachment>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, "900명"u8.ToArray()), Desk.Cancel);

        foreach (var document in (string[])[words, filed])
        {
            (await hall.RefusedAsync("mayor", document, "Approve", ("line", "2"))).ShouldContain(
                "상신한 때와 다릅니다"
            );
            var left = await hall.FindAsync(document);
            (left.State, left.Number).ShouldBe((DocumentState.UnderWay, null));
        }

        // What is under way cannot be changed through the program.
        (await hall.RefusedAsync("coord", words + "/draft", "Save", ("do", "save"))).ShouldContain("고칠 수 없");
        (await hall.AttachAsync(words, "늦은.txt", "더"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
