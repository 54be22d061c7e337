using Dure.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.Tests.Rules;

/// <summary>Many persons at once: verdicts, ranks, counts.</summary>
public class ScreeningTests
{
    private static readonly DateOnly Day = new(2017, 11, 20);
    private readonly CompiledRule rule = Library.Whole.Rule("일자리").On(Day);

    [Fact]
    public void More_property_or_income_never_helps() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                ArbMap.Default.ArbFor<PositiveInt>(),
                (seed, more) =>
                {
                    var people = new Chance(seed).People(20);
                    var before = rule.Screen(people, null, TestContext.Current.CancellationToken);
                    foreach (var column in new[] { people.Person["재산"], people.Person["월소득"] })
                        for (var person = 0; person < people.Count; person++)
                            column[person] += column[person] == People.Unknown ? 0 : more.Get * 50_000_000L;
                    var after = rule.Screen(people, null, TestContext.Current.CancellationToken);
                    return Enumerable
                        .Range(0, people.Count)
                        .All(person =>
                            after.Verdicts[person] >= before.Verdicts[person]
                            && (after.Refused[person] & before.Refused[person]) == before.Refused[person]
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Ranks_are_a_total_order_by_the_keys_and_then_by_row()
    {
        var random = new Random(5);
        const int count = 30_000;
        long[] Made(Func<long> value) => [.. Enumerable.Range(0, count).Select(_ => value())];
        var people = new People(
            [.. Enumerable.Range(0, count + 1)],
            new int[count + 1],
            new Dictionary<string, long[]>
            {
                ["생년월일"] = Made(() => new DateOnly(1950, 1, 1).DayNumber + random.Next(9_000)),
                ["재산"] = Made(() =>
                    random.Next(8) == 0 ? random.NextInt64(200_000_000) : random.Next(4) * 50_000_000L
                ),
                ["월소득"] = new long[count],
                ["학적"] = Made(() => 3),
                ["실업급여"] = Made(() => random.Next(50) == 0 ? 1 : 0),
            },
            new Dictionary<string, long[]>(),
            new Dictionary<string, long[]> { ["신청일"] = [Day.DayNumber] }
        );
        var done = 0;
        var screening = rule.Screen(
            people,
            new Told(persons => Interlocked.Exchange(ref done, Math.Max(done, persons))),
            TestContext.Current.CancellationToken
        );
        var ordered = Enumerable
            .Range(0, count)
            .Where(person => screening.Verdicts[person] == (byte)Verdict.Eligible)
            .OrderByDescending(person => screening.Score(person)!.Value)
            .ThenBy(person => people.Person["재산"][person])
            .ThenBy(person => people.Person["생년월일"][person])
            .ThenBy(person => person)
            .ToList();
        ordered.Count.ShouldBeGreaterThan(20_000);
        ordered.Select(person => screening.Ranks[person]).ShouldBe(Enumerable.Range(1, ordered.Count));
        screening.Ranks.Count(rank => rank == 0).ShouldBe(count - ordered.Count);
        screening.VerdictCounts.Sum().ShouldBe(count);
        screening.RefusedCounts[3].ShouldBe(count - ordered.Count);
        done.ShouldBe(count);
    }

    [Fact]
    public void One_whose_key_is_not_known_comes_last_and_great_numbers_rank_too()
    {
        var files = Library
            .Files()
            .Where(file => !file.Key.StartsWith("cases/", StringComparison.Ordinal))
            .ToDictionary();
        files["programmes/일자리.yaml"] =
            "rule: 시험\nversions:\n  - from: 2017-01-01\n    cite: 근거\n    order: [재산 높은순, 월소득 낮은순, 실업급여 먼저, 생년월일 늦은순]\n";
        var library = RuleLibrary.Load(files);
        long[] property = [People.Unknown, long.MaxValue - 1, -9_000_000_000_000_000_000, 5, 5, 5, 5];
        long[] income = [0, 0, 0, 1, long.MaxValue - 1, -9_000_000_000_000_000_000, 1];
        var people = new People(
            [0, 7],
            new int[8],
            new Dictionary<string, long[]>
            {
                ["재산"] = property,
                ["월소득"] = income,
                ["실업급여"] = [0, 0, 0, 0, 0, 0, 1],
            },
            new Dictionary<string, long[]>(),
            new Dictionary<string, long[]>()
        );
        library
            .Rules[0]
            .On(Day)
            .Screen(people, null, TestContext.Current.CancellationToken)
            .Ranks.ShouldBe([7, 1, 6, 4, 5, 2, 3]);
    }

    [Fact]
    public void Each_of_a_household_is_the_applicant_in_turn()
    {
        // The head took part; the spouse and the child of the first household did not, nobody of the second did.
        var people = new People(
            [0, 3, 5, 6],
            new int[7],
            new Dictionary<string, long[]>
            {
                ["실업급여"] = [1, 0, 0, 0, 0, People.Unknown],
                ["월소득"] = [1, 2, 4, 8, 16, 32],
            },
            new Dictionary<string, long[]>(),
            new Dictionary<string, long[]>()
        );
        ulong[] Refused(string condition) =>
            Library
                .Of(condition)
                .Rules[0]
                .On(new(2017, 6, 1))
                .Screen(people, null, TestContext.Current.CancellationToken)
                .Refused;
        Refused("아님 다른가구원중(실업급여)").ShouldBe([0, 1, 1, 0, 0, 0]);
        Refused("다른가구원모두(아님 실업급여)").ShouldBe([0, 1, 1, 0, 0, 0]);
        Refused("다른가구원수(실업급여) = 0명").ShouldBe([0, 1, 1, 0, 0, 0]);
        Refused("다른가구원합(월소득) = 6원").ShouldBe([0, 1, 1, 1, 1, 1]);
    }

    [Theory]
    [InlineData(
        "conditions: [{id: 가, say: 글, need: 재산 > 0원}, {id: 나, say: 글, need: 재산 * 3 > 0원}]",
        "요건 '나'"
    )]
    [InlineData("exclusions: [{id: 다, say: 글, when: 재산 * 3 < 0원}]", "제외 '다'")]
    [InlineData(
        "scores: [{id: 라, say: 글, points: 1점}, {id: 마, say: 글, points: 재산 * 3 / 1원 * 1점}]",
        "점수 '마'"
    )]
    [InlineData("order: [재산 낮은순, 재산 * 3 높은순]", "순위 '재산 * 3 높은순'")]
    [InlineData(
        "conditions: [{id: 가, say: 글, need: 재산 * 3 > 0원}, {id: 나, say: 글, need: 재산 * 5 > 0원}]",
        "요건 '가'"
    )]
    public void One_who_cannot_be_computed_is_told_with_the_item(string items, string named)
    {
        var files = Library
            .Files()
            .Where(file => !file.Key.StartsWith("cases/", StringComparison.Ordinal))
            .ToDictionary();
        files["programmes/일자리.yaml"] = $"rule: 시험\nversions:\n  - from: 2017-01-01\n    cite: 근거\n    {items}\n";
        var people = new People(
            [0, 1, 2, 3],
            new int[4],
            new Dictionary<string, long[]> { ["재산"] = [5, 9_000_000_000_000_000_000, 7] },
            new Dictionary<string, long[]>(),
            new Dictionary<string, long[]>()
        );

        var screening = RuleLibrary
            .Load(files)
            .Rules[0]
            .On(Day)
            .Screen(people, null, TestContext.Current.CancellationToken);

        screening.Verdicts.ShouldBe([0, (byte)Verdict.Failed, 0]);
        var failed = screening.Failures.ShouldHaveSingleItem();
        (failed.Person, failed.Why.Name, failed.Why.Place?.File).ShouldBe((1, "Overflow", "programmes/일자리.yaml"));
        failed.Why.Korean.ShouldBe($"'시험' 2017-01-01 판의 {named}: 계산한 수가 64비트를 넘습니다.");
    }

    [Fact]
    public void Each_applies_on_a_day_of_their_own()
    {
        static long On(int month) => new DateOnly(2017, month, 1).DayNumber;
        var people = new People(
            [0, 2],
            [0, 1, 2],
            new Dictionary<string, long[]> { ["생년월일"] = [On(2), On(4)] },
            new Dictionary<string, long[]> { ["시작일"] = [On(3), On(6)] },
            new Dictionary<string, long[]> { ["신청일"] = [On(3), On(5)] }
        );
        ulong[] Refused(string condition) =>
            Library
                .Of(condition)
                .Rules[0]
                .On(new(2017, 6, 1))
                .Screen(people, null, TestContext.Current.CancellationToken)
                .Refused;
        Refused("가구수(생년월일 < 신청일) = 2명").ShouldBe([1, 0]);
        Refused("다른가구원중(생년월일 < 신청일)").ShouldBe([1, 0]);
        Refused("가구중(참여중(시작일 < 신청일))").ShouldBe([1, 0]);
        Refused("참여중(시작일 <= 신청일)").ShouldBe([0, 1]);
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => rule.Screen(new Chance(1).People(5), null, stop.Token));
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
