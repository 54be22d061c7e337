using System.IO.Compression;
using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Books;

/// <summary>A book as a file, to be kept, edited and uploaded again.</summary>
internal static class BookDownloads
{
    // Zip knows no time before it; the same book gives the same bytes.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string AddressOf(string book, string format) =>
        $"/books/{Uri.EscapeDataString(book)}/source.{format}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/books/{book}")
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadLedger)
            .MapGet("/source.{format:regex(^(xlsx|zip)$)}", OneAsync)
            .ExcludeFromDescription();

    private static async Task<IResult> OneAsync(string book, string format, BookExport export, CancellationToken cancel)
    {
        var source = await export.ReadAsync(book, cancel);
        var scratch = Directory.CreateTempSubdirectory("dure-export-");
        try
        {
            return Download.File(Write(source, scratch.FullName, format), source.Name, format);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static byte[] Write(BookSource source, string scratch, string format)
    {
        var path = Path.Combine(scratch, "book");
        if (format == "xlsx")
        {
            Books.WriteWorkbook(source, path);
            return File.ReadAllBytes(path);
        }

        Books.WriteFolder(source, path);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var file in Directory
                    .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
            )
            {
                var entry = zip.CreateEntry(
                    $"{source.Name}/{Path.GetRelativePath(path, file).Replace('\\', '/')}",
                    CompressionLevel.Optimal
                );
                entry.LastWriteTime = Timeless;
                using var to = entry.Open();
                using var from = File.OpenRead(file);
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }
}
