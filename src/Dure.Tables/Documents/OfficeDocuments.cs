using Dure.Kernel;
using Dure.Tables.Documents.Hangul;
using Dure.Tables.Documents.Pdf;
using Dure.Tables.Documents.Sheets;
using Dure.Tables.Documents.Word;

namespace Dure.Tables.Documents;

/// <summary>Finds the reader of a file that is packed or binary.</summary>
internal static class OfficeDocuments
{
    /// <summary>A zip: which parts it has says what it is.</summary>
    public static SourceDocument ReadPacked(ReadOnlyMemory<byte> bytes, string name)
    {
        using var package = new Package(bytes, name);
        if (package.Has("xl/workbook.xml"))
            return Expected(SourceFormat.Xlsx, name, () => XlsxDocument.Read(package));
        if (package.Has("word/document.xml"))
            return Expected(SourceFormat.Docx, name, () => DocxDocument.Read(package));
        if (package.Has("Contents/content.hpf") || package.Has("Contents/section0.xml") || package.Has("version.xml"))
            return Expected(SourceFormat.Hwpx, name, () => HwpxDocument.Read(bytes, name));
        throw Unread(
            name,
            package.Has("xl/workbook.bin") ? "이진 엑셀 통합 문서(XLSB)"
                : package.Has("ppt/presentation.xml") ? "파워포인트 문서(PPTX)"
                : package.Has("content.xml") ? "오픈도큐먼트(ODF)"
                : "여러 파일을 묶은 압축 파일(ZIP)"
        );
    }

    /// <summary>A compound file: which streams it has says what it is.</summary>
    public static SourceDocument ReadCompound(ReadOnlyMemory<byte> bytes, string name) =>
        DocumentKinds.CompoundHolds(bytes.Span) switch
        {
            "EncryptedPackage" => throw new RefusedException(
                DocumentRefusals.Protected(
                    name,
                    "비밀번호로 잠긴 엑셀·워드 파일입니다.",
                    "The Office file has a password."
                )
            ),
            "Workbook" => Expected(SourceFormat.Xls, name, () => XlsDocument.Read(bytes, name)),
            "FileHeader" or "BodyText" => Expected(SourceFormat.Hwp, name, () => HwpDocument.Read(bytes, name)),
            "WordDocument" => throw Unread(name, "워드 97–2003 문서(DOC)"),
            "PowerPoint Document" => throw Unread(name, "파워포인트 97–2003 문서(PPT)"),
            _ => throw Unread(name, "알 수 없는 복합 파일(CFB)"),
        };

    /// <summary>A PDF, through poppler.</summary>
    public static SourceDocument ReadPdf(ReadOnlyMemory<byte> bytes, string name) =>
        Expected(SourceFormat.Pdf, name, () => PdfDocument.Read(bytes, name));

    private static SourceDocument Expected(SourceFormat format, string name, Func<SourceDocument> read)
    {
        DocumentReader.Expect(format, name);
        return read();
    }

    private static RefusedException Unread(string name, string what) =>
        new(DocumentRefusals.WrongFormat(name, $"내용이 {what}입니다.", $"The content is of another format: {what}."));
}
