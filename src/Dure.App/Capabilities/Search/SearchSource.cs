using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Search;

/// <summary>Reads the names of municipalities out of the database: no figures, so that a nation takes a second.</summary>
internal sealed class SearchSource
{
    // Rows of these labels stand in every table.
    private static readonly HashSet<string> Sums = ["계", "합계", "소계", "총계", "총합계", "누계", "기타"];

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, string> pages = [];
    private readonly string home;

    /// <summary>The latest book's address; the municipality's where it has none.</summary>
    private readonly string latest;

    private SearchSource(Municipality municipality, IReadOnlyList<Book> books)
    {
        home = $"/municipalities/{municipality.Code}";
        latest = books.Count == 0 ? home : $"/books/{books[0].Code}";
        Add(FoundKind.Municipality, municipality.Name, $"{municipality.Level} · {municipality.Code}", home);
        foreach (var book in books)
            Add(FoundKind.Book, book.Title, $"{book.Year}년", $"/books/{book.Code}");
        HasBook = books.Count > 0;
    }

    private bool HasBook { get; }

    /// <param name="wanted">With the posting that each stands at.</param>
    public static async Task<List<SearchShelf>> ReadAsync(
        DureDbContext db,
        Dictionary<Municipality, int> wanted,
        CancellationToken cancel
    )
    {
        // Few: each by its key. Many, as at the start: everything in one pass.
        var codes = wanted.Count > 50 ? null : wanted.Keys.Select(one => one.Code).ToList();
        async Task<ILookup<MunicipalityCode, T>> Of<T>()
            where T : class
        {
            var rows = db.Set<T>().AsNoTracking();
            if (codes is not null)
                rows = rows.Where(row => codes.Contains(EF.Property<MunicipalityCode>(row, "Municipality")));
            var property = typeof(T).GetProperty("Municipality")!;
            return (await rows.ToListAsync(cancel)).ToLookup(row => (MunicipalityCode)property.GetValue(row)!);
        }

        var (books, departments, partners) = (await Of<Book>(), await Of<Department>(), await Of<Partner>());
        var (plans, trees, nodes) = (await Of<Plan>(), await Of<Tree>(), await Of<Node>());
        var (programmes, leads, helpers) = (
            await Of<Programme>(),
            await Of<ProgrammeDepartment>(),
            await Of<ProgrammePartner>()
        );
        var (measures, pledges) = (await Of<Measure>(), await Of<Pledge>());
        var (words, tables) = (await Of<SubjectWord>(), await Of<TableDefinition>());
        var result = new List<SearchShelf>();
        foreach (var (municipality, posting) in wanted)
        {
            var code = municipality.Code;
            var own = books[code].OrderByDescending(book => book.Year).ToList();
            var source = new SearchSource(municipality, own);
            source.Organisation(departments[code]);
            source.Programmes(programmes[code], leads[code].Where(lead => lead.Position == 0));
            source.Partners(partners[code], helpers[code]);
            source.Plans(plans[code], trees[code], nodes[code], pledges[code]);
            source.Measures(measures[code]);
            source.Words(words[code]);
            source.Tables(tables[code], own);
            result.Add(new(code, municipality.Name, posting, source.entries));
        }

        return result;
    }

    private void Organisation(IEnumerable<Department> departments)
    {
        foreach (var one in departments)
            Add(FoundKind.Department, one.Name, one.Kind, home, SubjectKey.Department(one.Code));
    }

    private void Programmes(IEnumerable<Programme> programmes, IEnumerable<ProgrammeDepartment> leads)
    {
        var leadOf = leads.ToDictionary(lead => lead.Programme, lead => lead.Department);
        foreach (var one in programmes)
            Add(
                FoundKind.Programme,
                one.Name,
                leadOf.TryGetValue(one.Code, out var lead)
                    ? names.GetValueOrDefault(SubjectKey.Department(lead), lead)
                    : "",
                HasBook ? $"{latest}/programmes/{one.Code}" : home,
                SubjectKey.Programme(one.Code)
            );
    }

