using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Tables.Model;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>The ledger of the made-up city, over which a test lays a table of its own.</summary>
public sealed class Hanbit : IAsyncLifetime
{
    public const string Code = "hanbit-2025";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Dure.App.Tests", "Fixtures", Code);

    private Book? book;
    private LedgerView? ledger;

    public async ValueTask InitializeAsync()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(Folder);
        book = await desk.Get<TableReader>().BookAsync(Code, Desk.Cancel);
        ledger = await desk.Get<LedgerCache>().NowAsync(desk.Db, book!.Municipality, Desk.Cancel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Computes a table.</summary>
    /// <param name="defaults">Coordinates for every cell.</param>
    /// <param name="rows">One row a line, as in a definition.</param>
    /// <param name="columns">One column a line.</param>
    public Table Build(string defaults, string rows, string columns)
    {
        var yaml = $"""
            id: test
            title: 시험
            defaults: {defaults}
            rows:
            {Lines(rows)}
            columns:
            {Lines(columns)}
            """;
        return TableBuilder.Build(ledger!, book!, SpecReader.Read(yaml, "test.yaml"));
    }

    /// <summary>Computes a table of one cell.</summary>
    public Cell Cell(string coordinates) => Build(coordinates, "{label: 행, id: row}", "{id: value, label: 값}")[0, 0];

    private static string Lines(string items) =>
        string.Join('\n', items.Split('\n').Select(line => "  - " + line.Trim()));
}

internal static class Cells
{
    public static Cell At(this Table table, string row, string column) =>
        table[table.RowOf(row), table.ColumnOf(column)];
}
