using System.Net;
using System.Security.Cryptography;
using System.Text;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Disclosures;

public class DisclosurePageTests
{
    private const string First = "/disclosures/hanbit-2023@1";

    [Theory]
    [DatabaseData]
    public async Task Without_any_the_list_says_how_to_make_one(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/disclosures");

        page.Words(".empty").ShouldBe("아직 공시본이 없습니다.");
        page.Words(".message").ShouldContain("./dure disclose");
    }

    [Theory]
    [DatabaseData]
    public async Task A_superseded_disclosure_keeps_its_figures_and_names_the_later_one(DatabaseKind kind)
    {
        await using var site = await DisclosedAsync(kind);

        var list = await site.PageAsync("/disclosures");
        var first = await site.PageAsync(First);
        var second = await site.PageAsync("/disclosures/hanbit-2023@2");
        var book = await site.PageAsync("/books/hanbit-2023/disclosures");

        list.QuerySelectorAll("tbody th a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/disclosures/hanbit-2023@2", First]);
        list.QuerySelectorAll("tbody th .krds-badge").Length.ShouldBe(1);
        first.Words("h1").ShouldBe("한빛시 2023년 일자리대책 실적 제1판");
        first.Cell("직접일자리창출", 2).TextContent.ShouldBe("155*");
        first.Words(".message.warning").ShouldContain("제2판");
        first.Words(".facts").ShouldContain("사유 연간 실적 공시");
        second.Cell("직접일자리창출", 2).TextContent.ShouldBe("153*†");
        second.Words(".facts").ShouldContain("앞 판 제1판");
        second.QuerySelectorAll(".message.warning").ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task A_frozen_figure_leads_to_what_it_rested_on_then(DatabaseKind kind)
    {
        await using var site = await DisclosedAsync(kind);
        var figure = (await site.PageAsync(First)).Cell("직접일자리창출", 2).QuerySelector("a")!;

        var trace = await site.PageAsync(figure.GetAttribute("href")!);

        trace.Words(".figure-shown").ShouldBe("155명 잠정");
        trace.QuerySelectorAll(".timeline > li").Length.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task The_JSON_is_what_was_hashed_and_the_others_hold_its_figures(DatabaseKind kind)
    {
        await using var site = await DisclosedAsync(kind);
        var hash = (await site.PageAsync(First)).Words(".hash");

        var json = await site.Client.GetByteArrayAsync($"{First}.json", Desk.Cancel);
        var api = await site.Client.GetByteArrayAsync("/api/disclosures/hanbit-2023/1", Desk.Cancel);
        var csv = Encoding.UTF8.GetString(await site.Client.GetByteArrayAsync($"{First}.csv", Desk.Cancel));

        Convert.ToHexStringLower(SHA256.HashData(json)).ShouldBe(hash);
        api.ShouldBe(json);
        csv.ShouldContain("부문별 일자리 목표와 실적\r\n구분,일자리 / 목표(명)");
        csv.ShouldContain("직접일자리창출,140,155,110.7,1535");
        (await site.Client.GetStringAsync($"{First}.html", Desk.Cancel)).ShouldContain("<caption>고용지표");
        (await site.GetAsync($"{First}.xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [DatabaseData]
    public async Task A_check_on_demand_says_whether_it_holds(DatabaseKind kind)
    {
        await using var site = await DisclosedAsync(kind);

        (await site.PageAsync($"{First}?verify=1")).Words(".message.success").ShouldContain("확인했습니다.");
        await site.Desk.Db.Database.ExecuteSqlRawAsync("UPDATE fact SET value = 36 WHERE value = 35", Desk.Cancel);
        (await site.PageAsync($"{First}?verify=1")).Words(".message.error").ShouldContain("공시한 것과 다른 점이");
    }

    [Theory]
    [DatabaseData(First + "0", 404, "'hanbit-2023@10'이라는 공시본이 없습니다")]
    [DatabaseData("/disclosures/nowhere@1.json", 404, "'nowhere@1'이라는 공시본이 없습니다")]
    [DatabaseData("/disclosures/hanbit-2023@latest", 404, "화면이")]
    [DatabaseData(First + "?verify=please", 200, "다시 계산해 확인")]
    public async Task Bad_addresses_are_answered(DatabaseKind kind, string address, int status, string sentence)
    {
        await using var site = await DisclosedAsync(kind);

        (await site.PageAsync(address, (HttpStatusCode)status)).Words().ShouldContain(sentence);
    }

    private static async Task<Site> DisclosedAsync(DatabaseKind kind)
    {
        var site = await Site.OpenAsync(kind);
        await FreezeAsync(site, "연간 실적 공시");
        await site.CorrectAsync();
        await FreezeAsync(site, "중복 참여자 정정");
        return site;
    }

    private static Task<Disclosure> FreezeAsync(Site site, string why) =>
        site.Desk.Get<DisclosureDesk>().FreezeAsync(new(Site.Book, "", "홍보담당", why, []), Desk.Cancel);
}
