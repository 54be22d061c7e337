using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shell;

/// <summary>
/// Lets those of this process who would get into each other's way go one after the other. Those who wait hold no thread
/// and no connection. It spares tries and crowding and decides nothing: what must hold between servers the database holds.
/// </summary>
public class Turns
{
    // Two different things may share a place; that costs them a short wait, and no memory grows with their number.
    private const int Places = 64;

    private readonly SemaphoreSlim[] places = [.. Enumerable.Range(0, Places).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for one's turn, which lasts until what is given back is disposed of.</summary>
    /// <param name="of">Those with the same go one after the other.</param>
    public async Task<IDisposable> TakeAsync<T>(T of, CancellationToken cancel)
        where T : notnull
    {
        var place = places[unchecked((uint)of.GetHashCode()) % Places];
        await place.WaitAsync(cancel);
        return new Turn(place);
    }

    private sealed class Turn(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}

/// <summary>The turns of those who write what the log tells of; the innermost of all, so that nobody waits for each other.</summary>
public sealed class WritingTurns : Turns
{
    /// <summary>The turn of one who writes into a municipality's log; SQLite has one writer for all.</summary>
    public Task<IDisposable> TakeAsync(DureDbContext db, MunicipalityCode municipality, CancellationToken cancel) =>
        TakeAsync(db.Database.IsSqlite() ? 0 : municipality.Value, cancel);

    /// <summary>The turn of one who writes what no log tells of: none is needed but on SQLite, where those who meet wait in steps of 150 ms.</summary>
    public async Task<IDisposable?> TakeUntoldAsync(DureDbContext db, CancellationToken cancel) =>
        db.Database.IsSqlite() ? await TakeAsync(0, cancel) : null;
}
