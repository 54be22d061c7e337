using Dure.App.Shared.Ledger;
using Dure.App.Shell;

namespace Dure.Bench;

/// <summary>Reads the nation into memory and weighs it.</summary>
internal static class MemoryBench
{
    private const double AtMost = 40;

    public static async Task<IReadOnlyList<LedgerView>> RunAsync(Database database, Report report)
    {
        var ledgers = new List<LedgerView>(Nation.Municipalities.Count);
        await using (var warm = database.Open())
            await new LedgerCache().NowAsync(warm, Nation.Municipalities[0], default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = TimeProvider.System.GetTimestamp();
        foreach (var municipality in Nation.Municipalities)
        {
            await using var db = database.Open();
            ledgers.Add((await new LedgerCache().NowAsync(db, municipality, default))!);
        }

        var took = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var facts = ledgers.Sum(ledger => (long)ledger.Facts.Count);
        var each = (double)bytes / facts;
        report.Target(
            $"memory for the nation: at most {AtMost} bytes a fact",
            Report.Invariant($"{each:N1}"),
            each <= AtMost
        );
        report.Section(
            "Memory",
            $"""
            All {ledgers.Count} ledgers with their names and structure, {facts:N0} facts: {bytes
                / 1e6:N0} MB after a full collection, {each:N1}
            bytes a fact (the columns themselves {ledgers.Sum(ledger => ledger.Facts.Bytes)
                / (double)facts:N0}). Read from PostgreSQL in {took:N1} s, {facts / took:N0} facts a second.
            """
        );
        GC.KeepAlive(ledgers);
        return ledgers;
    }
}
