using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Shell;

public class PageSetupTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/site.css")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var headers = (await GetAsync(address)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
        headers.Contains("Permissions-Policy").ShouldBeTrue();
        headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    public async Task No_page_has_script_or_style_of_its_own(string address)
    {
        var page = await PageAsync(await GetAsync(address));

        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_layout_is_Korean_and_lets_the_keyboard_skip_to_the_content()
    {
        var page = await PageAsync(await GetAsync("/"));

        page.DocumentElement.GetAttribute("lang").ShouldBe("ko");
        var skip = page.Body!.QuerySelector("a").ShouldNotBeNull();
        skip.TextContent.ShouldBe("본문 바로가기");
        page.QuerySelector(skip.GetAttribute("href")!)!.LocalName.ShouldBe("main");
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "찾으시는 화면이 없습니다")]
    [InlineData("/no-such-folder/no-such-file.css", HttpStatusCode.NotFound, "찾으시는 화면이 없습니다")]
    [InlineData("/errors/400", HttpStatusCode.BadRequest, "요청을 처리할 수 없습니다")]
    [InlineData("/errors/403", HttpStatusCode.Forbidden, "이 화면을 볼 권한이 없습니다")]
    [InlineData("/errors/500", HttpStatusCode.InternalServerError, "화면을 만드는 중에 문제가 생겼습니다")]
    public async Task An_error_page_says_in_Korean_what_to_do_next(string address, HttpStatusCode status, string title)
    {
        var answer = await GetAsync(address);

        answer.StatusCode.ShouldBe(status);
        var page = await PageAsync(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelector("main a.krds-btn")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task A_program_that_asks_the_API_gets_no_page_for_an_error()
    {
        var answer = await GetAsync("/api/no-such-thing");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/", "gzip")]
    [InlineData("/no-such-page", "br")]
    [InlineData("/site.css", "br")]
    [InlineData("/site.js", "gzip")]
    [InlineData("/favicon.svg", "br")]
    public async Task Text_is_compressed(string address, string encoding) =>
        (await GetAsync(address, encoding)).Content.Headers.ContentEncoding.ShouldHaveSingleItem().ShouldBe(encoding);

    [Fact]
    public async Task What_a_page_loads_first_is_small_and_may_be_kept_for_a_year()
    {
        var page = await PageAsync(await GetAsync("/"));
        string[] addresses =
        [
            .. page.QuerySelectorAll<IHtmlLinkElement>("link").Select(link => link.GetAttribute("href")!),
            .. page.Scripts.Select(script => script.GetAttribute("src")!),
        ];

        var bytes = 0;
        foreach (var address in addresses)
        {
            address.ShouldStartWith("/", customMessage: "served by ourselves");
            var answer = await GetAsync(address, "gzip");
            answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365), address);
            bytes += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        addresses.Length.ShouldBeGreaterThanOrEqualTo(4);
        bytes.ShouldBeLessThan(150 * 1024);
    }

    [Fact]
    public async Task A_font_may_be_kept_for_ever()
    {
        var styles = await (await GetAsync("/fonts/fonts.css")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        var page = await (await GetAsync("/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var core = Regex.Match(page, "rel=\"preload\" href=\"/fonts/([^\"]+)\"").Groups[1].Value;

        styles.ShouldContain($"url({core})", customMessage: "what is asked for at once is what the styles name");
        var answer = await GetAsync($"/fonts/{core}");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task Korean_stands_in_a_page_as_it_is()
    {
        var html = await (await GetAsync("/no-such-page")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );

        html.ShouldNotContain("&#x");
        html.ShouldContain("찾으시는 화면이 없습니다");
    }

    [Fact]
    public async Task Every_page_says_its_own_address()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database);

        var routes = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .ToList();

        routes.ShouldContain("");
        routes.ShouldAllBe(route => !route.StartsWith("Shell/") && !route.StartsWith("Capabilities/"));
    }

    private static async Task<HttpResponseMessage> GetAsync(string address, string? encoding = null)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
