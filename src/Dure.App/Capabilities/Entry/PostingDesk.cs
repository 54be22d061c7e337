using System.Text.Json;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Entry;

/// <summary>A figure that a posting wrote.</summary>
/// <param name="Before">What it took the place of; null where it was the first.</param>
/// <param name="InForce">Whether it is still the value of its figure.</param>
public sealed record PostedFigure(Fact Fact, Fact? Before, FigureAt At, string Name, Measure Measure, bool InForce);

/// <summary>A value of a record that a posting changed.</summary>
public sealed record ChangedValue(string Of, string Key, string? Old, string? New);

/// <summary>What a posting did.</summary>
public sealed record PostingStory(
    Posting Posting,
    IReadOnlyList<PostedFigure> Figures,
    int MoreFigures,
    IReadOnlyList<ChangedValue> Changes
);

/// <summary>Reads what a posting changed, and takes it back by writing the former values anew.</summary>
public sealed class PostingDesk(DureDbContext db, LedgerWriter writer)
{
    // A book that was loaded has thousands; nobody reads more of them here.
    private const int MaxShown = 500;

    /// <exception cref="RefusedException">There is no such posting.</exception>
    public async Task<PostingStory> ReadAsync(LedgerView ledger, int id, CancellationToken cancel)
    {
        var municipality = ledger.Municipality.Code;
        var posting =
            await db.Set<Posting>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            ?? throw new RefusedException(Refusals.NoPosting(id));
        var facts = db.Set<Fact>()
            .AsNoTracking()
            .Where(fact => fact.Municipality == municipality && fact.Posting == id);
        var count = await facts.CountAsync(cancel);
        var shown = await facts.OrderBy(fact => fact.Id).Take(MaxShown).ToListAsync(cancel);
        return new(
            posting,
            await FiguresAsync(ledger, shown, cancel),
            count - shown.Count,
            await ChangesAsync(municipality, id, cancel)
        );
    }

    /// <summary>Writes the former values of a posting's figures anew.</summary>
    /// <param name="firstToo">Whether figures that had no value before become "해당 없음"; else they stay.</param>
    /// <exception cref="RefusedException">There is nothing to take back, or somebody wrote meanwhile.</exception>
    public async Task<Posted> UndoAsync(
        LedgerView ledger,
        PostingStory story,
        bool firstToo,
        string who,
        string reason,
        CancellationToken cancel
    )
    {
        var back = story.Figures.Where(figure => figure.InForce && (figure.Before is not null || firstToo)).ToList();
        if (back.Count == 0)
            throw new RefusedException(Refusals.NothingToUndo());
        return await writer.PostAsync(
            ledger.Municipality.Code,
            new PostingHead(who, "되돌리기", $"{story.Posting.Id}번 기록을 되돌림: {reason}"),
            [
                .. back.Select(figure => new NewFact
                {
                    Subject = figure.At.Subject,
                    Measure = figure.At.Measure,
                    Kind = figure.At.Kind,
                    Period = figure.At.Period,
                    Part = figure.At.Part,
                    Stage = figure.At.Entry,
                    Value = figure.Before?.Value is { } value
                        ? Rational.FromScaled(value, figure.Measure.Decimals).Round(figure.Measure.Decimals)
                        : null,
                    ReferenceDate = figure.Before?.ReferenceDate,
                    Provisional = figure.Before?.Provisional ?? false,
                    Evidence = figure.Before?.Evidence,
                    Reason = reason,
                }),
            ],
            present =>
            {
                foreach (var figure in back)
                {
                    if (figure.At.In(present)?.Id != figure.Fact.Id)
                        throw new RefusedException(Refusals.UndoneMeanwhile(figure.Name));
                }

                return Task.CompletedTask;
            },
            cancel
        );
    }

    private async Task<List<PostedFigure>> FiguresAsync(LedgerView ledger, List<Fact> facts, CancellationToken cancel)
    {
        var municipality = ledger.Municipality.Code;
        var numbers = facts.Select(fact => fact.Supersedes).OfType<int>().ToList();
        var before = await db.Set<Fact>()
            .AsNoTracking()
            .Where(fact => fact.Municipality == municipality && numbers.Contains(fact.Id))
            .ToDictionaryAsync(fact => fact.Id, cancel);
        return
        [
            .. facts.Select(fact =>
            {
                var (subject, measure) = (ledger.Names.SubjectOf(fact.Subject), ledger.Names.MeasureOf(fact.Measure));
                var part = fact.Part == 0 ? null : ledger.Names.PartOf(fact.Part);
                var at = new FigureAt(subject, measure.Code, fact.Kind, fact.Period, part?.Code, fact.Stage);
                string?[] words =
                [
                    subject == SubjectKey.Municipality ? ledger.Municipality.Name : ledger.Structure.NameOf(subject),
                    $"{measure.Name} {fact.Kind.Word()}",
                    fact.Period.ToKorean(),
                    part?.Name,
                    fact.Stage,
                ];
                return new PostedFigure(
                    fact,
                    fact.Supersedes is { } earlier ? before[earlier] : null,
                    at,
                    string.Join(" · ", words.Where(word => !string.IsNullOrEmpty(word))),
                    measure,
                    at.In(ledger)?.Id == fact.Id
                );
            }),
        ];
    }

    private async Task<List<ChangedValue>> ChangesAsync(
        MunicipalityCode municipality,
        int posting,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<Change>()
            .AsNoTracking()
            .Where(change => change.Municipality == municipality && change.Posting == posting)
            .OrderBy(change => change.Line)
            .Take(MaxShown)
            .ToListAsync(cancel);
        return
        [
            .. rows.SelectMany(row =>
            {
                var (old, now) = (Values(row.Old), Values(row.New));
                return old.Select(value => new ChangedValue(
                    row.Of,
                    value.Key,
                    value.Value,
                    now.GetValueOrDefault(value.Key)
                ));
            }),
        ];
    }

    private static Dictionary<string, string?> Values(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [];
}
