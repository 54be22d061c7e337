using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Entry;

/// <summary>A field that a figure was typed into.</summary>
/// <param name="Field">Id of the field on the page.</param>
public sealed record EnteredFigure(FigureAt At, string Text, string Field);

/// <summary>What goes with all figures of one saving.</summary>
public sealed record FigureWords(
    string Unit,
    string? Reason,
    string? Evidence,
    DateOnly? ReferenceDate,
    bool Provisional
);

/// <summary>One value of a figure's history.</summary>
public sealed record FigureValue(Fact Fact, Posting Posting, string Text);

/// <summary>Writes typed figures, unless somebody changed them since the page was made.</summary>
public sealed class FigureDesk(DureDbContext db, LedgerWriter writer)
{
    /// <param name="seen">The last posting when the page was made.</param>
    /// <param name="all">Whether a figure is written although its value is the same, because 잠정 may have changed.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="RefusedException">Each refusal stands at the id of its field; nothing is written.</exception>
    public async Task<Posted> SaveAsync(
        LedgerView now,
        int seen,
        IReadOnlyList<EnteredFigure> entered,
        FigureWords words,
        PostingHead head,
        bool all,
        CancellationToken cancel
    )
    {
        var municipality = now.Municipality.Code;
        var then = await AsOfAsync(now, seen, cancel);
        var changed = ChangesOf(then, entered, words, all);
        var faults = new List<Refusal>();
        if (changed.Count == 0)
            return new Posted(null, 0, 0, []);
        return await writer.PostAsync(
            municipality,
            head,
            [.. changed.Select(one => one.Fact)],
            async present =>
            {
                if (present.Posting == then.Posting)
                    return;
                foreach (var (one, fact) in changed)
                {
                    var (before, current) = (one.At.In(then), one.At.In(present));
                    if (current is { } other && other.Id != before?.Id && !Same(other, present, fact))
                        faults.Add(await MeanwhileAsync(one, present, before, other, words.Unit, cancel));
                }

                if (faults.Count > 0)
                    throw new RefusedException(faults);
            },
            cancel
        );
    }

    /// <summary>What of the typed figures is otherwise than the ledger had it when the page was made.</summary>
    /// <exception cref="RefusedException">Each refusal stands at the id of its field.</exception>
    internal static List<(EnteredFigure Entered, NewFact Fact)> ChangesOf(
        LedgerView then,
        IReadOnlyList<EnteredFigure> entered,
        FigureWords words,
        bool all
    )
    {
        var faults = new List<Refusal>();
        var changed = new List<(EnteredFigure Entered, NewFact Fact)>();
        foreach (var one in entered)
        {
            if (Read(one, then, words, all, faults) is { } fact)
                changed.Add((one, fact));
        }

        return faults.Count > 0 ? throw new RefusedException(faults) : changed;
    }

    /// <summary>The ledger as a page showed it.</summary>
    public async Task<LedgerView> AsOfAsync(LedgerView now, int seen, CancellationToken cancel) =>
        seen == now.Posting ? now : await LedgerReader.LoadAsync(db, now.Municipality.Code, seen, cancel) ?? now;

    /// <summary>Every value the figure has had, the latest first.</summary>
    public async Task<IReadOnlyList<FigureValue>> HistoryAsync(LedgerView ledger, FigureAt at, CancellationToken cancel)
    {
        if (at.In(ledger) is not { } current)
            return [];
        var measure = ledger.Names.Measures[at.Measure];
        var history = await FactHistory.OfFactsAsync(db, ledger.Municipality.Code, [current.Id], cancel);
        return
        [
            .. history[0]
                .Select(version => new FigureValue(version.Fact, version.Posting, TextOf(measure, version.Fact.Value))),
        ];
    }

    /// <summary>A kept value in the measure's own unit.</summary>
    public static string TextOf(Measure measure, long? kept) =>
        kept is { } value
            ? CellText.Write(new FactValue(0, value, false), measure, measure.Unit) + measure.Unit
            : "해당 없음";

    private static NewFact? Read(EnteredFigure one, LedgerView then, FigureWords words, bool all, List<Refusal> faults)
    {
        var measure = then.Names.Measures[one.At.Measure];
        var before = one.At.In(then);
        if (!all && one.Text.Trim() == CellText.Write(before, measure, words.Unit))
            return null;
        if (!CellText.TryRead(one.Text, words.Unit, out var read))
        {
            faults.Add(Refusals.NotAFigure(one.Field, one.Text));
            return null;
        }

        if (read.Empty)
        {
            if (before is not null || all)
                faults.Add(before is null ? Refusals.NoFigure(one.Field) : Refusals.CannotBlank(one.Field));
            return null;
        }

        var fact = new NewFact
        {
            Subject = one.At.Subject,
            Measure = one.At.Measure,
            Kind = one.At.Kind,
            Period = one.At.Period,
            Part = one.At.Part,
            Stage = one.At.Entry,
            Value = read.Value,
            Unit = read.Unit,
            ReferenceDate = words.ReferenceDate,
            Provisional = words.Provisional,
            Reason = words.Reason,
            Evidence = words.Evidence,
            PlaceOf = _ => new Place(one.Field),
        };
        return !all && before is { } known && Same(known, then, fact) ? null : fact;
    }

    private static bool Same(FactValue kept, LedgerView ledger, NewFact fact)
    {
        if (kept.IsNotApplicable || fact.Value is null)
            return kept.IsNotApplicable && fact.Value is null;
        var measure = ledger.Names.Measures[fact.Measure];
        return measure.Exact(kept.Value)
            == Rational.FromDecimal(fact.Value.Value) * Rational.Of(Unit.Of(fact.Unit ?? measure.Unit).Factor);
    }

    private async Task<Refusal> MeanwhileAsync(
        EnteredFigure one,
        LedgerView present,
        FactValue? before,
        FactValue current,
        string unit,
        CancellationToken cancel
    )
    {
        var measure = present.Names.Measures[one.At.Measure];
        var municipality = present.Municipality.Code;
        var fact = await db.Set<Fact>()
            .AsNoTracking()
            .FirstAsync(row => row.Municipality == municipality && row.Id == current.Id, cancel);
        var posting = await db.Set<Posting>()
            .AsNoTracking()
            .FirstAsync(row => row.Municipality == municipality && row.Id == fact.Posting, cancel);
        return Refusals.FigureMeanwhile(
            one.Field,
            present.Structure.NameOf(one.At.Subject),
            one.At.Period.ToKorean(),
            before is null ? "빈칸" : CellText.Write(before, measure, unit),
            CellText.Write(current, measure, unit),
            $"{posting.Who}, {Show.Moment(posting.At)}{(fact.Reason is null ? "" : $", {fact.Reason}")}"
        );
    }
}
