using System.Net;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Where people sign in, a batch is approved whole by a line, and by nobody in between.</summary>
public class WorksApprovalTests
{
    [Theory]
    [DatabaseData]
    public async Task A_batch_is_approved_by_its_line_and_not_if_a_payment_was_altered(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind, alone: false);
        using var runs = await AsAsync(town, "runs", Role.ProgrammeOfficer, "local-jobs");
        using var head = await AsAsync(town, "head", Role.DepartmentHead, "local-jobs");
        using var mayor = await AsAsync(town, "mayor", Role.Decider, null);
        var site = await WorksTown.PlacedAsync(runs);
        var book = $"{site}/attendance/2017-04";
        await SentAsync(runs, book, ("do", "fill"));
        await SentAsync(head, book, ("do", "sign"));
        var run = await SentAsync(
            runs,
            WorksTown.Home + "?year=2017",
            ("Programme", WorksTown.Programme),
            ("Month", "2017-04")
        );
        var batch = await SentAsync(runs, run);
        // Where people sign in nobody approves what they made.
        (await runs.PageAsync(batch))
            .QuerySelectorAll("button[value=approve]")
            .ShouldBeEmpty();

        var first = await runs.LayAsync(
            await SentAsync(runs, batch, ("do", "draft")),
            "임금 지급",
            "local-jobs",
            "mayor"
        );
        await SetAsync(town, "UPDATE payment SET amount = amount + 1 WHERE number = 1");
        using (var refused = await mayor.DecideAsync(first))
            (await refused.PageAsync(refused.StatusCode)).Words("main").ShouldContain("만들 때와 다릅니다");
        (await StateAsync(town)).ShouldBe(BatchState.Draft);
        await SetAsync(town, "UPDATE payment SET amount = amount - 1 WHERE number = 1");
        using (var approved = await mayor.DecideAsync(first))
            approved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(town)).ShouldBe(BatchState.Approved);
        (await runs.PageAsync(batch)).Words(".facts").ShouldContain("일자리");
    }

    private static async Task<HttpClient> AsAsync(WorksTown town, string login, Role role, string? department)
    {
        await town.Site.Desk.AddPersonAsync(login, login + "님", role, WorksTown.Gu, department);
        var client = town.Client();
        using var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", Office.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    private static async Task<string> SentAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail($"{address}: {(await answer.PageAsync(answer.StatusCode)).Words("main")}");
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task SetAsync(WorksTown town, string sql)
    {
        await using var db = town.Site.Desk.Database.Open();
        // A statement of this test, written in it.
        await db.Database.ExecuteSqlRawAsync(sql, Desk.Cancel);
    }

    private static async Task<BatchState> StateAsync(WorksTown town)
    {
        await using var db = town.Site.Desk.Database.Open();
        return (await db.Set<PaymentBatch>().SingleAsync(Desk.Cancel)).State;
    }
}
