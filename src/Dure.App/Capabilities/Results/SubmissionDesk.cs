using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>A reason given to a question.</summary>
public sealed record GivenAnswer(string Programme, string Column, string Question, string Reason);

/// <summary>Opens submissions and takes them along their path.</summary>
public sealed class SubmissionDesk(
    DureDbContext db,
    RoundDesk rounds,
    RecordFigures records,
    Viewer viewer,
    Deed deed,
    TimeProvider clock
)
{
    /// <exception cref="RefusedException">There is none, or it is not the viewer's to see.</exception>
    /// <param name="partner">The delivery partner for whose programmes alone it is opened.</param>
    public async Task<OpenSubmission> OpenAsync(
        string municipality,
        int id,
        string department,
        CancellationToken cancel,
        string? partner = null
    )
    {
        var ledger = await rounds.LedgerAsync(municipality, cancel);
        var code = ledger.Municipality.Code;
        // Before it is said whether there is one.
        viewer.Require(Act.ReadRounds, code, partner is null ? department : null, partner);
        var head = await HeadAsync(code, id, department, cancel);
        var (round, submission) = (head[0].Round, head[0].Submission);
        var rows = await (
            from row in Of<SubmissionRow>(submission)
            from cell in db.Set<SubmissionCell>()
                .Where(cell =>
                    cell.Municipality == row.Municipality
                    && cell.Round == row.Round
                    && cell.Department == row.Department
                    && cell.Programme == row.Programme
                )
                .DefaultIfEmpty()
            orderby row.Position, row.Programme
            select new { Row = row, Cell = cell }
        ).ToListAsync(cancel);
        if (partner is not null)
        {
            var own = PartnerSheets.ProgrammesOf(ledger, partner);
            rows.RemoveAll(one => !own.Contains(one.Row.Programme));
            if (rows.Count == 0)
                throw new RefusedException(Refusals.NoSubmission(department));
        }

        var columns = head.ToDictionary(one => one.Column.Key, one => one.Column);
        List<SubmissionRow> asked = [.. rows.Select(one => one.Row).DistinctBy(row => row.Programme)];
        var recorded = await records.FindAsync(
            db,
            ledger,
            from row in asked
            from column in row.Owes
            where columns.ContainsKey(column)
            select (row.Programme, columns[column].Measure, columns[column].Kind),
            round.Period,
            cancel
        );
        return new()
        {
            Round = round,
            Submission = submission,
            Partner = partner,
            Columns = [.. head.Select(one => new AskedColumn(one.Column, ledger.Names.Measures[one.Column.Measure]))],
            Rows = asked,
            Recorded = recorded.ToDictionary(
                one => (one.Key.Programme, RoundColumn.KeyOf(one.Key.Measure, one.Key.Kind)),
                one => one.Value
            ),
            Cells = rows.Select(one => one.Cell)
                .OfType<SubmissionCell>()
                .ToDictionary(cell => (cell.Programme, cell.Column)),
            Answers = await Of<SubmissionAnswer>(submission).ToListAsync(cancel),
            Steps = await Of<SubmissionStep>(submission).OrderBy(step => step.Number).ToListAsync(cancel),
            Ledger = ledger,
            Today = rounds.Today,
            EarlierOpen = await EarlierOpenAsync(round, cancel),
        };
    }

    private async Task<List<(Round Round, Submission Submission, RoundColumn Column)>> HeadAsync(
        MunicipalityCode municipality,
        int id,
        string department,
        CancellationToken cancel
    )
    {
        var found = await (
            from submission in db.Set<Submission>().AsNoTracking()
            join round in db.Set<Round>().AsNoTracking()
                on new { submission.Municipality, Id = submission.Round } equals new { round.Municipality, round.Id }
            join column in db.Set<RoundColumn>().AsNoTracking()
                on new { submission.Municipality, submission.Round } equals new { column.Municipality, column.Round }
            where
                submission.Municipality == municipality && submission.Round == id && submission.Department == department
            orderby column.Position
            select new
            {
                Round = round,
                Submission = submission,
                Column = column,
            }
        ).ToListAsync(cancel);
        if (found.Count > 0)
            return [.. found.Select(one => (one.Round, one.Submission, one.Column))];
        // Which of the two there is not.
        await rounds.FindAsync(municipality, id, cancel);
        throw new RefusedException(Refusals.NoSubmission(department));
    }

    /// <summary>Hands in: every figure is checked, and every question answered.</summary>
    /// <exception cref="RefusedException">A figure cannot be right, a question is open, or it was changed meanwhile.</exception>
    public async Task SubmitAsync(
        OpenSubmission open,
        IReadOnlyList<GivenAnswer> answers,
        string who,
        CancellationToken cancel
    )
    {
        viewer.Require(Act.EnterResults, open.Submission.Municipality, open.Submission.Department);
        var doubts = new CellChecks(new SubmissionFigures(open)).All();
        var faults = new List<Refusal>();
        var errors = doubts.Count(doubt => doubt.IsError);
        if (errors > 0)
            faults.Add(Refusals.OpenErrors("errors", errors));
        var given = new List<(Doubt Doubt, string Reason)>();
        foreach (var (at, doubt) in doubts.Where(doubt => !doubt.IsError).Index())
        {
            var reason = answers
                .FirstOrDefault(answer => doubt.Is(answer.Programme, answer.Column, answer.Question))
                ?.Reason;
            if (reason?.Length > Refusals.MostLetters)
                faults.Add(Refusals.TooLong() with { Place = new Place($"why-{at}") });
            else if (!string.IsNullOrWhiteSpace(reason))
                given.Add((doubt, reason.Trim()));
            else if (doubt.AnswerIn(open) is null)
                faults.Add(Refusals.Unanswered($"why-{at}", doubt.Where));
        }

        if (faults.Count > 0)
            throw new RefusedException(faults);
        await TakeAsync(open.Submission, StepKind.Submit, null, who, Save, cancel);

        async Task Save(DateTime now)
        {
            var known = await Of<SubmissionAnswer>(open.Submission).AsTracking().ToListAsync(cancel);
            foreach (var (doubt, reason) in given)
            {
                var answer = known.Find(one => doubt.Is(one.Programme, one.Column, one.Question));
                if (answer is null)
                {
                    answer = new()
                    {
                        Municipality = open.Submission.Municipality,
                        Round = open.Submission.Round,
                        Department = open.Submission.Department,
                        Programme = doubt.Programme,
                        Column = doubt.Column,
                        Question = doubt.Name,
                    };
                    db.Add(answer);
                }

                answer.Give(doubt.Of, reason, who, now);
            }
        }
    }

    /// <summary>Takes any other step, of what somebody saw.</summary>
    /// <param name="seen">The submission as it was shown.</param>
    /// <exception cref="RefusedException">It is not theirs, does not begin here, lacks its reason, or somebody was first.</exception>
    public Task TakeAsync(Submission seen, StepKind step, string? why, string who, CancellationToken cancel) =>
        TakeAsync(seen, step, why, who, _ => Task.CompletedTask, cancel);

    private async Task TakeAsync(
        Submission seen,
        StepKind step,
        string? why,
        string who,
        Func<DateTime, Task> also,
        CancellationToken cancel
    )
    {
        viewer.Require(step.Facts().Act, seen.Municipality, seen.Department);
        db.ChangeTracker.Clear();
        var submission = await db.Set<Submission>()
            .FirstAsync(
                row =>
                    row.Municipality == seen.Municipality
                    && row.Round == seen.Round
                    && row.Department == seen.Department,
                cancel
            );
        var round = await db.Set<Round>()
            .AsNoTracking()
            .FirstAsync(row => row.Municipality == seen.Municipality && row.Id == seen.Round, cancel);
        if (round.State == RoundState.Closed)
            throw new RefusedException(Refusals.AlreadyClosed(round.Title));
        var now = clock.GetUtcNow().UtcDateTime;
        var taken = submission.Take(step, who, now, why);
        if (submission.Version != seen.Version + 1)
            throw new RefusedException(Refusals.Meanwhile());
        deed.Why = taken.Why;
        db.Add(taken);
        await also(now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || IsDouble(problem))
        {
            throw new RefusedException(Refusals.Meanwhile());
        }
    }

    /// <summary>Whether somebody else added the same record first.</summary>
    internal static bool IsDouble(DbUpdateException problem) =>
        problem.InnerException
            is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 1555 or 2067 }
                or Npgsql.PostgresException { SqlState: "23505" };

    private IQueryable<T> Of<T>(Submission submission)
        where T : class =>
        db.Set<T>()
            .AsNoTracking()
            .Where(row =>
                EF.Property<MunicipalityCode>(row, "Municipality") == submission.Municipality
                && EF.Property<int>(row, "Round") == submission.Round
                && EF.Property<string>(row, "Department") == submission.Department
            );

    private async Task<bool> EarlierOpenAsync(Round round, CancellationToken cancel) =>
        (
            await db.Set<Round>()
                .AsNoTracking()
                .Where(row => row.Municipality == round.Municipality && row.State == RoundState.Open)
                .Select(row => row.Period)
                .ToListAsync(cancel)
        ).Exists(period => round.Year.Contains(period) && period.End <= round.Period.Start);
}
