using System.CommandLine;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Books: real cases as plain files or one workbook, in and out.</summary>
public static class Books
{
    public static IServiceCollection AddBooks(this IServiceCollection services) =>
        services.AddScoped<BookLoader>().AddScoped<BookExport>().AddScoped<BookChanges>().AddSingleton<UploadDesk>();

    /// <summary>What books hold besides figures and tables, to be read and changed record by record.</summary>
    public static BookChanges Changes(IServiceProvider services) => services.GetRequiredService<BookChanges>();

    /// <summary>The sections of a book and their keys.</summary>
    public static IReadOnlyList<BookSection> Sections => BookSchema.Sections;

    /// <inheritdoc cref="BookChanges.NameKeys" />
    public static IReadOnlyList<string> NameKeys(string section) => BookChanges.NameKeys(section);

    public static void MapBooks(this IEndpointRouteBuilder routes)
    {
        BookDownloads.Map(routes);
        Api.Map(
            routes.MapApi("/municipalities", Act.ReadPublic).WithTags("자치단체"),
            routes.MapApi("/books", Act.ReadLedger).WithTags("책")
        );
        ApiStructure.Map(routes.MapApi("/books/{book}", Act.ReadLedger).WithTags("구조"));
        ApiFacts.Map(routes.MapApi("/books/{book}", Act.ReadLedger).WithTags("수치"));
    }

    public static IEnumerable<Command> Commands() => BookCommands.Create();

    /// <summary>Loads the books of the folder that <c>DURE_BOOKS</c> names, as far as they changed.</summary>
    public static Task LoadShelfAsync(CommandScope command, CancellationToken cancel) =>
        Environment.GetEnvironmentVariable(BookShelf.EnvironmentVariable) is { Length: > 0 } shelf
        && Directory.Exists(shelf)
            ? BookShelf.LoadChangedAsync(command, shelf, cancel)
            : Task.CompletedTask;

    /// <summary>Reads a book from a folder or a workbook, without storing anything.</summary>
    /// <exception cref="RefusedException">There is no book.</exception>
    public static BookSource Read(string path) =>
        File.Exists(path) ? WorkbookReader.Read(path) : FolderReader.Read(path);

    /// <summary>Writes a book as a folder that is not there yet.</summary>
    /// <exception cref="RefusedException">There is something of that name, or the place cannot be written.</exception>
    public static void WriteFolder(BookSource book, string folder) => FolderWriter.Write(book, folder);

    /// <summary>Writes a book as a workbook that is not there yet.</summary>
    /// <exception cref="RefusedException">There is something of that name, or the place cannot be written.</exception>
    public static void WriteWorkbook(BookSource book, string file) => WorkbookWriter.Write(book, file);
}
