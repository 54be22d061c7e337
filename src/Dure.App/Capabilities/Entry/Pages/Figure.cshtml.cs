using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>One figure: its value, the ones before, and a new one.</summary>
[Needs(Act.EnterRecords)]
public sealed class FigureModel(EntryDesk desk, FigureDesk figures, TargetDesk targets, Actor actor) : PageModel
{
    public OpenBook Open { get; private set; } = null!;
    public FigureAt At { get; private set; } = null!;
    public Measure Measure { get; private set; } = null!;
    public IReadOnlyList<FigureValue> History { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool Saved { get; private set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public bool Provisional { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public string Name =>
        At.Subject == SubjectKey.Municipality
            ? Open.Ledger.Municipality.Name
            : Open.Ledger.Structure.NameOf(At.Subject);

    public string? PartName => At.Part is null ? null : Open.Ledger.Names.Parts[At.Part].Name;

    /// <summary>Whether a line decides on the change.</summary>
    public bool IsApproved => History.Count > 0 && targets.Asks(At.Kind);

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(
        string book,
        string? subject,
        string? measure,
        string? kind,
        string? period,
        string? part,
        string? entry,
        bool saved,
        CancellationToken cancel
    )
    {
        await OpenAsync(book, subject, measure, kind, period, part, entry, cancel);
        (Saved, Seen) = (saved, Open.Ledger.Posting);
        Unit = CellText.UnitsOf(Measure)[0];
        if (At.In(Open.Ledger) is { } now)
        {
            Value = CellText.Write(now, Measure, Unit);
            Provisional = now.Provisional;
        }
    }

    public async Task<IActionResult> OnPostAsync(
        string book,
        string? subject,
        string? measure,
        string? kind,
        string? period,
        string? part,
        string? entry,
        CancellationToken cancel
    )
    {
        await OpenAsync(book, subject, measure, kind, period, part, entry, cancel);
        var units = CellText.UnitsOf(Measure);
        Unit = Unit is not null && units.Contains(Unit) ? Unit : units[0];
        var words = FigureFields.Read(Unit, Reason, Evidence, Date, Provisional, out var fault);
        try
        {
            if (fault is not null)
                throw new RefusedException(fault);
            EnteredFigure[] entered = [new(At, Value ?? "", "value")];
            if (await targets.LayBeforeAsync(Open, Seen, entered, words, all: true, cancel) is { } draft)
                return LocalRedirect($"~{draft}");
            await figures.SaveAsync(
                Open.Ledger,
                Seen,
                entered,
                words,
                new PostingHead(
                    await actor.NameAsync(cancel),
                    History.Count > 0 ? "정정" : "화면 입력",
                    words.Reason ?? $"{Name} {Measure.Name} {At.Kind.Word()} 입력"
                ),
                all: true,
                cancel
            );
            return LocalRedirect(
                "~"
                    + Entry.FigureAddressOf(book, At.Subject, At.Measure, At.Kind, At.Period, At.Part, At.Entry)
                    + "&saved=true"
            );
        }
        catch (RefusedException refused)
        {
            Errors = FigureFields.ErrorsOf(refused);
            if (refused.Refusals.Any(refusal => refusal.Name == nameof(Refusals.FigureMeanwhile)))
            {
                await OpenAsync(book, subject, measure, kind, period, part, entry, cancel);
                Seen = Open.Ledger.Posting;
            }

            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(
        string book,
        string? subject,
        string? measure,
        string? kind,
        string? period,
        string? part,
        string? entry,
        CancellationToken cancel
    )
    {
        Open = await desk.OpenAsync(book, cancel);
        var ledger = Open.Ledger;
        if (measure is null || !ledger.Names.Measures.TryGetValue(measure, out var known))
            throw new RefusedException(Refusals.NoSuchFigure($"'{measure}'라는 지표가 없습니다."));
        if (!FactKinds.TryParse(kind, out var word))
            throw new RefusedException(Refusals.NoSuchFigure($"'{kind}'은(는) 목표·실적·예산·집행·전망이 아닙니다."));
        if (!Period.TryParse(period, out var span))
            throw new RefusedException(Refusals.NoSuchFigure($"'{period}'은(는) 기간이 아닙니다."));
        if (subject is null || !ledger.Structure.Has(subject))
            throw new RefusedException(Refusals.NoSuchFigure($"'{subject}'라는 대상이 없습니다."));
        if (part is { Length: > 0 } && !ledger.Names.Parts.ContainsKey(part))
            throw new RefusedException(Refusals.NoSuchFigure($"'{part}'라는 구분 항목이 없습니다."));
        Measure = known;
        At = new(subject, measure, word, span, string.IsNullOrEmpty(part) ? null : part, entry ?? "");
        History = await figures.HistoryAsync(ledger, At, cancel);
    }
}
