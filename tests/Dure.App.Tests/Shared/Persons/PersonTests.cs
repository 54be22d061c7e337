using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Persons;

public class PersonTests
{
    private const string Other = "850314-2888887";

    [Theory]
    [DatabaseData]
    public async Task The_same_person_twice_is_one_whatever_else_changed(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        await registry.Desk.AddPersonAsync(
            "officer",
            "김담당",
            App.Shared.Rights.Role.ProgrammeOfficer,
            department: "jobs"
        );

        var first = await registry.AddAsync(Registry.With());
        var again = await registry.AddAsync(
            Registry.With("8503142999990", new("홍새이름", "", "한빛도 두레시 물빛동 9번지"))
        );

        (first, again).ShouldBe((new(1, true), new(1, false)));
        var plain = await registry.ReaderOf("officer").UnmaskAsync(Office.Hanbit, 1, "접수 12호 확인", Desk.Cancel);
        // What a later form left empty stays.
        plain.Details.ShouldBe(new("홍새이름", "01001234567", "한빛도 두레시 물빛동 9번지", Registry.Hong.Account));
        (plain.Birth, plain.Sex).ShouldBe((new DateOnly(1985, 3, 14), Sex.Female));
    }

    [Theory]
    [DatabaseData]
    public async Task Without_a_number_name_birth_and_phone_identify_and_a_number_makes_it_firm(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);

        (await registry.AddAsync(Registry.With(null))).ShouldBe(new(1, true));
        (await registry.RowsAsync()).Single().IsWeak.ShouldBeTrue();
        (await registry.AddAsync(Registry.With(null, Registry.Hong with { Name = "홍 길동" }))).ShouldBe(new(1, false));
        (await registry.AddAsync(Registry.With(null, Registry.Hong with { Phone = "010-0999-4567" }))).ShouldBe(
            new(2, true)
        );
        // The number, given later, is the same person's.
        (await registry.AddAsync(Registry.With())).ShouldBe(new(1, false));
        (await registry.RowsAsync())[0].IsWeak.ShouldBeFalse();
        (await registry.AddAsync(Registry.With(null))).ShouldBe(new(1, false));
        (await registry.Persons.FindAsync(Office.Hanbit, Registry.Read(Registry.Number), Desk.Cancel)).ShouldBe(1);
        (await registry.Persons.FindAsync(Office.Hanbit, Registry.Read(Other), Desk.Cancel)).ShouldBeNull();

