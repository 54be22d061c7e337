using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>The records of one section, each a link to its form.</summary>
[Needs(Act.EnterRecords)]
public sealed class RecordsModel(EntryDesk desk) : PageModel
{
    private const int MaxColumns = 6;

    private RecordChoices choices = null!;

    public OpenBook Open { get; private set; } = null!;
    public EntrySection Section { get; private set; } = null!;
    public IReadOnlyList<EntryRecord> Records { get; private set; } = [];
    public IReadOnlyList<EntryField> Columns { get; private set; } = [];

    /// <summary>What was saved just now.</summary>
    public string? Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string book, string section, string? saved, CancellationToken cancel)
    {
        Section = EntrySections.Find(section) ?? throw new RefusedException(Refusals.NoSection(section));
        Open = await desk.OpenAsync(book, cancel);
        if (section == "book")
            return LocalRedirect($"~{Open.Address}/book/book");
        var records = await desk.RecordsAsync(book, cancel);
        choices = new(records, Open.Ledger.Municipality.Name);
        Records = records[section];
        // The name first; then what is filled in somewhere, the code last of all.
        var used = Section.Fields.Where(field => Records.Any(record => record.List(field.Name).Count > 0)).ToList();
        var first = used.Find(field => field.Name is "name" or "text") ?? used.FirstOrDefault();
        if (first is not null)
            Columns =
            [
                first,
                .. used.Where(field => field != first).OrderBy(field => field.Name == "code").Take(MaxColumns - 1),
            ];
        if (saved is not null && Records.FirstOrDefault(record => record.Key == saved) is { } now)
            Saved = Show(first!, now);
        return Page();
    }

    public string Show(EntryField field, EntryRecord record) =>
        string.Join(", ", record.List(field.Name).Select(value => choices.NameOf(Section, field, record, value)));

    public string AddressOf(EntryRecord record) => RecordModel.AddressOf(Open, Section.Name, record.Key);
}
