using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Shell;

/// <summary>What all addresses for programs have in common: pages, CSV, tags, refusals by name, a description.</summary>
public class ApiTests
{
    private const string Book = "/api/books/hanbit-2023";

    /// <summary>Schemas besides those called an answer.</summary>
    private static readonly string[] Described = ["TableLine", "RuleLine", "RuleSheet", "Decision", "GrantLine"];

    [Theory]
    [DatabaseData]
    public async Task Figures_are_found_by_subject_measure_kind_and_period(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();

        var facts = await JsonAsync(
            site,
            $"{Book}/facts?subject=programme:works&measure=jobs&kind={Uri.EscapeDataString("실적")}&period=2023"
        );

        var fact = facts.EnumerateArray().ShouldHaveSingleItem();
        fact.GetProperty("value").GetDecimal().ShouldBe(118);
        fact.GetProperty("subjectName").GetString().ShouldBe("공공근로");
        fact.GetProperty("reason").GetString().ShouldBe("두 사업에 함께 참여한 2명을 뺌");
        fact.GetProperty("evidence").GetString().ShouldBe("일자리정책과-101");
    }

    [Theory]
    [DatabaseData]
    public async Task A_list_comes_in_pages_that_lead_on(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var all = await JsonAsync(site, $"{Book}/facts");

        var read = new List<int>();
        var next = $"{Book}/facts?size=4";
        for (var pages = 0; next is not null && pages < 50; pages++)
        {
            var answer = await site.GetAsync(next);
            answer
                .Headers.GetValues("X-Total-Count")
                .ShouldBe([all.GetArrayLength().ToString(CultureInfo.InvariantCulture)]);
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);
            read.AddRange(page.EnumerateArray().Select(one => one.GetProperty("fact").GetInt32()));
            next = answer
                .Headers.GetValues("Link")
                .SelectMany(links => links.Split(", "))
                .FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))
                ?.Split('<', '>')[1];
        }

        read.ShouldBe(all.EnumerateArray().Select(one => one.GetProperty("fact").GetInt32()));
        (await JsonAsync(site, $"{Book}/facts?page=900")).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("/api/municipalities")]
    [InlineData("/api/municipalities/99110")]
    [InlineData("/api/books")]
    [InlineData(Book)]
    [InlineData(Book + "/programmes")]
    [InlineData(Book + "/programmes/works")]
    [InlineData(Book + "/nodes?tree=sectors")]
    [InlineData(Book + "/departments")]
    [InlineData(Book + "/partners")]
    [InlineData(Book + "/plans")]
    [InlineData(Book + "/pledges")]
    [InlineData(Book + "/measures")]
    [InlineData(Book + "/facts")]
    [InlineData(Book + "/tables")]
    [InlineData(Book + "/tables/sectors")]
    [InlineData("/api/disclosures")]
    [InlineData("/api/rollups?measure=jobs&year=2023&by=quarter")]
    [InlineData("/api/search?q=%EA%B3%B5")]
    public async Task Everything_answers_in_JSON(string address)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        (await JsonAsync(site, address)).ValueKind.ShouldBeOneOf(JsonValueKind.Array, JsonValueKind.Object);
    }

    [Theory]
    [DatabaseData("/api/books?page=0", 400, "BadPage")]
    [DatabaseData("/api/books?page=one", 400, "BadPage")]
    [DatabaseData("/api/books?size=1001", 400, "BadSize")]
    [DatabaseData("/api/books?size=-1", 400, "BadSize")]
    [DatabaseData("/api/municipalities/1", 404, "NoMunicipality")]
    [DatabaseData("/api/books/none/facts", 404, "NoBook")]
    [DatabaseData(Book + "/facts?subject=programme:none", 400, "NoSubject")]
    [DatabaseData(Book + "/facts?measure=none", 400, "NoMeasure")]
    [DatabaseData(Book + "/facts?kind=none", 400, "NoKind")]
    [DatabaseData(Book + "/facts?period=2022-13", 400, "NoPeriod")]
    [DatabaseData(Book + "/nodes?tree=none", 404, "NoTree")]
    [DatabaseData(Book + "/programmes/none", 404, "NoProgramme")]
    [DatabaseData("/api/rollups?measure=jobs&year=1066", 400, "NoSuchYear")]
    [DatabaseData("/api/rollups?measure=jobs&year=2023&by=week", 400, "NoSuchPieces")]
    [DatabaseData("/api/rollups?measure=jobs&year=2023&without=1", 400, "NoSuchMunicipality")]
    [DatabaseData("/api/search", 400, "NothingAsked")]
    [DatabaseData("/api/search?q=a&page=51&size=100", 400, "NoSuchPage")]
    public async Task What_is_refused_has_a_name(DatabaseKind kind, string address, int status, string name)
    {
        await using var site = await Site.OpenAsync(kind);

        var answer = await site.GetAsync(address);

        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel))
            .GetProperty("code")
            .GetString()
            .ShouldBe(name);
        answer.Headers.ETag.ShouldBeNull();
    }

    [Theory]
    [InlineData("/api/books", "code,municipality,name,year,title,source,note,tables")]
    [InlineData(Book + "/programmes", "code,name,subject,nodes,")]
    [InlineData(Book + "/facts", "fact,subject,subjectName,measure,")]
    [InlineData(Book + "/tables", "id,title,href")]
    public async Task A_list_comes_as_CSV_that_a_spreadsheet_takes_for_text(string address, string header)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        var answer = await site.Client.SendAsync(ask, Desk.Cancel);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Desk.Cancel);
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        var text = Encoding.UTF8.GetString(bytes.AsSpan(3));
        text.ShouldStartWith(header);
        text.Split("\r\n")
            .SelectMany(line => line.Split(','))
            .ShouldAllBe(field => field.Length == 0 || !"=@\t".Contains(field[0], StringComparison.Ordinal));
    }

    [Theory]
    [DatabaseData("/books/hanbit-2023/tables/sectors")]
    [DatabaseData(Book + "/tables/sectors")]
    [DatabaseData(Book + "/tables")]
    [DatabaseData(Book + "/facts")]
    [DatabaseData(Book + "/programmes")]
    [DatabaseData("/api/municipalities")]
    public async Task What_did_not_change_is_not_sent_again_until_it_does(DatabaseKind kind, string address)
    {
        await using var site = await Site.OpenAsync(kind);
        var first = await site.GetAsync(address);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tag = first.Headers.ETag.ShouldNotBeNull();

        (await AgainAsync(site, address, tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        // Written at the desk, which is another process as far as the site knows.
        await site.CorrectAsync();
        var after = await AgainAsync(site, address, tag);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(tag);
    }

    [Fact]
    public async Task Other_questions_and_other_formats_have_other_tags()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var tag = (await site.GetAsync($"{Book}/facts")).Headers.ETag!;

        (await AgainAsync(site, $"{Book}/facts?measure=jobs", tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var csv = new HttpRequestMessage(HttpMethod.Get, $"{Book}/facts");
        csv.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        csv.Headers.IfNoneMatch.Add(tag);
        (await site.Client.SendAsync(csv, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_question_and_answer_is_described_in_Korean()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var document = await JsonAsync(site, "/openapi/v1.json");
        var missing = new List<string>();
        void Require(JsonElement one, string what)
        {
            if (
                !one.TryGetProperty("description", out var text)
                || !text.GetString()!.Any(letter => letter is >= '가' and <= '힣')
            )
                missing.Add(what);
        }

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        foreach (var operation in path.Value.EnumerateObject())
        {
            if (!operation.Value.TryGetProperty("summary", out _))
                missing.Add(path.Name);
            if (operation.Value.TryGetProperty("parameters", out var parameters))
                foreach (var parameter in parameters.EnumerateArray())
                    Require(parameter, $"{path.Name}?{parameter.GetProperty("name")}");
            foreach (var answer in operation.Value.GetProperty("responses").EnumerateObject())
                Require(answer.Value, $"{path.Name} {answer.Name}");
        }

        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            if (schema.Name.EndsWith("Answer", StringComparison.Ordinal) || Described.Contains(schema.Name))
                foreach (var property in schema.Value.GetProperty("properties").EnumerateObject())
                    Require(property.Value, $"{schema.Name}.{property.Name}");
        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_shows_all_that_programs_may_ask()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var paths = (await JsonAsync(site, "/openapi/v1.json"))
            .GetProperty("paths")
            .EnumerateObject()
            .Select(path => path.Name);

        var page = await site.PageAsync("/api");

        page.QuerySelectorAll("h3 code").Select(code => code.TextContent.Split(' ')[1]).Order().ShouldBe(paths.Order());
        page.Words().ShouldContain("'http://localhost/api/books/guro-2022/facts?size=20'");
    }

    private static async Task<HttpResponseMessage> AgainAsync(Site site, string address, EntityTagHeaderValue tag)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.IfNoneMatch.Add(tag);
        return await site.Client.SendAsync(ask, Desk.Cancel);
    }

    private static async Task<JsonElement> JsonAsync(Site site, string address)
    {
        var answer = await site.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);
    }
}
