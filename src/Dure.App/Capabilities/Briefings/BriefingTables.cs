using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.Briefings;

/// <summary>A report as tables, for files: figures stay figures, so that a spreadsheet computes with them.</summary>
internal static class BriefingTables
{
    private static readonly Unit Percent = Unit.Of("%");

    /// <summary>The agenda by measure's unit in one table, then what is missing, what moved and what was corrected; none that is empty.</summary>
    public static IReadOnlyList<Table> Of(BriefingContent content) =>
        [
            .. new[] { Agenda(content), Missing(content), Moves(content), Corrections(content) }.Where(table =>
                table.Rows.Count > 0
            ),
        ];

    private static Table Agenda(BriefingContent content)
    {
        var rows = new List<(Row, Cell[])>();
        var number = 0;
        foreach (var group in content.Agenda)
        {
            rows.Add(
                (
                    new($"group-{++number}", group.Key, 0, RowKind.Heading, []),
                    [.. Enumerable.Repeat(Cell.Without(CellState.Blank), 9)]
                )
            );
            rows.AddRange(
                group.Select(line =>
                    (
                        new Row($"line-{++number}", line.Name, 1, RowKind.Leaf, []),
                        (Cell[])
                            [
                                Words(line.Department),
                                Words($"{line.MeasureName}({line.Unit})"),
                                Figure(line, line.Target),
                                Figure(line, line.Result),
                                RateOf(line.Rate),
                                RateOf(line.Due),
                                Words(line.State.Word()),
                                Words(string.Join(" / ", line.Reasons.Select(reason => reason.Text))),
                                Words(line.Provisional ? "잠정" : ""),
                            ]
                    )
                )
            );
        }

        return Make(
            content,
            "agenda",
            $"{content.Head.SoFar.ToKorean()} 추진 실적",
            ["담당 부서", "지표", "목표", "실적(누계)", "달성률(%)", "기준 진도율(%)", "상태", "달성사유", "비고"],
            [0, 1, 6, 7, 8],
            rows
        );
    }

    private static Table Missing(BriefingContent content) =>
        Make(
            content,
            "missing",
            $"{content.Head.Of.ToKorean()}에 빠진 것",
            ["담당 부서", "지표", "내용"],
            [0, 1, 2],
            [
                .. content.Missing.Select(
                    (gap, at) =>
                        (
                            new Row($"gap-{at}", gap.Name, 0, RowKind.Leaf, []),
                            (Cell[])[Words(gap.Department), Words(gap.MeasureName), Words(gap.What)]
                        )
                ),
            ]
        );

    private static Table Moves(BriefingContent content) =>
        Make(
            content,
            "moves",
            "지난 보고회 이후 달라진 것",
            ["지표", "지난 실적", "이번 실적", "지난 상태", "이번 상태"],
            [0, 3, 4],
            [
                .. content.Moves.Select(
                    (move, at) =>
                        (
                            new Row($"move-{at}", move.Name, 0, RowKind.Leaf, []),
                            (Cell[])
                                [
                                    Words(move.MeasureName),
                                    Figure(move.Before, move.Before?.Result),
                                    Figure(move.Now, move.Now?.Result),
                                    Words(move.Before?.State.Word() ?? "보고하지 않음"),
                                    Words(move.Now?.State.Word() ?? "빠짐"),
                                ]
                        )
                ),
            ]
        );

    private static Table Corrections(BriefingContent content) =>
        Make(
            content,
            "corrections",
            "지난 보고회 이후 정정한 수치",
            ["지표", "기간", "앞의 값", "고친 값", "사유", "근거공문", "고친 사람", "고친 때"],
            [0, 1, 2, 3, 4, 5, 6, 7],
            [
                .. content.Corrections.Select(
                    (one, at) =>
                        (
                            new Row($"correction-{at}", one.Name, 0, RowKind.Leaf, []),
                            (Cell[])
                                [
                                    Words($"{one.MeasureName} {one.Kind.Word()}"),
                                    Words(one.Period.ToKorean()),
                                    Words(one.Old),
                                    Words(one.New),
                                    Words(one.Reason),
                                    Words(one.Evidence),
                                    Words(one.Who),
                                    Words(Show.Moment(one.At)),
                                ]
                        )
                ),
            ]
        );

    private static Table Make(
        BriefingContent content,
        string id,
        string title,
        string[] columns,
        int[] words,
        List<(Row Row, Cell[] Cells)> rows
    )
    {
        var cells = new Cell[rows.Count, columns.Length];
        for (var row = 0; row < rows.Count; row++)
        for (var column = 0; column < columns.Length; column++)
            cells[row, column] = rows[row].Cells[column];
        return new(
            new TableHead(id, title, null, "해당 없음", content.Head.Book, content.Head.Name),
            [.. rows.Select(row => row.Row)],
            [.. columns.Select((label, at) => new Column($"c{at}", label, null, words.Contains(at)))],
            cells
        );
    }

    private static Cell Words(string? text) =>
        string.IsNullOrEmpty(text) ? Cell.Without(CellState.Blank) : new Cell { State = CellState.Words, Words = text };

    private static Cell Figure(BriefingLine? line, Rational? value) =>
        line is null || value is not { } known
            ? Cell.Without(CellState.NotCollected)
            : new Cell
            {
                State = CellState.Number,
                Exact = known,
                Showing = new(Unit.Of(line.Unit), line.Decimals, Rounding.HalfUp),
            };

    private static Cell RateOf(Rational? rate) =>
        rate is not { } known
            ? Cell.Without(CellState.NotApplicable)
            : new Cell
            {
                State = CellState.Number,
                Exact = known,
                Showing = new(Percent, 1, Rounding.HalfUp),
            };
}
