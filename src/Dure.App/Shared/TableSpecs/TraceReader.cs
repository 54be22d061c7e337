using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.App.Shared.TableSpecs;

/// <summary>One value that a fact's key has had, with who wrote it and when.</summary>
public sealed record TracedValue(Fact Fact, Posting Posting, string Text);

/// <summary>A fact that a cell rests on: what it is about, its value in force and the ones before.</summary>
/// <param name="Values">The latest first.</param>
public sealed record TracedFact(
    string Subject,
    string Measure,
    FactKind Kind,
    Period Period,
    string? Part,
    IReadOnlyList<TracedValue> Values
)
{
    public TracedValue Current => Values[0];
}

/// <summary>Another cell of the table that a cell is computed from.</summary>
public sealed record TracedOperand(Row Row, Column Column, Cell Cell);

/// <summary>Where one cell comes from.</summary>
/// <param name="Formula">With the labels of the cells it names; null if the cell is read from facts.</param>
/// <param name="FormulaInFigures">The same with their figures.</param>
public sealed record Trace(
    ComputedTable Table,
    Row Row,
    Column Column,
    Cell Cell,
    string? Formula,
    string? FormulaInFigures,
    IReadOnlyList<TracedOperand> Operands,
    IReadOnlyList<TracedFact> Facts
);

/// <summary>Follows a figure back to the entries it rests on.</summary>
public sealed class TraceReader(DureDbContext db)
{
    /// <param name="row">Id or label.</param>
    /// <param name="column">Id or label.</param>
    /// <exception cref="RefusedException">The table has no such cell.</exception>
    public async Task<Trace> ReadAsync(ComputedTable computed, string row, string column, CancellationToken cancel)
    {
        var table = computed.Table;
        var (r, c) = (RowOf(table, row), ColumnOf(table, column));
        if (r < 0 || c < 0)
            throw new RefusedException(TableRefusals.NoCell($"{computed.Book.Code}/{table.Head.Id}", row, column));
        var cell = table[r, c];
        var operands = (cell.Formula?.Cells() ?? [])
            .Select(at => new TracedOperand(table.Rows[at.Row], table.Columns[at.Column], table[at.Row, at.Column]))
            .ToList();
        return new Trace(
            computed,
            table.Rows[r],
            table.Columns[c],
            cell,
            cell.Formula?.Describe(at => Label(table, at, r, c)),
            cell.Formula?.Describe(at => Figure(table[at.Row, at.Column])),
            operands,
            await FactsAsync(computed.Ledger, [.. cell.Facts.Select(reference => reference.Fact)], cancel)
        );
    }

    private static int RowOf(Table table, string name)
    {
        var at = table.RowOf(name);
        return at >= 0 ? at : table.Rows.ToList().FindIndex(row => row.Label == name);
    }

    private static int ColumnOf(Table table, string name)
    {
        var at = table.ColumnOf(name);
        return at >= 0 ? at : table.Columns.ToList().FindIndex(column => column.Label == name);
    }

    /// <summary>A cell by what tells it apart from where the formula stands: its row, its column, or both.</summary>
    private static string Label(Table table, Expression.CellAt at, int row, int column) =>
        at.Row == row ? $"[{table.Columns[at.Column].Label}]"
        : at.Column == column ? $"[{table.Rows[at.Row].Label}]"
        : $"[{table.Rows[at.Row].Label} · {table.Columns[at.Column].Label}]";

    private static string Figure(Cell cell) =>
        cell.Text.Length == 0 ? "(없음)" : cell.Text + (cell.Showing?.Unit?.Text is { } unit and not "%" ? unit : "");

    /// <summary>Facts by their numbers, each with what it is about and the values before.</summary>
    public async Task<List<TracedFact>> FactsAsync(
        LedgerView ledger,
        IReadOnlyList<int> facts,
        CancellationToken cancel
    )
    {
        var histories = await FactHistory.OfFactsAsync(db, ledger.Municipality.Code, facts, cancel);
        return [.. histories.Select(history => Traced(ledger, history))];
    }

    private static TracedFact Traced(LedgerView ledger, IReadOnlyList<FactVersion> history)
    {
        var fact = history[0].Fact;
        var measure = ledger.Names.MeasureOf(fact.Measure);
        var subject = ledger.Names.SubjectOf(fact.Subject);
        return new TracedFact(
            subject == SubjectKey.Municipality ? ledger.Municipality.Name : ledger.Structure.NameOf(subject),
            measure.Name,
            fact.Kind,
            fact.Period,
            fact.Part == 0 ? null : ledger.Names.PartOf(fact.Part).Name,
            [.. history.Select(one => new TracedValue(one.Fact, one.Posting, TextOf(measure, one.Fact)))]
        );
    }

    private static string TextOf(Measure measure, Fact fact) =>
        fact.Value is not { } value ? "해당 없음"
        : Unit.Of(measure.Unit) is { Text: "원" } ? new Won(value).ToString()
        : Rational
            .FromScaled(value, measure.Decimals)
            .Round(measure.Decimals)
            .ToString($"N{measure.Decimals}", System.Globalization.CultureInfo.InvariantCulture) + measure.Unit;
}
