using System.Globalization;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>Who is reminded on which day: by mail, once.</summary>
public class ReminderTests
{
    [Theory]
    [DatabaseData]
    public async Task Through_the_days_those_who_owe_are_reminded_and_the_head_once_it_is_late(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind);
        await using var post = new SmtpServer();
        async Task<string[]> OnAsync(int day)
        {
            site.TravelTo(Reminding.Due.AddDays(day));
            post.Forget();
            await site.RemindAsync(post.Settings());
            // Once more, as the next quarter of an hour does.
            (await site.RemindAsync(post.Settings())).ShouldBe(new(0, 0, 0));
            return [.. post.Recipients];
        }

        (await OnAsync(-10)).ShouldBeEmpty();
        (await OnAsync(-4)).ShouldBeEmpty();
        (await OnAsync(-3)).ShouldBe(["centre-dam@hanbit.test", "jobs-dam@hanbit.test"]);
        post.Mails.ShouldAllBe(mail => mail.Subject.Contains("2023년 12월 실적 취합", StringComparison.Ordinal));
        post.Mails.ShouldAllBe(mail => mail.Body.Contains("내는 날까지 3일 남았습니다.", StringComparison.Ordinal));
        (await OnAsync(-2)).ShouldBeEmpty();
        using (var officer = await site.SignInAsync("jobs-dam"))
        {
            const string December = Reminding.Round + "/departments/jobs";
            await officer.DoAsync(December, (Works, "10"), (Course, "5"));
            await officer.DoAsync(December + "/submit");
        }

        // What was handed in waits for its head.
        (await OnAsync(0)).ShouldBe(["centre-dam@hanbit.test", "jobs-jang@hanbit.test"]);
        post.Mails.ShouldAllBe(mail => mail.Body.Contains("오늘까지 냅니다.", StringComparison.Ordinal));
        var waits = post.Mails.Single(mail => mail.To == "jobs-jang@hanbit.test").Body;
        waits.ShouldContain("제출되어 부서장의 확인을 기다립니다.");
        waits.ShouldContain("여기에서 확인해 주세요: https://dure.hanbit.test/office/99110/rounds/2/departments/jobs");
        using (var head = await site.SignInAsync("jobs-jang"))
            await head.DoAsync(Reminding.Round + "/departments/jobs/confirm");
        (await OnAsync(1)).ShouldBe(["centre-dam@hanbit.test", "centre-jang@hanbit.test"]);
        var late = post.Mails.First(mail => mail.To == "centre-jang@hanbit.test");
        late.Subject.ShouldBe("[두레] 2023년 12월 실적 취합: 일자리센터팀 · 내는 날이 1일 지났습니다");
        late.Body.ShouldContain("박과장 님, 한빛시 일자리센터팀의");
        late.Body.ShouldContain("https://dure.hanbit.test/office/99110/rounds/2/departments/centre");
        late.Header("Auto-Submitted").ShouldBe("auto-generated");
        late.From.ShouldBe("dure@hanbit.test");
        (await OnAsync(2)).ShouldBeEmpty();
        // The server was down on the third day: the fourth makes up for it.
        (await OnAsync(4)).Length.ShouldBe(2);
        (await OnAsync(7)).Length.ShouldBe(2);
        (await OnAsync(60)).ShouldBeEmpty();

