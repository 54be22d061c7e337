using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Board.Pages;

/// <summary>One figure by what it is about: how it came about, and the entries it rests on.</summary>
[Needs(Act.ReadLedger)]
public sealed class FigureModel(DureDbContext db, TableReader books, LedgerCache ledgers, TraceReader traces)
    : PageModel
{
    private const int AtMost = 60;

    public Book Book { get; private set; } = null!;
    public LedgerView Ledger { get; private set; } = null!;
    public Measure Measure { get; private set; } = null!;
    public FactKind Kind { get; private set; }
    public Period Period { get; private set; }
    public Part? Part { get; private set; }
    public string SubjectName { get; private set; } = "";

    /// <summary>The past moment asked for; null for now.</summary>
    public DateTime? At { get; private set; }
    public Figure Figure { get; private set; } = Figure.None;
    public IReadOnlyList<TracedFact> Facts { get; private set; } = [];
    public int Unlisted => Figure.Facts.Count - Facts.Count;

    public async Task OnGetAsync(
        string book,
        string? subject,
        string? measure,
        string? kind,
        string? period,
        string? part,
        string? asOf,
        CancellationToken cancel
    )
    {
        Book = await books.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        Ledger =
            await ledgers.AsOfAsync(db, Book.Municipality, At = AsOf.Read(asOf), cancel)
            ?? throw new InvalidOperationException($"Book {Book.Code} without municipality {Book.Municipality}");
        if (
            subject is null
            || !Ledger.Structure.Has(subject)
            || !Ledger.Names.Measures.TryGetValue(measure ?? "", out var found)
            || !FactKinds.TryParse(kind, out var known)
            || !Period.TryParse(period, out var at)
            || (part is not null && !Ledger.Names.Parts.ContainsKey(part))
        )
            throw new RefusedException(Refusals.NoFigure(book));
        (Measure, Kind, Period, Part) = (found, known, at, part is null ? null : Ledger.Names.Parts[part]);
        SubjectName = subject == SubjectKey.Municipality ? Ledger.Municipality.Name : Ledger.Structure.NameOf(subject);
        Figure = new FigureReader(Ledger).Read(new(subject, Measure.Code, Kind, Period, part, null));
        Facts = await traces.FactsAsync(Ledger, [.. Figure.Facts.Take(AtMost)], cancel);
    }

    public string Text =>
        Figure.Value is { } value ? FigureText.Exact(Measure, value) ?? FigureText.WithUnit(Measure, value)
        : Figure.NotApplicable ? "해당 없음"
        : "값 없음";
}
