using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>A folder of books that <c>dure run</c> keeps loaded.</summary>
internal static class BookShelf
{
    public const string EnvironmentVariable = "DURE_BOOKS";

    /// <summary>Loads the books that changed since they were last loaded; a faulty one is told and left out.</summary>
    public static async Task LoadChangedAsync(CommandScope command, string shelf, CancellationToken cancel)
    {
        var db = command.Get<DureDbContext>();
        var loaded = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.SourceHash != null)
            .Select(posting => posting.SourceHash!)
            .ToHashSetAsync(cancel);
        foreach (var folder in Directory.EnumerateDirectories(shelf).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.Combine(folder, "book.yaml")) || loaded.Contains(HashOf(folder)))
                continue;
            try
            {
                var head = new PostingHead(
                    Environment.UserName,
                    "책 적재",
                    "두레 시작",
                    Path.GetFileName(folder),
                    HashOf(folder)
                );
                var one = await command.Get<BookLoader>().LoadAsync(Books.Read(folder), head, cancel);
                command.Say(
                    $"{one.Book}: 수치 {one.Written:N0}건 적재",
                    $"{one.Book}: {one.Written:N0} figures loaded"
                );
            }
            catch (RefusedException refused)
            {
                command.Say(
                    $"{Path.GetFileName(folder)}: 적재하지 않았습니다.",
                    $"{Path.GetFileName(folder)}: not loaded."
                );
                foreach (var refusal in refused.Refusals)
                    Console.Error.WriteLine("  " + refusal.ToString(command.English));
            }
        }
    }

    /// <summary>SHA-256 over the names and contents of a book's files, or of a workbook.</summary>
    public static string HashOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> files = File.Exists(path)
            ? [path]
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file)));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
