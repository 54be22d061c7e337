using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.Bench.Office;

/// <summary>What the people of the office know that they saved, in their own order, held against what the database says.</summary>
internal sealed class OfficeJournal
{
    private readonly ConcurrentDictionary<string, List<long>> saved = new();
    private int repeats;
    private int found;

    /// <summary>Savings that were sent again because their answer was lost.</summary>
    public int Repeats => repeats;

    /// <summary>Those of them that were in already.</summary>
    public int Found => found;

    public int Count => saved.Values.Sum(values => values.Count);

    /// <summary>Somebody was told that a figure is saved. A cell belongs to one person, who types one figure after the other.</summary>
    public void Put(string cell, long value) => saved.GetOrAdd(cell, _ => []).Add(value);

    public void Repeated(bool wasIn)
    {
        Interlocked.Increment(ref repeats);
        if (wasIn)
            Interlocked.Increment(ref found);
    }

    /// <summary>Every difference from the database: cells that hold something else, and changes that are missing, doubled or in another order.</summary>
    public async Task<List<string>> DifferencesAsync(Database database, int round)
    {
        await using var db = database.Open();
        var cells = await db.Set<SubmissionCell>()
            .AsNoTracking()
            .Where(cell => cell.Municipality == OfficeTown.Code && cell.Round == round)
            .ToListAsync();
        var entries = await db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Municipality == OfficeTown.Code && entry.Subject.StartsWith("SubmissionCell "))
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Subject, entry.New })
            .ToListAsync();
        var changes = entries.ToLookup(entry => entry.Subject, entry => KeptIn(entry.New!));
        var differences = new List<string>();
        foreach (var cell in cells)
        {
            var typed = saved.GetValueOrDefault(Grid.NameOf(cell.Programme, cell.Column)) ?? [];
            var subject = string.Create(
                CultureInfo.InvariantCulture,
                $"SubmissionCell {cell.Round} {cell.Department} {cell.Programme} {cell.Measure} {cell.Kind}"
            );
            if (typed.Count == 0 || cell.Kept != typed[^1])
                differences.Add($"{subject} is {cell.Kept}, last saved {typed.LastOrDefault()}");
            if (!changes[subject].SequenceEqual(typed.Select(value => (long?)value)))
                differences.Add($"{subject}: {changes[subject].Count()} changes, {typed.Count} saved");
        }

        if (cells.Count != saved.Count)
            differences.Add($"{cells.Count} cells, {saved.Count} saved");
        var versions = await db.Set<SubmissionRow>()
            .Where(row => row.Municipality == OfficeTown.Code && row.Round == round)
            .SumAsync(row => EF.Property<int>(row, nameof(SubmissionRow.Version)));
        if (versions != Count)
            differences.Add($"rows changed {versions} times, {Count} savings");
        return differences;
    }

    private static long? KeptIn(string json)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.TryGetProperty(nameof(SubmissionCell.Kept), out var kept)
            ? long.Parse(kept.GetString()!, CultureInfo.InvariantCulture)
            : null;
    }
}
