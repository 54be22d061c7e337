using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>What somebody typed into a cell.</summary>
/// <param name="Seen">The version of the row that they saw.</param>
/// <param name="Field">Id of the field.</param>
public sealed record TypedCell(string Programme, string Column, string Text, int Seen, string Field);

/// <summary>A cell that two people gave different figures.</summary>
/// <param name="Theirs">What stands there now.</param>
public sealed record CellConflict(TypedCell Typed, CellValue Mine, SubmissionCell Theirs);

/// <summary>What a saving did.</summary>
/// <param name="Saved">Cells that changed.</param>
/// <param name="Refusals">Each at the id of its field; those cells stand as they were.</param>
public sealed record SavedCells(int Saved, IReadOnlyList<Refusal> Refusals, IReadOnlyList<CellConflict> Conflicts)
{
    public bool IsWhole => Refusals.Count == 0 && Conflicts.Count == 0;
}

/// <summary>Saves what several people type into one grid: each cell on its own, none over another's unseen one.</summary>
public sealed class CellDesk(DureDbContext db, Viewer viewer, TimeProvider clock)
{
    // Each try loses only to somebody who saved, so this many losses in a row mean as many savings in a moment.
    private const int MostTries = 12;

    /// <exception cref="RefusedException">The submission is locked, or not theirs; nothing is saved.</exception>
    public async Task<SavedCells> SaveAsync(
        OpenSubmission open,
        IReadOnlyList<TypedCell> typed,
        string who,
        CancellationToken cancel
    )
    {
        viewer.Require(Act.EnterResults, open.Submission.Municipality, open.Submission.Department);
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await TryAsync(open, typed, who, cancel);
            }
            catch (DbUpdateException problem)
                when (problem is DbUpdateConcurrencyException || SubmissionDesk.IsDouble(problem))
            {
                // Somebody saved into the same department's grid between our reading and our writing.
                if (tries == MostTries)
                    throw new RefusedException(Refusals.Meanwhile());
            }
        }
    }

    private async Task<SavedCells> TryAsync(
        OpenSubmission open,
        IReadOnlyList<TypedCell> typed,
        string who,
        CancellationToken cancel
    )
    {
        var (municipality, round, department) = (
            open.Submission.Municipality,
            open.Submission.Round,
            open.Submission.Department
        );
        var submission = await db.Set<Submission>()
            .FirstAsync(
                row => row.Municipality == municipality && row.Round == round && row.Department == department,
                cancel
            );
        submission.Type();
        string[] programmes = [.. typed.Select(cell => cell.Programme).Distinct()];
        var rows = await db.Set<SubmissionRow>()
            .Where(row =>
                row.Municipality == municipality
                && row.Round == round
                && row.Department == department
                && programmes.Contains(row.Programme)
            )
            .ToDictionaryAsync(row => row.Programme, cancel);
        var cells = await db.Set<SubmissionCell>()
            .Where(row =>
                row.Municipality == municipality
                && row.Round == round
                && row.Department == department
                && programmes.Contains(row.Programme)
            )
            .ToDictionaryAsync(cell => (cell.Programme, cell.Column), cancel);
        var (refusals, conflicts, changes) = (
            new List<Refusal>(),
            new List<CellConflict>(),
            new List<(TypedCell Typed, CellValue Value, SubmissionCell? Cell)>()
        );
        foreach (var one in typed)
        {
            if (
                open.Columns.FirstOrDefault(column => column.Key == one.Column) is not { } column
                || !rows.TryGetValue(one.Programme, out var row)
                || !row.Owes.Contains(one.Column)
            )
            {
                refusals.Add(Refusals.NotOwed(one.Field));
                continue;
            }

            if (
                CellValue.Read(one.Text, column.Measure, column.Kind, column.Unit, one.Field, refusals) is not { } value
            )
                continue;
            var cell = cells.GetValueOrDefault((one.Programme, one.Column));
            if (value == (cell?.Value ?? CellValue.Empty))
                continue;
            if (cell is not null && cell.Since > one.Seen)
                conflicts.Add(new(one, value, cell));
            else
                changes.Add((one, value, cell));
        }

        if (changes.Count > 0)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var row in changes.GroupBy(change => change.Typed.Programme))
            {
                var since = rows[row.Key].Change();
                foreach (var (one, value, known) in row)
                    (known ?? Add(one)).Set(value, since, who, now);
            }

            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return new(changes.Count, refusals, conflicts);

        SubmissionCell Add(TypedCell one)
        {
            var column = open.Columns.First(column => column.Key == one.Column).Column;
            var cell = new SubmissionCell
            {
                Municipality = municipality,
                Round = round,
                Department = department,
                Programme = one.Programme,
                Measure = column.Measure,
                Kind = column.Kind,
            };
            db.Add(cell);
            return cell;
        }
    }
}
