using System.Net;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary>A rule tried on a person: what is typed decides, and nothing of it is kept.</summary>
public class RuleTryPageTests
{
    private static readonly string Address = RuleAddress.Of(RuleAddress.PublicWorks, "/try?asOf=2018-05-01");

    [Theory]
    [DatabaseData]
    public async Task A_made_up_person_is_there_and_the_decision_follows_what_is_typed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await site.PageAsync(Address);
        page.Words("#preview .figure-shown").ShouldStartWith("적격");
        page.QuerySelector("[name='p0.생년월일']")!.GetAttribute("value").ShouldNotBeNullOrEmpty();

        var young = await (
            await site.SendAsync(page, Address, ("p0.생년월일", "2000-05-02"), ("a.신청일", "2018-05-01"))
        ).PageAsync(HttpStatusCode.OK);
        young.Words("#preview .figure-shown").ShouldBe("부적격");
        young.Words("#preview").ShouldContain("요건에 맞지 않습니다: 신청일 현재 만 18세 이상인 사람");
        young.Words("#preview").ShouldContain("나이 17세");

        var unknown = await (await site.SendAsync(page, Address, ("p0.근로능력", ""))).PageAsync(HttpStatusCode.OK);
        unknown.Words("#preview .figure-shown").ShouldStartWith("보완 필요");
        unknown.Words("#preview .message").ShouldContain(RuleAddress.Library.Facts.Find("근로능력")!.Label);
    }

    [Fact]
    public async Task Amounts_come_with_their_parameter_its_citation_and_the_sources()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await site.PageAsync(Address);

        var adult = await (
            await site.SendAsync(page, Address, ("p0.생년월일", "1980-01-01"), ("a.신청일", "2018-05-01"))
        ).PageAsync(HttpStatusCode.OK);

        // 7,530 × 6 = 45,180; 70 % of it is 31,626.
        adult.Words("#preview").ShouldContain("45,180원/일 시비 31,626원, 구비 13,554원");
        adult.Words("#preview").ShouldContain("최저임금(시간급) 7,530원/시간");
    }

    [Fact]
    public async Task Members_and_participations_are_added_and_taken_away_without_script()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await site.PageAsync(Address);
        var members = page.QuerySelectorAll("[id^=member-]").Length;
        var past = page.QuerySelectorAll("[id^=participation-]").Length;

        (page, _) = await site.PressAsync(page, Address, "add-member");
        page.QuerySelectorAll("[id^=member-]").Length.ShouldBe(members + 1);
        page.QuerySelector($"#p{members + 1}-재산")!.GetAttribute("value").ShouldBeNullOrEmpty();
        page.Words("#preview .figure-shown").ShouldStartWith("보완 필요");
        (page, _) = await site.PressAsync(page, Address, "add-participation");
        page.QuerySelectorAll("[id^=participation-]").Length.ShouldBe(past + 1);
        (page, _) = await site.PressAsync(page, Address, $"remove-participation {past}");
        (page, _) = await site.PressAsync(page, Address, $"remove-member {members + 1}");

        page.QuerySelectorAll("[id^=member-]").Length.ShouldBe(members);
        page.QuerySelectorAll("[id^=participation-]").Length.ShouldBe(past);
        page.Words("#preview .figure-shown").ShouldStartWith("적격");
    }

    [Fact]
    public async Task Other_people_can_be_asked_for_and_the_address_tells_nothing_of_them()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await site.PageAsync(Address);

        foreach (var link in page.QuerySelectorAll("main .actions a"))
        {
            var there = link.GetAttribute("href")!;
            there.ShouldNotContain("p0");
            (await site.PageAsync(there))
                .Words("#preview .figure-shown")
                .ShouldStartWith(
                    there.Contains("ineligible", StringComparison.Ordinal) ? "부적격"
                    : there.Contains("incomplete", StringComparison.Ordinal) ? "보완 필요"
                    : "적격"
                );
        }

        (await site.GetAsync(Address)).Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.QuerySelector("#form")!.GetAttribute("method").ShouldBe("post");
    }

    [Theory]
    [InlineData("p0.재산", "<script>alert(1)</script>", "p0-재산")]
    [InlineData("p0.재산", "999999999999999999999999999999999999999", "p0-재산")]
    [InlineData("p0.생년월일", "1980-02-31", "p0-생년월일")]
    [InlineData("p0.학적", "\"}]<img src=x onerror=alert(1)>", "p0-학적")]
    [InlineData("a.신청일", "내일", "a-신청일")]
    public async Task What_cannot_be_read_is_told_at_its_field(string field, string text, string id)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await site.PageAsync(Address);

        var refused = await (await site.SendAsync(page, Address, (field, text))).PageAsync(HttpStatusCode.BadRequest);

        refused.QuerySelector($".error-summary a[href='#{id}']").ShouldNotBeNull();
        refused.QuerySelector($"[id='{id}']")!.GetAttribute("aria-invalid").ShouldBe("true");
        refused.QuerySelector($"[id='{id}-error']").ShouldNotBeNull();
        refused.QuerySelector("#preview .figure-shown").ShouldBeNull();
        refused.ShouldBeHarmless();
    }

    [Theory]
    [InlineData("people", "2000000000", "가구원은 15명까지")]
    [InlineData("participations", "1000", "참여 이력은 40건까지")]
    public async Task Households_and_histories_without_end_are_refused(string field, string count, string words)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await site.PageAsync(Address);

        var refused = await (await site.SendAsync(page, Address, (field, count))).PageAsync(HttpStatusCode.BadRequest);

        refused.Words(".error-summary").ShouldContain(words);
    }
}