        (await site.RemindersAsync()).ShouldAllBe(one => one.State == ReminderState.Sent && one.Tries == 1);
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
        // An address is nobody's business in the log.
        (
            await site.Desk.Db.Set<LogEntry>().AnyAsync(entry => entry.New!.Contains("hanbit.test"), Desk.Cancel)
        ).ShouldBeFalse();
    }

    [Theory]
    [DatabaseData]
    public async Task Two_servers_at_once_send_each_mail_once(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind, marks: [-3, -2, -1, 1]);
        await using var post = new SmtpServer();
        foreach (var day in (int[])[-3, -2, -1])
        {
            site.TravelTo(Reminding.Due.AddDays(day));
            post.Forget();

            var runs = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.RemindAsync(post.Settings())))
            );

            post.Recipients.ShouldBe(["centre-dam@hanbit.test", "jobs-dam@hanbit.test"]);
            runs.Sum(run => run.Sent).ShouldBe(2);
        }

        (await site.RemindersAsync()).Count.ShouldBe(6);
    }

    [Theory]
    [DatabaseData]
    public async Task One_who_stands_in_is_reminded_too_and_one_who_left_is_not(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind);
        await using var post = new SmtpServer();
        await site.Desk.AddPersonAsync("choi", "최대행");
        await site.Desk.AddPersonAsync("gone", "박퇴직", Role.DepartmentOfficer, null, "jobs");
        await site.Desk.AddPersonAsync("other", "오다른", Role.DepartmentOfficer, null, "centre");
        foreach (var login in (string[])["choi", "gone", "other"])
            await site.AddressAsync(login, $"{login}@hanbit.test");
        await AccountDesk.CloseAsync(site.Desk.Db, "gone", site.Desk.Clock.GetUtcNow().UtcDateTime, Desk.Cancel);
        var grants = site.Desk.Get<GrantDesk>();
        var own = (await grants.OfAsync("jobs-dam", Desk.Cancel))[0];
        await grants.DeputiseAsync(
            "jobs-dam",
            Office.Hanbit,
            own.Id,
            "choi",
            Reminding.Due.AddDays(-4),
            Reminding.Due.AddDays(-1),
            "연가",
            Desk.Cancel
        );
        var left = (await grants.OfAsync("other", Desk.Cancel))[0];
        await grants.EndAsync(Office.Hanbit, left.Id, "관리자", Desk.Cancel);

        site.TravelTo(Reminding.Due.AddDays(-3));
        await site.RemindAsync(post.Settings());
        post.Recipients.ShouldBe(["centre-dam@hanbit.test", "choi@hanbit.test", "jobs-dam@hanbit.test"]);

        // The deputy's days are over; and where the principal's role ends, so does the deputy's.
        post.Forget();
        site.TravelTo(Reminding.Due);
        await grants.EndAsync(Office.Hanbit, own.Id, "관리자", Desk.Cancel);
        await site.RemindAsync(post.Settings());
        post.Recipients.ShouldBe(["centre-dam@hanbit.test"]);
    }

    [Theory]
    [DatabaseData]
    public async Task Another_last_day_is_reminded_of_anew_and_a_closed_round_of_nothing(DatabaseKind kind)
    {
        await using var site = await Reminding.OpenAsync(kind);
        await using var post = new SmtpServer();
        site.TravelTo(Reminding.Due);
        (await site.RemindAsync(post.Settings())).Sent.ShouldBe(2);

        var rounds = site.Desk.Get<RoundDesk>();
        await rounds.PostponeAsync(Office.Hanbit, 2, Reminding.Due.AddDays(10), "명절", Desk.Cancel);
        (await site.RemindAsync(post.Settings())).Sent.ShouldBe(0);
        site.TravelTo(Reminding.Due.AddDays(10));
        (await site.RemindAsync(post.Settings())).Sent.ShouldBe(2);
        await rounds.RemindOnAsync(Office.Hanbit, 2, [], Desk.Cancel);
        site.TravelTo(Reminding.Due.AddDays(11));
        (await site.RemindAsync(post.Settings())).ShouldBe(new(0, 0, 0));
        await rounds.RemindOnAsync(Office.Hanbit, 2, [1], Desk.Cancel);
        (await site.RemindAsync(post.Settings())).Sent.ShouldBe(4);

        using var coordinator = await site.SignInAsync("chong");
        await coordinator.DoAsync(Reminding.Round + "/closing", ("without", "시험"));
        await rounds.RemindOnAsync(Office.Hanbit, 2, [2], Desk.Cancel);
        site.TravelTo(Reminding.Due.AddDays(12));
        (await site.RemindAsync(post.Settings())).ShouldBe(new(0, 0, 0));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void The_last_day_may_be_the_first_or_the_last_there_is(string due)
    {
        var round = new Round
        {
            Municipality = Office.Hanbit,
            Id = 1,
            Period = Period.Month(2023, 11),
            Title = "",
            OpenedBy = "",
            OpenedAt = new DateTime(2023, 12, 1, 0, 0, 0, DateTimeKind.Utc),
        }
            .By(DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .RemindOn(ReminderDays.Usual);

        ReminderDays.At(round, new DateOnly(2023, 12, 10)).ShouldBeNull();
    }

    [Theory]
    [InlineData("3, 0", "1 · 7일", "-3,0,1,7")]
    [InlineData("", "", "")]
    [InlineData("0", " 2,2 , 1", "0,1,2")]
    public void Days_are_read_as_they_are_written(string before, string after, string marks) =>
        string.Join(',', ReminderDays.Read(before, after)).ShouldBe(marks);

    [Theory]
    [InlineData("셋", "", "before")]
    [InlineData("61", "", "before")]
    [InlineData("-1", "", "before")]
    [InlineData("", "0", "after")]
    [InlineData("", "1,2,3,4,5,6,7,8,9,10,11", "after")]
    public void Days_that_are_none_are_refused(string before, string after, string field)
    {
        var refusal = Should.Throw<RefusedException>(() => ReminderDays.Read(before, after)).Refusals.Single();

        (refusal.Name, refusal.Place?.File).ShouldBe(("BadDays", field));
    }
}
