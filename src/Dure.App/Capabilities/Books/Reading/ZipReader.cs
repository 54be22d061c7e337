using System.IO.Compression;
using System.Text;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Reads a book's folder out of a zip, in memory: nothing in it can say where on a disk it wants to lie.</summary>
internal static class ZipReader
{
    // What a packer adds by itself.
    private static readonly string[] Leavings = ["__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <param name="name">What the zip is called by the one who sent it.</param>
    /// <exception cref="RefusedException">It is no zip, holds no book, or what no folder of a book holds.</exception>
    public static BookSource Read(string path, string name)
    {
        var place = new Place(name);
        var outside = new BookSourceBuilder(name);
        if (SourceFile.Read(path, place, outside) is not { } bytes)
            throw new RefusedException(outside.Build("").Refusals);
        if (!bytes.AsSpan().StartsWith("PK"u8))
            throw new RefusedException(UploadRefusals.NotAZip(place));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            // Windows in Korea names files in CP949 unless it says otherwise.
            using var archive = new ZipArchive(
                new MemoryStream(bytes, writable: false),
                ZipArchiveMode.Read,
                leaveOpen: false,
                Encoding.GetEncoding(949)
            );
            return Read(archive, place, Path.GetFileNameWithoutExtension(name));
        }
        // A damaged archive makes its reader fail in any way; whichever it is, it means the same here.
        catch (Exception problem) when (problem is not (OutOfMemoryException or RefusedException))
        {
            throw new RefusedException(Refusals.Unreadable(place, $"압축 파일이 깨졌습니다({problem.Message})."));
        }
    }

    private static BookSource Read(ZipArchive archive, Place place, string name)
    {
        if (archive.Entries.Count > WorkbookGuard.MaxEntries)
            throw new RefusedException(
                UploadRefusals.TooManyFiles(place, archive.Entries.Count, WorkbookGuard.MaxEntries)
            );
        // An entry never unpacks to more than it says: the archive stops there.
        if (archive.Entries.Sum(entry => entry.Length) > WorkbookGuard.MaxUnpacked)
            throw new RefusedException(Refusals.TooLarge(place, WorkbookGuard.MaxUnpacked));
        var refusals = archive.Entries.Select(entry => Fault(entry, place)).OfType<Refusal>().Take(20).ToList();
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        var entries = archive.Entries.Where(entry => entry.Name.Length > 0 && !IsLeaving(entry.FullName)).ToList();
        var heads = entries.FindAll(entry => entry.Name == "book.yaml").ConvertAll(entry => entry.FullName[..^9]);
        if (heads.Count == 0)
            throw new RefusedException(Refusals.NotABook(place.File));
        // The folder of the book is the zip's own root, or the one folder that holds book.yaml.
        if (heads.Count > 1)
            throw new RefusedException(UploadRefusals.SeveralBooks(place, heads.Count));
        var root = heads[0];
        return FolderReader.Read(
            root.Length == 0 ? name : root.TrimEnd('/').Split('/')[^1],
            (part, extension) =>
                from entry in entries
                where entry.FullName.StartsWith(root, StringComparison.Ordinal)
                let within = entry.FullName[root.Length..]
                where
                    within.EndsWith(extension, StringComparison.Ordinal)
                    && within[..^entry.Name.Length] == (part.Length == 0 ? "" : part + "/")
                select new BookFile(within, (at, builder) => Bytes(entry, at, builder))
        );
    }

    private static byte[]? Bytes(ZipArchiveEntry entry, Place place, BookSourceBuilder builder)
    {
        if (entry.Length > SourceFile.MaxBytes)
        {
            builder.Refuse(Refusals.TooLarge(place, SourceFile.MaxBytes));
            return null;
        }

        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Refusal? Fault(ZipArchiveEntry entry, Place zip)
    {
        var name = entry.FullName;
        var place = new Place($"{zip.File}[{Shown(name)}]");
        var unixKind = (entry.ExternalAttributes >> 16) & 0xF000;
        if (
            name.StartsWith('/')
            || name.Contains('\\', StringComparison.Ordinal)
            || name.Contains(':', StringComparison.Ordinal)
            || name.Any(char.IsControl)
            || name.Split('/').Any(step => step is ".." or ".")
        )
            return UploadRefusals.UnsafePath(place);
        // 0xA000 is a symbolic link; 0x8000 and 0x4000 are files and folders, 0 says nothing.
        if (unixKind is not (0 or 0x8000 or 0x4000))
            return UploadRefusals.NotAFile(place);
        if (entry.IsEncrypted)
            return UploadRefusals.EncryptedZip(place);
        return Path.GetExtension(name).ToUpperInvariant() is ".ZIP" or ".7Z" or ".RAR" or ".GZ" or ".TAR" or ".XLSX"
            ? UploadRefusals.NestedArchive(place)
            : null;
    }

    private static bool IsLeaving(string name) =>
        Leavings.Any(leaving =>
            name.StartsWith(leaving, StringComparison.Ordinal) || name.EndsWith("/" + leaving, StringComparison.Ordinal)
        );

    private static string Shown(string name) => name.Length <= 120 ? name : name[..120] + "…";
}
