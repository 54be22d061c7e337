using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>The form of one record, made from what a book may hold; checked and written as a book is loaded.</summary>
[Needs(Act.EnterRecords)]
public sealed class RecordModel(EntryDesk desk, Actor actor, IServiceProvider services) : PageModel
{
    private RecordChoices choices = null!;
    private IReadOnlyDictionary<string, IReadOnlyList<string>> values = EntryRecord.New.Values;

    public OpenBook Open { get; private set; } = null!;
    public EntrySection Section { get; private set; } = null!;
    public EntryRecord Record { get; private set; } = EntryRecord.New;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Field by field what somebody else wrote while this form was filled in.</summary>
    public IReadOnlyList<(string Label, string Now, string Entered)> Meanwhile { get; private set; } = [];
    public string? Why { get; private set; }
    public bool Saved { get; private set; }

    /// <summary>The posting whose former values stand in the form, to be saved anew.</summary>
    public int? Former { get; private set; }
    public bool IsNew => Record.Key.Length == 0;
    public string Title => Record["name"] is { Length: > 0 } name ? name : Section.One;

    /// <summary>The record, and rows that stand below it, as the ledger's changes name them.</summary>
    public IReadOnlyList<string> HistoryKeys => EntryHistory.KeysOf(Section.Name, Record.Key, Open.Book.Year);

    public static string AddressOf(OpenBook open, string section, string key) =>
        $"{open.Address}/{section}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";

    // A section has a field that is called key, too.
    public async Task OnGetAsync(
        string book,
        string section,
        [FromRoute] string key,
        bool saved,
        int? former,
        CancellationToken cancel
    )
    {
        await OpenAsync(book, section, key, cancel);
        (values, Saved, Former) = (IsNew ? await SuggestedAsync(cancel) : Record.Values, saved, former);
        if (IsNew || former is null)
            return;
        var filled = values.ToDictionary();
        foreach (var field in Section.Fields.Where(field => Request.Query.ContainsKey(field.Name)))
        {
            var text = Request.Query[field.Name].ToString();
            filled[field.Name] = text.Split(field.List ? "; " : "\0", StringSplitOptions.RemoveEmptyEntries);
        }

        values = filled;
        Why = $"{former}번 기록을 되돌림";
    }

    public async Task<IActionResult> OnPostAsync(
        string book,
        string section,
        [FromRoute] string key,
        string? seen,
        string? why,
        string? next,
        CancellationToken cancel
    )
    {
        await OpenAsync(book, section, key, cancel);
        (values, Why) = (EntryFormReader.Read(Section, Request.Form), why);
        try
        {
            var name = values.GetValueOrDefault("name") is [var called, ..] ? called : Section.One;
            var reason = string.IsNullOrWhiteSpace(why)
                ? $"{Section.One} '{Short(name)}' {(IsNew ? "추가" : "고침")}"
                : why.Trim();
            await Books
                .Books.Changes(services)
                .SaveAsync(
                    Open.Book,
                    section,
                    IsNew ? null : Record.Key,
                    seen,
                    values,
                    await actor.NameAsync(cancel),
                    Short(reason),
                    cancel
                );
            if (section == "book")
                return LocalRedirect($"~{Open.Address}?saved=true");
            return LocalRedirect(
                next == "new"
                    ? $"~{Open.Address}/{section}/new?saved=true"
                    : $"~{Open.Address}/{section}{QueryString.Create("saved", EntryFormReader.KeyOf(Section, values, Record))}"
            );
        }
        catch (RefusedException refused)
        {
            Errors = [.. refused.Refusals.Select(ErrorOf).Distinct()];
            // A circle of parents is a fault of each in it; what was written here is what can be mended.
            if (Errors.Any(error => error.Field.Length > 0))
                Errors = [.. Errors.Where(error => error.Field.Length > 0)];
            if (refused.Refusals.Any(refusal => refusal.Name == "ChangedMeanwhile"))
                Meanwhile =
                [
                    .. Section
                        .Fields.Select(field => (field.Label, Text(field, Record.Values), Text(field, values)))
                        .Where(field => field.Item2 != field.Item3),
                ];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    /// <summary>A field with what stands in it.</summary>
    public ShownField Shown(EntryField field) =>
        new(
            field,
            values.GetValueOrDefault(field.Name, []),
            field.Refers is { } refers ? choices.Of(refers) : [],
            !IsNew && Section.NameKeys.Contains(field.Name) || Section.Name == "book" && field.Name == "code",
            Errors.FirstOrDefault(error => error.Field == field.Name)?.Sentence
        )
        {
            Text = Text(field, values),
        };

    private async Task OpenAsync(string book, string section, string key, CancellationToken cancel)
    {
        Section = EntrySections.Find(section) ?? throw new RefusedException(Refusals.NoSection(section));
        Open = await desk.OpenAsync(book, cancel);
        var records = await desk.RecordsAsync(book, cancel);
        choices = new(records, Open.Ledger.Municipality.Name);
        if (key != "new")
            Record =
                records[section].FirstOrDefault(record => record.Key == key)
                ?? throw new RefusedException(Refusals.NoSection($"{section}/{key}"));
    }

    /// <summary>A free code, and what the address asks to fill in.</summary>
    private async Task<Dictionary<string, IReadOnlyList<string>>> SuggestedAsync(CancellationToken cancel)
    {
        var suggested = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in Section.Fields)
        {
            if (Request.Query[field.Name].ToString() is { Length: > 0 } asked)
                suggested[field.Name] = [asked];
        }

        if (Section.Name is not ("municipalities" or "attributes") && Section.Fields.Any(field => field.Name == "code"))
        {
            var taken = (await desk.RecordsAsync(Open.Book.Code, cancel))[Section.Name]
                .Select(record => record["code"])
                .ToHashSet();
            var number = taken.Count + 1;
            while (taken.Contains($"{Section.Name[0]}{number}"))
                number++;
            suggested.TryAdd("code", [$"{Section.Name[0]}{number}"]);
        }

        return suggested;
    }

    private FormError ErrorOf(Refusal refusal)
    {
        var field = Section.Fields.FirstOrDefault(field => field.Name == refusal.Place?.File);
        return new(field?.Name ?? "", EntryWords.Say(refusal.Name, refusal.Korean, field?.Label ?? Section.One));
    }

    private string Text(EntryField field, IReadOnlyDictionary<string, IReadOnlyList<string>> of) =>
        string.Join(
            ", ",
            of.GetValueOrDefault(field.Name, []).Select(value => choices.NameOf(Section, field, Record, value))
        );

    // What stands in lists of postings.
    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
