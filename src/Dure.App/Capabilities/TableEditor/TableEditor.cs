using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Definitions of tables made and changed on a page: as a form or as YAML, with a preview, shared by a link.</summary>
public static class TableEditor
{
    public static IServiceCollection AddTableEditor(this IServiceCollection services) =>
        services
            .AddScoped<DefinitionDesk>()
            // After the framework's own set-up, which begins the list of conventions anew.
            .PostConfigure<RazorPagesOptions>(options =>
                options.Conventions.AddPageRoute("/Capabilities/TableEditor/Pages/Editor", "/books/{book}/tables/new")
            );

    /// <summary>The address at which a table of a book is defined.</summary>
    /// <param name="table">Null for a new one.</param>
    public static string AddressOf(string book, string? table = null) =>
        $"/books/{Uri.EscapeDataString(book)}/tables/{(table is null ? "new" : Uri.EscapeDataString(table) + "/edit")}";
}
