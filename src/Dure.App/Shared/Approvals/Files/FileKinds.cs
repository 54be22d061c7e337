using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dure.Kernel;

namespace Dure.App.Shared.Approvals.Files;

/// <summary>What an attachment may be, found by what is in it; its name must say the same.</summary>
public static class FileKinds
{
    private const int MaxParts = 5_000;
    private const long MaxUnpacked = 256L * 1024 * 1024;

    /// <summary>By the end of the name: how it is told, and what it is sent as.</summary>
    private static readonly Dictionary<string, (Func<byte[], bool> Is, string ContentType)> Known = new()
    {
        ["pdf"] = (bytes => Begins(bytes, "%PDF-"u8), "application/pdf"),
        ["hwp"] = (IsHwp, "application/vnd.hancom.hwp"),
        ["hwpx"] = (bytes => IsPackage(bytes, "mimetype", "Contents/content.hpf"), "application/vnd.hancom.hwpx"),
        ["docx"] = (
            bytes => IsPackage(bytes, "[Content_Types].xml", "word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ),
        ["xlsx"] = (
            bytes => IsPackage(bytes, "[Content_Types].xml", "xl/workbook.xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ),
        ["csv"] = (IsText, "text/csv; charset=utf-8"),
        ["txt"] = (IsText, "text/plain; charset=utf-8"),
        ["png"] = (bytes => Begins(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), "image/png"),
        ["jpg"] = (bytes => Begins(bytes, [0xFF, 0xD8, 0xFF]), "image/jpeg"),
    };

    private static Encoding Korean { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(
            949,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;

    public static IEnumerable<string> Names => Known.Keys;

    public static string ContentTypeOf(string format) => Known[format].ContentType;

    /// <summary>The format of a file.</summary>
    /// <exception cref="RefusedException">A format that is not taken, content that is not what the name says, or one that unpacks to too much.</exception>
    public static string Of(string name, byte[] bytes)
    {
        var end = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        var format = end == "jpeg" ? "jpg" : end;
        if (!Known.TryGetValue(format, out var known))
            throw new RefusedException(FileRefusals.FormatNotTaken(name));
        return known.Is(bytes) ? format : throw new RefusedException(FileRefusals.NotWhatItSays(name));
    }

    private static bool Begins(byte[] bytes, ReadOnlySpan<byte> with) => bytes.AsSpan().StartsWith(with);

    /// <summary>A compound file, as older Office files are too, whose header stream says what it is.</summary>
    private static bool IsHwp(byte[] bytes) =>
        Begins(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        && bytes.AsSpan().IndexOf("HWP Document File"u8) >= 0;

    /// <summary>A zip with certain parts, without macros, that unpacks to no more than it may.</summary>
    private static bool IsPackage(byte[] bytes, params string[] parts)
    {
        if (!Begins(bytes, [0x50, 0x4B, 0x03, 0x04]))
            return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxParts)
                throw new RefusedException(FileRefusals.UnpacksToTooMuch());
            if (!Array.TrueForAll(parts, part => zip.GetEntry(part) is not null))
                return false;
            if (zip.Entries.Any(entry => IsMacro(entry.FullName)))
                throw new RefusedException(FileRefusals.HasMacros());
            RequireUnpackable(zip);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Hangul writes two scripts into every document, empty as a rule; others are somebody's.
    private static bool IsMacro(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || (
            part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith("/headerScripts", StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith("/sourceScripts", StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith("/headerScripts.js", StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith("/sourceScripts.js", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Unpacks it into nothing, because what a part says of its size is its maker's word.</summary>
    private static void RequireUnpackable(ZipArchive zip)
    {
        var buffer = new byte[64 * 1024];
        var left = MaxUnpacked;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
                if ((left -= read) < 0)
                    throw new RefusedException(FileRefusals.UnpacksToTooMuch());
        }
    }

    private static bool IsText(byte[] bytes) =>
        Read(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes) is { } unicode
            ? !unicode.Any(IsNoText)
            : Read(Korean, bytes) is { } korean && !korean.Any(letter => IsNoText(letter) || IsPrivate(letter));

    private static bool IsNoText(char letter) => char.IsControl(letter) && letter is not ('\t' or '\n' or '\f' or '\r');

    // Bytes that stand for nothing in 완성형 come out as letters of private use.
    private static bool IsPrivate(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.PrivateUse;

    private static string? Read(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
