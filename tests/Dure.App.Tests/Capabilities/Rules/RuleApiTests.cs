using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dure.App.Capabilities.Rules;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary>Rules and decisions for programs.</summary>
public class RuleApiTests
{
    private static readonly string Works = $"/api/rules/{Uri.EscapeDataString("영등포구-공공근로")}";
    private static readonly string Sampled = $"/api/rules/{Uri.EscapeDataString(Sample.Rule)}";

    [Theory]
    [DatabaseData]
    public async Task The_rules_of_the_repository_are_listed_and_lead_to_each(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var list = await site.GetAsync("/api/rules?asOf=2017-06-01&size=1000");
        list.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lines = await list.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);
        var works = lines.EnumerateArray().Single(line => line.GetProperty("rule").GetString() == "영등포구-공공근로");
        var rule = await (
            await site.GetAsync(works.GetProperty("href").GetString()!)
        ).Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);

        rule.GetProperty("day").GetString().ShouldBe("2017-06-01");
        rule.GetProperty("conditions").GetArrayLength().ShouldBeGreaterThan(0);
        rule.GetProperty("facts")
            .EnumerateArray()
            .ShouldContain(fact => fact.GetProperty("name").GetString() == "재산");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var app = await SampleSite.OpenAsync();
        foreach (var address in (string[])["/api/rules", $"{Sampled}?asOf=2017-06-01"])
        {
            var first = await app.Client.GetAsync(address, Desk.Cancel);
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

            (await app.Client.SendAsync(again, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified, address);
        }
    }

    [Fact]
    public async Task An_applicant_is_decided_with_reasons_and_nothing_is_kept()
    {
        await using var app = await SampleSite.OpenAsync();

        var answer = await app.DecideAsync($"{Sampled}/decide?asOf=2017-06-01", Sample.Person);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);
        json.GetProperty("sentences")[0].GetString()!.ShouldContain("적격입니다");
        var decision = json.GetProperty("decision");
        decision.GetProperty("verdict").GetString().ShouldBe("적격");
        decision.GetProperty("grants")[0].GetProperty("split")[1].GetProperty("amount").GetInt64().ShouldBe(19_410);
        var again = await app.DecideAsync(
            $"{Sampled}/decide?asOf=2017-06-01",
            decision.GetProperty("applicant").GetString()!
        );
        (await again.Content.ReadAsStringAsync(Desk.Cancel)).ShouldBe(
            await answer.Content.ReadAsStringAsync(Desk.Cancel)
        );
    }

    [Fact]
    public async Task What_is_not_sent_is_not_known()
    {
        await using var app = await SampleSite.OpenAsync();

        var answer = await app.DecideAsync($"{Sampled}/decide?asOf=2017-06-01", "{}");

        var decision = (await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel)).GetProperty("decision");
        decision.GetProperty("verdict").GetString().ShouldBe("보완 필요");
        decision.GetProperty("missing").EnumerateArray().Select(one => one.GetString()).ShouldContain("생년월일");
    }

    [Theory]
    [InlineData("?asOf=2017-06-01", """{"사람": {"키": 170, "재산": "5명"}}""", 400, "UnknownKey")]
    [InlineData("?asOf=2017-06-01", "재산", 400, "SyntaxError")]
    [InlineData("?asOf=2017-06-01", "", 400, "SyntaxError")]
    [InlineData("?asOf=어제", "{}", 400, "NotADay")]
    [InlineData("?asOf=2016-06-01", "{}", 404, "RuleNotInForce")]
    public async Task What_cannot_be_decided_is_refused_by_name(string query, string body, int status, string code)
    {
        await using var app = await SampleSite.OpenAsync();

        var answer = await app.DecideAsync($"{Sampled}/decide{query}", body);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);
        problem.GetProperty("code").GetString().ShouldBe(code);
        if (code == "UnknownKey")
            problem
                .GetProperty("faults")
                .EnumerateArray()
                .Select(fault => (fault.GetProperty("code").GetString(), fault.GetProperty("place").GetString()))
                .ShouldBe([("UnknownKey", "person.json:1:9"), ("UnitMismatch", "person.json:1:25")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rule_that_is_not_there_and_one_who_sends_too_much_have_their_own_status()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        using var client = new HttpClient { BaseAddress = site.App.Listen() };
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new ByteArrayContent(new byte[(1 << 20) + 1]);

        var nothing = await client.GetAsync("/api/rules/nothing", Desk.Cancel);
        var large = await client.PostAsync($"{Works}/decide?asOf=2017-06-01", content, Desk.Cancel);

        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nothing.Content.ReadAsStringAsync(Desk.Cancel)).ShouldContain("\"NoRule\"");
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Broken_rules_are_told_and_the_rest_works_on()
    {
        await using var app = await SampleSite.OpenAsync("/없는/폴더");

        var answer = await app.Client.GetAsync("/api/rules", Desk.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var text = await answer.Content.ReadAsStringAsync(Desk.Cancel);
        text.ShouldContain("RulesBroken");
        text.ShouldNotContain("없는/폴더");
        (await app.Client.GetAsync("/api/books", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The application with the folder of rules that a test names.</summary>
    private sealed class SampleSite : IAsyncDisposable
    {
        private readonly Site site;
        private readonly WebApplicationFactory<Program> app;

        private SampleSite(Site site, string folder)
        {
            this.site = site;
            app = site.App.WithWebHostBuilder(builder =>
                builder.ConfigureTestServices(services => services.AddSingleton(new RuleShelf(folder)))
            );
            Client = app.CreateClient();
        }

        public HttpClient Client { get; }

        public static async Task<SampleSite> OpenAsync(string? folder = null) =>
            new(await Site.OpenAsync(DatabaseKind.Sqlite), folder ?? Sample.Folder);

        public async Task<HttpResponseMessage> DecideAsync(string address, string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            return await Client.PostAsync(address, content, Desk.Cancel);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.DisposeAsync();
            await site.DisposeAsync();
        }
    }
}
