using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Tables.Model;
using Dure.Tables.Views;
using Dure.Tables.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dure.App.Capabilities.Tables.Pages;

/// <summary>One table, each figure of it leading to what it rests on.</summary>
[Needs(Act.ReadLedger)]
[OutputCache(PolicyName = BookStates.Pages)]
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

    /// <summary>Column to sort by, largest first or not, and the text that shown rows hold.</summary>
    public string? Sort { get; private set; }
    public bool Descending { get; private set; }
    public string? Query { get; private set; }
    public ArrangedTable Arranged { get; private set; } = null!;

    public async Task OnGetAsync(
        string book,
        string table,
        string? asOf,
        string? sort,
        string? dir,
        string? q,
        CancellationToken cancel
    )
    {
        (AsOfText, Moment) = (string.IsNullOrWhiteSpace(asOf) ? null : asOf, AsOf.Read(asOf));
        Computed = await reader.TableAsync($"{book}/{table}", Moment, cancel);
        var corrected = await corrections.OfAsync(Computed, cancel);
        HasCorrected = corrected.Count > 0;
        HasProvisional = Cells().Any(cell => cell is { Provisional: true, State: CellState.Number });
        Formulas = [.. FormulaNotes.Of(Table)];
        Sort = sort == ArrangedTable.ByLabel || (sort is not null && Table.ColumnOf(sort) >= 0) ? sort : null;
        (Descending, Query) = (dir == "desc", string.IsNullOrWhiteSpace(q) ? null : q.Trim());
        Arranged = ArrangedTable.Of(Table, Sort, Descending, Query);
        Html = new HtmlString(
            Dure.Tables.Writing.Html.Write(
                    Arranged.Table,
                    (row, column) => column.IsWords ? null : Request.PathBase + TraceOf(row, column),
                    cell => cell.Facts.Any(fact => corrected.Contains(fact.Fact)),
                    Head
                )
                // Only the headers replace the table where it stands; a figure opens its trace.
                .Replace("<thead>", "<thead hx-boost=\"true\">", StringComparison.Ordinal)
        );
        if (Moment is null)
            Printed = await print.CompareAsync(Book, Table, cancel);
        var all = (await reader.NowAsync(Book.Code, cancel)).Tables.Definitions;
        var at = all.Index().First(one => one.Item.Id == Table.Head.Id).Index;
        (Previous, Next) = (all.ElementAtOrDefault(at - 1), all.ElementAtOrDefault(at + 1));
    }

    /// <summary>Sorts by the column, figures from the largest and words from the first; a second time the other way.</summary>
    private HeadLink Head(Column? column)
    {
        var id = column?.Id ?? ArrangedTable.ByLabel;
        var now = Sort == id;
        var down = now ? !Descending : column is { IsWords: false };
        return new HeadLink(
            $"sort-{(column is null ? -1 : Table.ColumnOf(id)) + 1}",
            Request.PathBase + Tables.SortedAddressOf(Book.Code, Table.Head.Id, id, down, Query, AsOfText),
            !now ? null
                : Descending ? "descending"
                : "ascending"
        );
    }

    public string SortLabel => Sort == ArrangedTable.ByLabel ? "이름" : ColumnLabel(Sort ?? "");

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
