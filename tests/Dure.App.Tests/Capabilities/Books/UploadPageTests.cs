using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dure.App.Capabilities.Books;
using Dure.App.Tests.Rig;
using BookFiles = Dure.App.Capabilities.Books.Books;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>A book goes in through the browser: looked at, refused with its faults, or loaded whole.</summary>
public class UploadPageTests
{
    [Theory]
    [DatabaseData]
    public async Task A_new_book_is_shown_first_and_loaded_when_confirmed(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);

        var (preview, address) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));

        preview.Words("h1").ShouldBe("적재하기 전에 확인해 주세요");
        preview.Words(".lead").ShouldBe("구로구 2022년 · 새 책입니다. 아직 아무것도 적재하지 않았습니다.");
        preview.Words(".facts").ShouldContain("새로 기록 5 건 · 바뀜 0 건");
        preview.Cell("사업", 1).TextContent.ShouldBe("1");
        (await site.GetAsync("/books/sample-2022/source")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var done = await ConfirmAsync(site, preview, address, "김담당", "2022년 실적 적재");

        done.Words("h1").ShouldBe("책을 적재했습니다");
        done.Words(".message").ShouldContain("수치 6건을 기록했고");
        var source = await site.PageAsync("/books/sample-2022/source");
        source.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        source.Words("tbody").ShouldContain("책 올리기 2022년 실적 적재 김담당 sample-2022.zip 6");
    }

    [Theory]
    [DatabaseData]
    public async Task A_changed_book_shows_old_and_new_values_and_what_else_changes(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.LoadAsync(book.Folder);
        book.Append("facts/facts.csv", "programme:ansim,jobs,실적,2022,101,,,,\"<b>추가</b> 확인\",9\n");
        book.Replace("programmes.yaml", "name: 안심일자리", "name: 안심일자리사업");

        var (preview, _) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));

        preview.Words(".facts").ShouldContain("새로 기록 0 건 · 바뀜 1 건 · 그대로 6건");
        var row = preview.Cell("안심일자리사업", 4).ParentElement!;
        row.TextContent.ShouldContain("99명");
        row.TextContent.ShouldContain("101명");
        row.TextContent.ShouldContain("<b>추가</b> 확인");
        row.TextContent.ShouldContain("facts/facts.csv:8:5");
        preview.Words().ShouldContain("사업 · 이름 안심일자리 안심일자리사업");
        // The print says 99 where the ledger would say 101.
        preview.Words().ShouldContain("까닭을 적지 않은 인쇄본과의 차이");
        (await Dump.OfAsync(site.Desk)).ShouldNotContain("안심일자리사업");
    }

    [Theory]
    [DatabaseData]
    public async Task What_stands_there_already_need_not_be_loaded(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.LoadAsync(book.Folder);

        var (preview, _) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));

        preview.Words().ShouldContain("바뀌는 것이 없습니다.");
        preview.QuerySelector("main form").ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task Faults_stand_in_a_table_with_file_line_and_column(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        book.Replace("facts/facts.csv", ",100,", ",백,").Replace("measures.yaml", "unit: 원", "unit: <i>천원</i>");
        var before = await Dump.CountAsync(site.Desk);

        var (page, _) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));

        page.Words("h1").ShouldBe("책을 적재하지 못했습니다");
        var fault = page.Cell("facts/facts.csv", 2);
        fault.TextContent.ShouldBe("2");
        page.Cell("facts/facts.csv", 3).TextContent.ShouldBe("5");
        page.Cell("facts/facts.csv", 4).TextContent.ShouldContain("백");
        page.QuerySelector("tbody i").ShouldBeNull();
        (await Dump.CountAsync(site.Desk)).ShouldBe(before);
    }

    [Fact]
    public async Task A_workbook_names_its_sheet_and_its_column_as_a_spreadsheet_does()
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        BookFiles.WriteWorkbook(BookFiles.Read(book.Folder), book.At("good.xlsx"));
        book.Replace("facts/facts.csv", "programme:ansim,jobs,목표", "programme:ansim,nothing,목표");
        BookFiles.WriteWorkbook(BookFiles.Read(book.Folder), book.At("bad.xlsx"));

        var (bad, _) = await UploadAsync(
            site,
            "sample-2022.xlsx",
            await File.ReadAllBytesAsync(book.At("bad.xlsx"), Desk.Cancel)
        );
        var (good, _) = await UploadAsync(
            site,
            "sample-2022.xlsx",
            await File.ReadAllBytesAsync(book.At("good.xlsx"), Desk.Cancel)
        );

        bad.Cell("sample-2022.xlsx", 1).TextContent.ShouldBe("수치");
        bad.Cell("sample-2022.xlsx", 2).TextContent.ShouldBe("2");
        bad.Cell("sample-2022.xlsx", 3).TextContent.ShouldBe("B");
        good.Words(".facts").ShouldContain("새로 기록 5 건");
    }

    [Theory]
    [DatabaseData]
    public async Task Who_and_why_are_asked_for(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        var (preview, address) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));

        var refused = await ConfirmAsync(site, preview, address, "", "", HttpStatusCode.BadRequest);
        refused
            .QuerySelectorAll(".error-summary a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["#Who", "#Why"]);
        refused.QuerySelector("#Why")!.GetAttribute("aria-invalid").ShouldBe("true");

        (await ConfirmAsync(site, refused, address, "김담당", "적재")).Words("h1").ShouldBe("책을 적재했습니다");
        (await site.PageAsync("/books/sample-2022/source")).Words("tbody").ShouldContain("김담당");
    }

    [Theory]
    [DatabaseData]
    public async Task Somebody_elses_writing_after_the_preview_stops_the_load(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.LoadAsync(book.Folder);
        book.Append("facts/facts.csv", "programme:ansim,jobs,실적,2022,101,,,,추가 확인,9\n");
        var (preview, address) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));
        book.Append("facts/facts.csv", "programme:ansim,jobs,목표,2022-H1,50,,,,,9\n");
        await site.Desk.LoadAsync(book.Folder);

        var page = await ConfirmAsync(site, preview, address, "김담당", "적재");

        page.Words("tbody").ShouldContain("미리보기 뒤에 다른 사람이 원장에 기록했습니다");
    }

    [Fact]
    public async Task A_page_with_script_is_told_where_the_load_stands()
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (preview, address) = await UploadAsync(site, "sample-2022.zip", Zip(book.Folder));

        using var ask = new HttpRequestMessage(HttpMethod.Post, address + "?handler=Load")
        {
            Content = Form(preview, "김담당", "적재"),
        };
        ask.Headers.Add("HX-Request", "true");
        var answer = await site.Client.SendAsync(ask, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var tries = 0; !answer.Headers.Contains("HX-Redirect"); tries++)
        {
            (await answer.Content.ReadAsStringAsync(Desk.Cancel)).ShouldContain("<progress");
            tries.ShouldBeLessThan(200);
            await Task.Delay(50, Desk.Cancel);
            answer = await site.GetAsync(address + "?handler=Progress");
        }

        answer.Headers.GetValues("HX-Redirect").ShouldBe([address]);
        (await site.PageAsync(address)).Words("h1").ShouldBe("책을 적재했습니다");
    }

    [Theory]
    [InlineData("NotABookFile", "book.hwp", "PK")]
    [InlineData("NotAZip", "book.zip", "이것은 zip이 아닙니다")]
    [InlineData("Unreadable", "book.zip", "PK\u0003\u0004damaged")]
    [InlineData("NotAWorkbook", "book.xlsx", "이것도 아닙니다")]
    public async Task What_is_no_book_is_refused(string name, string file, string content)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        (await RefusedAsync(desk, file, Encoding.UTF8.GetBytes(content))).ShouldBe([name]);
    }

    [Theory]
    [InlineData("UnsafePath", "../../etc/passwd")]
    [InlineData("UnsafePath", "/etc/passwd")]
    [InlineData("UnsafePath", "facts\\..\\..\\x.csv")]
    [InlineData("UnsafePath", "C:/x.csv")]
    [InlineData("NestedArchive", "facts/inner.zip")]
    [InlineData("SeveralBooks", "other/book.yaml")]
    public async Task A_hostile_zip_is_refused(string name, string entry)
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var zip = Zip(book.Folder, archive => archive.CreateEntry(entry).Open().Dispose());
        (await RefusedAsync(desk, "sample-2022.zip", zip)).ShouldBe([name]);
    }

    [Fact]
    public async Task A_link_in_a_zip_is_refused()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var zip = Zip(
            book.Folder,
            archive => archive.CreateEntry("facts/link.csv").ExternalAttributes = unchecked((int)0xA1FF0000)
        );
        (await RefusedAsync(desk, "sample-2022.zip", zip)).ShouldBe(["NotAFile"]);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_too_much_is_refused_before_it_is_unpacked()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var zip = Zip(
            book.Folder,
            archive =>
            {
                using var bomb = archive.CreateEntry("facts/bomb.csv").Open();
                var block = new byte[1024 * 1024];
                for (var at = 0; at < 300; at++)
                    bomb.Write(block);
            }
        );
        zip.Length.ShouldBeLessThan(1024 * 1024);
        (await RefusedAsync(desk, "sample-2022.zip", zip)).ShouldBe(["TooLarge"]);
        var many = Zip(
            book.Folder,
            archive =>
            {
                for (var at = 0; at < 2_100; at++)
                    archive.CreateEntry($"facts/{at}.txt");
            }
        );
        (await RefusedAsync(desk, "sample-2022.zip", many)).ShouldBe(["TooManyFiles"]);
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_in_words()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var form = await site.PageAsync("/books/upload");
        using var content = FileForm(form, "big.zip", new byte[200 * 1024 * 1024]);

        var answer = await site.Client.PostAsync("/books/upload", content, Desk.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ReadAsync(answer)).Words(".error-summary").ShouldContain("크기가 한도(64MB)를 넘습니다");
    }

    [Fact]
    public async Task Files_in_other_encodings_are_read_or_refused()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        book.Write("facts/facts.csv", Encoding.GetEncoding(949).GetBytes(SampleBook.TextOf("facts/facts.csv")));
        var upload = await ReceiveAsync(desk, "sample-2022.zip", Zip(book.Folder));
        upload.Preview!.Remarks.ShouldHaveSingleItem().ShouldContain("CP949");

        book.Write("facts/facts.csv", [0x61, 0xFF, 0xFE, 0x00, 0xD8]);
        (await RefusedAsync(desk, "sample-2022.zip", Zip(book.Folder))).ShouldContain("UnknownEncoding");
    }

    [Fact]
    public async Task A_made_up_file_name_does_not_become_the_books_name()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var flat = Zip(book.Folder, top: "");

        (await RefusedAsync(desk, "책 (1).zip", flat)).ShouldBe(["NoCode"]);
        (await ReceiveAsync(desk, "../../sample-2022.zip", flat)).Preview!.Book.ShouldBe("sample-2022");
    }

    [Fact]
    public async Task An_upload_is_forgotten_after_half_an_hour_and_its_file_with_it()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var uploads = desk.Get<UploadDesk>();
        var upload = await ReceiveAsync(desk, "sample-2022.zip", Zip(book.Folder));
        File.Exists(upload.Path).ShouldBeTrue();

        desk.Clock.Advance(TimeSpan.FromMinutes(31));

        Should.Throw<Kernel.RefusedException>(() => uploads.Find(upload.Token)).Refusals[0].Name.ShouldBe("NoUpload");
        File.Exists(upload.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_upload_is_not_there()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        (await site.PageAsync($"/books/upload/{new string('0', 32)}", HttpStatusCode.NotFound))
            .Words()
            .ShouldContain("파일을 다시 올려 주세요");
    }

    [Theory]
    [DatabaseData]
    public async Task An_exported_book_goes_in_again_without_a_change(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();
        foreach (var format in new[] { "zip", "xlsx" })
        {
            var file = await site.GetAsync($"/books/{Site.Book}/source.{format}");
            file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"{Site.Book}.{format}");

            var (page, _) = await UploadAsync(
                site,
                $"{Site.Book}.{format}",
                await file.Content.ReadAsByteArrayAsync(Desk.Cancel)
            );

            page.Words().ShouldContain("바뀌는 것이 없습니다.");
        }
    }

    private static async Task<(IHtmlDocument Page, string Address)> UploadAsync(Site site, string name, byte[] file)
    {
        var form = await site.PageAsync("/books/upload");
        using var content = FileForm(form, name, file);
        var answer = await site.Client.PostAsync("/books/upload", content, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await ReadAsync(answer), answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<IHtmlDocument> ConfirmAsync(
        Site site,
        IHtmlDocument page,
        string address,
        string who,
        string why,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var form = Form(page, who, why);
        var answer = await site.Client.PostAsync(address + "?handler=Load", form, Desk.Cancel);
        answer.StatusCode.ShouldBe(status);
        return await ReadAsync(answer);
    }

    private static FormUrlEncodedContent Form(IHtmlDocument page, string who, string why) =>
        new(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = TokenOf(page),
                ["Who"] = who,
                ["Why"] = why,
            }
        );

    private static MultipartFormDataContent FileForm(IHtmlDocument page, string name, byte[] file)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { new StringContent(TokenOf(page)), "__RequestVerificationToken" }, { part, "file", name } };
    }

    private static string TokenOf(IHtmlDocument page) =>
        page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel));

    private static Task<Upload> ReceiveAsync(Desk desk, string name, byte[] file) =>
        desk.Get<UploadDesk>().ReceiveAsync(name, to => to.WriteAsync(file).AsTask(), Desk.Cancel);

    private static async Task<IEnumerable<string>> RefusedAsync(Desk desk, string name, byte[] file)
    {
        var upload = await ReceiveAsync(desk, name, file);
        File.Exists(upload.Path).ShouldBeFalse();
        (await Dump.CountAsync(desk)).ShouldBe(0);
        return upload.Refusals.Select(refusal => refusal.Name).Distinct();
    }

    private static byte[] Zip(string folder, Action<ZipArchive>? more = null, string top = "sample-2022/")
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                archive.CreateEntryFromFile(file, top + Path.GetRelativePath(folder, file));
            more?.Invoke(archive);
        }

        return bytes.ToArray();
    }
}
