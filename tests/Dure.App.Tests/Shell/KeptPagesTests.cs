using System.Net;
using System.Net.Http.Headers;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Shell;

public class KeptPagesTests
{
    private const string Board = "/books/hanbit-2023";
    private const string Table = Board + "/tables/sectors";
    private const string Trace = Table + "/trace?row=direct&column=result";
    private const string Form = Board + "/entry/figure?subject=programme:works&measure=jobs&kind=실적&period=2023";
    private const string Search = "/search?q=공공근로";

    [Theory]
    [DatabaseData(Board)]
    [DatabaseData(Table)]
    [DatabaseData(Trace)]
    [DatabaseData(Search)]
    public async Task A_page_is_kept_while_what_it_is_made_of_stands(DatabaseKind kind, string address)
    {
        await using var site = await Site.OpenAsync(kind);

        var (first, second) = (await site.GetAsync(address), await site.GetAsync(address));
        await ChangeAsync(site, address);
        var (third, fourth) = (await site.GetAsync(address), await site.GetAsync(address));

        foreach (var answer in (HttpResponseMessage[])[first, second, third, fourth])
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((bool[])[IsKept(first), IsKept(second), IsKept(third), IsKept(fourth)]).ShouldBe([false, true, false, true]);
        (await TextAsync(second)).ShouldBe(await TextAsync(first));
        (await TextAsync(fourth)).ShouldBe(await TextAsync(third));
        third.Headers.ETag.ShouldNotBe(first.Headers.ETag);
        second.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        second.Headers.CacheControl!.Private.ShouldBeTrue();
    }

    [Theory]
    [DatabaseData]
    public async Task What_a_form_saved_is_on_every_page_at_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        foreach (var address in (string[])[Board, Table, Trace])
            (await TextAsync(await site.GetAsync(address))).ShouldNotContain("123,456");

        await site.SubmitAsync(Form, ("Value", "123421"), ("Reason", "누락분"));

        // The node has 35 of another programme.
        (await TextAsync(await site.GetAsync(Table))).ShouldContain("123,456");
        (await TextAsync(await site.GetAsync(Trace))).ShouldContain("123,456");
        (await TextAsync(await site.GetAsync(Board))).ShouldContain("123,456");
    }

    [Theory]
    [DatabaseData(Board)]
    [DatabaseData(Table)]
    [DatabaseData(Trace)]
    [DatabaseData(Search)]
    public async Task One_who_has_the_page_is_told_so_even_by_a_server_that_does_not_keep_it(
        DatabaseKind kind,
        string address
    )
    {
        await using var site = await Site.OpenAsync(kind);
        var tag = (await site.GetAsync(address)).Headers.ETag.ShouldNotBeNull();

        (await AgainAsync(site.Client, address, tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await using var started = new AppFactory(site.Desk.Database);
        var answer = await AgainAsync(started.CreateClient(), address, tag);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await answer.Content.ReadAsByteArrayAsync(Desk.Cancel)).ShouldBeEmpty();

        await ChangeAsync(site, address);
        (await AgainAsync(site.Client, address, tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Changes what the page is made of, through services of its own, as another process would.</summary>
    private static async Task ChangeAsync(Site site, string address)
    {
        // A search is made of names; figures leave it as it is.
        if (address == Search)
        {
            using var book = new SampleBook();
            await site.Desk.LoadAsync(book.Folder);
        }
        else
            await site.CorrectAsync();
    }

    [Theory]
    [DatabaseData]
    public async Task Each_reader_gets_a_page_in_a_form_that_they_read(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        foreach (var coding in (string[])["gzip", "br", "identity", "gzip"])
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Table);
            request.Headers.AcceptEncoding.Add(new(coding));
            var answer = await site.Client.SendAsync(request, Desk.Cancel);
            answer.Content.Headers.ContentEncoding.ShouldBe(coding == "identity" ? [] : [coding]);
        }
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_meant_for_one_reader_is_not_kept(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        foreach (var address in (string[])[Board, Table, Trace, Search])
            (await TextAsync(await site.GetAsync(address))).ShouldNotContain("__RequestVerificationToken");
        await site.GetAsync(Form);
        IsKept(await site.GetAsync(Form)).ShouldBeFalse();
        await site.GetAsync(Table);
        var request = new HttpRequestMessage(HttpMethod.Get, Table);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", "eDp5");
        IsKept(await site.Client.SendAsync(request, Desk.Cancel)).ShouldBeFalse();
    }

    [Theory]
    [DatabaseData]
    public async Task A_refusal_is_not_kept(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        await site.PageAsync("/books/sample-2022", HttpStatusCode.NotFound);
        await site.PageAsync(Table + "/trace?row=nobody", HttpStatusCode.NotFound);

        await site.Desk.LoadAsync(book.Folder);

        await site.PageAsync("/books/sample-2022");
        IsKept(await site.GetAsync(Table + "/trace?row=nobody")).ShouldBeFalse();
    }

    private static bool IsKept(HttpResponseMessage answer) => answer.Headers.Age is not null;

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Desk.Cancel);

    private static Task<HttpResponseMessage> AgainAsync(HttpClient client, string address, EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return client.SendAsync(request, Desk.Cancel);
    }
}
