using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Tests.Rig;
using Dure.Tables.Documents;

namespace Dure.App.Tests.Capabilities.Checks;

/// <summary>What one takes along: the findings, and the own document with them, opened by another program.</summary>
public class CheckDownloadTests
{
    [Fact]
    public async Task Findings_are_a_workbook_of_texts()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (_, address) = await site.CheckAsync(
            Sent.Report.Replace("민간", "=HYPERLINK(\"http://x\")", StringComparison.Ordinal)
        );

        var bytes = await site.Client.GetByteArrayAsync(address + "/findings.xlsx", Desk.Cancel);

        var read = DocumentReader.Read(bytes, "a.xlsx");
        var table = read.Parts.OfType<DocumentTable>().ShouldHaveSingleItem();
        table.Cells.Where(cell => cell.Row == 0).Select(cell => cell.Text).Take(3).ShouldBe(["번호", "수준", "종류"]);
        table.Cells.Count(cell => cell is { Column: 1, Text: "오류" }).ShouldBe(2);
        Encoding.UTF8.GetString(Part(bytes, "xl/worksheets/")).ShouldNotContain("<x:f>");
        Convert(bytes, "xlsx").ShouldContain("1,050");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_own_workbook_comes_back_with_notes_at_its_cells(bool hasNotes)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var mine = Workbook(hasNotes);
        var (page, address) = await site.CheckAsync(mine, "실적.xlsx");
        page.Words("#f1").ShouldContain("실적!B2");

        var answer = await site.GetAsync(address + "/commented");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Desk.Cancel);

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("실적 검산 의견.xlsx");
        var shown = Convert(bytes, "xlsx");
        shown.ShouldContain("office:annotation");
        var note = Regex.Match(shown, "<office:annotation.*?</office:annotation>", RegexOptions.Singleline).Value;
        // Letters of several scripts come in pieces, with blanks between that are none of the text.
        note = Regex.Replace(note, @"<[^>]*>|\s", "");
        note.ShouldContain("[검산1·");
        if (hasNotes)
            note.ShouldContain("손으로적은메모");
        // Every part that was there is there as it was, but for the sheet, its list and the list of types.
        foreach (
            var name in Names(mine)
                .Where(name =>
                    !name.Contains("worksheets")
                    && !name.Contains("Content_Types")
                    && !name.Contains("comments")
                    && !name.Contains("vml")
                )
        )
            Part(bytes, name).ShouldBe(Part(mine, name), name);
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, false);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document, Desk.Cancel)
            .Select(error => error.Description)
            .ShouldBeEmpty();
        document
            .WorkbookPart!.WorksheetParts.Single()
            .WorksheetCommentsPart!.Comments.Descendants<Comment>()
            .Select(note => note.Reference!.Value)
            .ShouldContain("B2");
    }

    [Fact]
    public async Task Other_formats_take_no_comments_and_say_so()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var (page, address) = await site.CheckAsync();

        page.QuerySelector("a[href$=commented]").ShouldBeNull();
        (await site.PageAsync(address + "/commented", System.Net.HttpStatusCode.BadRequest))
            .Words()
            .ShouldContain("XLSX나 HWPX로 저장해");
    }

    private static byte[] Workbook(bool hasNotes)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            string[][] rows =
            [
                ["구분", "목표"],
                ["합계", "31"],
                ["가", "10"],
                ["나", "20"],
            ];
            var data = new SheetData(
                rows.Select(
                    (row, at) =>
                        new Row(
                            row.Select(
                                (text, column) =>
                                    int.TryParse(text, out _)
                                        ? new Cell
                                        {
                                            CellReference = DocumentPlace.CellName(at, column),
                                            CellValue = new CellValue(text),
                                        }
                                        : new Cell
                                        {
                                            CellReference = DocumentPlace.CellName(at, column),
                                            DataType = CellValues.InlineString,
                                            InlineString = new InlineString(new Text(text)),
                                        }
                            )
                        )
                        {
                            RowIndex = (uint)at + 1,
                        }
                )
            );
            part.Worksheet = new Worksheet(
                data,
                new PageMargins
                {
                    Left = 1,
                    Right = 1,
                    Top = 1,
                    Bottom = 1,
                    Header = 1,
                    Footer = 1,
                }
            );
            if (hasNotes)
                AddNote(part);
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "실적",
                    }
                )
            );
        }

        return bytes.ToArray();
    }

    private static void AddNote(WorksheetPart part)
    {
        part.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
            new Authors(new Author("나")),
            new CommentList(
                new Comment(new CommentText(new Run(new Text("손으로 적은 메모")))) { Reference = "B2", AuthorId = 0 }
            )
        );
        var drawing = part.AddNewPart<VmlDrawingPart>();
        using (var to = new StreamWriter(drawing.GetStream(FileMode.Create)))
            to.Write(
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"_x0000_s1025\" type=\"#_x0000_t202\" style=\"visibility:hidden\"><x:ClientData ObjectType=\"Note\"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>"
            );
        part.Worksheet.Append(new LegacyDrawing { Id = part.GetIdOfPart(drawing) });
    }

    private static IEnumerable<string> Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private static byte[] Part(byte[] zip, string start)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var part = archive
            .Entries.First(entry => entry.FullName.StartsWith(start, StringComparison.Ordinal))
            .Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>As LibreOffice sees it: flat XML.</summary>
    private static string Convert(byte[] bytes, string ending)
    {
        Tool.Require(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed (libreoffice-calc-nogui).");
        var folder = Directory.CreateTempSubdirectory("dure-check-");
        try
        {
            var file = Path.Combine(folder.FullName, "book." + ending);
            File.WriteAllBytes(file, bytes);
            using var process = Process.Start(
                new ProcessStartInfo(
                    "/usr/bin/soffice",
                    [
                        $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}",
                        "--headless",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.FullName,
                        file,
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return File.ReadAllText(Path.ChangeExtension(file, "fods"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
