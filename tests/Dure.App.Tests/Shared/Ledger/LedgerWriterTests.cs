using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Ledger;

public class LedgerWriterTests
{
    private static readonly MunicipalityCode Code = new(11530);
    private static readonly PostingHead Head = new("김주무", "정정", "시험");

    [Theory]
    [DatabaseData]
    public async Task A_later_value_supersedes_and_the_earlier_stays(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        await PostAsync(desk, Jobs(10));
        var between = desk.Clock.GetUtcNow().UtcDateTime;
        desk.Clock.Advance(TimeSpan.FromDays(1));

        await PostAsync(desk, Jobs(12) with { Reason = "누락분" });

        var facts = await desk.Db.Set<Fact>().AsNoTracking().OrderBy(fact => fact.Id).ToListAsync(Desk.Cancel);
        facts
            .Select(fact => (fact.Value, fact.Supersedes, fact.Reason))
            .ShouldBe([(10, null, null), (12, 1, "누락분")]);
        (await ValueAsync(desk, asOf: null)).ShouldBe(Rational.Of(12));
        (await ValueAsync(desk, between)).ShouldBe(Rational.Of(10));
        (await ValueAsync(desk, between.AddDays(-1))).ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task The_ledger_in_memory_and_the_one_read_anew_are_equal(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        await PostAsync(desk, Jobs(10), Jobs(3, "2022-H1"), Jobs(null, "2022-H2"));
        await desk.Get<LedgerCache>().NowAsync(desk.Db, Code, Desk.Cancel);
        await PostAsync(desk, Jobs(11) with { Reason = "정정", Provisional = true });

        var inMemory = (await desk.Get<LedgerCache>().NowAsync(desk.Db, Code, Desk.Cancel))!;
        var anew = (await LedgerReader.LoadAsync(desk.Db, Code, inMemory.Posting, Desk.Cancel))!;

        inMemory.Facts.All().ShouldBe(anew.Facts.All());
        inMemory.Facts.All().Count().ShouldBe(3);
    }

    [Theory]
    [DatabaseData]
    public async Task The_same_figures_again_write_nothing(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        NewFact[] history = [Jobs(10), Jobs(12) with { Reason = "누락분" }, Jobs(5, "2022-H1")];
        (await PostAsync(desk, history)).Written.ShouldBe(3);

        var again = await PostAsync(desk, history);

        (again.Posting, again.Written, again.Unchanged).ShouldBe((null, 0, 3));
    }

    [Theory]
    [DatabaseData]
    public async Task Only_what_follows_the_value_in_force_is_written(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        await PostAsync(desk, Jobs(10), Jobs(12) with { Reason = "누락분" });

        var posted = await PostAsync(
            desk,
            Jobs(10),
            Jobs(12) with
            {
                Reason = "누락분",
            },
            Jobs(13) with
            {
                Reason = "중복 제외",
            }
        );

        posted.Written.ShouldBe(1);
        (
            await desk.Db.Set<Fact>().AsNoTracking().SingleAsync(fact => fact.Value == 13, Desk.Cancel)
        ).Supersedes.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task A_change_without_a_reason_is_refused(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        await PostAsync(desk, Jobs(10));

        (await RefusalsAsync(desk, Jobs(11))).ShouldBe([nameof(FactRefusals.ChangedWithoutReason)]);
        (await RefusalsAsync(desk, Jobs(1, "2022-01"), Jobs(2, "2022-01"))).ShouldBe([
            nameof(FactRefusals.TwoWithoutReason),
        ]);
        (await desk.Db.Set<Fact>().CountAsync(Desk.Cancel)).ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task Every_fault_is_named_and_nothing_is_written(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);

        (
            await RefusalsAsync(
                desk,
                Jobs(1) with
                {
                    Subject = "programme:nobody",
                },
                Jobs(1) with
                {
                    Subject = "tree:sectors",
                },
                Jobs(1) with
                {
                    Measure = "nothing",
                },
                Jobs(1) with
                {
                    Part = "nowhere",
                },
                Jobs(1) with
                {
                    Unit = "원",
                },
                Jobs(-1),
                Jobs(0.5m),
                Jobs(9_300_000_000_000_000_000m),
                Jobs(1) with
                {
                    Stage = "추경1",
                },
                Jobs(1, "2030") with
                {
                    Kind = FactKind.Target,
                }
            )
        ).ShouldBe([
            nameof(FactRefusals.UnknownSubject),
            nameof(FactRefusals.UnknownSubject),
            nameof(FactRefusals.UnknownMeasure),
            nameof(FactRefusals.UnknownPart),
            nameof(FactRefusals.WrongUnit),
            nameof(FactRefusals.Negative),
            nameof(FactRefusals.NotWhole),
            nameof(FactRefusals.TooLarge),
            nameof(FactRefusals.StageWithoutBudget),
            nameof(FactRefusals.OutsidePeriod),
        ]);
        (await desk.Db.Set<Fact>().AnyAsync(Desk.Cancel)).ShouldBeFalse();
        (await desk.Db.Set<Posting>().AnyAsync(Desk.Cancel)).ShouldBeFalse();
    }

    [Theory]
    [DatabaseData]
    public async Task A_stated_total_must_be_the_sum_of_its_parts(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);

        (await RefusalsAsync(desk, Won(10), Won(6, "national"), Won(3, "city"))).ShouldBe([
            nameof(FactRefusals.PartsDoNotSum),
        ]);
        (await PostAsync(desk, Won(9), Won(6, "national"), Won(3, "city"))).Written.ShouldBe(3);
    }

    [Theory]
    [DatabaseData]
    public async Task A_budget_may_be_cut_but_not_below_nothing(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        await PostAsync(desk, Won(10) with { Stage = "본예산" });

        (await RefusalsAsync(desk, Won(-11) with { Stage = "추경1" })).ShouldBe([nameof(FactRefusals.Negative)]);
        (await PostAsync(desk, Won(-4) with { Stage = "추경1" })).Written.ShouldBe(1);
        // What was cut before counts too.
        (await RefusalsAsync(desk, Won(-7) with { Stage = "추경2" })).ShouldBe([nameof(FactRefusals.Negative)]);
    }

    [Theory]
    [DatabaseData]
    public async Task A_figure_is_kept_in_the_unit_of_its_measure(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);

        await PostAsync(desk, Won(12.5m) with { Unit = "백만원" });

        (await desk.Db.Set<Fact>().SingleAsync(Desk.Cancel)).Value.ShouldBe(12_500_000);
    }

