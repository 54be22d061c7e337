using Dure.App.Shared.Persons;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Persons;

/// <summary>Who lives together is found by what stands for a home, as long as they are kept.</summary>
public class PersonHomesTests
{
    private const string Home = "한빛도 두레시 은하동 12번지, 101동 1203호";

    [Theory]
    [DatabaseData]
    public async Task Those_of_a_home_are_found_however_it_is_written_and_whenever_they_end(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        var later = Registry.Terms with { Until = Registry.Terms.Until.AddYears(1) };
        var one = (await registry.AddAsync(Registry.With(null, new("이하나", "010-0111-4444", Home)))).Id;
        var two = (
            await registry.AddAsync(
                Registry.With(null, new("이둘", "010-0222-4444", "한빛도 두레시  은하동 12번지 101동1203호")),
                later
            )
        ).Id;
        var next = (await registry.AddAsync(Registry.With(null, new("이웃", "010-0333-4444", Home + " 2층")))).Id;
        await registry.AddAsync(Registry.With(null, new("이넷", "010-0444-4444")));
        await registry.AddAsync(Registry.With(null, new("이닷", "010-0555-4444")));

        (await SharedAsync(registry)).ShouldBe([$"{one} {two}"]);
        // What stands for a home is not the same in two months: with one month's key it is gone from old backups too.
        var rows = await registry.RowsAsync();
        rows[0].Home!.SequenceEqual(rows[1].Home!).ShouldBeFalse();
        rows.Count(row => row.Home is null).ShouldBe(2);

        // Who moves is found where they live now; who is destroyed is found nowhere.
        await registry.AddAsync(Registry.With(null, new("이웃", "010-0333-4444", Home)));
        (await SharedAsync(registry)).ShouldBe([$"{one} {two} {next}"]);
        await registry.Destruction.DestroyAsync(Office.Hanbit, two, "본인이 요청함", Desk.Cancel);
        (await SharedAsync(registry)).ShouldBe([$"{one} {next}"]);
    }

    private static async Task<IEnumerable<string>> SharedAsync(Registry registry)
    {
        var keys = new PersonKeys(registry.Desk.Db, registry.Keys, registry.Desk.Clock);
        var persons = registry.Desk.Db.Set<Person>().AsNoTracking().Where(row => row.Municipality == Office.Hanbit);
        var homes = await new PersonHomes(registry.Desk.Db, keys).SharedAsync(
            Office.Hanbit,
            persons.Select(row => row.Id),
            Desk.Cancel
        );
        return homes.Select(home => string.Join(' ', home));
    }
}
