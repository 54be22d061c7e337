using System.CommandLine;
using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Tables;

/// <summary>Tables of the books, with the trace of each figure: on the page, for programs and on the command line.</summary>
public static class Tables
{
    public static IServiceCollection AddTables(this IServiceCollection services) => services.AddScoped<Corrections>();

    public static IEnumerable<Command> Commands() =>
        [TableCommand.Create(), TraceCommand.Create(), RollUpCommand.Create()];

    public static void MapTables(this IEndpointRouteBuilder routes)
    {
        TableDownloads.Map(routes);
        Api.Map(routes.MapApi("/books/{book}/tables", Act.ReadLedger).WithTags("표"));
        RollUpApi.Map(routes.MapApi("/rollups", Act.ReadLedger).WithTags("집계"));
    }

    /// <summary>The address of a table's page.</summary>
    /// <param name="asOf">As it was asked for, or null for the present.</param>
    public static string AddressOf(string book, string table, string? asOf = null) =>
        $"/books/{Escape(book)}/tables/{Escape(table)}{Query(("asOf", asOf))}";

    /// <summary>The address of a table's page with its rows in the order of a column.</summary>
    internal static string SortedAddressOf(
        string book,
        string table,
        string sort,
        bool descending,
        string? query,
        string? asOf
    ) =>
        $"/books/{Escape(book)}/tables/{Escape(table)}{Query(("sort", sort), ("dir", descending ? "desc" : "asc"), ("q", query), ("asOf", asOf))}";

    /// <summary>The address of what a figure rests on.</summary>
    public static string TraceAddressOf(string book, string table, string row, string column, string? asOf = null) =>
        $"/books/{Escape(book)}/tables/{Escape(table)}/trace{Query(("row", row), ("column", column), ("asOf", asOf))}";

    /// <summary>The address of a table as a file, or of all tables of a book as one workbook.</summary>
    /// <param name="table">Null for all.</param>
    public static string FileAddressOf(string book, string? table, string format, string? asOf = null) =>
        $"/books/{Escape(book)}/tables{(table is null ? "" : "/" + Escape(table))}.{format}{Query(("asOf", asOf))}";

    /// <summary>The address of a frozen figure's trace: the ledger as it stood at that moment.</summary>
    public static string At(DateTime moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string Query(params (string Name, string? Value)[] values)
    {
        var given = values
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{pair.Name}={Escape(pair.Value!)}");
        var query = string.Join('&', given);
        return query.Length == 0 ? "" : "?" + query;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
