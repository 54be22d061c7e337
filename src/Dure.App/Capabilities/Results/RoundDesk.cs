using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>A round to be opened.</summary>
/// <param name="Columns">Keys of what is asked for: <c>jobs|실적</c>.</param>
/// <param name="MoneyUnit">In which money is typed.</param>
/// <param name="All">Programmes without target or result owe too.</param>
/// <param name="Marks">The days on which it reminds; null for the usual ones.</param>
public sealed record NewRound(
    Period Period,
    string? Title,
    DateOnly Due,
    IReadOnlyList<string> Columns,
    string MoneyUnit,
    IReadOnlyList<string> Departments,
    bool All,
    IReadOnlyList<int>? Marks = null
);

/// <summary>A round with the submissions it asks for.</summary>
public sealed record RoundLine(Round Round, IReadOnlyList<Submission> Submissions);

/// <summary>Opens rounds and finds them.</summary>
public sealed class RoundDesk(DureDbContext db, LedgerWriter writer, LedgerCache cache, Deed deed, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <exception cref="RefusedException">There is no such municipality.</exception>
    public async Task<LedgerView> LedgerAsync(string municipality, CancellationToken cancel) =>
        MunicipalityCode.TryParse(municipality, out var code)
        && code != MunicipalityCode.Nation
        && await cache.NowAsync(db, code, cancel) is { } ledger
            ? ledger
            : throw new RefusedException(Refusals.NoMunicipality(municipality));

    /// <exception cref="RefusedException">There is no such round.</exception>
    public async Task<RoundLine> FindAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        var round =
            await db.Set<Round>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            ?? throw new RefusedException(Refusals.NoRound($"{id}"));
        return new(
            round,
            await db.Set<Submission>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && row.Round == id)
                .OrderBy(row => row.Department)
                .ToListAsync(cancel)
        );
    }

    /// <summary>What a round asks for, in its order.</summary>
    public Task<List<RoundColumn>> ColumnsAsync(MunicipalityCode municipality, int round, CancellationToken cancel) =>
        db.Set<RoundColumn>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Round == round)
            .OrderBy(row => row.Position)
            .ToListAsync(cancel);

    /// <summary>Opens a round: every chosen department gets what it owes by the plan.</summary>
    /// <exception cref="RefusedException">Each refusal stands at its field; nothing is opened.</exception>
    public async Task<Round> OpenAsync(LedgerView seen, NewRound given, string who, CancellationToken cancel)
    {
        var municipality = seen.Municipality.Code;
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await writer.LockAsync(municipality, cancel);
        var ledger = (await cache.NowAsync(db, municipality, cancel))!;
        var columns = await CheckAsync(ledger, given, cancel);
        var rows = Owed.Of(ledger, Period.Year(given.Period.FirstCalendarYear), columns, given.All)
            .Where(row => given.Departments.Contains(row.Department))
            .ToList();
        if (rows.Count == 0)
            throw new RefusedException(Refusals.NothingOwed());
        var last = await db.Set<Round>()
            .Where(row => row.Municipality == municipality)
            .MaxAsync(row => (int?)row.Id, cancel);
        var round = new Round
        {
            Municipality = municipality,
            Id = 1 + (last ?? 0),
            Period = given.Period,
            Title = string.IsNullOrWhiteSpace(given.Title)
                ? $"{given.Period.ToKorean()} 실적 취합"
                : string.Concat(given.Title.Where(letter => !char.IsControl(letter))).Trim(),
            OpenedBy = who,
            OpenedAt = clock.GetUtcNow().UtcDateTime,
        }
            .By(given.Due)
            .RemindOn(given.Marks ?? ReminderDays.Usual);
        db.Add(round);
        db.AddRange(
            columns.Select(
                (column, at) =>
                    new RoundColumn
                    {
                        Municipality = municipality,
                        Round = round.Id,
                        Measure = column.Measure.Code,
                        Kind = column.Kind,
                        Position = at,
                        Unit = Unit.Of(column.Measure.Unit).IsMoney ? given.MoneyUnit : column.Measure.Unit,
                    }
            )
        );
        foreach (var department in rows.GroupBy(row => row.Department))
        {
            db.Add(
                new Submission
                {
                    Municipality = municipality,
                    Round = round.Id,
                    Department = department.Key,
                }
            );
            db.AddRange(
                department.Select(row => new SubmissionRow
                {
                    Municipality = municipality,
                    Round = round.Id,
                    Department = row.Department,
                    Programme = row.Programme,
                    Position = row.Position,
                    Owes = row.Columns,
                })
            );
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return round;
    }

    /// <summary>Gives departments another last day.</summary>
    public async Task PostponeAsync(
        MunicipalityCode municipality,
        int id,
        DateOnly due,
        string why,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException(Refusals.WhyMissing());
        var round = await TrackedAsync(municipality, id, cancel);
        deed.Why = why.Trim();
        round.By(due);
        await SaveAsync(cancel);
    }

    /// <summary>Sets the days on which it reminds.</summary>
    public async Task RemindOnAsync(
        MunicipalityCode municipality,
        int id,
        IReadOnlyList<int> marks,
        CancellationToken cancel
    )
    {
        var round = await TrackedAsync(municipality, id, cancel);
        round.RemindOn(marks);
        await SaveAsync(cancel);
    }

    /// <summary>Opens a closed round again: departments that were left out go on, others are opened one by one.</summary>
    /// <exception cref="RefusedException">It is open, or no reason is given.</exception>
    public async Task ReopenAsync(
        MunicipalityCode municipality,
        int id,
        string? why,
        string who,
        CancellationToken cancel
    )
    {
        var round = await TrackedAsync(municipality, id, cancel);
        round.Reopen(why);
        deed.Why = why!.Trim();
        foreach (
            var submission in await db.Set<Submission>()
                .Where(row =>
                    row.Municipality == municipality && row.Round == id && row.State == SubmissionState.Missing
                )
                .ToListAsync(cancel)
        )
            db.Add(submission.Take(StepKind.Reopen, who, clock.GetUtcNow().UtcDateTime, why));
        await SaveAsync(cancel);
    }

    private async Task<Round> TrackedAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await db.Set<Round>()
                .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            ?? throw new RefusedException(Refusals.NoRound($"{id}"));
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(Refusals.Meanwhile());
        }
    }

    private async Task<IReadOnlyList<(Measure Measure, FactKind Kind)>> CheckAsync(
        LedgerView ledger,
        NewRound given,
        CancellationToken cancel
    )
    {
        var municipality = ledger.Municipality.Code;
        var faults = new List<Refusal>();
        var year = given.Period.FirstCalendarYear;
        if (!Round.IsSpan(given.Period))
            faults.Add(Refusals.NotASpan(given.Period.ToKorean()));
        else if (!await db.Set<Book>().AnyAsync(row => row.Municipality == municipality && row.Year == year, cancel))
            faults.Add(Refusals.NoBookOfYear(year));
        var choices = Owed.Choices(ledger).ToDictionary(choice => RoundColumn.KeyOf(choice.Measure.Code, choice.Kind));
        if (given.Columns.Count == 0)
            faults.Add(Refusals.NoColumns());
        faults.AddRange(given.Columns.Where(key => !choices.ContainsKey(key)).Select(Refusals.NoColumn));
        if (given.Departments.Count == 0)
            faults.Add(Refusals.NothingOwed());
        var same = await (
            from column in db.Set<RoundColumn>().AsNoTracking()
            join round in db.Set<Round>().AsNoTracking()
                on new { column.Municipality, Id = column.Round } equals new { round.Municipality, round.Id }
            where round.Municipality == municipality && round.Period == given.Period
            select new
            {
                round.Title,
                column.Measure,
                column.Kind,
            }
        ).ToListAsync(cancel);
        if (same.Find(one => given.Columns.Contains(RoundColumn.KeyOf(one.Measure, one.Kind))) is { } other)
            faults.Add(Refusals.SameRound(other.Title));
        if (faults.Count > 0)
            throw new RefusedException(faults);
        return [.. given.Columns.Distinct().Select(key => choices[key])];
    }
}
