using System.Net;
using Dure.App.Capabilities.Calls;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What is kept while residents write, and that many who send at once are received each once.</summary>
public class DraftTests
{
    [Theory]
    [DatabaseData]
    public async Task Many_who_send_at_once_are_each_received_once(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        var residents = new List<(HttpClient Resident, string Summary)>();
        for (var number = 1; number <= 12; number++)
        {
            var resident = house.Resident();
            residents.Add(
                (resident, await CallHouse.WriteAsync(resident, call, CallHouse.Hong(number), CallHouse.Answers()))
            );
        }

        var answers = await Task.WhenAll(
            residents.Select(one => one.Resident.SendFormAsync(one.Summary, ("consent", "true")))
        );

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        var receipts = new HashSet<string>();
        foreach (var (resident, summary) in residents)
            receipts.Add(CallHouse.ReceiptOf(await resident.PageAsync(summary)));
        receipts.Count.ShouldBe(12);
        (
            await house
                .Site.Desk.Db.Set<Application>()
                .OrderBy(row => row.Id)
                .Select(row => row.Id)
                .ToListAsync(Desk.Cancel)
        ).ShouldBe(Enumerable.Range(1, 12));
        (await house.Site.Desk.Db.Set<ApplicationFile>().CountAsync(Desk.Cancel)).ShouldBe(12);
    }

    [Theory]
    [DatabaseData]
    public async Task A_document_is_listed_by_its_name_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        using var phone = house.Resident();
        var summary = await CallHouse.WriteAsync(phone, call, CallHouse.Hong(), CallHouse.Answers());
        var documents = summary[..^1] + "4";
        (await CallHouse.AttachAsync(phone, documents, "property", "보험료.png", CallHouse.Png)).Dispose();
        (await phone.PageAsync(documents)).Words().ShouldContain("보험료.png");
        // What is typed afterwards leaves the documents as they are.
        using var kept = await phone.SendFormAsync(summary[..^1] + "1", CallHouse.Hong(2));
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var taken = await phone.SendFormAsync(documents, ("do", "remove-1"));

        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var words = (await phone.PageAsync(documents)).Words();
        words.ShouldContain("보험료.png");
        words.ShouldNotContain("동의서.png");
        using var sent = await phone.SendFormAsync(summary, ("consent", "true"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await house.Site.Desk.Db.Set<ApplicationFile>().Select(row => row.Code).ToListAsync(Desk.Cancel)).ShouldBe([
            "property",
        ]);
        // It is sent: the draft takes nothing more, and has nothing more.
        (await phone.PageAsync(documents))
            .QuerySelector("main form")
            .ShouldBeNull();
        (await house.Site.Desk.Db.Set<DraftFile>().CountAsync(Desk.Cancel)).ShouldBe(0);
    }

    [Theory]
    [DatabaseData]
    public async Task What_nobody_sent_goes_a_month_after_the_call_and_not_before(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var calls = new List<int>();
        foreach (var ended in new[] { 31, 29, -1 })
        {
            var call = await house.CallAsync();
            using var resident = house.Resident();
            (await resident.SendFormAsync($"/apply/99110/{call}")).Dispose();
            var now = house.Site.Desk.Clock.GetUtcNow().UtcDateTime;
            var (closed, keep) = (now.AddDays(-ended), now.AddDays(30 - ended));
            await house
                .Site.Desk.Db.Set<Call>()
                .Where(row => row.Id == call)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.ClosesAt, closed), Desk.Cancel);
            await house
                .Site.Desk.Db.Set<ApplicationDraft>()
                .Where(row => row.Call == call)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.KeepUntil, keep), Desk.Cancel);
            calls.Add(call);
        }

        using var next = house.Resident();
        (await next.SendFormAsync($"/apply/99110/{calls[2]}")).Dispose();

        (
            await house
                .Site.Desk.Db.Set<ApplicationDraft>()
                .OrderBy(row => row.Call)
                .Select(row => row.Call)
                .ToListAsync(Desk.Cancel)
        ).ShouldBe([calls[1], calls[2], calls[2]]);
    }

    [Fact]
    public async Task A_place_that_is_none_has_no_page()
    {
        await using var house = await CallHouse.OpenAsync(DatabaseKind.Sqlite);
        using var resident = house.Resident();
        foreach (var none in new[] { "12345", "없는곳", "99110x" })
            (await resident.GetAsync($"/apply/{none}", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, none);
        (await resident.GetAsync("/apply/99110", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
