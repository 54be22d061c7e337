using System.Text;
using Dure.App.Shared.Persons;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Persons;

/// <summary>What capabilities keep of a person opens for that row and use, and ends with the person.</summary>
public class PersonBoxTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("월소득 500,000원");

    [Theory]
    [DatabaseData]
    public async Task A_box_opens_in_its_own_row_and_for_its_own_use_alone(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        var (one, two) = (
            (await registry.AddAsync(Registry.With())).Id,
            (await registry.AddAsync(Registry.With(null, new("이둘", "010-0444-4444")))).Id
        );
        var boxes = BoxesOf(registry);
        var box = await boxes.SealAsync(Office.Hanbit, one, "facts", 7, Plain, Desk.Cancel);
        var theirs = await boxes.SealAsync(Office.Hanbit, two, "facts", 7, Plain, Desk.Cancel);

        (await boxes.OpenAsync(Office.Hanbit, one, "facts", 7, box, Desk.Cancel)).ShouldBe(Plain);
        (await boxes.SealAsync(Office.Hanbit, one, "facts", 7, Plain, Desk.Cancel)).ShouldNotBe(box);
        box.AsSpan().IndexOf(Plain).ShouldBe(-1);
        byte[] bent = [.. box];
        bent[^1] ^= 1;
        foreach (
            var (person, use, row, what) in new[]
            {
                (one, "facts", 8, box),
                (one, "decision", 7, box),
                (two, "facts", 7, box),
                (one, "facts", 7, theirs),
                (one, "facts", 7, bent),
                (one, "facts", 7, Array.Empty<byte>()),
            }
        )
            (
                await Should.ThrowAsync<RefusedException>(() =>
                    boxes.OpenAsync(Office.Hanbit, person, use, row, what, Desk.Cancel)
                )
            )
                .Refusals[0]
                .Name.ShouldBe("PersonNotOpened");
    }

    [Theory]
    [DatabaseData]
    public async Task With_the_person_or_their_month_it_is_gone(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        var one = (await registry.AddAsync(Registry.With())).Id;
        var two = (
            await registry.AddAsync(
                Registry.With(null, new("이둘", "010-0444-4444")),
                Registry.Terms with
                {
                    Until = new(2026, 2, 10),
                }
            )
        ).Id;
        var first = await BoxesOf(registry).SealAsync(Office.Hanbit, one, "facts", 1, Plain, Desk.Cancel);
        var second = await BoxesOf(registry).SealAsync(Office.Hanbit, two, "facts", 2, Plain, Desk.Cancel);

        await registry.Destruction.DestroyAsync(Office.Hanbit, one, "본인 요청", Desk.Cancel);
        (await BoxesOf(registry).OpenAsync(Office.Hanbit, one, "facts", 1, first, Desk.Cancel)).ShouldBeNull();
        (await BoxesOf(registry).OpenAsync(Office.Hanbit, two, "facts", 2, second, Desk.Cancel)).ShouldBe(Plain);
        registry.Desk.Clock.Advance(TimeSpan.FromDays(60));
        await registry.Destruction.DestroyDueAsync(Desk.Cancel);

        (await BoxesOf(registry).OpenAsync(Office.Hanbit, two, "facts", 2, second, Desk.Cancel)).ShouldBeNull();
        (await registry.Desk.Db.Set<PersonSecret>().CountAsync(Desk.Cancel)).ShouldBe(0);
        (
            await Should.ThrowAsync<RefusedException>(() =>
                BoxesOf(registry).SealAsync(Office.Hanbit, one, "facts", 1, Plain, Desk.Cancel)
            )
        )
            .Refusals[0]
            .Name.ShouldBe("PersonDestroyed");
    }

    [Theory]
    [DatabaseData]
    public async Task Of_thousands_each_is_read_in_its_place_and_one_that_was_altered_is_told(DatabaseKind kind)
    {
        await using var registry = await Registry.OpenAsync(kind);
        var (one, two) = (
            (await registry.AddAsync(Registry.With())).Id,
            (await registry.AddAsync(Registry.With(null, new("이둘", "010-0444-4444")))).Id
        );
        int[] rows = [.. Enumerable.Range(1, 2_500)];
        var plain = rows.Select(row =>
            (Person: row % 2 == 0 ? one : two, row, (ReadOnlyMemory<byte>)BitConverter.GetBytes(row))
        );
        var boxes = await BoxesOf(registry).SealAsync(Office.Hanbit, "facts", [.. plain], Desk.Cancel);
        (int, int, byte[])[] asked = [.. rows.Zip(boxes, (row, box) => (row % 2 == 0 ? one : two, row, box))];
        async Task<IEnumerable<int?>> ReadAsync() =>
            (await BoxesOf(registry).OpenAsync(Office.Hanbit, "facts", asked, Desk.Cancel)).Select(bytes =>
                bytes is null ? (int?)null : BitConverter.ToInt32(bytes)
            );

        (await ReadAsync()).ShouldBe(rows.Select(row => (int?)row));
        await registry.Destruction.DestroyAsync(Office.Hanbit, two, "본인 요청", Desk.Cancel);
        (await ReadAsync()).ShouldBe(rows.Select(row => row % 2 == 0 ? row : (int?)null));
        asked[1_999].Item3[^1] ^= 1;
        (await Should.ThrowAsync<RefusedException>(ReadAsync)).Refusals[0].Name.ShouldBe("PersonNotOpened");
    }

    private static PersonBoxes BoxesOf(Registry registry) =>
        new(registry.Desk.Db, new PersonKeys(registry.Desk.Db, registry.Keys, registry.Desk.Clock));
}
