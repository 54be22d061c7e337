using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>What somebody typed into a cell.</summary>
/// <param name="Seen">The version of the row that they saw.</param>
/// <param name="Field">Name of the field, or where it stands in a workbook.</param>
public sealed record TypedCell(string Programme, string Column, string Text, int Seen, string Field);

/// <summary>A cell that two people gave different figures.</summary>
/// <param name="Theirs">What stands there now.</param>
public sealed record CellConflict(TypedCell Typed, CellValue Mine, SubmissionCell Theirs);

/// <summary>What a saving did.</summary>
/// <param name="Saved">Cells that changed.</param>
/// <param name="Refusals">Each at the name of its field; those cells stand as they were.</param>
public sealed record SavedCells(int Saved, IReadOnlyList<Refusal> Refusals, IReadOnlyList<CellConflict> Conflicts)
{
    public bool IsWhole => Refusals.Count == 0 && Conflicts.Count == 0;
}

/// <summary>Saves what several people type into one grid: each cell on its own, none over another's unseen one.</summary>
/// <remarks>In the last evening everybody saves at once, so a saving asks the database for what it needs and nothing else.</remarks>
public sealed class CellDesk(DureDbContext db, SavingTurns turns, Viewer viewer, TimeProvider clock)
{
    // Each try loses only to somebody who saved, so this many losses in a row mean as many savings in a moment.
    private const int MostTries = 12;

    /// <param name="partner">The delivery partner that types, into its own programmes alone.</param>
    /// <exception cref="RefusedException">The submission is locked, or not theirs; nothing is saved.</exception>
    public async Task<SavedCells> SaveAsync(
        MunicipalityCode municipality,
        int round,
        string department,
        IReadOnlyList<TypedCell> typed,
        string who,
        CancellationToken cancel,
        string? partner = null
    )
    {
        viewer.Require(Act.EnterResults, municipality, partner is null ? department : null, partner);
        // Two of one department would each have to try again; one after the other, both are through at once.
        using var turn = await turns.TakeAsync((municipality, round, department), cancel);
        var columns = await ColumnsAsync(municipality, round, cancel);
        // What is not the partner's stays out of reach, whatever the form says.
        var own = partner is null
            ? null
            : await db.Set<ProgrammePartner>()
                .Where(row => row.Municipality == municipality && row.Partner == partner)
                .Select(row => row.Programme)
                .ToHashSetAsync(cancel);
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            try
            {
                return await TryAsync(municipality, round, department, columns, own, typed, who, cancel);
            }
            catch (DbUpdateException problem)
                when (problem is DbUpdateConcurrencyException || SubmissionDesk.IsDouble(problem))
            {
                // At another server somebody saved into the same grid between our reading and our writing.
                if (tries == MostTries)
                    throw new RefusedException(Refusals.Meanwhile());
            }
        }
    }

    private Task<Dictionary<string, AskedColumn>> ColumnsAsync(
        MunicipalityCode municipality,
        int round,
        CancellationToken cancel
    ) =>
        (
            from column in db.Set<RoundColumn>().AsNoTracking()
            join measure in db.Set<Measure>().AsNoTracking()
                on new { column.Municipality, Code = column.Measure } equals new { measure.Municipality, measure.Code }
            where column.Municipality == municipality && column.Round == round
            select new AskedColumn(column, measure)
        ).ToDictionaryAsync(asked => asked.Key, cancel);

    private async Task<SavedCells> TryAsync(
        MunicipalityCode municipality,
        int round,
        string department,
        Dictionary<string, AskedColumn> columns,
        HashSet<string>? own,
        IReadOnlyList<TypedCell> typed,
        string who,
        CancellationToken cancel
    )
    {
        string[] programmes = [.. typed.Select(cell => cell.Programme).Distinct()];
        var found = await (
            from head in db.Set<Submission>()
            where head.Municipality == municipality && head.Round == round && head.Department == department
            from row in db.Set<SubmissionRow>()
                .Where(row =>
                    row.Municipality == head.Municipality
                    && row.Round == head.Round
                    && row.Department == head.Department
                    && programmes.Contains(row.Programme)
                )
                .DefaultIfEmpty()
            from cell in db.Set<SubmissionCell>()
                .Where(cell =>
                    cell.Municipality == row.Municipality
                    && cell.Round == row.Round
                    && cell.Department == row.Department
                    && cell.Programme == row.Programme
                )
                .DefaultIfEmpty()
            select new
            {
                Head = head,
                Row = row,
                Cell = cell,
            }
        ).ToListAsync(cancel);
        if (found.Count == 0)
            throw new RefusedException(Refusals.NoSubmission(department));
        found[0].Head.Type();
        var rows = found.Select(one => one.Row).OfType<SubmissionRow>().Distinct().ToDictionary(row => row.Programme);
        var cells = found
            .Select(one => one.Cell)
            .OfType<SubmissionCell>()
            .ToDictionary(cell => (cell.Programme, cell.Column));
        var (refusals, conflicts, changes) = (
            new List<Refusal>(),
            new List<CellConflict>(),
            new List<(TypedCell Typed, CellValue Value, SubmissionCell? Cell)>()
        );
        foreach (var one in typed)
        {
            if (
                !columns.TryGetValue(one.Column, out var column)
                || !rows.TryGetValue(one.Programme, out var row)
                || !row.Owes.Contains(one.Column)
                || own?.Contains(one.Programme) == false
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
            var column = columns[one.Column].Column;
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
