using System.Collections.Concurrent;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Simulating;

/// <summary>A simulation under way or done.</summary>
public sealed class HeldSimulation
{
    private readonly Lock gate = new();
    private (string Step, double Done) now = ("차례를 기다리고 있습니다", 0);

    public required DateTimeOffset Begun { get; init; }

    public Task<SimulationResult> Work { get; internal set; } = null!;

    /// <summary>What is being done, and how much of all is done.</summary>
    public (string Step, double Done) Now
    {
        get
        {
            lock (gate)
                return now;
        }
    }

    internal void Tell(string step, double done)
    {
        lock (gate)
            now = (step, Math.Max(done, now.Done));
    }
}

/// <summary>
/// Runs simulations one after the other and holds the results for a while: they are the same for all who ask the same,
/// and are about nobody real.
/// </summary>
public sealed class SimulationDesk(TimeProvider clock) : IDisposable
{
    private const int Waiting = 6;
    private const int Held = 40;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<SimulationAsk, HeldSimulation> held = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();

    /// <summary>The simulation, begun if it is not there yet.</summary>
    /// <exception cref="RefusedException"><c>TooBusy</c>.</exception>
    public HeldSimulation Of(RuleLibrary library, SimulationAsk ask)
    {
        lock (gate)
        {
            Sweep();
            if (held.TryGetValue(ask, out var there))
                return there;
            if (held.Values.Count(one => !one.Work.IsCompleted) >= Waiting)
                throw new RefusedException(PageRefusals.Busy());
            var simulation = new HeldSimulation { Begun = clock.GetUtcNow() };
            simulation.Work = Task.Run(() => RunAsync(library, ask, simulation));
            return held[ask] = simulation;
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<SimulationResult> RunAsync(RuleLibrary library, SimulationAsk ask, HeldSimulation simulation)
    {
        await turn.WaitAsync();
        try
        {
            using var stop = new CancellationTokenSource(Longest);
            return Simulation.Run(library, ask, simulation.Tell, stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new RefusedException(PageRefusals.TooLong());
        }
        finally
        {
            turn.Release();
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        var done = held.Where(pair => pair.Value.Work.IsCompleted).OrderByDescending(pair => pair.Value.Begun).ToList();
        foreach (var (pair, at) in done.Select((pair, at) => (pair, at)))
            if (at >= Held || pair.Value.Begun + Kept <= now)
                held.TryRemove(pair);
    }
}
