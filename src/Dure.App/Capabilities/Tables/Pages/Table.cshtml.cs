using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Tables.Model;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Tables.Pages;

/// <summary>One table, each figure of it leading to what it rests on.</summary>
[TableTag]
public sealed class TableModel(TableReader reader, PrintedCheck print, Corrections corrections) : PageModel
{
    public ComputedTable Computed { get; private set; } = null!;
    public Table Table => Computed.Table;
    public Book Book => Computed.Book;

    /// <summary>As it was asked for.</summary>
    public string? AsOfText { get; private set; }
    public DateTime? Moment { get; private set; }
    public IHtmlContent Html { get; private set; } = HtmlString.Empty;

    /// <summary>How it compares with print; null for a past moment, and where nothing was printed.</summary>
    public PrintedTableResult? Printed { get; private set; }
    public IReadOnlyList<(string Label, string Formula)> Formulas { get; private set; } = [];
    public TableDefinition? Previous { get; private set; }
    public TableDefinition? Next { get; private set; }
    public bool HasProvisional { get; private set; }
    public bool HasCorrected { get; private set; }

    public async Task OnGetAsync(string book, string table, string? asOf, CancellationToken cancel)
    {
        (AsOfText, Moment) = (string.IsNullOrWhiteSpace(asOf) ? null : asOf, AsOf.Read(asOf));
        Computed = await reader.TableAsync($"{book}/{table}", Moment, cancel);
        var corrected = await corrections.OfAsync(Computed, cancel);
        HasCorrected = corrected.Count > 0;
        HasProvisional = Cells().Any(cell => cell is { Provisional: true, State: CellState.Number });
        Formulas = [.. FormulaNotes.Of(Table)];
        Html = new HtmlString(
            Dure.Tables.Writing.Html.Write(
                Table,
                (row, column) => column.IsWords ? null : Request.PathBase + TraceOf(row, column),
                cell => cell.Facts.Any(fact => corrected.Contains(fact.Fact))
            )
        );
        if (Moment is null)
            Printed = await print.CompareAsync(Book, Table, cancel);
        var all = await reader.DefinitionsAsync(Book, cancel);
        var at = all.FindIndex(one => one.Id == Table.Head.Id);
        (Previous, Next) = (all.ElementAtOrDefault(at - 1), all.ElementAtOrDefault(at + 1));
    }

    public string TraceOf(Row row, Column column) =>
        Tables.TraceAddressOf(Book.Code, Table.Head.Id, row.Id, column.Id, AsOfText);

    public string File(string format) => Tables.FileAddressOf(Book.Code, Table.Head.Id, format, AsOfText);

    public string RowLabel(string id) => Table.RowOf(id) is >= 0 and var at ? Table.Rows[at].Label : id;

    public string ColumnLabel(string id) => Table.ColumnOf(id) is >= 0 and var at ? Table.Columns[at].Label : id;

    /// <summary>Null where the contradiction is about a label, which has no figure to lead to.</summary>
    public string? TraceOf(Contradiction contradiction) =>
        Table.RowOf(contradiction.Row) is >= 0 and var row
        && Table.ColumnOf(contradiction.Column) is >= 0 and var column
            ? TraceOf(Table.Rows[row], Table.Columns[column])
            : null;

    private IEnumerable<Cell> Cells() =>
        from row in Enumerable.Range(0, Table.Rows.Count)
        from column in Enumerable.Range(0, Table.Columns.Count)
        select Table[row, column];
}
