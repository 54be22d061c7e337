using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dure.App.Capabilities.Search;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Search;

public class SearchTests
{
    [Theory]
    [InlineData("공공근로")]
    [InlineData("공공")]
    [InlineData("근로")]
    [InlineData("공 공 근 로")]
    [InlineData("ㄱㄱㄱㄹ")]
    [InlineData("ㄱㄱ근ㄹ")]
    [InlineData("공공그")]
    [InlineData("한빛 공공근로")]
    [InlineData("근로 공공")]
    public async Task A_programme_is_found(string query)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        (await FindAsync(site, query)).ShouldContain("/books/hanbit-2023/programmes/works");
    }

    [Theory]
    [DatabaseData("ㅇㄷㅍ", "/municipalities/11560")]
    [DatabaseData("영등포", "/municipalities/11560")]
    [DatabaseData("영ㄷㅍ", "/municipalities/11560")]
    [DatabaseData("ㄱㄹㄱ", "/municipalities/11530")]
    [DatabaseData("구ㄹㄱ", "/municipalities/11530")]
    [DatabaseData("굴", "/municipalities/11530")]
    [DatabaseData("구로 ㅅㅎㅂㅈㄱ", "/municipalities/11530")]
    public async Task Real_names_are_found_by_initials_and_parts(DatabaseKind kind, string query, string address)
    {
        await using var site = await Site.OpenAsync(kind, "guro-2022", "yeongdeungpo-2017");

        (await FindAsync(site, query)).ShouldContain(found => found.StartsWith(address, StringComparison.Ordinal));
    }

    [Theory]
    [DatabaseData]
    public async Task A_book_that_another_process_writes_is_found_at_once(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        (await FindAsync(site, "안심일자리")).ShouldBeEmpty();

        await site.Desk.LoadAsync(book.Folder);
        (await FindAsync(site, "안심일자리")).ShouldBe(["/books/sample-2022/programmes/ansim"]);

        book.Replace("programmes.yaml", "name: 안심일자리", "name: 새로운이름");
        await site.Desk.LoadAsync(book.Folder);
        (await FindAsync(site, "안심일자리")).ShouldBeEmpty();
        (await FindAsync(site, "ㅅㄹㅇㅇㄹ")).ShouldContain("/books/sample-2022/programmes/ansim");
    }

    [Theory]
    [DatabaseData]
    public async Task A_search_stands_while_figures_are_entered_and_not_when_records_change(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        var tag = (await site.GetAsync("/search?q=청년")).Headers.ETag!;

        await site.CorrectAsync();
        (await TagAsync()).ShouldBe(tag);

        await site.Desk.LoadAsync(book.Folder);
        (await TagAsync()).ShouldNotBe(tag);

        async Task<System.Net.Http.Headers.EntityTagHeaderValue> TagAsync() =>
            (await site.GetAsync("/search?q=청년")).Headers.ETag!;
    }

    [Theory]
    [DatabaseData]
    public async Task The_page_groups_by_kind_and_marks_what_was_asked(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/search?q=청년");

        page.QuerySelectorAll("main h2").Select(head => head.TextContent.Split(' ')[0]).ShouldContain("사업");
        page.QuerySelectorAll("main mark").ShouldAllBe(mark => mark.TextContent == "청년");
        // The name holds markup of its own, which stays text.
        page.QuerySelectorAll("main .search-results b").ShouldBeEmpty();
        page.Words(".search-results").ShouldContain("<b>\"일\"</b> & 경험");
        page.QuerySelector("#site-q").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u202E\u200Fㅇ\u0301")]
    [InlineData("%00%0A")]
    [InlineData("가각갂갃간갅갆갇갈갉갊갋갌갍갎갏감갑값갓갔강갖갗갘같갚갛")]
    public async Task Hostile_words_are_words(string query)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var page = await site.PageAsync($"/search?q={Uri.EscapeDataString(query)}");
        page.QuerySelector("main script").ShouldBeNull();
        (await site.GetAsync($"/search?handler=Suggest&q={Uri.EscapeDataString(query)}")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Theory]
    [InlineData("없을말", "'없을말'로 찾은 것이 없습니다.")]
    [InlineData("없을것", "'없을것'으로 찾은 것이 없습니다.")]
    [InlineData("없을것은(는)", "'없을것은(는)'으로 찾은 것이 없습니다.")]
    [InlineData("zzz", "'zzz'(으)로 찾은 것이 없습니다.")]
    public async Task What_is_not_found_is_said_in_whole_sentences(string query, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var page = await site.PageAsync($"/search?q={Uri.EscapeDataString(query)}");

        page.Body!.TextContent.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("/search?q=가&kind=nothing", "kind에는 municipality")]
    [InlineData("/search?q=가&at=0", "쪽은 1부터")]
    public async Task What_cannot_be_asked_is_said(string address, string sentence)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        (await site.PageAsync(address, HttpStatusCode.BadRequest)).Words().ShouldContain(sentence);
        var tooLong = await site.PageAsync($"/search?q={new string('가', 101)}", HttpStatusCode.BadRequest);
        tooLong.Words().ShouldContain("100자까지");
    }

    [Fact]
    public async Task Results_as_one_types_are_a_list_of_links()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var text = await (await site.GetAsync("/search?handler=Suggest&q=ㄱㄱㄱㄹ")).Content.ReadAsStringAsync(
            Desk.Cancel
        );

        text.ShouldNotContain("<html");
        text.ShouldContain("/books/hanbit-2023/programmes/works");
        text.ShouldContain("<mark>공공근로</mark>");
        text.ShouldContain("모두 보기");
    }

    [Theory]
    [DatabaseData]
    public async Task Nothing_is_found_in_an_empty_database(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var index = desk.Get<SearchIndex>();
        (await index.FindAsync(desk.Db, "가", 10, null, 0, Desk.Cancel)).ShouldBeEmpty();
        (await index.FindAsync(desk.Db, " · ", 10, null, 0, Desk.Cancel)).ShouldBeEmpty();
    }

    private static async Task<List<string>> FindAsync(Site site, string query)
    {
        var found = await site.Client.GetFromJsonAsync<JsonElement>(
            $"/api/search?size=200&q={Uri.EscapeDataString(query)}",
            Desk.Cancel
        );
        return [.. found.EnumerateArray().Select(one => one.GetProperty("href").GetString()!)];
    }
}
