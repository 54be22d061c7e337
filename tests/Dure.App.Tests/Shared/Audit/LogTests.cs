using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Audit;

public class LogTests
{
    [Theory]
    [DatabaseData]
    public async Task What_is_written_through_a_page_says_who_from_where_by_which_page_and_what(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        await site.Desk.AddPersonAsync("han", "한담당");
        using var admin = await site.SignInAsync("admin");

        await admin.SendFormAsync("/accounts/han", ("Role", "Coordinator"), ("why", "인사발령"));

        var entry = await site
            .Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(row => row.Municipality == Office.Hanbit)
            .OrderByDescending(row => row.Id)
            .FirstAsync(Desk.Cancel);
        (entry.Who, entry.Process, entry.Deed, entry.Subject).ShouldBe(
            ("박관리(admin)", "POST /accounts/{login} Give", "추가", "RoleGrant 2")
        );
        entry.New!.ShouldContain("\"Account\":\"han\"");
        entry.New!.ShouldContain("인사발령");
        entry.Old.ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task Secrets_are_told_of_and_not_told(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        using var admin = await site.SignInAsync("admin");

        var all = await site.Desk.Db.Set<LogEntry>().AsNoTracking().ToListAsync(Desk.Cancel);

        var hash = (
            await site.Desk.Db.Set<App.Shared.Users.Account>().AsNoTracking().SingleAsync(Desk.Cancel)
        ).PasswordHash!;
        all.ShouldContain(entry => entry.New != null && entry.New.Contains("\"PasswordHash\":\"(비밀)\""));
        all.ShouldContain(entry =>
            entry.Subject.StartsWith("Session ") && entry.Who == "admin" && entry.Process == "로그인"
        );
        all.ShouldAllBe(entry => !(entry.Old + entry.New).Contains(hash));
    }

    [Theory]
    [DatabaseData]
    public async Task No_entry_can_be_changed_or_taken_out_by_the_program_and_verify_finds_who_did_it_otherwise(
        DatabaseKind kind
    )
    {
        await using var desk = await Desk.OpenAsync(kind);
        foreach (var at in Enumerable.Range(1, 5))
            await desk.AddPersonAsync($"p{at}", $"사람 {at}");
        var db = desk.Db;
        async Task RefusedAsync(string sql) =>
            (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql, Desk.Cancel)))
                .GetType()
                .Name.ShouldBeOneOf("SqliteException", "PostgresException");

        await RefusedAsync("UPDATE log_entry SET who = 'x' WHERE id = 2");
        await RefusedAsync("DELETE FROM log_entry WHERE id = 2");
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null && state.Entries > 5);

        // One who may change the tables themselves.
        await db.Database.ExecuteSqlRawAsync(
            kind == DatabaseKind.Sqlite
                ? "DROP TRIGGER log_entry_kept_UPDATE; DROP TRIGGER log_entry_kept_DELETE"
                : "DROP TRIGGER log_entry_kept ON log_entry; GRANT ALL ON log_entry TO CURRENT_USER",
            Desk.Cancel
        );
        await db.Database.ExecuteSqlRawAsync("UPDATE log_entry SET who = 'x' WHERE id = 3", Desk.Cancel);
        (await LogCheck.RunAsync(db, Desk.Cancel)).Single().Fault!.ShouldStartWith("3번 기록(");
        await db.Database.ExecuteSqlRawAsync("DELETE FROM log_entry WHERE id = 2", Desk.Cancel);
        (await LogCheck.RunAsync(db, Desk.Cancel)).Single().Fault.ShouldBe("2번 기록이 없습니다");
    }

    [Theory]
    [DatabaseData]
    public async Task Many_writers_at_once_make_one_chain_without_a_gap(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.AddPersonAsync("one", "한 사람");
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(at =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = desk.Database.Open();
                            db.Add(
                                new RoleGrant
                                {
                                    Municipality = MunicipalityCode.Nation,
                                    Id = at + 1,
                                    Account = "one",
                                    Role = Role.Inspector,
                                    Since = new(2026, 1, 1),
                                    GivenBy = "시험",
                                    GivenAt = DateTime.UnixEpoch,
                                    Why = "",
                                }
                            );
                            await db.SaveChangesAsync(Desk.Cancel);
                        },
                        Desk.Cancel
                    )
                )
        );

        var state = (await LogCheck.RunAsync(desk.Db, Desk.Cancel)).ShouldHaveSingleItem();

        state.Fault.ShouldBeNull();
        (await desk.Db.Set<LogEntry>().CountAsync(row => row.Subject.StartsWith("RoleGrant "), Desk.Cancel)).ShouldBe(
            20
        );
    }

    [Theory]
    [DatabaseData]
    public async Task Savings_of_one_transaction_make_one_chain_without_those_that_failed(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.AddPersonAsync("one", "한 사람");
        await using var db = desk.Database.Open();
        async Task GiveAsync(int id)
        {
            db.Add(
                new RoleGrant
                {
                    Municipality = MunicipalityCode.Nation,
                    Id = id,
                    Account = "one",
                    Role = Role.Inspector,
                    Since = new(2026, 1, 1),
                    GivenBy = "시험",
                    GivenAt = DateTime.UnixEpoch,
                    Why = "",
                }
            );
            await db.SaveChangesAsync(Desk.Cancel);
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(Desk.Cancel))
        {
            await GiveAsync(1);
            await GiveAsync(2);
            db.ChangeTracker.Clear();
            await Should.ThrowAsync<DbUpdateException>(() => GiveAsync(2));
            db.ChangeTracker.Clear();
            await GiveAsync(3);
            await transaction.CommitAsync(Desk.Cancel);
        }

        // One who comes between two transactions stands between them.
        await desk.AddPersonAsync("one", "한 사람", Role.Inspector, MunicipalityCode.Nation);
        await using (var next = await db.Database.BeginTransactionAsync(Desk.Cancel))
        {
            await GiveAsync(5);
            await next.CommitAsync(Desk.Cancel);
        }

        (await LogCheck.RunAsync(desk.Db, Desk.Cancel)).ShouldHaveSingleItem().Fault.ShouldBeNull();
        (await desk.Db.Set<LogEntry>().CountAsync(row => row.Subject.StartsWith("RoleGrant "), Desk.Cancel)).ShouldBe(
            5
        );
    }

    [Theory]
    [DatabaseData]
    public async Task What_could_not_be_saved_is_not_told(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.AddPersonAsync("one", "한 사람", Role.Inspector, MunicipalityCode.Nation);
        var before = await desk.Db.Set<LogEntry>().CountAsync(Desk.Cancel);
        await using var db = desk.Database.Open();
        // There is one of this number.
        db.Add(
            new RoleGrant
            {
                Municipality = MunicipalityCode.Nation,
                Id = 1,
                Account = "one",
                Role = Role.Inspector,
                Since = new(2026, 1, 1),
                GivenBy = "시험",
                GivenAt = DateTime.UnixEpoch,
                Why = "",
            }
        );

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Desk.Cancel));

        (await desk.Db.Set<LogEntry>().CountAsync(Desk.Cancel)).ShouldBe(before);
    }
}
