using Dure.App.Shared.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.App.Tests.Shared.Ledger;

public class FactStoreTests
{
    private static readonly FactKey Key = FactKey.Of(1, 0, FactKind.Result, 24_264, 1, 0, 0);

    [Fact]
    public void The_last_of_a_key_is_in_force()
    {
        var store = FactStore.Of([(Key, new(1, 10, false)), (Key, new(2, 20, true))]);

        store.Count.ShouldBe(1);
        store.All().Single().ShouldBe((Key, new FactValue(2, 20, true)));
    }

    [Fact]
    public void A_later_fact_is_seen_and_the_earlier_store_is_as_it_was()
    {
        var before = FactStore.Of([(Key, new(1, 10, false))]);

        var after = before.With([(Key, new(2, 20, false))]);

        before.Of(1, 0, FactKind.Result).Single().Value.Value.ShouldBe(10);
        after.Of(1, 0, FactKind.Result).Single().Value.Value.ShouldBe(20);
    }

    [Fact]
    public void Facts_of_one_subject_come_in_order_of_period()
    {
        FactKey[] keys =
        [
            .. new[] { 5, 1, 3 }.Select(month => FactKey.Of(7, 2, FactKind.Target, 24_264 + month, 1, 0, 0)),
        ];
        var store = FactStore.Of([.. keys.Select((key, at) => (key, new FactValue(at + 1, at, false)))]);

        store.Of(7, 2, FactKind.Target).Select(fact => fact.Key).ShouldBe(keys.Order());
        store.Of(7, 2, FactKind.Result).ShouldBeEmpty();
        store.Of(6, 2, FactKind.Target).ShouldBeEmpty();
    }

    [Fact]
    public void A_fact_takes_25_bytes() => FactStore.Of([(Key, new(1, 10, false))]).Bytes.ShouldBe(25);

    [Theory]
    [InlineData(40, 8)]
    [InlineData(400, 900)]
    [InlineData(10, 3_000)] // more than stay beside the columns
    public void It_holds_what_a_dictionary_would(int first, int later) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var id = 0;
                    (FactKey, FactValue) Next() =>
                        (
                            FactKey.Of(
                                random.Next(3),
                                random.Next(2),
                                (FactKind)random.Next(3),
                                random.Next(30),
                                1 + random.Next(2),
                                random.Next(3),
                                random.Next(3)
                            ),
                            new(++id, random.Next(100), random.Next(2) == 0)
                        );
                    var facts = Enumerable.Range(0, first).Select(_ => Next()).ToList();
                    var store = FactStore.Of([.. facts.OrderBy(_ => random.Next())]);
                    for (var left = later; left > 0; )
                    {
                        var posting = Enumerable
                            .Range(0, 1 + random.Next(Math.Min(left, 300)))
                            .Select(_ => Next())
                            .ToList();
                        store = store.With(posting);
                        facts.AddRange(posting);
                        left -= posting.Count;
                    }

                    var expected = new SortedDictionary<FactKey, FactValue>();
                    foreach (var (key, value) in facts)
                        expected[key] = value;
                    store.All().ShouldBe(expected.Select(fact => (fact.Key, fact.Value)));
                    foreach (var group in expected.GroupBy(fact => (fact.Key.Subject, fact.Key.Measure, fact.Key.Kind)))
                        store
                            .Of(group.Key.Subject, group.Key.Measure, group.Key.Kind)
                            .ShouldBe(group.Select(fact => (fact.Key, fact.Value)));
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
}
