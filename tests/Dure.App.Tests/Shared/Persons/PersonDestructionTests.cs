using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Persons;

public sealed class PersonDestructionTests : IDisposable
{
    private const string Why = "접수 2026-12호 본인 확인";

    private readonly Copies copies = new();

    [Theory]
    [DatabaseData]
    public async Task What_nobody_needs_is_cleared_the_day_after_and_its_key_when_the_month_has_passed(
        DatabaseKind kind
    )
    {
        await using var registry = await Registry.OpenAsync(kind);
        await registry.AddAsync(Registry.With(), Registry.Terms with { Until = new(2026, 3, 10) });
        await registry.AddAsync(
            Registry.With(null, new("김하나", "010-0333-3333")),
            Registry.Terms with
            {
                Until = new(2026, 3, 20),
            }
        );
        await registry.AddAsync(Registry.With(null, new("이둘", "010-0444-4444")));

        At(registry, 2026, 3, 10);
        (await registry.Destruction.DestroyDueAsync(Desk.Cancel)).ShouldBeEmpty();

        At(registry, 2026, 3, 11);
        (await registry.Destruction.DueAsync(Desk.Cancel)).Single().Persons.ShouldBe(1);
        var first = (await registry.Destruction.DestroyDueAsync(Desk.Cancel)).ShouldHaveSingleItem();
        (first.Persons, first.Keys.Count).ShouldBe((1, 0));
        var row = (await registry.RowsAsync())[0];
        (row.Birth, row.Identity, row.Alias, row.Home, row.Sealed).ShouldBe((null, null, null, null, null));
        // What counts stays: how old about, which sex, for what.
        (row.BirthYear, row.Sex, row.DestroyedAt.HasValue).ShouldBe((1985, Sex.Female, true));
        (await registry.Desk.Db.Set<PersonHold>().CountAsync(Desk.Cancel)).ShouldBe(3);
        var entry = (await registry.LogAsync())[^1];
        (entry.Deed, entry.Subject, entry.New).ShouldBe(
            ("파기", "Person", """{"Count":"1","KeepUntil":"2026-03-10"}""")
        );

        At(registry, 2026, 4, 1);
        var second = (await registry.Destruction.DestroyDueAsync(Desk.Cancel)).ShouldHaveSingleItem();
        (second.Persons, second.Keys.Single()).ShouldBe((1, 202603));
        Files(registry).ShouldBe(["2031-01.key", "identity.key"]);
        (await registry.Destruction.DestroyDueAsync(Desk.Cancel)).ShouldBeEmpty();
        (await registry.RowsAsync()).Count(person => person.DestroyedAt is null).ShouldBe(1);
        (await LogCheck.RunAsync(registry.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);

        // Who comes back is somebody new; there is nothing by which anybody could tell.
        (await registry.AddAsync(Registry.With())).ShouldBe(new(4, true));
    }

    [Theory]
    [DatabaseData]
    public async Task Destroyed_data_are_not_to_be_had_from_files_dumps_backups_or_the_log(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        var desk = registry.Desk;
        await desk.AddPersonAsync("officer", "김담당", Role.ProgrammeOfficer, department: "jobs");
        await registry.AddAsync(Registry.With(), Registry.Terms with { Until = new(2026, 3, 10) });
        await registry.AddAsync(Registry.With(null, new("이둘", "010-0444-4444")));
        await registry.ReaderOf("officer").UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel);
        Telltale.In(await Copies.BytesAsync(desk.Database.Database)).ShouldBeEmpty("while it is kept");
        var (secret, recipient) = await copies.KeyAsync();
        using var cli = new Cli { Database = desk.Database.Database, Keys = registry.KeysFolder };
        (await cli.RunAsync("backup", copies.At("old.dure"), "--to", recipient)).Code.ShouldBe(0);

        At(registry, 2026, 4, 1);
        (await registry.Destruction.DestroyDueAsync(Desk.Cancel)).Single().Keys.ShouldBe([202603]);

        Telltale.In(await Copies.BytesAsync(desk.Database.Database)).ShouldBeEmpty();
        var log = await registry.LogAsync();
        Telltale
            .In(string.Join('\n', log.Select(one => $"{one.Why} {one.Subject} {one.Old} {one.New}")))
            .ShouldBeEmpty();
        log.Count(one => one.Deed == "열람" && one.Subject == "Person 1").ShouldBe(1);

        // A backup from before brings the encrypted text back, and nothing opens it.
        await using var restored = await copies.RestoreAsync(kind, copies.At("old.dure"), secret);
        await using var db = restored.Open();
        var old = await db.Set<Person>().AsNoTracking().SingleAsync(row => row.Id == 1, Desk.Cancel);
        old.Sealed.ShouldNotBeNull();
        Telltale.In(await Copies.BytesAsync(restored)).ShouldBeEmpty();
        Telltale.In([.. Files(registry).SelectMany(file => File.ReadAllBytes(PathOf(registry, file)))]).ShouldBeEmpty();
        var clock = desk.Clock;
        (
            await new PersonDesk(db, new(db, registry.Keys, clock), new Deed(), clock).FindAsync(
                Office.Hanbit,
                Registry.Read(Registry.Number),
                Desk.Cancel
            )
        ).ShouldBeNull();
        var reader = registry.ReaderOf("officer", db);
        (await reader.MaskedAsync(Office.Hanbit, [2], Desk.Cancel)).Single().Name.ShouldBe("이○");
        clock.Advance(TimeSpan.FromDays(-30));
        (
            await Should.ThrowAsync<RefusedException>(() =>
                registry.ReaderOf("officer", db).UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel)
            )
        )
            .Refusals.Single()
            .Name.ShouldBe("PersonKeyMissing");
        clock.Advance(TimeSpan.FromDays(30));
        // Destroying goes over it once more, and the counts are what they were.
        await new PersonDestruction(db, registry.Keys, new Deed(), clock).DestroyDueAsync(Desk.Cancel);
        (await db.Set<Person>().CountAsync(Desk.Cancel)).ShouldBe(2);
        (await db.Set<Person>().CountAsync(row => row.Sealed != null, Desk.Cancel)).ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task Ones_own_request_clears_at_once_and_a_copy_of_the_keys_put_back_is_found_again(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        await registry.AddAsync(Registry.With(), Registry.Terms with { Until = new(2026, 3, 10) });
        async Task RefusedAsync(int id, string why, string name) =>
            (
                await Should.ThrowAsync<RefusedException>(() =>
                    registry.Destruction.DestroyAsync(Office.Hanbit, id, why, Desk.Cancel)
                )
            )
                .Refusals.Single()
                .Name.ShouldBe(name);
        await RefusedAsync(1, " ", "UnmaskReason");
        await RefusedAsync(1, "010-0123-4567의 요청", "ReasonTellsWho");
        await RefusedAsync(2, "본인 요청", "NoPerson");

        await registry.Destruction.DestroyAsync(Office.Hanbit, 1, "본인 요청, 접수 3호", Desk.Cancel);

        (await registry.RowsAsync()).Single().Sealed.ShouldBeNull();
        registry.Desk.Db.ChangeTracker.Clear();
        await RefusedAsync(1, "본인 요청", "PersonDestroyed");
        var entry = (await registry.LogAsync())[^1];
        (entry.Deed, entry.Subject, entry.Why).ShouldBe(("변경", "Person 1", "본인 요청, 접수 3호"));
        entry.Old!.ShouldContain("\"Sealed\":\"(비밀)\"");
        entry.Old!.ShouldContain("\"Birth\":\"(비밀)\"");

        var copy = await File.ReadAllBytesAsync(PathOf(registry, "2026-03.key"), Desk.Cancel);
        At(registry, 2026, 4, 1);
        (await registry.Destruction.DestroyDueAsync(Desk.Cancel)).Single().Keys.ShouldBe([202603]);
        await File.WriteAllBytesAsync(PathOf(registry, "2026-03.key"), copy, Desk.Cancel);
        (await registry.Destruction.DueAsync(Desk.Cancel)).Single().Keys.ShouldBe([202603]);
        await registry.Destruction.DestroyDueAsync(Desk.Cancel);
        Files(registry).ShouldBe(["identity.key"]);
    }

