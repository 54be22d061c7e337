using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Tables;

public class TableApiTests
{
    private const string Tables = "/api/books/hanbit-2023/tables";

    [Theory]
    [DatabaseData]
    public async Task The_tables_of_a_book_lead_to_the_tables(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var tables = await JsonAsync(site, Tables);

        tables.GetArrayLength().ShouldBe(3);
        foreach (var table in tables.EnumerateArray())
            (await JsonAsync(site, table.GetProperty("href").GetString()!))
                .GetProperty("title")
                .GetString()
                .ShouldBe(table.GetProperty("title").GetString());
    }

    [Theory]
    [DatabaseData]
    public async Task A_trace_has_the_formula_the_operands_and_the_values_through_time(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();

        var rate = await JsonAsync(site, $"{Tables}/sectors/trace?row=direct&column=rate");
        var result = await JsonAsync(site, rate.GetProperty("operands")[0].GetProperty("href").GetString()!);

        rate.GetProperty("exact").GetString().ShouldBe("765/7");
        rate.GetProperty("formulaInFigures").GetString().ShouldBe("153명 ÷ 140명 × 100");
        result.GetProperty("shown").GetDecimal().ShouldBe(153);
        var values = result.GetProperty("facts")[0].GetProperty("values");
        values.EnumerateArray().Select(value => value.GetProperty("value").GetInt64()).ShouldBe([118, 120]);
        values[0].GetProperty("who").GetString().ShouldBe("김담당");
        values[0].GetProperty("at").GetDateTime().ShouldBe(new DateTime(2026, 2, 4, 9, 0, 0, DateTimeKind.Utc));
    }

    [Theory]
    [DatabaseData("/api/books/nowhere/tables", 404, "NoBook")]
    [DatabaseData(Tables + "/nothing", 404, "NoTable")]
    [DatabaseData(Tables + "/sectors?asOf=soon", 400, "NotAMoment")]
    [DatabaseData(Tables + "/sectors/trace?row=total&column=nothing", 404, "NoCell")]
    [DatabaseData("/api/disclosures/hanbit-2023/7", 404, "NoDisclosure")]
    public async Task A_refusal_is_a_problem_with_its_name(DatabaseKind kind, string address, int status, string name)
    {
        await using var site = await Site.OpenAsync(kind);

        var answer = await site.GetAsync(address);

        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel);
        problem.GetProperty("code").GetString().ShouldBe(name);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(Tables + "/sectors/trace")]
    [InlineData(Tables + "/sectors/trace?row=total")]
    public async Task A_question_without_a_cell_is_refused(string address)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        (await site.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_description_for_programs_names_every_address_and_no_page()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);

        var paths = (await JsonAsync(site, "/openapi/v1.json")).GetProperty("paths");

        paths
            .EnumerateObject()
            .Select(path => path.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "/api/approvals",
                "/api/books",
                "/api/books/{book}",
                "/api/books/{book}/briefings",
                "/api/books/{book}/briefings/{quarter}",
                "/api/books/{book}/briefings/{quarter}/{version}",
                "/api/books/{book}/departments",
                "/api/books/{book}/facts",
                "/api/books/{book}/measures",
                "/api/books/{book}/nodes",
                "/api/books/{book}/partners",
                "/api/books/{book}/plans",
                "/api/books/{book}/pledges",
                "/api/books/{book}/programmes",
                "/api/books/{book}/programmes/{code}",
                "/api/books/{book}/tables",
                "/api/books/{book}/tables/{table}",
                "/api/books/{book}/tables/{table}/trace",
                "/api/check",
                "/api/disclosures",
                "/api/disclosures/{book}/{version}",
                "/api/municipalities",
                "/api/municipalities/{code}",
                "/api/proposals/{municipality}",
                "/api/rollups",
                "/api/rules",
                "/api/rules/{rule}",
                "/api/rules/{rule}/decide",
                "/api/search",
            ]);
    }

    private static async Task<JsonElement> JsonAsync(Site site, string address) =>
        await site.Client.GetFromJsonAsync<JsonElement>(address, Desk.Cancel);
}
