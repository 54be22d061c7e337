using System.Text;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Capabilities.Tables;

/// <summary>Tables as files: one in each format, or all of a book as a workbook.</summary>
internal static class TableDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/books/{book}").AddEndpointFilter(Refused.AsPageAsync).Needs(Act.ReadLedger);
        files.MapGet("/tables.{format:regex(^(xlsx|hwpx)$)}", WholeBookAsync);
        files.MapGet("/tables/{table}.{format:regex(^(csv|json|html|xlsx|hwpx)$)}", OneAsync);
    }

    public static byte[] Write(Table table, string format) =>
        format switch
        {
            "csv" => Csv.Write(table),
            "json" => Json.Write(table),
            "html" => Encoding.UTF8.GetBytes(Html.Page([table], table.Head.Title)),
            "xlsx" => Workbook([table]),
            "hwpx" => HangulDocument(table.Head.Title, [table]),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };

    private static async Task<IResult> OneAsync(
        string book,
        string table,
        string format,
        string? asOf,
        TableReader reader,
        CancellationToken cancel
    )
    {
        var computed = await reader.TableAsync($"{book}/{table}", AsOf.Read(asOf), cancel);
        var head = computed.Table.Head;
        return Download.File(
            Write(computed.Table, format),
            $"{head.Publisher} {computed.Book.Year} {head.Title}",
            format
        );
    }

    private static async Task<IResult> WholeBookAsync(
        string book,
        string format,
        string? asOf,
        TableReader reader,
        CancellationToken cancel
    )
    {
        var found = await reader.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        var tables = await reader.TablesAsync(found, AsOf.Read(asOf), cancel);
        return tables.Count == 0
            ? throw new RefusedException(TableRefusals.NoTable(book, ""))
            : Download.File(
                Write(found.Title, [.. tables.Select(computed => computed.Table)], format),
                found.Title,
                format
            );
    }

    private static byte[] Write(string title, IReadOnlyList<Table> tables, string format) =>
        format == "hwpx" ? HangulDocument(title, tables) : Workbook(tables);

    private static byte[] HangulDocument(string title, IReadOnlyList<Table> tables)
    {
        using var bytes = new MemoryStream();
        Hwpx.Write(title, tables, bytes);
        return bytes.ToArray();
    }

    private static byte[] Workbook(IReadOnlyList<Table> tables)
    {
        using var bytes = new MemoryStream();
        Xlsx.Write(tables, bytes);
        return bytes.ToArray();
    }
}
