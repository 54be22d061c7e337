using System.IO.Compression;
using System.Text;
using Dure.App.Capabilities.Books;
using Dure.Kernel;
using BookFiles = Dure.App.Capabilities.Books.Books;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>The sample as a workbook, of which a test spoils one part.</summary>
internal sealed class SpoiledWorkbook : IDisposable
{
    private readonly SampleBook sample = new();

    public SpoiledWorkbook() => BookFiles.WriteWorkbook(BookFiles.Read(sample.Folder), File);

    public string File => sample.At("book.xlsx");

    /// <summary>The part that is the sheet of figures.</summary>
    public string Figures
    {
        get
        {
            using var zip = ZipFile.OpenRead(File);
            return zip
                .Entries.Single(entry =>
                    entry.FullName.Contains("/worksheets/", StringComparison.Ordinal) && IsFigures(Text(entry))
                )
                .FullName;
        }
    }

    /// <summary>Places in the sheet of figures begin so.</summary>
    public const string Place = "book.xlsx[수치]";

    /// <summary>Puts something else in the place of a piece of a part.</summary>
    public SpoiledWorkbook Replace(string part, string old, string with)
    {
        using var zip = ZipFile.Open(File, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part).ShouldNotBeNull(part);
        var text = Text(entry);
        text.ShouldContain(old);
        entry.Delete();
        Write(zip.CreateEntry(part), Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)));
        return this;
    }

    public SpoiledWorkbook Delete(string part)
    {
        using var zip = ZipFile.Open(File, ZipArchiveMode.Update);
        zip.GetEntry(part).ShouldNotBeNull(part).Delete();
        return this;
    }

    public SpoiledWorkbook Add(string part, byte[] bytes)
    {
        using var zip = ZipFile.Open(File, ZipArchiveMode.Update);
        Write(zip.CreateEntry(part), bytes);
        return this;
    }

    /// <summary>Adds parts of so many zeros, which pack to almost nothing.</summary>
    public SpoiledWorkbook AddZeros(string part, long length)
    {
        using var zip = ZipFile.Open(File, ZipArchiveMode.Update);
        using var stream = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        var zeros = new byte[1024 * 1024];
        for (var left = length; left > 0; left -= zeros.Length)
            stream.Write(zeros);
        return this;
    }

    public SpoiledWorkbook Bytes(Func<byte[], byte[]> change)
    {
        System.IO.File.WriteAllBytes(File, change(System.IO.File.ReadAllBytes(File)));
        return this;
    }

    public BookSource Read() => BookFiles.Read(File);

    public IReadOnlyList<Refusal> Refusals() => Read().Refusals;

    public string[] FilesAround() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Path.GetDirectoryName(File)!, "*", SearchOption.AllDirectories)
                .Order(),
        ];

    private static bool IsFigures(string text) =>
        text.Contains(">subject<", StringComparison.Ordinal) && text.Contains(">period<", StringComparison.Ordinal);

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchiveEntry entry, byte[] bytes)
    {
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    public void Dispose() => sample.Dispose();
}