    private void Partners(IEnumerable<Partner> partners, IEnumerable<ProgrammePartner> helpers)
    {
        var first = helpers.ToLookup(helper => helper.Partner, helper => SubjectKey.Programme(helper.Programme));
        foreach (var one in partners)
            Add(
                FoundKind.Partner,
                one.Name,
                one.Kind ?? "",
                first[one.Code].Select(key => pages.GetValueOrDefault(key)).FirstOrDefault() ?? home
            );
    }

    private void Plans(
        IEnumerable<Plan> plans,
        IEnumerable<Tree> trees,
        IEnumerable<Node> nodes,
        IEnumerable<Pledge> pledges
    )
    {
        var page = HasBook ? $"{latest}/plan" : home;
        foreach (var one in plans)
            Add(FoundKind.Plan, one.Name, $"{one.Kind} · {one.Period.ToKorean()}", page, SubjectKey.Plan(one.Code));
        var treeOf = trees.ToDictionary(tree => tree.Code, tree => tree.Name);
        foreach (var one in nodes)
            Add(
                FoundKind.Node,
                one.Name,
                treeOf.GetValueOrDefault(one.Tree, one.Tree),
                page,
                SubjectKey.Node(one.Tree, one.Code)
            );
        foreach (var one in pledges)
            Add(FoundKind.Pledge, one.Name, $"{one.Number} · {one.State}", page, SubjectKey.Pledge(one.Code));
    }

    private void Measures(IEnumerable<Measure> measures)
    {
        foreach (var one in measures)
            Add(
                FoundKind.Measure,
                one.Name,
                one.Indicator ? $"고용지표 · {one.Unit}" : one.Unit,
                !HasBook ? home
                    : one.Indicator ? $"{latest}/indicators/{one.Code}"
                    : $"{latest}/tables"
            );
    }

    private void Words(IEnumerable<SubjectWord> words)
    {
        foreach (var one in words)
            Add(
                FoundKind.Attribute,
                one.Text,
                $"{names.GetValueOrDefault(one.Subject, "")} {one.Key}".Trim(),
                pages.GetValueOrDefault(one.Subject, home)
            );
    }

    private void Tables(IEnumerable<TableDefinition> tables, List<Book> books)
    {
        var known = names.Values.ToHashSet();
        foreach (var one in tables.OrderBy(table => table.Position))
        {
            if (books.Find(book => book.Year == one.Year) is not { } book)
                continue;
            var page = $"/books/{book.Code}/tables/{Uri.EscapeDataString(one.Id)}";
            Add(FoundKind.Table, one.Title, $"{one.Year}년 표", page);
            // A programme or a node has a page of its own; the others are found by the table they stand in.
            foreach (var label in LabelsOf(one).Where(label => !known.Contains(label)).Distinct())
                Add(FoundKind.TableRow, label, $"{one.Year}년 표 '{one.Title}'의 행", page);
        }
    }

    private static IEnumerable<string> LabelsOf(TableDefinition table)
    {
        IReadOnlyList<RowSpec> rows;
        try
        {
            rows = SpecReader.Read(table.Yaml, table.Id).Rows;
        }
        catch (Exception problem) when (problem is FormatException or SpecException or ArgumentException)
        {
            return [];
        }

        return LabelsOf(rows);
    }

    private static IEnumerable<string> LabelsOf(IEnumerable<RowSpec> rows) =>
        rows.SelectMany(row =>
            LabelsOf(row.Rows)
                .Prepend(row.Form == RowForm.Total ? "" : row.Label ?? "")
                .Where(label => label.Length > 0 && !Sums.Contains(label))
        );

    private void Add(FoundKind kind, string text, string detail, string address, string? subject = null)
    {
        entries.Add(new(kind, Hangul.Whole(text), detail, address));
        if (subject is not null)
            (names[subject], pages[subject]) = (text, address);
    }
}
