using Microsoft.AspNetCore.Http.Extensions;

namespace Dure.App.Capabilities.Comparisons;

/// <summary>A table beside another, cell by cell.</summary>
public static class Comparisons
{
    /// <summary>The address of a comparison.</summary>
    /// <param name="withBook">The other book; null for the same.</param>
    /// <param name="withTable">The other table; null for the one of the same id.</param>
    /// <param name="then">The moment of the other; null for now.</param>
    public static string AddressOf(
        string book,
        string table,
        string? withBook = null,
        string? withTable = null,
        string? then = null,
        bool onlyChanged = false
    )
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("withBook", withBook), ("withTable", withTable), ("then", then) })
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }

        if (onlyChanged)
            query.Add("only", "changed");
        return $"/books/{Uri.EscapeDataString(book)}/tables/{Uri.EscapeDataString(table)}/compare{query}";
    }
}
