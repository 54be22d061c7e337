namespace Dure.App.Capabilities.Budgets;

/// <summary>The money of a book's programmes: by programme, classification, department, source and year.</summary>
public static class Budgets
{
    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/budgets";
}
