using Dure.App.Shared.Approvals;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>Draws up the document that changes targets, where one is needed.</summary>
public sealed class TargetDesk(FigureDesk figures, DraftDesk drafts, Viewer viewer)
{
    /// <summary>Whether a line decides on changes of figures of a kind: of targets, where people sign in.</summary>
    public bool Asks(FactKind kind) => kind == FactKind.Target && viewer.Login is not null;

    /// <param name="all">Whether a figure is taken although its value is the same.</param>
    /// <returns>Where the document is drawn up; null where none is needed, because no target that stands is changed.</returns>
    /// <exception cref="RefusedException">A figure cannot be, reason or 근거공문 is missing, or a target is as it was.</exception>
    public async Task<string?> LayBeforeAsync(
        OpenBook open,
        int seen,
        IReadOnlyList<EnteredFigure> entered,
        FigureWords words,
        bool all,
        CancellationToken cancel
    )
    {
        if (!entered.Any(one => Asks(one.At.Kind)))
            return null;
        var then = await figures.AsOfAsync(open.Ledger, seen, cancel);
        var changed = FigureDesk.ChangesOf(then, entered, words, all);
        if (!changed.Any(one => one.Entered.At.In(then) is not null))
            return null;
        var faults = new List<Refusal>();
        if (words.Reason is null)
            faults.Add(Refusals.TargetReasonMissing());
        if (words.Evidence is null)
            faults.Add(Refusals.TargetEvidenceMissing());
        if (faults.Count > 0)
            throw new RefusedException(faults);
        // What the ledger would not take is not laid before anybody.
        var check = new FactCheck(open.Ledger);
        var written = check.Check([.. changed.Select(one => one.Fact)]);
        if (check.Refusals.Count > 0)
            throw new RefusedException(check.Refusals);
        if (written.Length == 0)
            throw new RefusedException(Refusals.TargetSame());
        var change = new TargetApproval.Change(
            [
                .. changed.Select(one => new TargetApproval.Line(
                    one.Fact.Subject,
                    one.Fact.Measure,
                    one.Fact.Kind.Word(),
                    one.Fact.Period.ToString(),
                    one.Fact.Part,
                    one.Fact.Stage,
                    one.Fact.Value,
                    one.Fact.Unit
                )),
            ],
            words.Reason!,
            words.Evidence!,
            words.ReferenceDate,
            words.Provisional
        );
        var first = changed[0].Fact;
        var name =
            first.Subject == SubjectKey.Municipality
                ? open.Ledger.Municipality.Name
                : open.Ledger.Structure.NameOf(first.Subject);
        var document = await drafts.BeginAsync(
            TargetApproval.Name,
            open.Book.Municipality,
            open.Book.Code,
            TargetApproval.Write(change),
            $"{name}{(changed.Count > 1 ? $" 등 {changed.Count}건" : "")} 목표 변경",
            cancel
        );
        return Approvals.Approvals.DraftAddressOf(open.Book.Municipality, document.Id);
    }
}
