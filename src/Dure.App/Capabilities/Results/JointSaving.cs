using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>What one person saves at one moment; each is a saving of its own, however alike.</summary>
/// <param name="own">Programmes that may be typed into; null for all that the department owes.</param>
internal sealed class Saving(
    MunicipalityCode municipality,
    int round,
    string department,
    IReadOnlySet<string>? own,
    IReadOnlyList<TypedCell> typed,
    string who,
    Deed deed
)
{
    public MunicipalityCode Municipality => municipality;
    public int Round => round;
    public string Department => department;
    public IReadOnlySet<string>? Own => own;
    public IReadOnlyList<TypedCell> Typed => typed;
    public string Who => who;
    public Deed Deed => deed;
}

/// <summary>
/// Writes together what people of one municipality save at the same moment. All of them stand in one log, one behind the
/// other, and whoever adds to it must wait until what stands before is on disk: so many go there in one transaction, and
/// wait once. Each has its own answer and its own entries of the log, and is told only when all of it is on disk.
/// </summary>
public sealed class JointSaving(
    IServiceScopeFactory scopes,
    WritingTurns turns,
    LedgerCache cache,
    RecordFigures records,
    TimeProvider clock
)
{
    // Each try loses only to somebody at another server who saved, so this many losses in a row mean as many savings.
    private const int MostTries = 12;

    private readonly ConcurrentDictionary<MunicipalityCode, Together<Saving, Outcome>> lines = new();

    /// <param name="Saved">Null if it was refused or failed.</param>
    private sealed record Outcome(SavedCells? Saved, ExceptionDispatchInfo? Problem);

    internal async Task<SavedCells> SaveAsync(Saving saving, CancellationToken cancel)
    {
        var line = lines.GetOrAdd(saving.Municipality, _ => new(SaveAllAsync));
        var outcome = (await line.AskAsync(saving, cancel))!;
        outcome.Problem?.Throw();
        return outcome.Saved!;
    }

    private async Task<IReadOnlyDictionary<Saving, Outcome>> SaveAllAsync(IReadOnlyCollection<Saving> savings)
    {
        if (savings.Count > 1)
            try
            {
                return await WriteAsync(savings);
            }
            catch (Exception)
            {
                // None of them is in. What one of them cannot do is not the others' fault: each tries alone.
            }

        var outcomes = new Dictionary<Saving, Outcome>();
        foreach (var saving in savings)
            outcomes[saving] = await AloneAsync(saving);
        return outcomes;
    }

    private async Task<Outcome> AloneAsync(Saving saving)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return (await WriteAsync([saving]))[saving];
            }
            catch (DbUpdateException problem) when (IsLost(problem))
            {
                if (tries == MostTries)
                    return Failed([saving], new RefusedException(Refusals.Meanwhile()))[saving];
            }
            catch (Exception problem)
            {
                return Failed([saving], problem)[saving];
            }
    }

    /// <summary>All of them, or none.</summary>
    private async Task<Dictionary<Saving, Outcome>> WriteAsync(IReadOnlyCollection<Saving> savings)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DureDbContext>();
        var deed = scope.ServiceProvider.GetRequiredService<Deed>();
        // Whoever asked may have gone; what they sent is saved.
        var cancel = CancellationToken.None;
        using var turn = await turns.TakeAsync(db, savings.First().Municipality, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Database.AutoSavepointsEnabled = false;
        var writer = new CellWriter(db, cache, records, clock);
        var outcomes = new Dictionary<Saving, Outcome>();
        foreach (var saving in savings)
        {
            deed.Become(saving.Deed);
            try
            {
                outcomes[saving] = new(await writer.WriteAsync(saving, cancel), null);
            }
            catch (RefusedException refused)
            {
                outcomes[saving] = new(null, ExceptionDispatchInfo.Capture(refused));
            }

            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
        return outcomes;
    }

    private static bool IsLost(Exception problem) =>
        problem is DbUpdateConcurrencyException || (problem is DbUpdateException lost && SubmissionDesk.IsDouble(lost));

    private static Dictionary<Saving, Outcome> Failed(IEnumerable<Saving> savings, Exception problem) =>
        savings.ToDictionary(saving => saving, _ => new Outcome(null, ExceptionDispatchInfo.Capture(problem)));
}
