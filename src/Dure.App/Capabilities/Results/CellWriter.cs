using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>Writes savings, one after the other, in the transaction of its context.</summary>
internal sealed class CellWriter(DureDbContext db, LedgerCache cache, RecordFigures records, TimeProvider clock)
{
    private readonly Dictionary<
        (MunicipalityCode, int),
        (Period Period, Dictionary<string, AskedColumn> Columns)
    > known = [];

    // Asked at every saving, while everybody else of the municipality waits.
    private static readonly CompiledQuery<
        Func<DureDbContext, MunicipalityCode, int, string, string[], IAsyncEnumerable<Found>>
    > Find = new(() =>
        EF.CompileAsyncQuery(
            (DureDbContext db, MunicipalityCode municipality, int round, string department, string[] programmes) =>
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
                select new Found(head, row, cell)
        )
    );

    /// <summary>A submission with a cell of one of the rows asked for; without row or cell where there is none.</summary>
    private sealed record Found(Submission Head, SubmissionRow? Row, SubmissionCell? Cell);

    /// <exception cref="RefusedException">The submission is locked or there is none; nothing was written.</exception>
    /// <exception cref="DbUpdateException">At another server somebody saved into the same grid between reading and writing.</exception>
    public async Task<SavedCells> WriteAsync(Saving saving, CancellationToken cancel)
    {
        var (period, columns) = await ColumnsAsync(saving.Municipality, saving.Round, cancel);
        string[] programmes = [.. saving.Typed.Select(cell => cell.Programme).Distinct()];
        var found = new List<Found>();
        await foreach (
            var one in Find.On(db)(db, saving.Municipality, saving.Round, saving.Department, programmes)
                .WithCancellation(cancel)
        )
            found.Add(one);
        if (found.Count == 0)
            throw new RefusedException(Refusals.NoSubmission(saving.Department));
        found[0].Head.Type();
        var rows = found.Select(one => one.Row).OfType<SubmissionRow>().Distinct().ToDictionary(row => row.Programme);
        var cells = found
            .Select(one => one.Cell)
            .OfType<SubmissionCell>()
            .ToDictionary(cell => (cell.Programme, cell.Column));
        var recorded = await RecordedAsync(saving, period, columns, cancel);
        var (refusals, conflicts, changes) = (
            new List<Refusal>(),
            new List<CellConflict>(),
            new List<(TypedCell Typed, CellValue Value, SubmissionCell? Cell)>()
        );
        var shown = Meanwhile(saving.Typed, cells, columns).ToList();
        foreach (var one in saving.Typed)
        {
            if (
                !columns.TryGetValue(one.Column, out var column)
                || !rows.TryGetValue(one.Programme, out var row)
                || !row.Owes.Contains(one.Column)
                || saving.Own?.Contains(one.Programme) == false
            )
            {
                refusals.Add(Refusals.NotOwed(one.Field));
                continue;
            }

            if (recorded.TryGetValue((one.Programme, column.Measure.Code, column.Kind), out var figure))
            {
                refusals.Add(Refusals.FromRecords(one.Field, figure.Source.Name));
                continue;
            }

            if (
                CellValue.Read(one.Text, column.Measure, column.Kind, column.Unit, one.Field, refusals) is not { } value
            )
                continue;
            var cell = cells.GetValueOrDefault((one.Programme, one.Column));
            shown.Add(new(one.Field, value.Write(column.Measure, column.Unit), null));
            if (value == (cell?.Value ?? CellValue.Empty))
                continue;
            if (cell is not null && cell.Since > one.Seen)
                conflicts.Add(new(one, value, cell));
            else
                changes.Add((one, value, cell));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (changes.Count > 0)
        {
            foreach (var row in changes.GroupBy(change => change.Typed.Programme))
            {
                var since = rows[row.Key].Change();
                foreach (var (one, value, known) in row)
                    (known ?? Add(one)).Set(value, since, saving.Who, now);
            }

            await db.SaveChangesAsync(cancel);
        }

        return new(
            changes.Count,
            changes.Count > 0 ? now : null,
            refusals,
            conflicts,
            shown,
            rows.ToDictionary(row => row.Key, row => row.Value.Version)
        );

        SubmissionCell Add(TypedCell one)
        {
            var column = columns[one.Column].Column;
            var cell = new SubmissionCell
            {
                Municipality = saving.Municipality,
                Round = saving.Round,
                Department = saving.Department,
                Programme = one.Programme,
                Measure = column.Measure,
                Kind = column.Kind,
            };
            db.Add(cell);
            return cell;
        }
    }

    /// <summary>What others changed in the rows that are sent, in other cells, since the sender saw them.</summary>
    private static IEnumerable<ShownCell> Meanwhile(
        IReadOnlyList<TypedCell> typed,
        Dictionary<(string Programme, string Column), SubmissionCell> cells,
        Dictionary<string, AskedColumn> columns
    )
    {
        var sent = typed.Select(one => (one.Programme, one.Column)).ToHashSet();
        return from row in typed.GroupBy(one => one.Programme, one => one.Seen)
            from cell in cells.Values
            where cell.Programme == row.Key && cell.Since > row.Min() && !sent.Contains((cell.Programme, cell.Column))
            where columns.ContainsKey(cell.Column)
            let column = columns[cell.Column]
            select new ShownCell(
                Grid.NameOf(cell.Programme, cell.Column),
                cell.Value.Write(column.Measure, column.Unit),
                cell.Who
            );
    }

    /// <summary>What the round asks; read once for all who save into it together.</summary>
    private async Task<(Period Period, Dictionary<string, AskedColumn> Columns)> ColumnsAsync(
        MunicipalityCode municipality,
        int id,
        CancellationToken cancel
    )
    {
        if (known.TryGetValue((municipality, id), out var asked))
            return asked;
        var columns = await (
            from column in db.Set<RoundColumn>().AsNoTracking()
            join round in db.Set<Round>().AsNoTracking()
                on new { column.Municipality, Id = column.Round } equals new { round.Municipality, round.Id }
            join measure in db.Set<Measure>().AsNoTracking()
                on new { column.Municipality, Code = column.Measure } equals new { measure.Municipality, measure.Code }
            where column.Municipality == municipality && column.Round == id
            select new { round.Period, Asked = new AskedColumn(column, measure) }
        ).ToListAsync(cancel);
        return known[(municipality, id)] =
            columns.Count == 0
                ? (default, [])
                : (columns[0].Period, columns.ToDictionary(one => one.Asked.Key, one => one.Asked));
    }

    /// <summary>What nobody types, as the ledger was when somebody last looked: a saving asks no more of the database than it must.</summary>
    private async Task<
        IReadOnlyDictionary<(string Programme, string Measure, FactKind Kind), RecordFigure>
    > RecordedAsync(Saving saving, Period period, Dictionary<string, AskedColumn> columns, CancellationToken cancel) =>
        (cache.Known(saving.Municipality) ?? await cache.NowAsync(db, saving.Municipality, cancel)) is { } ledger
            ? await records.FindAsync(
                db,
                ledger,
                saving
                    .Typed.Where(one => columns.ContainsKey(one.Column))
                    .Select(one => (one.Programme, columns[one.Column].Measure.Code, columns[one.Column].Kind)),
                period,
                cancel
            )
            : new Dictionary<(string, string, FactKind), RecordFigure>();
}
