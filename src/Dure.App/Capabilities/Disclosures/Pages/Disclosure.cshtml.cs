using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Disclosures.Pages;

/// <summary>One disclosure: what was frozen, when, by whom and why, and whether it still holds.</summary>
[Needs(Act.ReadPublic)]
public sealed class DisclosureModel(DureDbContext db, DisclosureDesk desk) : PageModel
{
    public Disclosure Disclosure { get; private set; } = null!;
    public Book Book { get; private set; } = null!;
    public IReadOnlyList<Table> Tables { get; private set; } = [];
    public IReadOnlyList<(DisclosurePart Part, Table? Table)> InOrder { get; private set; } = [];

    /// <summary>Whether the reader comes from freezing it.</summary>
    public bool JustFrozen { get; private set; }

    /// <summary>What did not add up when it was frozen, and why it was published all the same.</summary>
    internal OpenFindings? Open { get; private set; }

    /// <summary>Number of the document by which it was approved.</summary>
    public string? Approval { get; private set; }
    public IReadOnlySet<int> Corrected { get; private set; } = new HashSet<int>();

    /// <summary>All versions of the same book, the latest first.</summary>
    public IReadOnlyList<Disclosures.Line> Versions { get; private set; } = [];

    /// <summary>What a check found; null if none was asked for.</summary>
    public IReadOnlyList<string>? Problems { get; private set; }

    public Disclosures.Line? Before => Versions.FirstOrDefault(line => line.Version == Disclosure.Version - 1);

    public Disclosures.Line? After => Versions.FirstOrDefault(line => line.Version == Disclosure.Version + 1);

    public async Task OnGetAsync(string book, int version, int? verify, int? frozen, CancellationToken cancel)
    {
        var found = await FrozenTables.FindAsync(db, book, version, cancel);
        (Disclosure, Book, Tables, Corrected) = (found.Disclosure, found.Book, found.Tables, found.Corrected);
        (InOrder, JustFrozen, Open) = ([.. found.InOrder], frozen == 1, found.Open);
        Approval = found.Approval;
        Versions = await Disclosures.ListAsync(db, Book, cancel);
        if (verify == 1)
            Problems = await desk.VerifyAsync(Disclosure, cancel);
    }

    public string File(string format) => $"{Disclosures.AddressOf(Book.Code, Disclosure.Version)}.{format}";

    /// <summary>Each figure leads to what it rested on at that moment.</summary>
    public IHtmlContent Write(Table table) =>
        new HtmlString(
            Html.Write(
                table,
                (row, column) => column.IsWords ? null : Request.PathBase + TraceOf(table, row, column),
                cell => cell.Facts.Any(fact => Corrected.Contains(fact.Fact))
            )
        );

    private string TraceOf(Table table, Row row, Column column) =>
        Capabilities.Tables.Tables.TraceAddressOf(
            Book.Code,
            table.Head.Id,
            row.Id,
            column.Id,
            Capabilities.Tables.Tables.At(Disclosure.At)
        );
}
