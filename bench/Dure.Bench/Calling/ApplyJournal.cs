using System.Collections.Concurrent;
using System.Text.Json;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench.Calling;

/// <summary>What residents were told is received, held against what the database has.</summary>
internal sealed class ApplyJournal
{
    private const string Answers = "application answers";

    // The receipt number, and who was told it.
    private readonly ConcurrentDictionary<string, NewPerson> told = new();
    private int repeats;
    private int found;

    public int Count => told.Count;

    /// <summary>Applications that were sent again because their answer was lost.</summary>
    public int Repeats => repeats;

    /// <summary>Those of them that were in already.</summary>
    public int Found => found;

    public void Put(string receipt, NewPerson person)
    {
        if (!told.TryAdd(receipt, person))
            throw new InvalidOperationException("Two were told the same receipt number.");
    }

    public void Repeated(bool wasIn)
    {
        Interlocked.Increment(ref repeats);
        if (wasIn)
            Interlocked.Increment(ref found);
    }

    /// <summary>Every difference: what is lost, doubled, another's, without its document, or in the database and told to nobody.</summary>
    /// <param name="pictures">How many bytes the document of each has.</param>
    public async Task<List<string>> DifferencesAsync(IServiceProvider services, Call call, int pictures)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DureDbContext>();
        var rows = await db.Set<Application>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .ToListAsync();
        var files = await db.Set<ApplicationFile>()
            .Where(row => row.Municipality == call.Municipality)
            .GroupBy(row => row.Application)
            .Select(own => new
            {
                own.Key,
                Count = own.Count(),
                Size = own.Sum(row => row.Size),
            })
            .ToDictionaryAsync(own => own.Key);
        var opened = await scope
            .ServiceProvider.GetRequiredService<PersonBoxes>()
            .OpenAsync(call.Municipality, Answers, [.. rows.Select(row => (row.Person, row.Id, row.Answers))], default);
        string[] receipts = [.. told.Keys];
        var registered = await scope
            .ServiceProvider.GetRequiredService<PersonDesk>()
            .RegisterAsync(
                call.Municipality,
                [
                    .. receipts.Select(receipt => new NewPerson
                    {
                        Birth = told[receipt].Birth,
                        Sex = told[receipt].Sex,
                        Details = told[receipt].Details,
                    }),
                ],
                new(call.Department, $"programme:{call.Programme}", call.KeepUntil),
                default
            );
        var personOf = receipts.Zip(registered).ToDictionary(pair => pair.First, pair => pair.Second.Id);
        var (differences, seen) = (new List<string>(), new HashSet<int>());
        foreach (var (row, plain) in rows.Zip(opened))
        {
            var name = Report.Invariant($"application {row.Id}");
            var answers = plain is null ? null : JsonSerializer.Deserialize<SealedAnswers>(plain);
            if (answers is null || !personOf.TryGetValue(answers.Receipt, out var person))
                differences.Add($"{name} was told to nobody");
            else if (person != row.Person || !seen.Add(person))
                differences.Add($"{name} is another's, or doubled");
            else if (!row.ReceiptHash.AsSpan().SequenceEqual(ReceiptNumber.HashOf(answers.Receipt)))
                differences.Add($"{name} is not found by its receipt number");
            if (files.GetValueOrDefault(row.Id) is not { Count: 1 } own || own.Size != pictures)
                differences.Add($"{name} has not its one document");
        }

        if (rows.Count != told.Count)
            differences.Add(Report.Invariant($"{rows.Count} in the database, {told.Count} told"));
        return differences;
    }
}
