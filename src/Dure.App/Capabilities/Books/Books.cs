using System.CommandLine;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Books;

/// <summary>Books: real cases as plain files or one workbook, in and out.</summary>
public static class Books
{
    public static IServiceCollection AddBooks(this IServiceCollection services) => services.AddScoped<BookLoader>();

    public static void MapBooks(this IEndpointRouteBuilder routes) => Api.Map(routes.MapApi("/books").WithTags("책"));

    public static IEnumerable<Command> Commands() => BookCommands.Create();

    /// <summary>Loads the books of the folder that <c>DURE_BOOKS</c> names, as far as they changed.</summary>
    public static Task LoadShelfAsync(CommandScope command, CancellationToken cancel) =>
        Environment.GetEnvironmentVariable(BookShelf.EnvironmentVariable) is { Length: > 0 } shelf
        && Directory.Exists(shelf)
            ? BookShelf.LoadChangedAsync(command, shelf, cancel)
            : Task.CompletedTask;

    /// <summary>Reads a book from a folder, without storing anything.</summary>
    public static BookSource Read(string path) => FolderReader.Read(path);
}