    [Theory]
    [DatabaseData]
    public async Task Two_writers_at_once_both_write_one_after_the_other(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        await PostAsync(desk, Jobs(0));

        await Task.WhenAll(
            Enumerable.Range(1, 8).Select(month => Task.Run(() => OtherAsync(desk, month), Desk.Cancel))
        );

        var facts = await desk.Db.Set<Fact>().AsNoTracking().OrderBy(fact => fact.Id).ToListAsync(Desk.Cancel);
        facts.Select(fact => fact.Id).ShouldBe(Enumerable.Range(1, 9));
        facts.Select(fact => fact.Posting).ShouldBe(Enumerable.Range(1, 9));
        var ledger = (await desk.Get<LedgerCache>().NowAsync(desk.Db, Code, Desk.Cancel))!;
        ledger.Facts.All().Count().ShouldBe(9);
    }

    /// <summary>Another request, with a context of its own and the same ledgers in memory.</summary>
    private static async Task OtherAsync(Desk desk, int month)
    {
        await using var db = desk.Database.Open();
        await new LedgerWriter(db, desk.Get<LedgerCache>(), desk.Clock).PostAsync(
            Code,
            Head,
            [Jobs(month, Period.Month(2022, month).ToString())],
            Desk.Cancel
        );
    }

    private static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        desk.Db.AddRange(
            new Municipality
            {
                Code = Code,
                Name = "구로구",
                Level = "시·군·구",
            },
            MeasureOf("jobs", 0, "명"),
            MeasureOf("budget", 1, "원"),
            new PartList
            {
                Municipality = Code,
                Code = "funding",
                Name = "재원",
            },
            PartOf("national", 1),
            PartOf("city", 2),
            new Tree
            {
                Municipality = Code,
                Code = "sectors",
                Name = "부문",
                Whole = false,
            },
            new Programme
            {
                Municipality = Code,
                Code = "ansim",
                Name = "안심일자리",
                Position = 0,
                Period = Period.Year(2022),
                Targets = [],
                Legal = [],
                Flags = [],
            }
        );
        await desk.Db.SaveChangesAsync(Desk.Cancel);
        return desk;
    }

    private static Measure MeasureOf(string code, int number, string unit) =>
        new()
        {
            Municipality = Code,
            Code = code,
            Number = number,
            Name = code,
            Unit = unit,
            Decimals = 0,
            Aggregation = Aggregation.Sum,
            Indicator = false,
        };

    private static Part PartOf(string code, int number) =>
        new()
        {
            Municipality = Code,
            Code = code,
            List = "funding",
            Number = number,
            Name = code,
            Position = number,
        };

    private static NewFact Jobs(decimal? value, string period = "2022") =>
        new()
        {
            Subject = "programme:ansim",
            Measure = "jobs",
            Kind = FactKind.Result,
            Period = Period.TryParse(period, out var at) ? at : throw new FormatException(period),
            Value = value,
        };

    private static NewFact Won(decimal value, string? part = null) =>
        Jobs(value) with
        {
            Measure = "budget",
            Kind = FactKind.Appropriation,
            Part = part,
        };

    private static Task<Posted> PostAsync(Desk desk, params NewFact[] facts) =>
        desk.Get<LedgerWriter>().PostAsync(Code, Head, facts, Desk.Cancel);

    private static async Task<IEnumerable<string>> RefusalsAsync(Desk desk, params NewFact[] facts) =>
        (await Should.ThrowAsync<RefusedException>(() => PostAsync(desk, facts))).Refusals.Select(refusal =>
            refusal.Name
        );

    private static async Task<Rational?> ValueAsync(Desk desk, DateTime? asOf)
    {
        var ledger = (await desk.Get<LedgerCache>().AsOfAsync(desk.Db, Code, asOf, Desk.Cancel))!;
        return new FigureReader(ledger)
            .Read(new("programme:ansim", "jobs", FactKind.Result, Period.Year(2022), null, null))
            .Value;
    }
}
