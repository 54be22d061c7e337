using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Tables.Documents;
using Dure.Tables.Reading;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Tests.Capabilities.Tables;

public class TableDownloadTests
{
    private const string Address = "/books/hanbit-2023/tables/sectors";

    [Theory]
    [DatabaseData("csv", "text/csv")]
    [DatabaseData("json", "application/json")]
    [DatabaseData("html", "text/html")]
    [DatabaseData("hwpx", "application/vnd.hancom.hwpx")]
    [DatabaseData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_file_has_its_type_a_Korean_name_and_is_sent_once(DatabaseKind kind, string format, string type)
    {
        await using var site = await Site.OpenAsync(kind);

        var first = await site.GetAsync($"{Address}.{format}");
        var again = new HttpRequestMessage(HttpMethod.Get, $"{Address}.{format}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(
            $"한빛시 2023 부문별 일자리 목표와 실적.{format}"
        );
        var second = await site.Client.SendAsync(again, Desk.Cancel);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Desk.Cancel)).ShouldBeEmpty();

        await site.CorrectAsync();
        again = new HttpRequestMessage(HttpMethod.Get, $"{Address}.{format}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await site.Client.SendAsync(again, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [DatabaseData]
    public async Task Files_hold_the_same_figures_as_the_table(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var table = (await site.Desk.Get<TableReader>().TableAsync("hanbit-2023/sectors", null, Desk.Cancel)).Table;

        (await BytesAsync(site, $"{Address}.csv")).ShouldBe(Csv.Write(table));
        (await BytesAsync(site, $"{Address}.json")).ShouldBe(Json.Write(table));
        Encoding.UTF8.GetString(await BytesAsync(site, $"{Address}.html")).ShouldContain("1,535");
        var read = JsonTable.Read(JsonDocument.Parse(await BytesAsync(site, $"{Address}.json")).RootElement);
        Html.Write(read).ShouldBe(Html.Write(table));
    }

    [Theory]
    [DatabaseData]
    public async Task A_Hangul_document_holds_the_same_cells(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var table = (await site.Desk.Get<TableReader>().TableAsync("hanbit-2023/sectors", null, Desk.Cancel)).Table;

        var one = DocumentReader.Read(await BytesAsync(site, $"{Address}.hwpx"), "표.hwpx");
        var all = DocumentReader.Read(await BytesAsync(site, "/books/hanbit-2023/tables.hwpx"), "책.hwpx");

        one.Parts.OfType<DocumentTable>()
            .ShouldHaveSingleItem()
            .Cells.Select(cell => (cell.Row, cell.Column, cell.Text))
            .ShouldBe(
                HwpxTableBlock.Of(table).Cells.Select(cell => (cell.Row, cell.Column, cell.Text)),
                ignoreOrder: true
            );
        all.Parts.OfType<DocumentTable>().Count().ShouldBe(3);
    }

    [Theory]
    [DatabaseData]
    public async Task A_book_is_one_workbook_with_a_sheet_a_table(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var answer = await site.GetAsync("/books/hanbit-2023/tables.xlsx");

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("한빛시 2023년 일자리대책 실적.xlsx");
        using var package = new ZipArchive(await answer.Content.ReadAsStreamAsync(Desk.Cancel));
        package
            .Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .ShouldBe(3);
    }

    [Theory]
    [DatabaseData]
    public async Task A_file_of_the_past_holds_the_figures_of_then(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var first = await BytesAsync(site, $"{Address}.csv");
        var before = await site.CorrectAsync();

        (await BytesAsync(site, $"{Address}.csv?asOf={before}")).ShouldBe(first);
        (await BytesAsync(site, $"{Address}.csv")).ShouldNotBe(first);
    }

    [Theory]
    [DatabaseData(null, "application/json")]
    [DatabaseData("*/*", "application/json")]
    [DatabaseData("text/csv", "text/csv")]
    [DatabaseData("text/csv;q=0.5, application/json;q=0.1", "text/csv")]
    [DatabaseData("text/html, application/json;q=0.9", "application/json")]
    [DatabaseData("image/png", "application/problem+json")]
    public async Task A_program_gets_what_it_accepts(DatabaseKind kind, string? accept, string type)
    {
        await using var site = await Site.OpenAsync(kind);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api" + Address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        var answer = await site.Client.SendAsync(request, Desk.Cancel);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.Vary.ShouldContain("Accept");
    }

    private static Task<byte[]> BytesAsync(Site site, string address) =>
        site.Client.GetByteArrayAsync(address, Desk.Cancel);
}
