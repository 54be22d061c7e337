using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Tables;

public class TracePageTests
{
    private const string Trace = "/books/hanbit-2023/tables/sectors/trace";

    [Theory]
    [DatabaseData]
    public async Task A_rate_shows_its_formula_and_leads_on_to_its_operands(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{Trace}?row=total&column=rate");

        page.Words("h1").ShouldBe("합계 · 달성률(%)");
        page.Words(".figure-shown").ShouldBe("77.5% 잠정");
        page.Words(".facts").ShouldBe("계산식 [실적(명)] ÷ [목표(명)] × 100 수치를 넣으면 155명 ÷ 200명 × 100 = 77.5%");
        page.QuerySelectorAll("td a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([$"{Trace}?row=total&column=result", $"{Trace}?row=total&column=target"]);
    }

    [Theory]
    [DatabaseData]
    public async Task A_rounded_figure_shows_what_it_is_exactly(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync($"{Trace}?row=direct&column=rate"))
            .Words(".facts")
            .ShouldStartWith("정확한 값 110.714286% (775 ÷ 7) 끝수 처리 소수 1자리 아래에서 반올림");
        (await site.PageAsync($"{Trace}?row=direct&column=budget"))
            .Words(".facts")
            .ShouldStartWith("정확한 값 1,534,500,000원 끝수 처리 소수점 아래에서 반올림");
    }

    [Theory]
    [DatabaseData]
    public async Task Money_shows_each_of_its_entries_by_source(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{Trace}?row=direct&column=budget");

        page.QuerySelectorAll("h3")
            .Select(title => title.TextContent)
            .ShouldBe(["공공근로 · 예산 예산 · 2023년 · 국비", "공공근로 · 예산 예산 · 2023년 · 시비"]);
        page.Words().ShouldContain("구분 예산 (본예산) 기간 2023년 재원 국비 원문 h01-hanbit 20 행");
        page.Words().ShouldContain("1,234,500,000원");
    }

    [Theory]
    [DatabaseData]
    public async Task A_correction_shows_both_values_with_who_when_and_why(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var before = await site.CorrectAsync();

        var page = await site.PageAsync("/books/hanbit-2023/tables/programmes/trace?row=works&column=result");

        page.Words(".figure-shown").ShouldBe("118명 정정");
        var values = page.QuerySelectorAll(".timeline > li");
        values.Length.ShouldBe(2);
        values[0].ClassName.ShouldBe("current");
        values[0].Words(".value").ShouldBe("118명 정정");
        values[0].TextContent.ShouldContain("두 사업에 함께 참여한 2명을 뺌");
        values[0].Words(".who").ShouldContain("김담당 · 정정 (중복 참여자 제외)");
        values[0].QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2026-02-04T09:00:00Z");
        values[1].Words(".value").ShouldBe("120명");
        values[1].Words(".who").ShouldContain("시험 · 책 적재 (시험 적재)");
        values[1].QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2026-01-05T09:00:00Z");
        page.Words(".facts").ShouldContain("근거 일자리정책과-101");
        page.Words().ShouldContain("부문별 일자리 목표와 실적: 직접일자리창출 · 일자리 실적(명)");

        var then = await site.PageAsync(
            $"/books/hanbit-2023/tables/programmes/trace?row=works&column=result&asOf={before}"
        );
        then.Words(".figure-shown").ShouldBe("120명");
        then.QuerySelectorAll(".timeline > li").Length.ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task What_does_not_apply_says_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync($"{Trace}?row=training&column=result")).Words(".figure-shown").ShouldBe("– (해당 없음)");
    }
}
