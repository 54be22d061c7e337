using System.Xml;
using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>
/// Reads somebody's document: its paragraphs and tables, with the place of each figure. What it is, its content says;
/// a name that says otherwise is refused, save for the HTML and text that Korean systems export as .xls. Nothing is loaded
/// from outside, nothing in the file is run, and nothing is written but for a PDF, which poppler reads.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="name">As given, without its folder.</param>
    /// <exception cref="RefusedException">One of <see cref="DocumentRefusals"/>: the file is empty, too large, damaged,
    /// protected, of another format than its name says or of none that is read, or made to do harm.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
            throw new RefusedException(DocumentRefusals.Empty(name));
        if (bytes.Length > ReadLimits.FileBytes)
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    name,
                    $"파일이 {ReadLimits.FileBytes >> 20}MB를 넘습니다.",
                    $"The file is larger than {ReadLimits.FileBytes >> 20} MB."
                )
            );
        try
        {
            return DocumentKinds.Of(bytes.Span) switch
            {
                (DocumentKind.Zip, _) => OfficeDocuments.ReadPacked(bytes, name),
                (DocumentKind.Compound, _) => OfficeDocuments.ReadCompound(bytes, name),
                (DocumentKind.Pdf, _) => OfficeDocuments.ReadPdf(bytes, name),
                (DocumentKind.Other, var what) => throw new RefusedException(
                    DocumentRefusals.WrongFormat(name, $"내용이 {what}입니다.", "It is of another format.")
                ),
                _ => TextDocuments.Read(bytes, name),
            };
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new RefusedException(
                DocumentRefusals.Broken(
                    name,
                    "파일이 끊겼거나 손상되었습니다.",
                    $"The file is cut off or damaged: {e.Message}"
                )
            );
        }
    }

    /// <summary>Refuses a file whose name promises another format than its content is of.</summary>
    internal static void Expect(SourceFormat format, string name)
    {
        if (DocumentNames.Promised(name) is { } promised && promised != format)
            throw new RefusedException(
                DocumentRefusals.WrongFormat(
                    name,
                    $"이름은 {DocumentNames.Ending(name)}인데 내용은 {DocumentNames.Name(format)}입니다. 이름을 바로잡아 주십시오.",
                    $"The name says {DocumentNames.Ending(name)}, the content is {format}. Correct the name."
                )
            );
    }

    private static bool IsDamage(Exception e) =>
        e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException;
}
