using System.Text;

namespace Dure.Tables.Documents;

/// <summary>What a file's first bytes say it is, before it is read.</summary>
internal enum DocumentKind
{
    /// <summary>None of the packed or binary ones: text, or nothing that is read.</summary>
    Text,
    Zip,
    Compound,
    Pdf,

    /// <summary>Known, and not read.</summary>
    Other,
}

/// <summary>Tells files apart by their content.</summary>
internal static class DocumentKinds
{
    /// <summary>What the first bytes say, and for <see cref="DocumentKind.Other"/> its name.</summary>
    public static (DocumentKind Kind, string Name) Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => (DocumentKind.Zip, ""),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => (DocumentKind.Compound, ""),
            _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => (DocumentKind.Pdf, ""),
            [0x89, 0x50, 0x4E, 0x47, ..] => (DocumentKind.Other, "PNG 그림"),
            [0xFF, 0xD8, 0xFF, ..] => (DocumentKind.Other, "JPEG 그림"),
            [0x47, 0x49, 0x46, 0x38, ..] => (DocumentKind.Other, "GIF 그림"),
            [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => (DocumentKind.Other, "RTF 문서"),
            [0x52, 0x61, 0x72, 0x21, ..] => (DocumentKind.Other, "RAR 압축 파일"),
            [0x37, 0x7A, 0xBC, 0xAF, ..] => (DocumentKind.Other, "7z 압축 파일"),
            [0x1F, 0x8B, ..] => (DocumentKind.Other, "gzip 압축 파일"),
            _ when bytes.StartsWith("HWP Document File V"u8) => (DocumentKind.Other, "한글 3.0 이하 문서"),
            _ when bytes.StartsWith("MIME-Version:"u8) => (DocumentKind.Other, "웹 보관 파일(MHT)"),
            _ => (DocumentKind.Text, ""),
        };

    /// <summary>What a compound file (CFB) holds, by the names of its streams; null if none is known.</summary>
    public static string? CompoundHolds(ReadOnlySpan<byte> bytes)
    {
        string? held = null;
        // Entries of the directory are 128 bytes long and lie on multiples of it; the chain of its sectors need not be
        // followed, and a damaged one cannot lead astray.
        for (var at = 512; at + 128 <= bytes.Length; at += 128)
        {
            var entry = bytes.Slice(at, 128);
            var length = entry[64] | (entry[65] << 8);
            if (length is < 4 or > 64 || entry[66] is not (1 or 2) || entry[length - 1] != 0 || entry[length - 2] != 0)
                continue;
            var name = Encoding.Unicode.GetString(entry[..(length - 2)]);
            // A workbook may hold a Word document, but no stream of another format on top of that.
            if (name == "EncryptedPackage")
                return name;
            if (name is "FileHeader" or "BodyText" or "WordDocument" or "PowerPoint Document")
                held ??= name;
            if (name is "Workbook" or "Book")
                held = held is "FileHeader" or "BodyText" ? held : "Workbook";
        }

        return held;
    }

    /// <summary>Whether a compound file has a folder of a name.</summary>
    public static bool CompoundHasStorage(ReadOnlySpan<byte> bytes, string folder)
    {
        var name = Encoding.Unicode.GetBytes(folder + '\0');
        for (var at = 512; at + 128 <= bytes.Length; at += 128)
        {
            var entry = bytes.Slice(at, 128);
            if (entry[66] == 1 && (entry[64] | (entry[65] << 8)) == name.Length && entry.StartsWith(name))
                return true;
        }

        return false;
    }
}
