namespace Dure.App.Capabilities.Indicators;

/// <summary>Employment indicators of a book: outside statistics with their definition, series, target and rank.</summary>
public static class Indicators
{
    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/indicators";

    public static string AddressOf(string book, string indicator, string? peers = null) =>
        $"{AddressOf(book)}/{Uri.EscapeDataString(indicator)}{(string.IsNullOrEmpty(peers) ? "" : "?peers=" + Uri.EscapeDataString(peers))}";
}
