using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Shared.Persons;

/// <summary>A server destroys by itself what nobody needs any more.</summary>
public class DestructionJobTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);

    // Half a minute.
    private const int MostWaits = 300;

    [Theory]
    [DatabaseData]
    public async Task What_is_due_is_gone_soon_after_the_server_started(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind, Start);
        foreach (var (name, until) in ((string, DateOnly)[])[("홍길동", new(2026, 3, 10)), ("이둘", new(2031, 1, 31))])
            await RegisterAsync(site, name, until);

        // The day after; one server that was told not to, and one that was not.
        site.Desk.Clock.GoTo(new(2026, 3, 11, 3, 0, 0, TimeSpan.Zero));
        await site.ReopenAsync(new Dictionary<string, string> { ["destroy-due"] = "false" });
        (await site.GetAsync("/")).EnsureSuccessStatusCode();
        (await LiveAsync(site)).ShouldBe(2);
        await site.ReopenAsync(new Dictionary<string, string> { ["destroy-due"] = "true" });
        (await site.GetAsync("/")).EnsureSuccessStatusCode();
        for (var waited = 0; waited < MostWaits && await LiveAsync(site) == 2; waited++)
            await Task.Delay(100, Desk.Cancel);

        (await LiveAsync(site)).ShouldBe(1);
        var entry = await site
            .Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .SingleAsync(row => row.Deed == "파기", Desk.Cancel);
        (entry.Who, entry.Process, entry.Why).ShouldBe(("두레", "개인정보 파기", PersonDestruction.Ended));
    }

    private static async Task RegisterAsync(Site site, string name, DateOnly until)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PersonDesk>()
            .RegisterAsync(
                Office.Hanbit,
                [Registry.With(null, new(name, "010-0123-4567"))],
                Registry.Terms with
                {
                    Until = until,
                },
                Desk.Cancel
            );
    }

    private static Task<int> LiveAsync(Site site) =>
        site.Desk.Db.Set<Person>().CountAsync(row => row.DestroyedAt == null, Desk.Cancel);
}