    [Theory]
    [DatabaseData]
    public async Task The_command_says_what_is_due_and_destroys_it(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        registry.Desk.Clock.Advance(TimeSpan.FromDays(-365 * 10));
        await registry.AddAsync(Registry.With(), Registry.Terms with { Until = new(2016, 3, 10) });
        using var cli = new Cli { Database = registry.Desk.Database.Database, Keys = registry.KeysFolder };

        var due = await cli.RunAsync("persons", "due");
        due.Out.ShouldBe("99110: 사람 1명, 열쇠 1개(2016-03)\n", due.ToString());
        (await registry.RowsAsync()).Single().Sealed.ShouldNotBeNull();
        (await cli.RunAsync("persons", "destroy")).Code.ShouldBe(2);
        (await cli.RunAsync("persons", "destroy", "--due", "--person", "1")).Code.ShouldBe(2);
        (await cli.RunAsync("persons", "destroy", "--person", "1")).Code.ShouldBe(2);
        (
            await cli.RunAsync("persons", "destroy", "--person", "7", "--municipality", "99110", "--why", "본인 요청")
        ).Errors.ShouldContain("NoPerson");

        (await cli.RunAsync("persons", "destroy", "--due")).Out.ShouldBe(due.Out);

        (await cli.RunAsync("persons", "due")).Out.ShouldBe("");
        (await registry.RowsAsync()).Single().Sealed.ShouldBeNull();
        var entry = (await registry.LogAsync()).Single(one => one.Deed == "파기");
        (entry.Why, entry.Process).ShouldBe(("보유 기간이 끝남", "dure destroy"));
    }

    [Fact]
    public void What_looks_for_traces_finds_them()
    {
        Telltale.In("…홍길동…"u8.ToArray()).ShouldNotBeEmpty();
        Telltale.In(System.Text.Encoding.Unicode.GetBytes("850314-2999990")).ShouldNotBeEmpty();
        Telltale.In("\\xed998deab8b8eb8f99"u8.ToArray()).ShouldNotBeEmpty();
        Telltale.In("아무것도"u8.ToArray()).ShouldBeEmpty();
    }

    private static void At(Registry registry, int year, int month, int day) =>
        registry.Desk.Clock.Advance(
            new DateTimeOffset(year, month, day, 3, 0, 0, TimeSpan.Zero) - registry.Desk.Clock.GetUtcNow()
        );

    private static string[] Files(Registry registry) =>
        [
            .. Directory
                .GetFiles(Directory.GetDirectories(registry.Keys.Path).Single())
                .Select(Path.GetFileName)
                .Order()!,
        ];

    private static string PathOf(Registry registry, string file) =>
        Path.Combine(Directory.GetDirectories(registry.Keys.Path).Single(), file);

    public void Dispose() => copies.Dispose();
}
