using Dure.App.Capabilities.Results;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>Reminders where the mail server is down, where Dure is, and by hand.</summary>
public class ReminderFaultTests
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Theory]
    [DatabaseData]
    public async Task What_could_not_be_sent_is_shown_and_sent_again_by_a_person(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind, Today.AddDays(400));
        site.TravelTo(Today.AddDays(397));
        await site.AddressAsync("centre-dam", null);
        int port;
        await using (var closed = new SmtpServer())
        {
            port = closed.Port;
            closed.Unknown.Add("jobs-dam@hanbit.test");
            (await site.RemindAsync(closed.Settings())).ShouldBe(new(0, 1, 1));
        }

        // Nobody sends it again by himself, not with a server that works.
        await using var post = new SmtpServer(port: port);
        (await site.RemindAsync(post.Settings())).ShouldBe(new(0, 0, 0));
        await site.ReopenAsync(post.Variables());
        using var coordinator = await site.SignInAsync("chong");
        var page = await coordinator.PageAsync(Reminding.Round);
        page.Words("#reminders").ShouldContain("일자리정책과 이담당 3일 전");
        page.Words("#reminders").ShouldContain("못 보냄: ");
        page.Words("#reminders").ShouldContain("no mailbox (주소)");
        page.Words("#reminders").ShouldContain("메일 주소 없음");
        await site.AddressAsync("centre-dam", "new@hanbit.test");
        post.Forget();

        using var answer = await coordinator.PressRepeatAsync(page);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        post.Recipients.ShouldBe(["jobs-dam@hanbit.test", "new@hanbit.test"]);
        var after = await coordinator.PageAsync(Reminding.Round);
        after.Words("#reminders").ShouldContain("2통을 보냈습니다.");
        after.Words("#reminders").ShouldNotContain("다시 보내기");
        (await site.RemindersAsync()).ShouldAllBe(one => one.State == ReminderState.Sent && one.Tries == 2);
        using var officer = await site.SignInAsync("jobs-dam");
        (await officer.PageAsync(Reminding.Round)).QuerySelector("#reminders").ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task A_sending_that_was_cut_off_is_not_sent_again_unasked(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind);
        await using var post = new SmtpServer();
        site.TravelTo(Reminding.Due);
        site.Desk.Db.Add(
            new Reminder
            {
                Municipality = Office.Hanbit,
                Round = 2,
                Department = "jobs",
                Due = Reminding.Due,
                Mark = 0,
                Account = "jobs-dam",
            }.Try(site.Desk.Clock.GetUtcNow().UtcDateTime)
        );
        await site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        site.Desk.Db.ChangeTracker.Clear();

        await site.RemindAsync(post.Settings());

        post.Recipients.ShouldBe(["centre-dam@hanbit.test"]);
        // While it may still be under way nobody repeats it; later a person may.
        var round = await site.Desk.Db.Set<Round>().AsNoTracking().FirstAsync(row => row.Id == 2, Desk.Cancel);
        var desk = Reminding.At(site.Desk.Db, post.Settings(), site.Desk.Clock);
        (await desk.RepeatAsync(round, Desk.Cancel)).ShouldBe(new(0, 0, 0));
        site.Desk.Clock.Advance(TimeSpan.FromMinutes(11));
        (await desk.ListAsync(round, Desk.Cancel))
            .Select(line => line.Word(site.Desk.Clock.GetUtcNow().UtcDateTime))
            .ShouldBe(["보냄", "보냈는지 알 수 없음"], ignoreOrder: true);
        (await desk.RepeatAsync(round, Desk.Cancel)).ShouldBe(new(1, 0, 0));
        (await desk.RepeatAsync(round, Desk.Cancel)).ShouldBe(new(0, 0, 0));
        post.Recipients.ShouldBe(["centre-dam@hanbit.test", "jobs-dam@hanbit.test"]);
    }

    [Theory]
    [DatabaseData]
    public async Task A_server_reminds_by_itself_and_when_it_is_started_again_not_twice(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind, Today, -60, 0);
        await using var post = new SmtpServer();
        // Two servers of one database, as behind a balancer.
        await using var other = new AppFactory(site.Desk.Database, alone: false) { Settings = post.Variables() };
        await site.ReopenAsync(post.Variables());
        using var client = site.App.CreateClient();
        using var second = other.CreateClient();

        await post.NextAsync();
        await post.NextAsync();
        await site.ReopenAsync();
        using var third = site.App.CreateClient();
        // The new one has looked once its own run is over: it finds nothing to do, as this one does.
        (await site.RemindAsync(post.Settings(), TimeProvider.System)).ShouldBe(new(0, 0, 0));

        post.Recipients.ShouldBe(["centre-dam@hanbit.test", "jobs-dam@hanbit.test"]);
        (await site.RemindersAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task The_command_sends_once_and_says_how_many(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind, Today, -60, 0);
        await using var post = new SmtpServer();
        using var cli = new Cli { Database = site.Desk.Database.Database, Variables = post.Variables("__") };

        var first = await cli.RunAsync("remind");
        var second = await cli.RunAsync("remind");
        using var bare = new Cli { Database = site.Desk.Database.Database };
        var without = await bare.RunAsync("remind");

        (first.Code, second.Code).ShouldBe((0, 0), $"{first}{second}");
        first.Errors.ShouldContain("2통 보냄");
        second.Errors.ShouldContain("0통 보냄");
        post.Recipients.ShouldBe(["centre-dam@hanbit.test", "jobs-dam@hanbit.test"]);
        without.Code.ShouldBe(1);
        without.Errors.ShouldContain("[NoMailServer]");
    }

    [Theory]
    [DatabaseData]
    public async Task The_department_sees_it_where_it_enters(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind, Today.AddDays(2), -3, 1);
        using var officer = await site.SignInAsync("jobs-dam");
        const string December = Reminding.Round + "/departments/jobs";

        (await officer.PageAsync(December)).Words(".message.warning").ShouldContain("내는 날까지 2일 남았습니다.");
        var board = await officer.PageAsync(Rounds);
        board.Words(".message.warning").ShouldContain("2023년 12월 실적 취합");
        await officer.DoAsync(December, (Works, "10"), (Course, "5"));
        await officer.DoAsync(December + "/submit");
        (await officer.PageAsync(December)).QuerySelector(".message.warning").ShouldBeNull();
        (await officer.PageAsync(Rounds)).QuerySelector(".message.warning").ShouldBeNull();
    }
}

file static class Repeating
{
    public static Task<HttpResponseMessage> PressRepeatAsync(
        this HttpClient person,
        AngleSharp.Html.Dom.IHtmlDocument page
    )
    {
        var form = page.QuerySelectorAll("#reminders form")[^1];
        return person.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent(Forms.Filled(form, [])),
            Desk.Cancel
        );
    }
}
