using System.Net;
using System.Text;
using System.Text.Json;
using Dure.App.Capabilities.Checks;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities.Checks;

/// <summary>A document goes in through the browser, and what is wrong with it stands beside it.</summary>
public class CheckPageTests
{
    [Fact]
    public async Task Findings_stand_beside_the_document_and_lead_to_its_cells()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var (page, _) = await site.CheckAsync();

        page.Words("h1").ShouldBe("검산 결과");
        page.QuerySelectorAll(".findings > li").Length.ShouldBe(2);
        page.Words("#f1 .finding-values").ShouldContain("1,100");
        page.Words("#f1 .finding-values").ShouldContain("1,050");
        page.QuerySelector("#f1 a[href='#c1']").ShouldNotBeNull();
        var cell = page.QuerySelector("#c1")!.Closest("td")!;
        cell.ClassName!.ShouldContain("check-found error");
        cell.QuerySelector("bdi")!.TextContent.ShouldBe("1,100");
        page.QuerySelectorAll("[id]").Select(one => one.Id).ShouldBeUnique();
        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_level_is_shown_alone()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (_, address) = await site.CheckAsync();

        (await site.PageAsync(address + "?level=error")).QuerySelectorAll(".findings > li").Length.ShouldBe(2);
        var none = await site.PageAsync(address + "?level=rounding");
        none.QuerySelectorAll(".findings > li").ShouldBeEmpty();
        none.Words(".empty").ShouldContain("이 수준의 지적이 없습니다.");
        none.Words(".tabs [aria-current]").ShouldBe("반올림 0");
    }

    [Fact]
    public async Task A_finding_is_set_aside_with_a_reason_and_taken_back()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (page, address) = await site.CheckAsync();

        var set = await SendAsync(site, page, "#f1 form", ("reason", "원본도 이렇게 <b>적음</b>"));

        set.Words("[role=status]").ShouldBe("지적 1번을 제쳐 두었습니다.");
        set.QuerySelector("#f1").ShouldBeNull();
        set.QuerySelector("#c1").ShouldBeNull();
        set.Words(".check-aside").ShouldContain("원본도 이렇게 <b>적음</b>");
        var json = JsonDocument.Parse(
            await (await site.GetAsync(address + "/findings.json")).Content.ReadAsStringAsync(Desk.Cancel)
        );
        json.RootElement.GetProperty("findings")[0]
            .GetProperty("aside")
            .GetString()
            .ShouldBe("원본도 이렇게 <b>적음</b>");
        json.RootElement.GetProperty("findings")[1].TryGetProperty("aside", out _).ShouldBeFalse();

        var back = await SendAsync(site, set, ".check-aside form");
        back.QuerySelector("#f1").ShouldNotBeNull();
        back.QuerySelector(".check-aside").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_reason_nothing_is_set_aside(string reason)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (page, _) = await site.CheckAsync();

        var refused = await SendAsync(site, page, "#f1 form", HttpStatusCode.BadRequest, ("reason", reason));

        refused.Words(".error-summary").ShouldContain("사유를 200자 안으로 적어 주세요");
        refused.QuerySelector("#f1 details[open]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("빈.txt", "", "빈 파일입니다")]
    [InlineData("그림.png", "\u0089PNG", "읽습니다")]
    [InlineData("가짜.xlsx", "구분,값", "이름을 바로잡아")]
    public async Task What_is_not_read_is_refused_in_words(string name, string text, string words)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var (page, _) = await site.CheckAsync(
            Encoding
                .Latin1.GetBytes(name == "그림.png" ? "\u0089PNG\r\n" : "")
                .Concat(name == "그림.png" ? [] : Sent.Bytes(text))
                .ToArray(),
            name,
            HttpStatusCode.BadRequest
        );

        page.Words(".error-summary").ShouldContain(words);
        page.QuerySelector("#file")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Hostile_names_and_texts_are_text()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var hostile = Sent.Report.Replace(
            "공공",
            "<script>alert(1)</script><img src=x onerror=alert(1)>=cmd|' /c calc'!A1\u202E",
            StringComparison.Ordinal
        );

        var (page, address) = await site.CheckAsync(hostile, "../../<img src=x onerror=alert(1)>\u202E.md");

        page.QuerySelectorAll("script:not([src^='/']), img:not([src^='/']), [onerror]").ShouldBeEmpty();
        page.Words(".kicker").ShouldBe("<img src=x onerror=alert(1)>.md");
        foreach (var file in new[] { "findings.xlsx", "findings.json" })
        {
            var answer = await site.GetAsync($"{address}/{file}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Content.Headers.ContentDisposition!.FileNameStar!.IndexOfAny(['<', '>', '/']).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task Many_findings_come_in_pages_and_a_long_document_where_they_are()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var many = string.Join(
            "\n\n",
            Enumerable
                .Range(0, 450)
                .Select(at =>
                    at % 2 == 0
                        ? $"머리글 {at}\n\n| 구분 | 값 |\n|---|---|\n| 합계 | 31 |\n| 가 | 10 |\n| 나 | 20 |\n"
                        : $"설명 {at}"
                )
        );

        var (page, address) = await site.CheckAsync(many);

        page.QuerySelectorAll(".findings > li").Length.ShouldBe(CheckedOnePage);
        page.QuerySelectorAll(".source-table").Length.ShouldBe(CheckedOnePage);
        var second = await site.PageAsync(address + "?page=2");
        second.QuerySelectorAll(".findings > li").Length.ShouldBe(25);
        second.QuerySelectorAll(".findings a[href^='#c']").Length.ShouldBe(25);
        second.Words(".check-document").ShouldContain("생략");
        var whole = await site.PageAsync(address + "?all=1");
        whole.Words(".check-document").ShouldContain("문서 이어서 보기");
    }

    [Fact]
    public async Task A_token_of_nobody_leads_nowhere_and_says_why()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (_, first) = await site.CheckAsync();
        var (_, second) = await site.CheckAsync();

        first.Length.ShouldBe("/check/".Length + 32);
        first.ShouldNotBe(second);
        (await site.PageAsync($"/check/{new string('0', 32)}", HttpStatusCode.NotFound))
            .Words()
            .ShouldContain("문서를 다시 올려 주세요");
        (await site.GetAsync($"/check/{new string('0', 32)}/findings.json")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await site.GetAsync("/check/ABC")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_is_forgotten_when_its_reader_says_so()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (page, address) = await site.CheckAsync();

        (await SendAsync(site, page, ".check-kept form")).Words("h1").ShouldBe("검산");

        (await site.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Memory_is_bounded_by_number_bytes_and_time()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        using var few = new CheckDesk(clock, new CheckLimits { Documents = 2 });
        var checks = new List<HeldCheck>();
        for (var at = 0; at < 3; at++)
        {
            checks.Add(await few.HoldAsync(Sent.Bytes(Sent.Report), "a.md", Desk.Cancel));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        NameOf(() => few.Find(checks[0].Token)).ShouldBe("NoCheck");
        few.Find(checks[2].Token).ShouldBe(checks[2]);
        clock.Advance(TimeSpan.FromMinutes(31));
        NameOf(() => few.Find(checks[2].Token)).ShouldBe("NoCheck");

        using var light = new CheckDesk(clock, new CheckLimits { Bytes = checks[0].Weight * 2 });
        var first = await light.HoldAsync(Sent.Bytes(Sent.Report), "a.md", Desk.Cancel);
        clock.Advance(TimeSpan.FromSeconds(1));
        await light.HoldAsync(Sent.Bytes(Sent.Report), "b.md", Desk.Cancel);
        clock.Advance(TimeSpan.FromSeconds(1));
        await light.HoldAsync(Sent.Bytes(Sent.Report), "c.md", Desk.Cancel);
        NameOf(() => light.Find(first.Token)).ShouldBe("NoCheck");

        using var none = new CheckDesk(clock, new CheckLimits { Bytes = 10 });
        (await Should.ThrowAsync<RefusedException>(() => none.HoldAsync(Sent.Bytes(Sent.Report), "a.md", Desk.Cancel)))
            .Refusals[0]
            .Name.ShouldBe("DocumentTooLarge");
    }

    private const int CheckedOnePage = App.Capabilities.Checks.Pages.CheckedModel.OnePage;

    private static string NameOf(Action action) => Should.Throw<RefusedException>(action).Refusals[0].Name;

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(
        Site site,
        AngleSharp.Html.Dom.IHtmlDocument page,
        string form,
        params (string Name, string Value)[] fields
    ) => SendAsync(site, page, form, HttpStatusCode.OK, fields);

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(
        Site site,
        AngleSharp.Html.Dom.IHtmlDocument page,
        string form,
        HttpStatusCode status,
        params (string Name, string Value)[] fields
    )
    {
        var element = page.QuerySelector(form)!;
        var hidden = element
            .QuerySelectorAll("input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent([
            .. hidden,
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        var answer = await site.Client.PostAsync(element.GetAttribute("action"), content, Desk.Cancel);
        return await answer.PageAsync(status);
    }
}
