using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.Tables;

/// <summary>A figure and what it rests on, for programs.</summary>
/// <param name="Exact">The exact value in the base unit (won, persons, percent), as a whole number or a fraction.</param>
/// <param name="Shown">As printed, without separators.</param>
/// <param name="Formula">With the labels of the cells it names; null if the figure is read from facts.</param>
internal sealed record TraceAnswer(
    string Book,
    string Table,
    TraceAnswer.Position Cell,
    string State,
    string Text,
    decimal? Shown,
    string? Exact,
    string? Unit,
    bool Provisional,
    string? Note,
    string? Formula,
    string? FormulaInFigures,
    IReadOnlyList<TraceAnswer.Operand> Operands,
    IReadOnlyList<TraceAnswer.FactAnswer> Facts
)
{
    internal sealed record Position(string Row, string RowLabel, string Column, string ColumnLabel);

    internal sealed record Operand(Position Cell, string Text, string Href);

    /// <param name="Values">The one in force first.</param>
    internal sealed record FactAnswer(
        string Subject,
        string Measure,
        string Kind,
        string Period,
        string? Part,
        string? Entry,
        IReadOnlyList<ValueAnswer> Values
    );

    /// <param name="Value">As kept: whole won, or a whole count of the measure's smallest decimal; null = not applicable.</param>
    internal sealed record ValueAnswer(
        int Fact,
        long? Value,
        string Text,
        bool Provisional,
        DateOnly? ReferenceDate,
        string? Reason,
        string? Evidence,
        string? Source,
        DateTime At,
        string Who,
        string Process,
        string Why
    );

    public static TraceAnswer Of(Trace trace, string? asOf)
    {
        var (head, cell) = (trace.Table.Table.Head, trace.Cell);
        return new(
            head.Book,
            head.Id,
            PositionOf(trace.Row, trace.Column),
            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(cell.State.ToString()),
            cell.Text,
            cell.Shown,
            cell.State == CellState.Number ? cell.Exact.ToString() : null,
            cell.Showing?.Unit?.Text,
            cell.Provisional,
            cell.Note,
            trace.Formula,
            trace.FormulaInFigures,
            [
                .. trace.Operands.Select(operand => new Operand(
                    PositionOf(operand.Row, operand.Column),
                    operand.Cell.Text,
                    "/api" + Tables.TraceAddressOf(head.Book, head.Id, operand.Row.Id, operand.Column.Id, asOf)
                )),
            ],
            [.. trace.Facts.Select(FactOf)]
        );
    }

    private static Position PositionOf(Row row, Column column) => new(row.Id, row.Label, column.Id, column.Label);

    private static FactAnswer FactOf(TracedFact fact) =>
        new(
            fact.Subject,
            fact.Measure,
            fact.Kind.Word(),
            fact.Period.ToString(),
            fact.Part,
            fact.Current.Fact.Stage is { Length: > 0 } stage ? stage : null,
            [
                .. fact.Values.Select(value => new ValueAnswer(
                    value.Fact.Id,
                    value.Fact.Value,
                    value.Text,
                    value.Fact.Provisional,
                    value.Fact.ReferenceDate,
                    value.Fact.Reason,
                    value.Fact.Evidence,
                    value.Fact.Source,
                    DateTime.SpecifyKind(value.Posting.At, DateTimeKind.Utc),
                    value.Posting.Who,
                    value.Posting.Process,
                    value.Posting.Why
                )),
            ]
        );
}
