using System.Net;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Tests.Rig;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>The department's workbook: handed out, filled in, moved about, and taken back.</summary>
public class FileTests
{
    [Theory]
    [DatabaseData]
    public async Task A_filled_in_workbook_shows_what_it_changes_and_the_grid_saves_it(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        await officer.DoAsync(Jobs, (Works, "10"), (Course, "5"));
        var sheet = await TakeAsync(officer);
        // Rows the other way round, and a column of one's own before the keys.
        var line = sheet.FindIndex(row => row[0].StartsWith("works@", StringComparison.Ordinal));
        sheet[line][2] = "1,012명";
        (sheet[line], sheet[line + 1]) = (sheet[line + 1], sheet[line]);
        var moved = sheet.ConvertAll(row => (string[])["메모", .. row]);

        var page = await SendAsync(officer, Workbook(moved), HttpStatusCode.OK);

        page.Words(".dure-table").ShouldContain("공공근로 일자리 실적 10명 1,012명");
        page.Words(".dure-table").ShouldNotContain("직업훈련");
        using var saved = await officer.SendFormAsync(page, Jobs + "/upload", (Works, "1,012"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.PageAsync(Jobs)).Value(Works).ShouldBe("1,012");
    }

    [Theory]
    [DatabaseData]
    public async Task A_workbook_filled_in_while_others_typed_overwrites_nothing_unseen(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        var sheet = await TakeAsync(officer);
        await officer.DoAsync(Jobs, (Works, "10"));
        sheet.Find(row => row[0].StartsWith("works@", StringComparison.Ordinal))![2] = "7";

        var page = await SendAsync(officer, Workbook(sheet), HttpStatusCode.OK);
        using var answer = await officer.SendFormAsync(page, Jobs + "/upload", (Works, "7"));

        (await answer.PageAsync(HttpStatusCode.Conflict)).Words(".error-summary").ShouldContain("저장한 값은 10명");
    }

    [Theory]
    [InlineData("works@0", "worx@0", "열쇠 'worx@0'이 바뀌었습니다")]
    [InlineData("works@0", "course@0", "두 번 나옵니다")]
    [InlineData("works@0", "works@9", "바뀌었습니다")]
    [InlineData("jobs|실적", "jobs|목표", "열쇠 'jobs|목표'가 바뀌었습니다")]
    [InlineData("dure:99110/1/jobs", "dure:99110/1/centre", "다른 취합이나 다른 부서의 양식")]
    [InlineData("dure:99110/1/jobs", "", "열쇠(dure:…)가 없는 파일")]
    [InlineData("works@0", "", "값이 있으나 열쇠가 없습니다")]
    public async Task Altered_keys_are_refused(string key, string altered, string said)
    {
        await using var site = await Collecting.OpenAsync(DatabaseKind.Sqlite);
        using var officer = await site.SignInAsync("jobs-dam");
        var sheet = await TakeAsync(officer);
        sheet.Find(row => row[0].StartsWith("works@", StringComparison.Ordinal))![2] = "7";
        foreach (var row in sheet)
            for (var at = 0; at < row.Length; at++)
                row[at] = row[at] == key ? altered : row[at];

        var page = await SendAsync(officer, Workbook(sheet), HttpStatusCode.BadRequest);

        page.Words(".error-summary").ShouldContain(said);
        (await officer.PageAsync(Jobs)).Value(Works).ShouldBe("");
    }

    [Fact]
    public async Task What_is_no_workbook_or_no_figure_is_refused()
    {
        await using var site = await Collecting.OpenAsync(DatabaseKind.Sqlite);
        using var officer = await site.SignInAsync("jobs-dam");
        (await SendAsync(officer, "글"u8.ToArray(), HttpStatusCode.BadRequest))
            .Words(".error-summary")
            .ShouldContain("엑셀(XLSX) 통합 문서로 읽을 수 없습니다");
        (await SendAsync(officer, "PK\u0003\u0004"u8.ToArray(), HttpStatusCode.BadRequest))
            .Words(".error-summary")
            .ShouldContain("엑셀(XLSX) 통합 문서로 읽을 수 없습니다");
        var sheet = await TakeAsync(officer);
        sheet.Find(row => row[0].StartsWith("works@", StringComparison.Ordinal))![2] = "여럿";

        (await SendAsync(officer, Workbook(sheet), HttpStatusCode.BadRequest))
            .Words(".error-summary")
            .ShouldContain("'여럿'은 수로 읽을 수 없습니다");
        // Of a submission that is handed in, nothing is taken.
        await officer.DoAsync(Jobs, (Works, "1"), (Course, "1"));
        var upload = await officer.PageAsync(Jobs + "/upload");
        await officer.DoAsync(Jobs + "/submit");
        (await SendAsync(officer, upload, Workbook(await TakeAsync(officer)), HttpStatusCode.BadRequest))
            .Words(".error-summary")
            .ShouldContain("고칠 수 없습니다");
    }

    /// <summary>The texts of the workbook that is handed out.</summary>
    internal static async Task<List<string[]>> TakeAsync(HttpClient person)
    {
        var page = await person.PageAsync(Jobs + "/upload");
        var link = page.QuerySelector(".downloads a")!.GetAttribute("href")!;
        using var file = new MemoryStream(await person.GetByteArrayAsync(link, Desk.Cancel));
        using var workbook = SpreadsheetDocument.Open(file, false);
        return
        [
            .. workbook
                .WorkbookPart!.WorksheetParts.Single()
                .Worksheet.Descendants<Row>()
                .Select(row =>
                    row.Elements<Cell>()
                        .Select(cell => cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "")
                        .ToArray()
                ),
        ];
    }

    internal static byte[] Workbook(List<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (
            var document = SpreadsheetDocument.Create(bytes, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook)
        )
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new(
                new SheetData(
                    rows.Select(row => new Row(
                        row.Select(text => new Cell
                        {
                            DataType = CellValues.InlineString,
                            InlineString = new InlineString(new Text(text)),
                        })
                    ))
                )
            );
            workbook.Workbook = new(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "취합",
                    }
                )
            );
        }

        return bytes.ToArray();
    }

    internal static async Task<IHtmlDocument> SendAsync(HttpClient person, byte[] file, HttpStatusCode status) =>
        await SendAsync(person, await person.PageAsync(Jobs + "/upload"), file, status);

    private static async Task<IHtmlDocument> SendAsync(
        HttpClient person,
        IHtmlDocument page,
        byte[] file,
        HttpStatusCode status
    )
    {
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "file", "취합.xlsx" },
            { new StringContent(page.Value("__RequestVerificationToken")!), "__RequestVerificationToken" },
        };
        using var answer = await person.PostAsync(Jobs + "/upload", content, Desk.Cancel);
        return await answer.PageAsync(status);
    }
}
