using System.IO.Compression;
using System.Net;
using System.Text;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Approvals.Files;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Shared.Approvals.StepKind;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>Files that people attach, and files that people who mean harm attach.</summary>
public class AttachmentTests
{
    private static readonly byte[] Pdf = "%PDF-1.7\n한글"u8.ToArray();
    private static readonly byte[] Program = [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00];

    [Theory]
    [DatabaseData]
    public async Task A_file_comes_back_as_it_was_and_is_never_shown_as_a_page(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await hall.BeginAsync();
        using var sent = await hall.AttachAsync(document, "..\\..\\C:/몰래/계획<1>\"%0d.pdf", Pdf);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hall.SendDraftAsync(document, "submit", [(Decide, Hall.Mayor)]);

        using var got = await (await hall.AsAsync("mayor")).GetAsync(document + "/files/1", Desk.Cancel);
        using var other = await (await hall.AsAsync("officer")).GetAsync(document + "/files/1", Desk.Cancel);
        using var none = await (await hall.AsAsync("mayor")).GetAsync(document + "/files/2", Desk.Cancel);

        (await got.Content.ReadAsByteArrayAsync(Desk.Cancel)).ShouldBe(Pdf);
        var disposition = got.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "계획_1___0d.pdf"));
        got.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        got.Headers.CacheControl!.NoStore.ShouldBeTrue();
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hall.PageAsync("mayor", document)).Words("#files").ShouldContain("바이러스 검사 안 함");
    }

    [Theory]
    [DatabaseData]
    public async Task Hostile_files_are_refused_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await hall.BeginAsync();
        (string Name, byte[] Bytes, string Told)[] files =
        [
            ("보고.pdf", Program, "내용이 이름의 형식과 다릅니다"),
            ("보고.exe", Program, "붙일 수 없는 형식입니다"),
            ("보고.pdf.exe", Pdf, "붙일 수 없는 형식입니다"),
            ("묶음.zip", Zip(("a.txt", 1)), "붙일 수 없는 형식입니다"),
            ("빈것.pdf", [], "내용이 없는 파일"),
            ("큰것.pdf", [.. Pdf, .. new byte[AttachmentDesk.MaxFile]], "너무 큽니다"),
        ];

        foreach (var (name, bytes, told) in files)
        {
            using var answer = await hall.AttachAsync(document, name, bytes);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
            (await Hall.TextAsync(answer)).ShouldContain(told, Case.Sensitive, name);
        }

        (await hall.Site.Desk.Db.Set<Attachment>().CountAsync(Desk.Cancel)).ShouldBe(0);
    }

    [Fact]
    public void What_a_file_is_is_found_by_what_is_in_it()
    {
        FileKinds.Of("a.pdf", Pdf).ShouldBe("pdf");
        FileKinds.Of("a.PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).ShouldBe("png");
        FileKinds.Of("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe("jpg");
        FileKinds.Of("a.txt", "한글\r\n"u8.ToArray()).ShouldBe("txt");
        FileKinds
            .Of("a.csv", CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes("이름,수\n똠방,1"))
            .ShouldBe("csv");
        FileKinds.Of("a.docx", Zip(("[Content_Types].xml", 1), ("word/document.xml", 1))).ShouldBe("docx");
        FileKinds.Of("a.xlsx", Zip(("[Content_Types].xml", 1), ("xl/workbook.xml", 1))).ShouldBe("xlsx");
        FileKinds.Of("a.hwpx", Zip(("mimetype", 1), ("Contents/content.hpf", 1))).ShouldBe("hwpx");
        FileKinds
            .Of("a.hwp", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, .. "HWP Document File"u8])
            .ShouldBe("hwp");

        Refused("a.hwp", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]).ShouldBe("NotWhatItSays");
        Refused("a.docx", Zip(("[Content_Types].xml", 1), ("xl/workbook.xml", 1))).ShouldBe("NotWhatItSays");
        Refused("a.txt", Program).ShouldBe("NotWhatItSays");
        Refused("a.csv", [0x41, 0xFF, 0xFF, 0x41]).ShouldBe("NotWhatItSays");
        Refused("a.png", "<svg onload=alert(1)>"u8.ToArray()).ShouldBe("NotWhatItSays");
        Refused("a.docx", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0]).ShouldBe("NotWhatItSays");
        Refused("a.svg", "<svg/>"u8.ToArray()).ShouldBe("FormatNotTaken");
        Refused("a", Pdf).ShouldBe("FormatNotTaken");
        Refused("a.docx", Zip(("[Content_Types].xml", 1), ("word/document.xml", 1), ("word/vbaProject.bin", 1)))
            .ShouldBe("HasMacros");
        Refused(
                "a.docx",
                Zip(("[Content_Types].xml", 1), ("word/document.xml", 1), ("word/bomb.xml", 300 * 1024 * 1024))
            )
            .ShouldBe("UnpacksToTooMuch");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_scanner_refuses_what_it_finds(bool bySocket)
    {
        var path = bySocket ? Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():N}") : null;
        await using var clamd = new FakeClamd(path);
        await using var hall = await Hall.OpenAsync(DatabaseKind.Sqlite, clamd.Address);
        var document = await hall.BeginAsync();

        using var clean = await hall.AttachAsync(document, "깨끗.pdf", [.. Pdf, .. new byte[200_000]]);
        using var infected = await hall.AttachAsync(document, "감염.txt", Encoding.ASCII.GetBytes(FakeClamd.Eicar));

        clean.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        infected.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Hall.TextAsync(infected)).ShouldContain("악성코드(Eicar-Test-Signature)가 나와 받지 않았습니다");
        clamd.Asked.ShouldBe(2);
        var kept = await hall.Site.Desk.Db.Set<Attachment>().SingleAsync(Desk.Cancel);
        (kept.Name, kept.Scanned).ShouldBe(("깨끗.pdf", true));
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_scanner_that_gives_no_clear_yes_refuses(string? answer)
    {
        var clamd = new FakeClamd(answer: answer ?? "");
        if (answer is null)
            await clamd.DisposeAsync();
        await using var hall = await Hall.OpenAsync(DatabaseKind.Sqlite, clamd.Address);

        using var refused = await hall.AttachAsync(await hall.BeginAsync(), "보고.pdf", Pdf);

        (await Hall.TextAsync(refused)).ShouldContain("바이러스 검사기가 답하지 않아");
        (await hall.Site.Desk.Db.Set<Attachment>().CountAsync(Desk.Cancel)).ShouldBe(0);
        await clamd.DisposeAsync();
    }

    private static string Refused(string name, byte[] bytes) =>
        Should.Throw<RefusedException>(() => FileKinds.Of(name, bytes)).Refusals[0].Name;

    private static byte[] Zip(params (string Name, int Bytes)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, length) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var zeros = new byte[64 * 1024];
                for (var left = length; left > 0; left -= zeros.Length)
                    part.Write(zeros, 0, Math.Min(left, zeros.Length));
            }

        return bytes.ToArray();
    }
}
