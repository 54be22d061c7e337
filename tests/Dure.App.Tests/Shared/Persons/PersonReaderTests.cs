using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Persons;

public class PersonReaderTests
{
    private const string Why = "접수 2026-12호 본인 확인";

    [Theory]
    [DatabaseData]
    public async Task A_list_shows_masked_values_of_those_of_ones_department_alone(DatabaseKind kind)
    {
        await using var registry = await OpenAsync(kind);

        var seen = await registry.ReaderOf("officer").MaskedAsync(Office.Hanbit, [1, 2, 3], Desk.Cancel);

        var one = seen.ShouldHaveSingleItem();
        (one.Id, one.Name, one.Phone, one.Address, one.Account).ShouldBe(
            (1, "홍○동", "010-****-4567", "한빛도 두레시 은하동 ○○", "두레은행 ****5670")
        );
        (one.BirthYear, one.IsWeak, one.IsDestroyed).ShouldBe((1985, false, false));
        (await registry.ReaderOf("centre").MaskedAsync(Office.Hanbit, [1, 2, 3], Desk.Cancel)).Single().Id.ShouldBe(2);
        (await registry.ReaderOf("head").MaskedAsync(Office.Hanbit, [1, 2, 3], Desk.Cancel)).Single().Id.ShouldBe(1);
        foreach (var other in (string?[])["coord", "admin", null])
            (await registry.ReaderOf(other).MaskedAsync(Office.Hanbit, [1, 2, 3], Desk.Cancel)).ShouldBeEmpty(other);
        // Looking at masked values is no entry.
        (await registry.LogAsync()).ShouldAllBe(entry => entry.Deed != "열람");
    }

    [Theory]
    [DatabaseData]
    public async Task Whoever_sees_one_in_the_clear_stands_in_the_log_with_the_reason_and_without_what_was_seen(
        DatabaseKind kind
    )
    {
        await using var registry = await OpenAsync(kind);

        var plain = await registry.ReaderOf("officer").UnmaskAsync(Office.Hanbit, 1, $" {Why} ", Desk.Cancel);

        plain.Details.ShouldBe(Registry.Hong with { Phone = "01001234567" });
        var entry = (await registry.LogAsync())[^1];
        (entry.Deed, entry.Subject, entry.Who, entry.Why, entry.Origin, entry.Process).ShouldBe(
            ("열람", "Person 1", "김담당(officer)", Why, "192.0.2.1", "GET /시험")
        );
        (entry.Old, entry.New).ShouldBe((null, null));
        Telltale
            .In(
                string.Join(
                    '\n',
                    (await registry.LogAsync()).Select(one => $"{one.Why}{one.Subject}{one.Old}{one.New}")
                )
            )
            .ShouldBeEmpty();
        $"{plain} {plain.Details} {Registry.With().Number}".ShouldBe("개인정보 개인정보 주민등록번호");
    }

    [Theory]
    [DatabaseData]
    public async Task An_export_is_one_entry_with_its_count(DatabaseKind kind)
    {
        await using var registry = await OpenAsync(kind);
        await registry.Persons.RegisterAsync(Office.Hanbit, [.. Registry.MadeUp(40).All], Registry.Terms, Desk.Cancel);
        var before = (await registry.LogAsync()).Count;

        int[] asked = [1, .. Enumerable.Range(4, 20), 30];
        var plain = await registry
            .ReaderOf("officer")
            .ExportAsync(Office.Hanbit, asked, "급여이체 12", "2월 급여 이체 파일", Desk.Cancel);

        plain.Select(one => one.Id).ShouldBe(asked);
        var entry = (await registry.LogAsync()).Skip(before).ShouldHaveSingleItem();
        (entry.Deed, entry.Subject, entry.Why).ShouldBe(("열람", "Person", "2월 급여 이체 파일"));
        entry.New.ShouldBe("""{"Of":"급여이체 12","Count":"22","Persons":"1, 4~23, 30"}""");
    }

