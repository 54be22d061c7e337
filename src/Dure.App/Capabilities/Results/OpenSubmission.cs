using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>A column with its measure.</summary>
public sealed record AskedColumn(RoundColumn Column, Measure Measure)
{
    public string Key => Column.Key;
    public string Unit => Column.Unit;
    public FactKind Kind => Column.Kind;

    /// <summary>일자리 실적, 예산 집행.</summary>
    public string Label => $"{Measure.Name} {Kind.Word()}";
}

/// <summary>A department's submission as it stands, and the ledger beside it.</summary>
public sealed class OpenSubmission
{
    public required Round Round { get; init; }
    public required Submission Submission { get; init; }
    public required IReadOnlyList<AskedColumn> Columns { get; init; }
    public required IReadOnlyList<SubmissionRow> Rows { get; init; }
    public required IReadOnlyDictionary<(string Programme, string Column), SubmissionCell> Cells { get; init; }
    public required IReadOnlyList<SubmissionAnswer> Answers { get; init; }
    public required IReadOnlyList<SubmissionStep> Steps { get; init; }
    public required LedgerView Ledger { get; init; }

    /// <summary>Cells whose figure comes from records: nobody types them, and the ledger has them.</summary>
    public required IReadOnlyDictionary<(string Programme, string Column), RecordFigure> Recorded { get; init; }

    /// <summary>Whether an earlier period of the year is still being collected, so that what was before is not whole.</summary>
    public required bool EarlierOpen { get; init; }

    /// <summary>Today, where it was opened.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What is told to one who still owes it, from the first day of reminding on.</summary>
    public string? Notice =>
        Round.State == RoundState.Open && Submission.IsEditable && ReminderDays.At(Round, Today) is not null
            ? ReminderDays.Say(Round.Due, Today)
            : null;

    public string DepartmentName => Ledger.Structure.NameOf(SubjectKey.Department(Submission.Department));

    /// <summary>수행기관 for whose programmes alone it was opened; null for the department's own.</summary>
    public string? Partner { get; init; }

    public string Address =>
        Partner is null
            ? Results.AddressOf(Round, Submission.Department)
            : Results.AddressOf(Round, Submission.Department, Partner);

    public string NameOf(string programme) => Ledger.Structure.NameOf(SubjectKey.Programme(programme));

    public CellValue Value(string programme, string column) =>
        Recorded.TryGetValue((programme, column), out var figure)
            ? figure.Period == Round.Period
                ? InLedger(programme, column, figure.Period)
                : CellValue.Empty
            : Cells.TryGetValue((programme, column), out var cell)
                ? cell.Value
                : CellValue.Empty;

    /// <summary>The figure of a period as the ledger has it.</summary>
    public CellValue InLedger(string programme, string column, Period period)
    {
        var asked = Columns.First(one => one.Key == column);
        return LedgerValue.At(Ledger, programme, asked.Measure, asked.Kind, period).Value;
    }

    /// <summary>The cell that was typed last.</summary>
    public SubmissionCell? LastTyped => Cells.Values.MaxBy(cell => cell.At);

    /// <summary>How many cells are asked for, and how many hold something.</summary>
    public (int Owed, int Filled) Count =>
        (
            Rows.Sum(row => row.Owes.Count),
            Rows.Sum(row =>
                row.Owes.Count(column =>
                    Recorded.ContainsKey((row.Programme, column)) || Value(row.Programme, column).Mark != CellMark.Empty
                )
            )
        );
}
