using Dure.App.Shell;

namespace Dure.App.Capabilities.Budgets;

/// <summary>The money of a book's programmes: by programme, classification, department, source and year.</summary>
public static class Budgets
{
    public static void MapBudgets(this IEndpointRouteBuilder routes) =>
        Api.Map(routes.MapApi("/books/{book}/budgets").WithTags("예산"));

    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/budgets";
}
