using System.Buffers.Binary;
using System.Globalization;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>
/// Reads HWP 5, Hangul's binary format, into the same parts as <see cref="HwpxDocument"/>. A document with a password and one
/// for distribution only are refused: the text of either is encrypted.
/// </summary>
public static class HwpDocument
{
    private const int FlagsAt = 36;
    private const uint Compressed = 1 << 0;
    private const uint ForDistribution = 1 << 2;

    // A password, the certificate of a person, rights management.
    private const uint Encrypted = (1 << 1) | (1 << 4) | (1 << 8) | (1 << 10);

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for messages and <see cref="SourceDocument.Name"/>.</param>
    /// <exception cref="RefusedException">It is empty, damaged, protected, hostile, too large, or no HWP 5.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.IsEmpty)
            throw new RefusedException(DocumentRefusals.Empty(name));
        if (bytes.Span.StartsWith("HWP Document File V3"u8))
            throw new RefusedException(
                DocumentRefusals.WrongFormat(name, "한글 97 이전(HWP 3) 문서입니다.", "It is an HWP 3 document.")
            );
        try
        {
            return Read(new CompoundFile(bytes), name);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new RefusedException(
                DocumentRefusals.Broken(
                    name,
                    "HWP 파일이 잘렸거나 손상되었습니다.",
                    "The HWP file is cut off or damaged."
                )
            );
        }
    }

    private static SourceDocument Read(CompoundFile file, string name)
    {
        var head = file.Read("FileHeader");
        if (head is null || head.Length < FlagsAt + 4 || !head.AsSpan().StartsWith("HWP Document File"u8))
            throw new RefusedException(
                DocumentRefusals.WrongFormat(
                    name,
                    "한글 문서가 아닌 OLE 파일입니다.",
                    "It is an OLE file without a Hangul document."
                )
            );
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(FlagsAt));
        RefuseProtected(flags, name);
        var unpack = new HwpUnpacking((flags & Compressed) != 0, name);
        var budget = new HangulBudget(name);
        var info = new HwpInfo(HwpRecord.Read(unpack.Read(file, "DocInfo"), name, budget));
        var omissions = new HangulOmissions { TrackedInBinary = info.IsTracked };
        var flow = new HangulFlow(info.Numbers, omissions, name);
        foreach (var part in Sections(file))
        {
            var section = new HwpSection(info, omissions);
            var paragraphs = section.Paragraphs(HwpRecord.Read(unpack.Read(file, part), name, budget));
            info.Numbers.Outline = section.Outline;
            flow.Add(paragraphs);
        }

        return flow.ToDocument(SourceFormat.Hwp);
    }

    private static List<string> Sections(CompoundFile file)
    {
        const string Folder = "BodyText/Section";
        var sections = file
            .Names.Where(part => part.StartsWith(Folder, StringComparison.OrdinalIgnoreCase))
            .Select(part =>
                (
                    Part: part,
                    At: int.TryParse(
                        part.AsSpan(Folder.Length),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var at
                    )
                        ? at
                        : -1
                )
            )
            .Where(one => one.At >= 0)
            .OrderBy(one => one.At)
            .Select(one => one.Part)
            .ToList();
        return sections.Count > 0 ? sections : throw new InvalidDataException("no section");
    }

    private static void RefuseProtected(uint flags, string name)
    {
        if ((flags & ForDistribution) != 0)
            throw new RefusedException(
                DocumentRefusals.Protected(
                    name,
                    "배포용으로 저장된 한글 문서라 본문이 잠겨 있습니다.",
                    "The Hangul document is for distribution only; its text is locked."
                )
            );
        if ((flags & Encrypted) != 0)
            throw new RefusedException(
                DocumentRefusals.Protected(name, "암호가 걸린 한글 문서입니다.", "The Hangul document has a password.")
            );
    }
}
