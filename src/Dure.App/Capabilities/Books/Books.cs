using System.CommandLine;

namespace Dure.App.Capabilities.Books;

/// <summary>Books: real cases as plain files or one workbook, in and out.</summary>
public static class Books
{
    public static IServiceCollection AddBooks(this IServiceCollection services) => services.AddScoped<BookLoader>();

    public static IEnumerable<Command> Commands() => BookCommands.Create();

    /// <summary>Reads a book from a folder, without storing anything.</summary>
    public static BookSource Read(string path) => FolderReader.Read(path);
}
