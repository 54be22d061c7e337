using Dure.App.Shared.Approvals;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Disclosures.Pages;

/// <summary>Tables with headings and notes between them, looked at before they are frozen, and frozen.</summary>
[Needs(Act.Publish)]
public sealed class ComposeModel(
    DureDbContext db,
    TableReader reader,
    LedgerCache cache,
    DisclosureDesk desk,
    DisclosureComposer composer,
    DraftDesk drafts,
    Viewer viewer,
    Actor actor
) : PageModel
{
    /// <summary>A part as typed.</summary>
    public sealed class Line
    {
        public PartKind Kind { get; set; }
        public string? Text { get; set; }
    }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Why it is published although figures in it do not add up.</summary>
    [BindProperty]
    public string? Despite { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    /// <summary>Ids of tables ticked to be put in.</summary>
    [BindProperty]
    public List<string> Picked { get; set; } = [];

    public Book Book { get; private set; } = null!;
    public string Publisher { get; private set; } = "";
    public IReadOnlyList<TableDefinition> Definitions { get; private set; } = [];

    /// <summary>The version in force; null before the first.</summary>
    public Disclosure? Latest { get; private set; }
    public IReadOnlyList<(string Field, string Text)> Problems { get; private set; } = [];

    /// <summary>The parts as they would be frozen; null until asked for.</summary>
    public IReadOnlyList<(DisclosurePart Part, IHtmlContent? Table)>? Preview { get; private set; }

    public async Task OnGetAsync(string book, int? from, CancellationToken cancel)
    {
        await FindAsync(book, cancel);
        Title = Book.Title;
        if (from is not { } version)
            return;
        var frozen = await FrozenTables.FindAsync(db, book, version, cancel);
        Title = frozen.Disclosure.Title;
        // A table whose definition is gone since cannot be frozen again.
        Lines =
        [
            .. frozen
                .Parts.Where(part => part.Kind != PartKind.Table || Definitions.Any(one => one.Id == part.Text))
                .Select(part => new Line { Kind = part.Kind, Text = part.Text }),
        ];
    }

    public async Task<IActionResult> OnPostAsync(string book, string? @do, CancellationToken cancel)
    {
        await FindAsync(book, cancel);
        ModelState.Clear();
        try
        {
            switch (@do)
            {
                case "freeze":
                    DisclosurePart.Check(Parts);
                    var request = new DisclosureRequest(
                        Book.Code,
                        Title?.Trim() ?? "",
                        await actor.NameAsync(cancel),
                        Why?.Trim() ?? "",
                        [],
                        Parts,
                        Despite
                    );
                    if (IsApproved)
                        return await LayBeforeAsync(request, cancel);
                    var frozen = await desk.FreezeAsync(request, cancel);
                    return LocalRedirect($"~{Disclosures.AddressOf(Book.Code, frozen.Version)}?frozen=1");
                case "preview" or null:
                    DisclosurePart.Check(Parts);
                    await PreviewAsync(cancel);
                    break;
                case "add-heading" or "add-note":
                    Lines.Add(new() { Kind = @do == "add-note" ? PartKind.Note : PartKind.Heading });
                    break;
                case "add-picked":
                    Lines.AddRange(
                        Picked.Where(id => !Has(id)).Select(id => new Line { Kind = PartKind.Table, Text = id })
                    );
                    break;
                case "add-all":
                    Lines.AddRange(
                        Definitions
                            .Where(one => !Has(one.Id))
                            .Select(one => new Line { Kind = PartKind.Table, Text = one.Id })
                    );
                    break;
                default:
                    Move(@do);
                    break;
            }
        }
        catch (RefusedException refused)
        {
            Problems = [.. refused.Refusals.Select(one => (FieldOf(one), one.Korean))];
        }

        return Page();
    }

    /// <summary>Whether a line decides on it: where people sign in. One who works alone freezes it directly.</summary>
    public bool IsApproved => viewer.Login is not null;

    public string ProblemOf(string field) =>
        string.Join(' ', Problems.Where(one => one.Field == field).Select(one => one.Text));

    public string TitleOf(Line line) =>
        Definitions.FirstOrDefault(one => one.Id == line.Text)?.Title ?? line.Text ?? "";

    public bool Has(string table) => Lines.Exists(line => line.Kind == PartKind.Table && line.Text == table);

    private IReadOnlyList<DisclosurePart> Parts =>
        [.. Lines.Select(line => new DisclosurePart(line.Kind, (line.Text ?? "").ReplaceLineEndings("\n").Trim()))];

    private async Task<IActionResult> LayBeforeAsync(DisclosureRequest request, CancellationToken cancel)
    {
        // What cannot be frozen is not laid before anybody.
        await composer.ComposeAsync(Book, request, cancel);
        var document = await drafts.BeginAsync(
            DisclosureApproval.Name,
            Book.Municipality,
            Book.Code,
            DisclosureApproval.Write(request),
            $"{(request.Title.Length > 0 ? request.Title : Book.Title)} 공시",
            cancel
        );
        return LocalRedirect($"~{Approvals.Approvals.DraftAddressOf(Book.Municipality, document.Id)}");
    }

    private async Task FindAsync(string code, CancellationToken cancel)
    {
        Book = await reader.BookAsync(code, cancel) ?? throw new RefusedException(TableRefusals.NoBook(code));
        Definitions = await reader.DefinitionsAsync(Book, cancel);
        Latest = await desk.LatestAsync(Book, cancel);
        Publisher = (await cache.NowAsync(db, Book.Municipality, cancel))!.Municipality.Name;
    }

    private async Task PreviewAsync(CancellationToken cancel)
    {
        var ledger = (await cache.NowAsync(db, Book.Municipality, cancel))!;
        Preview = [.. Parts.Select(part => (part, part.Kind == PartKind.Table ? Written(ledger, part.Text) : null))];
    }

    private HtmlString Written(LedgerView ledger, string id)
    {
        var definition =
            Definitions.FirstOrDefault(one => one.Id == id)
            ?? throw new RefusedException(TableRefusals.NoTable(Book.Code, id));
        var table = TableReader.Compute(ledger, Book, definition);
        return new HtmlString(Html.Write(table, (row, column) => TraceOf(table, row, column)));
    }

    private string? TraceOf(Table table, Row row, Column column) =>
        column.IsWords
            ? null
            : Request.PathBase + Capabilities.Tables.Tables.TraceAddressOf(Book.Code, table.Head.Id, row.Id, column.Id);

    private void Move(string act)
    {
        if (
            act.Split('-') is not [var what, var text]
            || !int.TryParse(text, out var at)
            || at < 0
            || at >= Lines.Count
        )
            return;
        if (what == "remove")
            Lines.RemoveAt(at);
        else if (what == "up" && at > 0)
            (Lines[at - 1], Lines[at]) = (Lines[at], Lines[at - 1]);
        else if (what == "down" && at < Lines.Count - 1)
            (Lines[at + 1], Lines[at]) = (Lines[at], Lines[at + 1]);
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Name switch
        {
            nameof(Refusals.NoReason) => "why",
            nameof(Refusals.OpenFindings) => "despite",
            _ => "parts",
        };
}