    [Theory]
    [DatabaseData]
    public async Task Without_a_reason_a_right_or_business_with_them_nobody_sees_anything(DatabaseKind kind)
    {
        await using var registry = await OpenAsync(kind);
        async Task RefusedAsync(string? login, int id, string? why, string name) =>
            (
                await Should.ThrowAsync<RefusedException>(() =>
                    registry.ReaderOf(login).UnmaskAsync(Office.Hanbit, id, why!, Desk.Cancel)
                )
            )
                .Refusals.Single()
                .Name.ShouldBe(name, $"{login} {id} {why}");

        var before = (await registry.LogAsync()).Count;
        foreach (var why in (string?[])[null, "", "   ", "확인", "가\n나다라마", new string('가', 201)])
            await RefusedAsync("officer", 1, why, "UnmaskReason");
        foreach (
            var why in (string[])
                [
                    "홍길동 본인 확인",
                    "010-0123-4567로 전화",
                    "번호 850314-2999990 확인",
                    "８５０３１４-２９９９９９０ 확인",
                    "두레은행 000-12-345670 확인",
                ]
        )
            await RefusedAsync("officer", 1, why, "ReasonTellsWho");
        await RefusedAsync("officer", 2, Why, "NoPerson");
        await RefusedAsync("officer", 77, Why, "NoPerson");
        // A head sees masked values alone; others none; of another municipality nobody anything.
        foreach (var other in (string?[])["head", "coord", "admin", "stranger", null])
            await RefusedAsync(other, 1, Why, "NotAllowed");
        // One of several whom they may not see, and they see none.
        (
            await Should.ThrowAsync<RefusedException>(() =>
                registry.ReaderOf("officer").ExportAsync(Office.Hanbit, [1, 2], "명단", Why, Desk.Cancel)
            )
        )
            .Refusals.Single()
            .Name.ShouldBe("NoPerson");
        (await registry.LogAsync()).Count.ShouldBe(before);

        // When the purpose of their department ends, so does the right, though others keep the person.
        await registry.AddAsync(Registry.With(), new("centre", "programme:home", new(2035, 1, 1)));
        registry.Desk.Clock.Advance(TimeSpan.FromDays(365 * 6));
        await RefusedAsync("officer", 1, Why, "NoPerson");
        (await registry.ReaderOf("centre").UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel)).Details.Name.ShouldBe(
            "홍길동"
        );
    }

    [Theory]
    [DatabaseData]
    public async Task What_cannot_be_logged_is_not_shown(DatabaseKind kind)
    {
        await using var registry = await OpenAsync(kind);
        await registry.Desk.Db.Database.ExecuteSqlRawAsync(
            kind == DatabaseKind.Sqlite
                ? "CREATE TRIGGER full BEFORE INSERT ON log_entry BEGIN SELECT RAISE(ABORT, 'full'); END"
                : """
                CREATE FUNCTION full_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
                CREATE TRIGGER full_up BEFORE INSERT ON log_entry FOR EACH ROW EXECUTE FUNCTION full_up();
                """,
            Desk.Cancel
        );

        await Should.ThrowAsync<DbUpdateException>(() =>
            registry.ReaderOf("officer").UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel)
        );

        // Nor does it lie in wait to be saved with something else, nor can a transaction of the caller's take it back.
        registry.Desk.Db.ChangeTracker.Entries<LogEntry>().ShouldBeEmpty();
        await using var transaction = await registry.Desk.Db.Database.BeginTransactionAsync(Desk.Cancel);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            registry.ReaderOf("officer").UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel)
        );
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_moved_to_another_row_or_changed_does_not_open(DatabaseKind kind)
    {
        await using var registry = await OpenAsync(kind);
        var reader = registry.ReaderOf("officer");
        await registry.AddAsync(
            Registry.With("850314-2888887", Registry.Hong with { Name = "이산", Phone = "010-0222-2222" })
        );
        async Task FailsAsync() =>
            (await Should.ThrowAsync<RefusedException>(() => reader.UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel)))
                .Refusals.Single()
                .Name.ShouldBe("PersonNotOpened");
        var sealedBytes = (await registry.RowsAsync())[0].Sealed!;
        var set = registry.Desk.Db.Set<Person>().Where(row => row.Id == 1 && row.Municipality == Office.Hanbit);

        var other = (await registry.RowsAsync())[3].Sealed;
        await set.ExecuteUpdateAsync(row => row.SetProperty(person => person.Sealed, other), Desk.Cancel);
        await FailsAsync();
        for (var at = 0; at < sealedBytes.Length; at += 7)
        {
            var changed = sealedBytes.ToArray();
            changed[at] ^= 1;
            await set.ExecuteUpdateAsync(row => row.SetProperty(person => person.Sealed, changed), Desk.Cancel);
            await FailsAsync();
        }

        await set.ExecuteUpdateAsync(row => row.SetProperty(person => person.Sealed, sealedBytes), Desk.Cancel);
        (await reader.UnmaskAsync(Office.Hanbit, 1, Why, Desk.Cancel)).Details.Name.ShouldBe("홍길동");
    }

    /// <summary>1 is of jobs, 2 of centre, 3 of jobs until the end of the month before.</summary>
    private static async Task<Registry> OpenAsync(DatabaseKind kind)
    {
        var registry = await Registry.OpenAsync(kind);
        var desk = registry.Desk;
        await desk.AddPersonAsync("officer", "김담당", Role.ProgrammeOfficer, department: "jobs");
        await desk.AddPersonAsync("centre", "이담당", Role.Counsellor, department: "centre");
        await desk.AddPersonAsync("head", "박과장", Role.DepartmentHead, department: "jobs");
        await desk.AddPersonAsync("coord", "최총괄", Role.Coordinator);
        await desk.AddPersonAsync("admin", "정관리", Role.Administrator);
        await desk.LoadAsync("guro-2022");
        var guro = new MunicipalityCode(11530);
        var department = await desk
            .Db.Set<App.Shared.Organisation.Department>()
            .Where(row => row.Municipality == guro)
            .Select(row => row.Code)
            .FirstAsync(Desk.Cancel);
        await desk.AddPersonAsync("stranger", "남담당", Role.ProgrammeOfficer, guro, department);
        await registry.AddAsync(Registry.With());
        var hong = Registry.Hong;
        await registry.AddAsync(
            Registry.With(null, hong with { Name = "남궁민", Phone = "010-0111-1111" }),
            Registry.Terms with
            {
                Department = "centre",
            }
        );
        await registry.AddAsync(
            Registry.With(null, hong with { Name = "김하나", Phone = "010-0333-3333" }),
            Registry.Terms with
            {
                Until = new(2026, 1, 10),
            }
        );
        desk.Clock.Advance(TimeSpan.FromDays(10));
        return registry;
    }
}
