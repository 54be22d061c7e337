namespace Dure.App.Capabilities.Programmes;

/// <summary>The programmes of a book, all of them and one by one: what they are, what they aimed at, did and cost.</summary>
public static class Programmes
{
    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/programmes";

    /// <summary>The address of one programme's page.</summary>
    /// <param name="part">What of it: <c>targets</c>, <c>results</c>, <c>budget</c>; null for the whole page.</param>
    public static string AddressOf(string book, string programme, string? part = null) =>
        $"{AddressOf(book)}/{Uri.EscapeDataString(programme)}{(part is null ? "" : "#" + part)}";

    /// <summary>The page of what a figure is about: a programme, or the programmes of a node; null where there is none.</summary>
    public static string? AddressOfSubject(string book, string subject) =>
        subject.Split(':', 2) switch
        {
            ["programme", var code] => AddressOf(book, code),
            ["node", var node] => AddressOf(book) + QueryString.Create("node", node),
            _ => null,
        };
}
