using Dure.App.Shared.Audit;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>A figure that closing would write.</summary>
/// <param name="InLedger">What the ledger has now.</param>
/// <param name="IsSplit">The ledger has it in parts (재원별), which the collection does not ask for.</param>
public sealed record ClosingLine(
    SubmissionCell Cell,
    RoundColumn Column,
    Measure Measure,
    CellValue InLedger,
    bool IsSplit
)
{
    public bool IsNew => InLedger.Mark == CellMark.Empty;
    public bool IsSame => InLedger == Cell.Value;

    /// <summary>The ledger has another value, which this one would supersede.</summary>
    public bool Differs => !IsNew && !IsSame;
}

/// <summary>What closing a round would do.</summary>
/// <param name="Without">Submissions that are not approved, and would be left out.</param>
/// <param name="Recorded">Cells that were typed before their figure came from records; those are left out.</param>
public sealed record Closing(
    Round Round,
    IReadOnlyList<ClosingLine> Lines,
    IReadOnlyList<Submission> Without,
    int Recorded
)
{
    public int New => Lines.Count(line => line.IsNew);
    public int Same => Lines.Count(line => line.IsSame);
    public IReadOnlyList<ClosingLine> Different => [.. Lines.Where(line => line.Differs)];
}

/// <summary>Closes rounds: what was approved becomes facts, once, with everything else that closing changes or not at all.</summary>
public sealed class ClosingDesk(
    DureDbContext db,
    LedgerWriter writer,
    LedgerCache cache,
    RecordFigures records,
    Viewer viewer,
    Deed deed,
    TimeProvider clock
)
{
    /// <exception cref="RefusedException">There is no such round.</exception>
    public async Task<Closing> ReadAsync(LedgerView ledger, int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await ReadOpenAsync(ledger, id, cancel);
    }

    /// <param name="why">Why other values of the ledger are superseded; needed where there are any.</param>
    /// <param name="without">Why it is closed without some departments; needed where any is not approved.</param>
    /// <exception cref="RefusedException">It is closed already, a reason lacks, or the ledger does not take a figure; nothing is written.</exception>
    public async Task<Posted> CloseAsync(
        MunicipalityCode municipality,
        int id,
        string? why,
        string? without,
        string who,
        CancellationToken cancel
    )
    {
        viewer.Require(Act.OpenRounds, municipality);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // From here on nobody else writes this ledger or closes this round.
        await writer.LockAsync(municipality, cancel);
        var before = (await cache.NowAsync(db, municipality, cancel))!;
        var closing = await ReadOpenAsync(before, id, cancel);
        if (closing.Round.State == RoundState.Closed)
            throw new RefusedException(Refusals.AlreadyClosed(closing.Round.Title));
        var faults = new List<Refusal>();
        if (closing.Without.Count > 0 && string.IsNullOrWhiteSpace(without))
            faults.Add(Refusals.Undecided(closing.Without.Count));
        // A whole beside parts that come to something else would leave two figures where there is one.
        if (closing.Different.Count(line => line.IsSplit) is > 0 and var split)
            faults.Add(Refusals.SplitDiffers(split));
        if (closing.Different.Count > 0 && string.IsNullOrWhiteSpace(why))
            faults.Add(Refusals.DifferenceWhy(closing.Different.Count));
        if (faults.Count > 0)
            throw new RefusedException(faults);
        deed.Why = string.Join(" / ", new[] { why, without }.Where(text => !string.IsNullOrWhiteSpace(text)));
        var posted = await writer.WriteAsync(
            before,
            new PostingHead(
                who,
                $"{closing.Round.Span} 실적 취합",
                string.IsNullOrWhiteSpace(why) ? $"{closing.Round.Title} 마감" : why.Trim(),
                Results.AddressOf(closing.Round)
            ),
            [
                .. closing
                    .Lines.Where(line => !(line.IsSplit && line.IsSame))
                    .Select(line => FactOf(closing.Round, line, why)),
            ],
            changes: false,
            cancel
        );
        await MarkAsync(closing, posted.Posting, without, who, cancel);
        await transaction.CommitAsync(cancel);
        // As LedgerWriter does with a posting of its own.
        if (posted.Posting is { } number && posted.Facts.Count == posted.Written)
            cache.Put(before.With(posted.Facts, number));
        return posted;
    }

    private async Task MarkAsync(Closing closing, int? posting, string? without, string who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (municipality, id) = (closing.Round.Municipality, closing.Round.Id);
        foreach (
            var submission in await db.Set<Submission>()
                .Where(row => row.Municipality == municipality && row.Round == id)
                .ToListAsync(cancel)
        )
        {
            if (submission.State is SubmissionState.Approved)
                db.Add(submission.Take(StepKind.Close, who, now, null));
            else if (submission.State is not SubmissionState.Closed)
                db.Add(submission.Take(StepKind.Omit, who, now, without));
        }

        closing.Round.Close(who, now, posting, string.IsNullOrWhiteSpace(without) ? null : without.Trim());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(Refusals.Meanwhile());
        }
    }

    private async Task<Closing> ReadOpenAsync(LedgerView ledger, int id, CancellationToken cancel)
    {
        var municipality = ledger.Municipality.Code;
        var round =
            await db.Set<Round>().FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            ?? throw new RefusedException(Refusals.NoRound($"{id}"));
        var submissions = await db.Set<Submission>()
            .Where(row => row.Municipality == municipality && row.Round == id)
            .OrderBy(row => row.Department)
            .ToListAsync(cancel);
        var columns = await db.Set<RoundColumn>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Round == id)
            .ToDictionaryAsync(column => column.Key, cancel);
        var approved = submissions
            .Where(row => row.State == SubmissionState.Approved)
            .Select(row => row.Department)
            .ToHashSet();
        var cells = await db.Set<SubmissionCell>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Round == id && row.Mark != CellMark.Empty)
            .OrderBy(row => row.Department)
            .ThenBy(row => row.Programme)
            .ToListAsync(cancel);
        cells = [.. cells.Where(cell => approved.Contains(cell.Department))];
        var recorded = await records.FindAsync(
            db,
            ledger,
            cells.Select(cell => (cell.Programme, cell.Measure, cell.Kind)),
            round.Period,
            cancel
        );
        var left = cells.RemoveAll(cell => recorded.ContainsKey((cell.Programme, cell.Measure, cell.Kind)));
        return new(
            round,
            [
                .. cells
                    .OrderBy(cell => cell.Department, StringComparer.Ordinal)
                    .ThenBy(cell => cell.Programme, StringComparer.Ordinal)
                    .ThenBy(cell => columns[cell.Column].Position)
                    .Select(cell => LineOf(ledger, round, cell, columns[cell.Column])),
            ],
            [.. submissions.Where(row => row.State is not (SubmissionState.Approved or SubmissionState.Closed))],
            left
        );
    }

    private static ClosingLine LineOf(LedgerView ledger, Round round, SubmissionCell cell, RoundColumn column)
    {
        var measure = ledger.Names.Measures[cell.Measure];
        var known = LedgerValue.At(ledger, cell.Programme, measure, cell.Kind, round.Period);
        return new(cell, column, measure, known.Value, known.IsSplit);
    }

    private static NewFact FactOf(Round round, ClosingLine line, string? why) =>
        new()
        {
            Subject = SubjectKey.Programme(line.Cell.Programme),
            Measure = line.Cell.Measure,
            Kind = line.Cell.Kind,
            Period = round.Period,
            Value = line.Cell.Value.HasValue
                ? CellText.InUnit(line.Cell.Value.Kept, line.Measure, line.Measure.Unit)
                : null,
            ReferenceDate = round.Period.LastDay,
            Reason = line.Differs ? why!.Trim() : null,
            Source = $"취합 {round.Id} {line.Cell.Department}",
        };
}
