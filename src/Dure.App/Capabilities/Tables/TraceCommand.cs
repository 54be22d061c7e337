using System.CommandLine;
using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.Tables;

/// <summary><c>dure trace</c>: where one figure comes from, down to the entries, who made them and when.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("표") { Description = "guro-2022/sectors" };
        var row = new Argument<string>("행") { Description = "행의 id나 이름" };
        var column = new Argument<string>("열") { Description = "열의 id나 이름" };
        var asOf = AsOf.Option();
        var trace = new Command("trace", "수치 하나가 어디서 왔는지 기록까지 따라갑니다.") { path, row, column, asOf };
        trace.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var table = await command
                        .Get<TableReader>()
                        .TableAsync(parsed.GetRequiredValue(path), AsOf.Read(parsed.GetValue(asOf)), cancel);
                    await PrintAsync(
                        command.Get<TraceReader>(),
                        table,
                        parsed.GetRequiredValue(row),
                        parsed.GetRequiredValue(column),
                        0,
                        [],
                        cancel
                    );
                    return CommandScope.Fine;
                }
            )
        );
        return trace;
    }

    private static async Task PrintAsync(
        TraceReader reader,
        ComputedTable table,
        string row,
        string column,
        int depth,
        HashSet<(string, string)> printed,
        CancellationToken cancel
    )
    {
        var trace = await reader.ReadAsync(table, row, column, cancel);
        var indent = new string(' ', depth * 2);
        var text = trace.Cell.Text.Length == 0 ? "(값 없음)" : trace.Cell.Text;
        var unit = trace.Cell.State == CellState.Number ? trace.Cell.Showing?.Unit?.Text : null;
        Console.WriteLine($"{indent}{trace.Row.Label} · {trace.Column.Label} = {text}{unit}");
        if (!printed.Add((trace.Row.Id, trace.Column.Id)))
            return;
        if (trace.Formula is not null)
            Console.WriteLine($"{indent}  식: {trace.Formula} = {trace.FormulaInFigures}");
        if (trace.Cell.Note is { } note)
            Console.WriteLine($"{indent}  {note}");
        foreach (var fact in trace.Facts)
            Print(fact, indent);
        foreach (var operand in trace.Operands)
            await PrintAsync(reader, table, operand.Row.Id, operand.Column.Id, depth + 1, printed, cancel);
    }

    private static void Print(TracedFact fact, string indent)
    {
        Console.WriteLine(
            $"{indent}  기록 {fact.Current.Fact.Id}: {fact.Subject} · {fact.Measure} · {fact.Kind.Word()} · {fact.Period.ToKorean()}"
                + (fact.Part is null ? "" : $" · {fact.Part}")
                + (fact.Current.Fact.Stage.Length == 0 ? "" : $" · {fact.Current.Fact.Stage}")
        );
        foreach (var value in fact.Values)
        {
            var (one, posting) = (value.Fact, value.Posting);
            string?[] parts =
            [
                value.Text + (one.Provisional ? "(잠정)" : ""),
                one.ReferenceDate is { } date
                    ? $"기준일 {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                    : null,
                one.Source is { } source ? $"자료 {source}행" : null,
                one.Evidence is { } evidence ? $"근거 {evidence}" : null,
                one.Reason is { } reason ? $"사유 {reason}" : null,
                $"{posting.Who}, {posting.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, {posting.Process}({posting.Why})",
            ];
            Console.WriteLine(
                $"{indent}    {(ReferenceEquals(value, fact.Current) ? "현재" : "이전")}: {string.Join(" · ", parts.Where(part => part is not null))}"
            );
        }
    }
}
