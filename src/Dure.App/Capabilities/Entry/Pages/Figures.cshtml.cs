using System.Globalization;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>A grid of figures to type into, as in a spreadsheet; all of it is saved at once, or nothing.</summary>
[Needs(Act.EnterRecords)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class FiguresModel(EntryDesk desk, FigureDesk figures, TargetDesk targets, Actor actor) : PageModel
{
    private readonly Dictionary<string, string> typed = [];

    /// <summary>What the address asks for; each is chosen sensibly where it says nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? MeasureCode { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "period")]
    public string? PeriodText { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rows { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public string? EntryText { get; set; }

    [BindProperty(SupportsGet = true)]
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

    public OpenBook Open { get; private set; } = null!;
    public FigureSheet? Sheet { get; private set; }
    public IReadOnlyList<EntryChoice> RowChoices { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public int? Saved { get; private set; }
    public bool IsBudget => Sheet?.Choice.Kind is FactKind.Appropriation or FactKind.Execution;

    public async Task OnGetAsync(string book, int? saved, CancellationToken cancel)
    {
        await OpenAsync(book, cancel);
        (Saved, Seen) = (saved, Open.Ledger.Posting);
    }

    public async Task<IActionResult> OnPostAsync(string book, CancellationToken cancel)
    {
        await OpenAsync(book, cancel);
        if (Sheet is null)
            return Page();
        foreach (var cell in Sheet.Rows.SelectMany(row => row.Cells))
        {
            if (Request.Form.TryGetValue(cell.Name, out var text))
                typed[cell.Name] = text.ToString();
        }

        var words = FigureFields.Read(Sheet.Choice.Unit, Reason, Evidence, Date, Provisional, out var fault);
        try
        {
            if (fault is not null)
                throw new RefusedException(fault);
            EnteredFigure[] entered =
            [
                .. Sheet
                    .Rows.SelectMany(row => row.Cells)
                    .Where(cell => typed.ContainsKey(cell.Name))
                    .Select(cell => new EnteredFigure(cell.At, typed[cell.Name], cell.Id)),
            ];
            if (await targets.LayBeforeAsync(Open, Seen, entered, words, all: false, cancel) is { } draft)
                return LocalRedirect($"~{draft}");
            var saved = await figures.SaveAsync(
                Open.Ledger,
                Seen,
                entered,
                words,
                new PostingHead(
                    await actor.NameAsync(cancel),
                    "화면 입력",
                    words.Reason ?? $"{Sheet.Choice.Measure.Name} {Sheet.Choice.Kind.Word()} 입력"
                ),
                all: false,
                cancel
            );
            return LocalRedirect(
                $"~{Open.Address}/figures"
                    + Choices().Add("saved", saved.Written.ToString(CultureInfo.InvariantCulture)).ToUriComponent()
            );
        }
        catch (RefusedException refused)
        {
            Errors = FigureFields.ErrorsOf(refused);
            if (refused.Refusals.Any(refusal => refusal.Name == nameof(Refusals.FigureMeanwhile)))
            {
                // What others wrote is shown now; what was typed here stays in the fields that were typed into.
                await KeepTypedAsync(book, cancel);
                Seen = Open.Ledger.Posting;
            }

            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    public string TextOf(SheetCell cell) => typed.GetValueOrDefault(cell.Name, cell.Text);

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    /// <summary>The choices as an address says them.</summary>
    public QueryString Choices() =>
        QueryString.Create(
            new Dictionary<string, string?>
            {
                ["measure"] = MeasureCode,
                ["kind"] = Kind,
                ["period"] = PeriodText,
                ["by"] = By,
                ["rows"] = Rows,
                ["list"] = List,
                ["entry"] = EntryText,
                ["unit"] = Unit,
            }
        );

    /// <summary>Fields that were not typed into show what is in the ledger now.</summary>
    private async Task KeepTypedAsync(string book, CancellationToken cancel)
    {
        var before = Sheet!;
        var seen = await figures.AsOfAsync(Open.Ledger, Seen, cancel);
        foreach (var cell in before.Rows.SelectMany(row => row.Cells))
        {
            var shown = CellText.Write(cell.At.In(seen), before.Choice.Measure, before.Choice.Unit);
            if (typed.TryGetValue(cell.Name, out var text) && text.Trim() == shown)
                typed.Remove(cell.Name);
        }

        await OpenAsync(book, cancel);
    }

    private async Task OpenAsync(string book, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(book, cancel);
        var ledger = Open.Ledger;
        RowChoices = [.. FigureSheet.RowChoices(ledger)];
        Kind = FactKinds.TryParse(Kind, out var kind) ? Kind : kind.Word();
        var budget = kind is FactKind.Appropriation or FactKind.Execution;
        var measures = ledger.Names.Measures.Values.OrderBy(one => one.Number).ToList();
        var measure =
            measures.Find(one => one.Code == MeasureCode)
            ?? measures.Find(one => Kernel.Unit.Of(one.Unit).IsMoney == budget)
            ?? measures.FirstOrDefault();
        if (measure is null)
            return;
        MeasureCode = measure.Code;
        if (!Period.TryParse(PeriodText, out var period))
        {
            if (!string.IsNullOrWhiteSpace(PeriodText))
                Errors = [new("period", EntryWords.Say("NotAPeriod", "", "기간"))];
            period = Period.Year(Open.Book.Year);
        }

        PeriodText = period.ToString();
        By = By is "half" or "quarter" or "month" ? By : "one";
        Rows =
            RowChoices.Any(choice => choice.Value == Rows) || (Rows is not null && ledger.Structure.Has(Rows))
                ? Rows!
                : RowChoices[0].Value;
        List = List is not null && ledger.Names.PartLists.ContainsKey(List) ? List : null;
        EntryText = budget ? EntryText?.Trim() ?? "" : "";
        var units = CellText.UnitsOf(measure);
        Unit = Unit is not null && units.Contains(Unit) ? Unit : units[0];
        Sheet = FigureSheet.Of(ledger, new(measure, kind, period, By, Rows, List, EntryText, Unit));
    }
}
