using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.Persons;

public class PersonKeyTests
{
    [Theory]
    [DatabaseData("identity.key")]
    [DatabaseData("2031-01.key")]
    public async Task Without_its_keys_or_with_others_a_database_says_so_and_makes_none(DatabaseKind kind, string name)
    {
        await using var registry = await Registry.OpenAsync(kind);
        await registry.Desk.AddPersonAsync("officer", "김담당", Role.ProgrammeOfficer, department: "jobs");
        await registry.AddAsync(Registry.With());
        var file = Path.Combine(Directory.GetDirectories(registry.Keys.Path).Single(), name);
        var key = await File.ReadAllTextAsync(file, Desk.Cancel);
        async Task RefusedAsync(string refusal)
        {
            Func<Task>[] ways =
            [
                () => registry.AddAsync(Registry.With()),
                () => registry.ReaderOf("officer").MaskedAsync(Office.Hanbit, [1], Desk.Cancel),
                () => registry.ReaderOf("officer").UnmaskAsync(Office.Hanbit, 1, "접수 3호 확인", Desk.Cancel),
                () => registry.Persons.FindAsync(Office.Hanbit, Registry.Read(Registry.Number), Desk.Cancel),
            ];
            foreach (var way in ways)
            {
                var refused = (await Should.ThrowAsync<RefusedException>(way)).Refusals.Single();
                refused.Name.ShouldBe(refusal);
                refused.Korean.ShouldContain(file);
                registry.Desk.Db.ChangeTracker.Clear();
            }
        }

        File.Delete(file);
        await RefusedAsync("PersonKeyMissing");
        File.Exists(file).ShouldBeFalse();

        await File.WriteAllTextAsync(file, key[..30] + (key[30] == 'A' ? 'B' : 'A') + key[31..], Desk.Cancel);
        await RefusedAsync("PersonKeyOther");

        foreach (var damaged in (string[])["", "nothing", key[..^8], key.Replace('1', '2'), "x" + key])
        {
            await File.WriteAllTextAsync(file, damaged, Desk.Cancel);
            await RefusedAsync("PersonKeyDamaged");
        }

        await File.WriteAllTextAsync(file, key, Desk.Cancel);
        (await registry.AddAsync(Registry.With())).ShouldBe(new(1, false));
        (await registry.RowsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_who_need_a_key_at_once_one_makes_it_and_all_have_the_same()
    {
        await using var registry = await Registry.OpenAsync(DatabaseKind.Sqlite);

        // Again and again: what comes between two steps of another comes seldom.
        for (var round = 0; round < 40; round++)
        {
            var vault = round == 0 ? "99110-vault" : $"99110-again-{round}";
            var made = await Task.WhenAll(
                Enumerable
                    .Range(0, 16)
                    .Select(at =>
                        Task.Run(
                            () =>
                                Convert.ToHexString(
                                    registry.Keys.ReadOrMake(vault, at % 2 == 0 ? "identity" : "2031-01")
                                ),
                            Desk.Cancel
                        )
                    )
            );

            made.Distinct().Count().ShouldBe(2);
            made.Where((_, at) => at % 2 == 0).Distinct().Count().ShouldBe(1);
        }

        var folder = Path.Combine(registry.Keys.Path, "99110-vault");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder)
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var file in Directory.GetFiles(folder))
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["2031-01.key", "identity.key"]);
        foreach (var file in Directory.GetFiles(folder))
            new FileInfo(file).Length.ShouldBeLessThan(100);
    }

    [Theory]
    [DatabaseData]
    public async Task A_transaction_that_is_taken_back_leaves_nobody_and_the_next_one_works(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        await using (var transaction = await registry.Desk.Db.Database.BeginTransactionAsync(Desk.Cancel))
        {
            await registry.AddAsync(Registry.With());
            await transaction.RollbackAsync(Desk.Cancel);
        }

        (await registry.RowsAsync()).ShouldBeEmpty();
        (await registry.AddAsync(Registry.With())).ShouldBe(new(1, true));
        (await registry.Persons.FindAsync(Office.Hanbit, Registry.Read(Registry.Number), Desk.Cancel)).ShouldBe(1);
    }
}