        // Another number beside the same name, birth and phone is a question first.
        var asked = await Should.ThrowAsync<RefusedException>(() =>
            registry.AddAsync(new() { Number = Fitting(), Details = Registry.Hong })
        );
        asked.Refusals.Single().Name.ShouldBe("SameButNumber");
        (await registry.AddAsync(Registry.With(Other))).ShouldBe(new(3, true));
        (await registry.AddAsync(Registry.With(Other))).ShouldBe(new(3, false));
    }

    [Theory]
    [DatabaseData]
    public async Task Two_who_register_one_person_at_once_get_the_same_number(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);

        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(at =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = registry.Desk.Database.Open();
                            return (
                                await registry
                                    .At(db)
                                    .RegisterAsync(
                                        Office.Hanbit,
                                        [
                                            Registry.With(
                                                at % 2 == 0 ? Registry.Number : Other,
                                                Registry.Hong with
                                                {
                                                    Phone = $"010-0{at % 2}11-1111",
                                                }
                                            ),
                                        ],
                                        Registry.Terms,
                                        Desk.Cancel
                                    )
                            )[0];
                        },
                        Desk.Cancel
                    )
                )
        );

        all.Count(one => one.IsNew).ShouldBe(2);
        all.Where((_, at) => at % 2 == 0).Select(one => one.Id).Distinct().Count().ShouldBe(1);
        (await registry.RowsAsync()).Count.ShouldBe(2);
        (await LogCheck.RunAsync(registry.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task Municipalities_know_nothing_of_each_others_persons(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        await registry.Desk.LoadAsync("guro-2022");
        var guro = new MunicipalityCode(11530);
        var department = await registry
            .Desk.Db.Set<App.Shared.Organisation.Department>()
            .Where(row => row.Municipality == guro)
            .Select(row => row.Code)
            .FirstAsync(Desk.Cancel);

        await registry.AddAsync(Registry.With());
        await registry.Persons.RegisterAsync(
            guro,
            [Registry.With()],
            Registry.Terms with
            {
                Department = department,
            },
            Desk.Cancel
        );

        var rows = await registry.RowsAsync();
        rows.Count.ShouldBe(2);
        rows[0].Identity!.ShouldNotBe(rows[1].Identity!);
        Directory.GetDirectories(registry.Keys.Path).Length.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task Many_are_registered_found_again_and_kept_longer_under_another_key(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        await registry.Desk.AddPersonAsync(
            "officer",
            "김담당",
            App.Shared.Rights.Role.ProgrammeOfficer,
            department: "jobs"
        );
        NewPerson[] given = [.. Registry.MadeUp(3_000).All];

        var first = await registry.Persons.RegisterAsync(Office.Hanbit, given, Registry.Terms, Desk.Cancel);
        // Some of them again, twice in one list, and for longer.
        var later = Registry.Terms with
        {
            Purpose = "programme:clean",
            Until = new(2033, 5, 2),
        };
        var again = await registry.Persons.RegisterAsync(
            Office.Hanbit,
            [.. given[1000..2000], .. given[1500..2500]],
            later,
            Desk.Cancel
        );

        first.Select(one => one.Id).ShouldBe(Enumerable.Range(1, 3_000));
        again.ShouldAllBe(one => !one.IsNew);
        again.Select(one => one.Id).ShouldBe([.. Enumerable.Range(1001, 1000), .. Enumerable.Range(1501, 1000)]);
        var rows = await registry.RowsAsync();
        rows.Count.ShouldBe(3_000);
        rows.Count(row => row.Cohort == 203305).ShouldBe(1_500);
        rows.Where(row => row.Cohort == 203305).ShouldAllBe(row => row.KeepUntil == later.Until);
        (await registry.Desk.Db.Set<PersonHold>().CountAsync(Desk.Cancel)).ShouldBe(4_500);
        var plain = await registry
            .ReaderOf("officer")
            .ExportAsync(Office.Hanbit, [.. Enumerable.Range(1, 3_000)], "시험 명단", "명단 확인", Desk.Cancel);
        for (var at = 0; at < given.Length; at++)
        {
            plain[at].Details.Name.ShouldBe(given[at].Details.Name);
            plain[at].Details.Phone.ShouldBe(given[at].Details.Phone.Replace("-", "", StringComparison.Ordinal));
            plain[at].Details.Account.ShouldBe(given[at].Details.Account);
            (plain[at].Birth, plain[at].Sex).ShouldBe((given[at].Birth!.Value, given[at].Sex!.Value));
        }

        // A shorter time takes nothing away.
        await registry.Persons.RegisterAsync(Office.Hanbit, given[1000..1010], Registry.Terms, Desk.Cancel);
        (await registry.RowsAsync()).Count(row => row.Cohort == 203305).ShouldBe(1_500);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_wrong_is_refused_with_the_field_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        async Task RefusedAsync(string name, string place, NewPerson person, HoldTerms? terms = null)
        {
            var refused = await Should.ThrowAsync<RefusedException>(() => registry.AddAsync(person, terms));
            var refusal = refused.Refusals.ShouldHaveSingleItem();
            (refusal.Name, refusal.Place!.Value.File).ShouldBe((name, place));
            $"{refused} {refusal.ToString(true)}".ShouldNotContain("2999990");
        }

        var hong = Registry.Hong;
        await RefusedAsync(
            "ResidentNumberInText",
            "name",
            Registry.With(details: hong with { Name = "홍길동 850314-2999990" })
        );
        await RefusedAsync(
            "ResidentNumberInText",
            "phone",
            Registry.With(details: hong with { Phone = "8503142999990" })
        );
        await RefusedAsync(
            "ResidentNumberInText",
            "address",
            Registry.With(details: hong with { Address = "은하동 (850314 2999990)" })
        );
        await RefusedAsync(
            "ResidentNumberInText",
            "account",
            Registry.With(details: hong with { Account = "두레 850314-2999990" })
        );
        await RefusedAsync("NameMissing", "name", Registry.With(details: hong with { Name = " " }));
        await RefusedAsync("PhoneNotReadable", "phone", Registry.With(details: hong with { Phone = "없음" }));
        await RefusedAsync("TextNotTaken", "address", Registry.With(details: hong with { Address = "가\n나" }));
        await RefusedAsync("TextNotTaken", "name", Registry.With(details: hong with { Name = new string('가', 61) }));
        await RefusedAsync("TextNotTaken", "address", Registry.With(details: hong with { Address = "가\ud800" }));
        await RefusedAsync("NothingIdentifies", "number", Registry.With(null, hong with { Phone = "" }));
        await RefusedAsync(
            "NumberLooksMistyped",
            "number",
            new() { Number = Registry.Read(Registry.Number), Details = hong }
        );
        await RefusedAsync(
            "NumberSaysOtherwise",
            "birth",
            new()
            {
                Number = Registry.Read(Registry.Number),
                Birth = new(1985, 3, 15),
                Details = hong,
                NumberConfirmed = true,
            }
        );
        await RefusedAsync(
            "BirthNotPossible",
            "birth",
            new()
            {
                Birth = new(2026, 1, 6),
                Sex = Sex.Male,
                Details = hong,
            }
        );
        await RefusedAsync(
            "HoldNotPossible",
            "until",
            Registry.With(),
            Registry.Terms with
            {
                Until = new(2026, 1, 4),
            }
        );
        await RefusedAsync("HoldNotPossible", "purpose", Registry.With(), Registry.Terms with { Purpose = "" });
        await RefusedAsync("NoHolder", "department", Registry.With(), Registry.Terms with { Department = "nothing" });
        (await registry.RowsAsync()).ShouldBeEmpty();

        // In a list each is told by its line, and nobody of it is registered.
        var list = await Should.ThrowAsync<RefusedException>(() =>
            registry.Persons.RegisterAsync(
                Office.Hanbit,
                [Registry.With(), Registry.With(Other, hong with { Name = "" })],
                Registry.Terms,
                Desk.Cancel
            )
        );
        list.Refusals.Single().Place.ShouldBe(new Place("name", 2));
        (await registry.RowsAsync()).ShouldBeEmpty();
    }

    /// <summary>With the last digit that fits: nobody is asked to look again.</summary>
    private static ResidentNumber Fitting() =>
        Enumerable
            .Range(0, 10)
            .Select(last => Registry.Read($"850314-277777{last}"))
            .Single(number => !number.LooksMistyped);
}
