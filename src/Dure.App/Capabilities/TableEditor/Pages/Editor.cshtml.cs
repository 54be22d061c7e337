using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.TableEditor.Pages;

/// <summary>A definition in the form or as text, with the table it gives; saved, deleted or shared by a link.</summary>
[Needs(Act.EditTables)]
public sealed class EditorModel(DureDbContext db, TableReader reader, LedgerCache cache, DefinitionDesk desk)
    : PageModel
{
    public const string AsForm = "form";
    public const string AsText = "yaml";

    // A page of more fields than a server takes in one form is edited as text.
    private const int MaxItems = 60;

    [BindProperty]
    public TableDraft Draft { get; set; } = new();

    [BindProperty]
    public string? Yaml { get; set; }

    /// <summary>Which of the two is being edited.</summary>
    [BindProperty]
    public string Mode { get; set; } = AsForm;

    /// <summary>Of the definition as it was opened.</summary>
    [BindProperty]
    public string? Mark { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public Book Book { get; private set; } = null!;
    public LedgerView Ledger { get; private set; } = null!;

    /// <summary>The definition that was opened; null for a new one.</summary>
    public TableDefinition? Opened { get; private set; }
    public bool IsOurs { get; private set; }
    public bool FromLink { get; private set; }
    public IReadOnlyList<DefinitionChange> Changes { get; private set; } = [];
    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];
    public IHtmlContent? Preview { get; private set; }

    /// <summary>The address with the definition in it; null where it is too long or wrong.</summary>
    public string? Link { get; private set; }

    public async Task OnGetAsync(string book, string? table, string? spec, CancellationToken cancel)
    {
        await FindAsync(book, table, cancel);
        Mark = DefinitionDesk.MarkOf(Opened);
        FromLink = spec is { Length: > 0 };
        if (FromLink)
            Open(SharedSpec.Read(spec!));
        else if (Opened is not null)
            Open(Opened.Yaml);
        else
            Draft = Start();
        Check();
    }

    public async Task<IActionResult> OnPostAsync(string book, string? table, string? @do, CancellationToken cancel)
    {
        await FindAsync(book, table, cancel);
        ModelState.Clear();
        try
        {
            switch (@do)
            {
                case "save":
                    if (Check() is { Table: not null, Spec: { } spec })
                    {
                        await desk.SaveAsync(Book, Opened?.Id, Mark, spec, Text().Yaml, Why, cancel);
                        return LocalRedirect("~" + Tables.Tables.AddressOf(Book.Code, spec.Id));
                    }

                    break;
                case "delete":
                    if (!Confirmed)
                        throw new RefusedException(Refusals.NotConfirmed());
                    await desk.DeleteAsync(Book, Opened?.Id ?? "", Why, cancel);
                    return LocalRedirect($"~/books/{Uri.EscapeDataString(Book.Code)}/tables");
                case "as-text":
                    (Yaml, Mode) = (Text().Yaml, AsText);
                    break;
                case "as-form":
                    Open(Yaml ?? "", preferForm: true);
                    break;
                case not null and not "preview":
                    DraftLines.Apply(Draft, @do);
                    break;
            }

            if (@do != "save")
                Check();
        }
        catch (RefusedException refused)
        {
            Check();
            Problems = [.. Problems, .. refused.Refusals.Select(one => new DraftProblem(FieldOf(one), one.Korean))];
        }

        return Page();
    }

    public string ProblemOf(string field) =>
        string.Join(' ', Problems.Where(one => one.Field == field).Select(one => one.Text));

    private async Task FindAsync(string code, string? table, CancellationToken cancel)
    {
        Book = await reader.BookAsync(code, cancel) ?? throw new RefusedException(TableRefusals.NoBook(code));
        Ledger = (await cache.NowAsync(db, Book.Municipality, cancel))!;
        if (table is null)
            return;
        Opened =
            await desk.FindAsync(Book, table, cancel) ?? throw new RefusedException(TableRefusals.NoTable(code, table));
        Changes = await desk.ChangesAsync(Book, table, cancel);
        IsOurs = await desk.IsOursAsync(Book, table, cancel);
    }

    private void Open(string yaml, bool preferForm = false)
    {
        Yaml = yaml;
        var draft = DraftReader.Read(yaml);
        var fits = draft is not null && draft.Rows.Count + draft.Columns.Count <= MaxItems;
        // The form would drop what somebody wrote beside the definition.
        var commented = yaml.Split('\n').Any(line => line.TrimStart().StartsWith('#'));
        Mode = fits && (preferForm || !commented) ? AsForm : AsText;
        if (Mode == AsForm)
            Draft = draft!;
    }

    private TableDraft Start() =>
        new()
        {
            Measure = Ledger
                .Names.Measures.Values.OrderBy(one => one.Indicator)
                .ThenBy(one => one.Number)
                .FirstOrDefault()
                ?.Code,
            Period = Book.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Title = "새 표",
            Id = "my-table",
            Rows =
            [
                new() { What = DraftRow.Total, Label = "합계" },
                // The tree that figures lie in.
                Ledger.Structure.Trees.MaxBy(FiguresOf)
                    is { } tree
                    ? new() { What = DraftRow.Tree + tree.Code, Depth = "1" }
                    : new() { What = DraftRow.Programmes },
            ],
            Columns =
            [
                new()
                {
                    Id = "target",
                    Label = "목표",
                    Kind = FactKind.Target.Word(),
                },
                new()
                {
                    Id = "result",
                    Label = "실적",
                    Kind = FactKind.Result.Word(),
                },
                new()
                {
                    Id = "rate",
                    Label = "달성률(%)",
                    Formula = "ratio(result, target)",
                    Round = "1",
                },
            ],
        };

    private int FiguresOf(Shared.Programmes.Tree tree) =>
        Ledger.Names.Subjects.Keys.Count(key => key.StartsWith($"node:{tree.Code}/", StringComparison.Ordinal))
        + Ledger.Structure.ProgrammeNodes.Count(at =>
            at.Tree == tree.Code && Ledger.Names.Subjects.ContainsKey(SubjectKey.Programme(at.Programme))
        );

    private WrittenDraft Text() =>
        Mode == AsText ? new((Yaml ?? "").ReplaceLineEndings("\n"), []) : DraftWriter.Write(Draft);

    private DraftCheck Check()
    {
        var written = Text();
        var check = DraftCheck.Of(written.Yaml, Ledger, Book, Mode == AsText ? null : written.Fields);
        Problems = check.Problems;
        Preview = check.Table is { } table ? new HtmlString(Html.Write(table)) : null;
        Link =
            check.Table is not null && SharedSpec.Write(written.Yaml) is { } packed
                ? $"{Request.Scheme}://{Request.Host}{Request.PathBase}{TableEditor.AddressOf(Book.Code)}?spec={packed}"
                : null;
        return check;
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Name switch
        {
            nameof(Refusals.NoWhy) => "why",
            nameof(Refusals.NotConfirmed) => "confirmed",
            nameof(Refusals.IdTaken) or nameof(Refusals.BadId) => "draft-id",
            _ => "draft",
        };
}
