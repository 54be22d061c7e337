using System.Globalization;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>An office whose officers and heads have addresses, and a round that is due ten days after the clock's day.</summary>
internal static class Reminding
{
    /// <summary>The round, number 2, of December 2023.</summary>
    public const string Round = Collecting.Rounds + "/2";

    /// <summary>The last day, where the clock of the tests begins on 5 January 2026.</summary>
    public static DateOnly Due { get; } = new(2026, 1, 15);

    public static async Task<Site> OpenAsync(DatabaseKind kind, DateOnly? due = null, params int[] marks)
    {
        var site = await Collecting.OpenAsync(kind);
        foreach (var login in (string[])["jobs-dam", "jobs-jang", "centre-dam", "centre-jang"])
            await site.AddressAsync(login, $"{login}@hanbit.test");
        var desk = site.Desk.Get<RoundDesk>();
        await desk.OpenAsync(
            await desk.LedgerAsync("99110", Desk.Cancel),
            new(
                Period.Month(2023, 12),
                null,
                due ?? Due,
                ["jobs|실적"],
                "천원",
                ["jobs", "centre"],
                false,
                marks.Length == 0 ? null : marks
            ),
            "김총괄(chong)",
            Desk.Cancel
        );
        site.Desk.Db.ChangeTracker.Clear();
        return site;
    }

    public static async Task AddressAsync(this Site site, string login, string? address)
    {
        var users = site.Desk.Get<UserManager<Account>>();
        await AccountDesk.SetEmailAsync(users, (await users.FindByIdAsync(login))!, address, Desk.Cancel);
        site.Desk.Db.ChangeTracker.Clear();
    }

    public static MailSettings Settings(this SmtpServer server) =>
        new("127.0.0.1", server.Port, false, null, null, "dure@hanbit.test", "https://dure.hanbit.test");

    /// <summary>The same for a server or a command.</summary>
    public static Dictionary<string, string> Variables(this SmtpServer server, string between = ":") =>
        new()
        {
            [$"smtp{between}host"] = "127.0.0.1",
            [$"smtp{between}port"] = server.Port.ToString(CultureInfo.InvariantCulture),
            [$"smtp{between}from"] = "dure@hanbit.test",
            ["remind-at-any-hour"] = "true",
        };

    /// <summary>One run, as one server makes it.</summary>
    public static async Task<Reminded> RemindAsync(this Site site, MailSettings settings, TimeProvider? clock = null)
    {
        await using var db = site.Desk.Database.Open();
        return await At(db, settings, clock ?? site.Desk.Clock).RunAsync(Desk.Cancel);
    }

    public static ReminderDesk At(DureDbContext db, MailSettings settings, TimeProvider clock) =>
        new(db, new Mailer(settings), new Deed(), clock);

    public static void TravelTo(this Site site, DateOnly day) =>
        site.Desk.Clock.Advance(
            new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero) - site.Desk.Clock.GetUtcNow()
        );

    public static Task<List<Reminder>> RemindersAsync(this Site site) =>
        site
            .Desk.Db.Set<Reminder>()
            .AsNoTracking()
            .OrderBy(row => row.Account)
            .ThenBy(row => row.Mark)
            .ToListAsync(Desk.Cancel);
}
