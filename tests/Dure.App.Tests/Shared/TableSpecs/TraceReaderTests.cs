using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>Every figure leads back to the entries it rests on.</summary>
public class TraceReaderTests
{
    [Theory]
    [DatabaseData]
    public async Task A_fact_shows_its_posting_and_the_value_it_took_the_place_of(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);

        var trace = await TraceAsync(desk, "programmes", "care-helper", "target");

        trace.Formula.ShouldBeNull();
        trace.Operands.ShouldBeEmpty();
        var fact = trace.Facts.ShouldHaveSingleItem();
        (fact.Subject, fact.Measure, fact.Kind, fact.Period.ToString()).ShouldBe(
            ("돌봄도우미", "일자리 창출", FactKind.Target, "2025")
        );
        fact.Values.Select(value => value.Text).ShouldBe(["100명", "80명"]);
        fact.Current.Fact.Reason.ShouldBe("1회 추경으로 인원 늘림");
        fact.Current.Fact.Evidence.ShouldBe("일자리정책과-214");
        fact.Current.Fact.Source.ShouldBe("43");
        (fact.Current.Posting.Who, fact.Current.Posting.Process, fact.Current.Posting.Why).ShouldBe(
            ("시험", "책 적재", "시험 적재")
        );
        fact.Current.Posting.At.ShouldBe(desk.Clock.GetUtcNow().UtcDateTime);
    }

    [Theory]
    [DatabaseData]
    public async Task A_correction_after_loading_stands_before_what_it_corrected(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await PostAsync(desk, 96, "중도 포기 4명 제외");

        var fact = (await TraceAsync(desk, "programmes", "care-helper", "target")).Facts.ShouldHaveSingleItem();

        fact.Values.Select(value => value.Text).ShouldBe(["96명", "100명", "80명"]);
        fact.Values.Select(value => value.Posting.Id).ShouldBe([2, 1, 1]);
    }

    [Theory]
    [DatabaseData]
    public async Task Last_years_figure_shows_the_restated_value_and_keeps_the_earlier(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);

        var trace = await TraceAsync(desk, "plan-link", "y2024", "result");

        trace.Cell.Shown.ShouldBe(455);
        trace.Cell.Provisional.ShouldBeFalse();
        var fact = trace.Facts.ShouldHaveSingleItem();
        fact.Values.Select(value => (value.Text, value.Fact.Provisional)).ShouldBe([("455명", false), ("461명", true)]);
        fact.Current.Fact.Reason.ShouldBe("중복 참여자 6명 제외");
        fact.Current.Fact.ReferenceDate.ShouldBe(new DateOnly(2025, 2, 28));
    }

    [Fact]
    public async Task A_total_names_the_rows_it_adds()
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        var trace = await TraceAsync(desk, "sectors", "direct", "result");

        trace.Formula.ShouldBe("[공공일자리] + [사회서비스]");
        trace.FormulaInFigures.ShouldBe("132명 + 96명");
        trace
            .Operands.Select(operand => (operand.Row.Id, operand.Cell.Text))
            .ShouldBe([("public", "132"), ("social", "96")]);
        trace.Facts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rate_names_the_columns_it_divides()
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        var trace = await TraceAsync(desk, "sectors", "합계", "달성률(%)");

        trace.Formula.ShouldBe("[실적] ÷ [목표] × 100");
        trace.FormulaInFigures.ShouldBe("542명 ÷ 510명 × 100");
        trace.Operands.Select(operand => operand.Column.Id).ShouldBe(["result", "target"]);
    }

    [Fact]
    public async Task A_share_names_the_total_by_row_and_column()
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        var trace = await TraceAsync(desk, "sectors", "public", "share");

        trace.Formula.ShouldBe("[실적] ÷ [합계 · 실적] × 100");
        trace.FormulaInFigures.ShouldBe("132명 ÷ 542명 × 100");
    }

    [Fact]
    public async Task A_rolled_up_figure_names_every_fact_below()
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        var trace = await TraceAsync(desk, "departments", "jobs", "result");

        trace.Cell.Note.ShouldBe("일자리정책과 아래 3개 항목의 합");
        trace
            .Facts.Select(fact => fact.Subject)
            .Distinct()
            .ShouldBe(["청년 IT과정", "공공근로", "너른마을"], ignoreOrder: true);
        trace.Facts.Count.ShouldBe(8, "six quarters and months of one programme, one year of two others");
        trace.Facts.Sum(fact => fact.Current.Fact.Value).ShouldBe(177);
    }

    [Fact]
    public async Task Money_is_told_in_won_with_its_part_and_entry()
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        var trace = await TraceAsync(desk, "budget", "public-work", "p-city");

        trace
            .Facts.Select(fact => (fact.Part, fact.Current.Fact.Stage, fact.Current.Text))
            .ShouldBe([("시비", "본예산", "240,000,000원"), ("시비", "추경1", "-40,000,000원")], ignoreOrder: true);
    }

    [Fact]
    public async Task What_does_not_apply_says_so_and_what_was_not_collected_has_no_facts()
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        (await TraceAsync(desk, "programmes", "islands", "target"))
            .Facts.ShouldHaveSingleItem()
            .Current.Text.ShouldBe("해당 없음");
        (await TraceAsync(desk, "programmes", "new-hall", "result")).Facts.ShouldBeEmpty();
        (await TraceAsync(desk, "programmes", "new-hall", "rate")).FormulaInFigures.ShouldBe("(없음) ÷ 30명 × 100");
    }

    [Theory]
    [InlineData("nowhere", "result")]
    [InlineData("total", "nowhere")]
    public async Task A_cell_that_is_not_there_is_refused(string row, string column)
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        (await Should.ThrowAsync<RefusedException>(() => TraceAsync(desk, "sectors", row, column)))
            .Refusals[0]
            .Name.ShouldBe("NoCell");
    }

    [Theory]
    [DatabaseData]
    public async Task As_of_a_moment_the_table_and_its_trace_are_as_they_were(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var loaded = desk.Clock.GetUtcNow().UtcDateTime;
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await PostAsync(desk, 96, "중도 포기 4명 제외");

        (await TargetsAsync(null)).ShouldBe((96, 506));
        (await TargetsAsync(desk.Clock.GetUtcNow().UtcDateTime)).ShouldBe((96, 506));
        (await TargetsAsync(loaded)).ShouldBe((100, 510));
        (await TargetsAsync(loaded.AddSeconds(-1))).ShouldBe((null, null));
        (await TraceAsync(desk, "programmes", "care-helper", "target", loaded))
            .Facts[0]
            .Values.Select(value => value.Text)
            .ShouldBe(["100명", "80명"]);

        async Task<(decimal?, decimal?)> TargetsAsync(DateTime? asOf)
        {
            var table = (
                await desk.Get<TableReader>().TableAsync($"{Hanbit.Code}/programmes", asOf, Desk.Cancel)
            ).Table;
            return (table.At("care-helper", "target").Shown, table.At("total", "target").Shown);
        }
    }

    private static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Hanbit.Folder);
        return desk;
    }

    private static async Task<Trace> TraceAsync(
        Desk desk,
        string table,
        string row,
        string column,
        DateTime? asOf = null
    ) =>
        await desk.Get<TraceReader>()
            .ReadAsync(
                await desk.Get<TableReader>().TableAsync($"{Hanbit.Code}/{table}", asOf, Desk.Cancel),
                row,
                column,
                Desk.Cancel
            );

    private static Task<Posted> PostAsync(Desk desk, decimal target, string reason) =>
        desk.Get<LedgerWriter>()
            .PostAsync(
                new MunicipalityCode(99110),
                new PostingHead("시험", "정정", reason),
                [
                    new NewFact
                    {
                        Subject = "programme:care-helper",
                        Measure = "jobs",
                        Kind = FactKind.Target,
                        Period = Period.Year(2025),
                        Value = target,
                        Reason = reason,
                    },
                ],
                Desk.Cancel
            );
}
