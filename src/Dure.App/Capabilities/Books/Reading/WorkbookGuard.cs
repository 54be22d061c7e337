using System.IO.Compression;
using System.Text;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Looks a workbook over before its reader gets it: what it really is, and how much it unpacks to.</summary>
internal sealed class WorkbookGuard(byte[] bytes, string file, BookSourceBuilder builder)
{
    public const int MaxEntries = 2_000;
    public const long MaxUnpacked = 256L * 1024 * 1024;

    private readonly Place place = new(file);

    /// <summary>Whether the workbook can be read; if not, the builder knows why.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public bool Admits()
    {
        var head = bytes.AsSpan(0, Math.Min(8, bytes.Length));
        // The old compound file: a workbook with a password, or one of Excel 97.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Refuse(
                Contains(Encoding.Unicode.GetBytes("EncryptedPackage"))
                    ? Refusals.PasswordProtected(place)
                    : Refusals.NotAWorkbook(place)
            );
        if (!head.StartsWith("PK"u8))
            return Refuse(Refusals.NotAWorkbook(place));
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxEntries)
            return Refuse(Refusals.WorkbookTooLarge(place, $"{archive.Entries.Count:N0} > {MaxEntries:N0} files"));
        // An entry never unpacks to more than it says: the archive stops there.
        var unpacked = archive.Entries.Sum(entry => entry.Length);
        if (unpacked > MaxUnpacked)
            return Refuse(
                Refusals.WorkbookTooLarge(place, $"{unpacked / 1024 / 1024:N0} > {MaxUnpacked / 1024 / 1024:N0} MB")
            );
        var workbook = new WorkbookParts(archive);
        if (!workbook.IsWorkbook)
            return Refuse(Refusals.NotAWorkbook(place));
        var fits = true;
        foreach (var (sheet, entry) in workbook.Sheets())
        {
            // To its reader a sheet without a part is an empty one.
            if (entry is null)
                return Refuse(Refusals.Unreadable(place, $"통합 문서가 깨졌습니다('{sheet}' 시트의 내용이 없음)."));
            if (!sheet.StartsWith(BookSchema.NoteSheets, StringComparison.Ordinal))
                fits &= new SheetCheck($"{file}[{sheet}]", builder).Check(entry);
        }

        return fits;
    }

    private bool Refuse(Refusal refusal)
    {
        builder.Refuse(refusal);
        return false;
    }

    private bool Contains(byte[] text) => bytes.AsSpan().IndexOf(text) >= 0;
}
