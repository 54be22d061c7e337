using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dure.App.Capabilities.Tables.Pages;

/// <summary>One figure: how it is computed, the facts it rests on, who entered them when, and their earlier values.</summary>
[Needs(Act.ReadLedger)]
[OutputCache(PolicyName = BookStates.Pages)]
public sealed class TraceModel(TableReader reader, TraceReader traces) : PageModel
{
    /// <summary>A cell that rests on one of the same facts.</summary>
    public sealed record Elsewhere(Table Table, Row Row, Column Column, string Text);

    public Trace Trace { get; private set; } = null!;
    public Cell Cell => Trace.Cell;
    public Book Book => Trace.Table.Book;
    public TableHead Head => Trace.Table.Table.Head;
    public string? AsOfText { get; private set; }
    public DateTime? Moment { get; private set; }
    public IReadOnlyList<Elsewhere> Others { get; private set; } = [];

    public async Task OnGetAsync(
        string book,
        string table,
        string? row,
        string? column,
        string? asOf,
        CancellationToken cancel
    )
    {
        (AsOfText, Moment) = (string.IsNullOrWhiteSpace(asOf) ? null : asOf, AsOf.Read(asOf));
        var computed = await reader.TableAsync($"{book}/{table}", Moment, cancel);
        Trace = await traces.ReadAsync(computed, row ?? "", column ?? "", cancel);
        if (Cell.Facts.Count > 0)
            Others = [.. SameFacts(await reader.TablesAsync(Book, Moment, cancel))];
    }

    public string Text =>
        Cell.State switch
        {
            CellState.NotCollected => "기록 없음",
            CellState.Blank => "빈칸",
            CellState.NotApplicable => $"– ({Head.Dash})",
            CellState.Number => Cell.Text + Cell.Showing?.Unit?.Text,
            _ => Cell.Text,
        };

    /// <summary>What there is to say of the figure, each with its name.</summary>
    public IReadOnlyList<(string Name, string Value)> Particulars =>
        [
            .. new (string Name, string? Value)[]
            {
                ("정확한 값", Exact),
                ("끝수 처리", Rounding),
                ("계산식", Trace.Formula),
                ("수치를 넣으면", Trace.FormulaInFigures is { } figures ? $"{figures} = {Text}" : null),
                ("참고", Cell.Note),
            }
                .Where(pair => pair.Value is not null)
                .Select(pair => (pair.Name, pair.Value!)),
        ];

    /// <summary>In the base unit: 1,234,567,890원, or 110.4025…% as a fraction; null where it is what is shown.</summary>
    private string? Exact
    {
        get
        {
            if (Cell is not { State: CellState.Number, Shown: { } shown })
                return null;
            var unit = Cell.Showing?.Unit;
            if (
                Cell.Exact == Rational.FromDecimal(shown) * Rational.Of(unit?.Factor ?? 1)
                && unit is null or { Factor: 1 }
            )
                return null;
            return Cell.Exact.IsWhole
                ? string.Create(CultureInfo.InvariantCulture, $"{Cell.Exact.Numerator:N0}{unit?.Family}")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Cell.Exact.ToDouble():#,0.######}{unit?.Family} ({Cell.Exact.Numerator:N0} ÷ {Cell.Exact.Denominator:N0})"
                );
        }
    }

    private string? Rounding =>
        Cell is not { State: CellState.Number, Showing: { } showing } || Exact is null ? null
        : showing.Rounding == Kernel.Rounding.Truncate ? $"{Places(showing)} 아래를 버림"
        : $"{Places(showing)} 아래에서 반올림";

    public static string TitleOf(TracedFact fact) =>
        string.Join(
            " · ",
            new[] { fact.Subject, $"{fact.Measure} {fact.Kind.Word()}", fact.Period.ToKorean(), fact.Part }.Where(
                part => part is not null
            )
        );

    public string ListOf(TracedFact fact)
    {
        var names = Trace.Table.Ledger.Names;
        return names.PartLists[names.PartOf(fact.Current.Fact.Part).List].Name;
    }

    public string TraceOf(Table table, Row row, Column column) =>
        Tables.TraceAddressOf(Book.Code, table.Head.Id, row.Id, column.Id, AsOfText);

    private static string Places(Showing showing) =>
        showing.Decimals == 0 ? "소수점" : string.Create(CultureInfo.InvariantCulture, $"소수 {showing.Decimals}자리");

    private IEnumerable<Elsewhere> SameFacts(IReadOnlyList<ComputedTable> tables)
    {
        var own = Cell.Facts.ToHashSet();
        return from computed in tables
            let table = computed.Table
            from row in Enumerable.Range(0, table.Rows.Count)
            from column in Enumerable.Range(0, table.Columns.Count)
            let cell = table[row, column]
            where cell.State == CellState.Number && cell.Facts.Any(own.Contains)
            let one = new Elsewhere(table, table.Rows[row], table.Columns[column], cell.Text)
            where table.Head.Id != Head.Id || one.Row.Id != Trace.Row.Id || one.Column.Id != Trace.Column.Id
            select one;
    }
}
