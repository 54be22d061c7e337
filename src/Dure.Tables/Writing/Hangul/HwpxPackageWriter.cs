using System.IO.Compression;
using System.Text;

namespace Dure.Tables.Writing.Hangul;

/// <summary>Writes the parts of a package in the order in which Hangul writes them, with fixed times.</summary>
internal sealed class HwpxPackageWriter(Stream stream) : IDisposable
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    public static string Section(int at) => $"Contents/section{HwpxXml.Number(at)}.xml";

    /// <summary>The parts before the document's own: its kind, which must come first and unpacked, and the version.</summary>
    public void Begin()
    {
        Add("mimetype", "application/hwp+zip", CompressionLevel.NoCompression);
        // Hangul asks for the version of the format, in the words of a program that it knows.
        Add(
            "version.xml",
            HwpxXml.Declaration
                + """<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" """
                + """major="5" minor="0" micro="5" buildNumber="0" os="1" xmlVersion="1.4" """
                + """application="Hancom Office Hangul" appVersion="9, 1, 1, 5656 WIN32LEWindows_Unknown_Version"/>"""
        );
    }

    /// <summary>The parts that list the others.</summary>
    public void End(HwpxDraft draft, int sections, string preview)
    {
        Add("Preview/PrvText.txt", preview);
        Add(
            "settings.xml",
            HwpxXml.Declaration
                + """<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app" """
                + """xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">"""
                + """<ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>"""
        );
        Add(
            "META-INF/container.xml",
            HwpxXml.Declaration
                + """<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf">"""
                + """<ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>"""
                + """<ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/></ocf:rootfiles></ocf:container>"""
        );
        Add("Contents/content.hpf", Spine(draft, sections));
        Add(
            "META-INF/manifest.xml",
            HwpxXml.Declaration + """<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""
        );
    }

    public void Add(string part, string text, CompressionLevel level = CompressionLevel.Fastest) =>
        Add(part, writer => writer.Write(text), level);

    public void Add(string part, Action<TextWriter> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        var entry = zip.CreateEntry(part, level);
        entry.LastWriteTime = Earliest;
        using var writer = new StreamWriter(entry.Open(), Utf8, 64 * 1024);
        write(writer);
    }

    public void Dispose() => zip.Dispose();

    private static string Spine(HwpxDraft draft, int sections)
    {
        var names = Enumerable.Range(0, sections).Select(at => "section" + HwpxXml.Number(at)).ToList();
        return HwpxXml.Declaration
            + $"<opf:package {HwpxXml.Namespaces}version=\"\" unique-identifier=\"\" id=\"\"><opf:metadata>"
            + $"<opf:title>{HwpxXml.Encode(draft.Title)}</opf:title><opf:language>ko</opf:language>"
            + $"<opf:meta name=\"creator\" content=\"text\">{HwpxXml.Encode(draft.Publisher ?? "")}</opf:meta>"
            + """<opf:meta name="subject" content="text"/><opf:meta name="description" content="text"/>"""
            + """<opf:meta name="keyword" content="text"/></opf:metadata><opf:manifest>"""
            + """<opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>"""
            + string.Concat(
                names.Select(name =>
                    $"<opf:item id=\"{name}\" href=\"Contents/{name}.xml\" media-type=\"application/xml\"/>"
                )
            )
            + """<opf:item id="settings" href="settings.xml" media-type="application/xml"/></opf:manifest>"""
            + """<opf:spine><opf:itemref idref="header" linear="yes"/>"""
            + string.Concat(names.Select(name => $"<opf:itemref idref=\"{name}\" linear=\"yes\"/>"))
            + "</opf:spine></opf:package>";
    }
}
