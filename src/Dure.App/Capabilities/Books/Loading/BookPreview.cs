using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>What loading a book would change.</summary>
/// <param name="Posting">The last posting of the ledger it was compared with, 0 for none.</param>
/// <param name="New">Figures of keys that have none so far.</param>
/// <param name="Changed">Figures that would take the place of one in force.</param>
/// <param name="Print">How the tables would compare with print.</param>
public sealed record BookPreview(
    string Book,
    string Title,
    MunicipalityCode Code,
    string Municipality,
    int Year,
    int Posting,
    bool IsNewBook,
    int New,
    int Unchanged,
    IReadOnlyList<FigureChange> Changed,
    IReadOnlyList<FigureChange> Added,
    IReadOnlyList<RecordChange> Records,
    int Tables,
    PrintedResult Print,
    IReadOnlyList<string> Remarks
);

/// <summary>A figure as it stands and as it would stand; both as people read them.</summary>
/// <param name="Old">Null for a figure that is new.</param>
public sealed record FigureChange(
    string Subject,
    string Measure,
    string Kind,
    string Period,
    string? Part,
    string? Old,
    string New,
    string? Reason,
    string? Place
);

/// <summary>A record of the structure that would be added, changed or taken out.</summary>
/// <param name="Of">Name of its entity.</param>
/// <param name="Name">Its name, title or key.</param>
public sealed record RecordChange(
    string Of,
    string Name,
    EntityState State,
    IReadOnlyList<(string Property, string? Old, string? New)> Values
);

/// <summary>Puts figures to be written beside those in force.</summary>
internal static class FigureChanges
{
    // Of the new ones a reader looks at a few; all that change are shown.
    private const int MaxAdded = 100;
    public const int MaxChanged = 1_000;

    public static (int New, int Unchanged, List<FigureChange> Changed, List<FigureChange> Added) Of(
        LedgerView before,
        IReadOnlyList<NewFact> facts
    )
    {
        var inForce = new Dictionary<FactKey, FactToWrite>();
        var write = new FactCheck(before).Check(facts);
        foreach (var one in write)
            inForce[one.Key] = one;
        var (changed, added, count) = (new List<FigureChange>(), new List<FigureChange>(), 0);
        foreach (var one in write)
        {
            // Of several of one key only the last will be in force.
            if (inForce[one.Key].At != one.At)
                continue;
            FactValue? known = before.Facts.TryGet(one.Key, out var value) ? value : null;
            count += known is null ? 1 : 0;
            if (known is null ? added.Count < MaxAdded : changed.Count < MaxChanged)
                (known is null ? added : changed).Add(Change(before, facts[one.At], one, known));
        }

        return (count, facts.Count - write.Length, changed, added);
    }

    private static FigureChange Change(LedgerView before, NewFact fact, FactToWrite write, FactValue? known)
    {
        var measure = before.Names.Measures[fact.Measure];
        return new(
            fact.Subject == SubjectKey.Municipality ? before.Municipality.Name : before.Structure.NameOf(fact.Subject),
            measure.Name,
            fact.Kind.Word(),
            fact.Period.ToKorean(),
            string.Join(
                " ",
                new[] { fact.Part is { Length: > 0 } part ? before.Names.Parts[part].Name : null, fact.Stage }.Where(
                    word => !string.IsNullOrEmpty(word)
                )
            ),
            known is { } old ? Text(measure, old.Value, old.Provisional) : null,
            Text(measure, write.Value, fact.Provisional),
            fact.Reason,
            fact.At("value")?.ToString()
        );
    }

    private static string Text(Measure measure, long kept, bool provisional) =>
        kept == FactValue.NotApplicable
            ? "해당 없음"
            : Rational
                .FromScaled(kept, measure.Decimals)
                .Round(measure.Decimals)
                .ToString($"N{measure.Decimals}", System.Globalization.CultureInfo.InvariantCulture)
                + measure.Unit
                + (provisional ? " (잠정)" : "");
}
