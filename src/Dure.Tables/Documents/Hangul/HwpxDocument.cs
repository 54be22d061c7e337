using System.Xml;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>
/// Reads HWPX, Hangul's open format (KS X 6101, OWPML): paragraphs with their numbers and bullets, and tables, in the order
/// of the document. Text boxes, notes, headers and footers follow the paragraph they are anchored in; a table inside a cell
/// follows the table it stands in. Text that a tracked change deleted is left out, and so are memos, with a notice.
/// </summary>
public static class HwpxDocument
{
    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for messages and <see cref="SourceDocument.Name"/>.</param>
    /// <exception cref="RefusedException">It is empty, damaged, protected, hostile, too large, or no HWPX.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name) =>
        Flow(bytes, name).ToDocument(SourceFormat.Hwpx);

    /// <summary>The document laid out, with its tables as the file has them.</summary>
    internal static HangulFlow Flow(ReadOnlyMemory<byte> bytes, string name) =>
        Guarded(bytes, name, package => Flow(package, name));

    /// <summary>Works on a package that is not protected; damage that the work meets becomes a refusal.</summary>
    internal static T Guarded<T>(ReadOnlyMemory<byte> bytes, string name, Func<HwpxPackage, T> work)
    {
        if (bytes.IsEmpty)
            throw new RefusedException(DocumentRefusals.Empty(name));
        try
        {
            using var package = new HwpxPackage(bytes, name);
            RefuseProtected(package, name);
            return work(package);
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or EndOfStreamException
                        or XmlException
                        or IOException
                        or NotSupportedException
            )
        {
            throw new RefusedException(
                DocumentRefusals.Broken(
                    name,
                    "HWPX 파일이 잘렸거나 손상되었습니다.",
                    "The HWPX file is cut off or damaged."
                )
            );
        }
    }

    private static HangulFlow Flow(HwpxPackage package, string name)
    {
        var spine = HwpxSpine.Of(package, name);
        if (spine.Sections.Count == 0)
            throw new RefusedException(
                DocumentRefusals.WrongFormat(
                    name,
                    "HWPX 문서가 아닌 압축 파일입니다.",
                    "It is a package without HWPX sections."
                )
            );
        var header = new HwpxHeader();
        using (var xml = package.Open(spine.Header))
        {
            if (xml is not null)
                header.Read(new XmlWalk(xml, name));
        }

        var (omissions, budget) = (new HangulOmissions(), new HangulBudget(name));
        var flow = new HangulFlow(header.Numbers, omissions, name);
        foreach (var part in spine.Sections)
        {
            using var xml = package.Open(part)!;
            var section = new HwpxSection(new XmlWalk(xml, name), part, header, omissions, budget);
            var paragraphs = section.Paragraphs();
            header.Numbers.Outline = section.Outline;
            flow.Add(paragraphs);
        }

        return flow;
    }

    private static void RefuseProtected(HwpxPackage package, string name)
    {
        using var xml = package.Open("META-INF/manifest.xml");
        if (xml is null)
            return;
        var encrypted = false;
        new XmlWalk(xml, name).Descendants(element => encrypted |= element == "encryption-data");
        if (encrypted)
            throw new RefusedException(
                DocumentRefusals.Protected(
                    name,
                    "암호가 걸렸거나 배포용으로 저장된 HWPX 문서입니다.",
                    "The HWPX document has a password or is for distribution only."
                )
            );
    }
}
