using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Views;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Comparisons.Pages;

/// <summary>A table beside another: of a past moment, another year, another municipality.</summary>
[Needs(Act.ReadLedger)]
public sealed class CompareModel(DureDbContext db, TableReader reader) : PageModel
{
    /// <summary>A book to compare with.</summary>
    public sealed record Choice(string Code, string Name, bool SameMunicipality);

    public ComputedTable Here { get; private set; } = null!;
    public IReadOnlyList<Choice> Books { get; private set; } = [];

    /// <summary>The tables of the chosen book.</summary>
    public IReadOnlyList<TableDefinition> Tables { get; private set; } = [];

    /// <summary>The latest postings, the last first, each with the one before it, of which it made another state.</summary>
    public IReadOnlyList<(Posting Posting, Posting Before)> Postings { get; private set; } = [];
    public string WithBook { get; private set; } = "";
    public string WithTable { get; private set; } = "";
    public string? Then { get; private set; }
    public bool OnlyChanged { get; private set; }

    /// <summary>What was asked for and could not be done, in Korean.</summary>
    public string? Problem { get; private set; }
    public ComparisonView? View { get; private set; }
    public Book Book => Here.Book;
    public TableHead Head => Here.Table.Head;

    public async Task OnGetAsync(
        string book,
        string table,
        string? withBook,
        string? withTable,
        string? then,
        string? only,
        CancellationToken cancel
    )
    {
        Here = await reader.TableAsync($"{book}/{table}", asOf: null, cancel);
        OnlyChanged = only == "changed";
        (WithBook, Then) = (withBook is { Length: > 0 } ? withBook : book, then is { Length: > 0 } ? then : null);
        WithTable = withTable is { Length: > 0 } ? withTable : table;
        Books = await BooksAsync(cancel);
        Postings = await PostingsAsync(cancel);
        try
        {
            await CompareAsync(cancel);
        }
        catch (RefusedException refused)
        {
            Problem = refused.Refusals[0].Korean;
        }
    }

    private async Task CompareAsync(CancellationToken cancel)
    {
        var moment = AsOf.Read(Then);
        var other =
            await reader.BookAsync(WithBook, cancel) ?? throw new RefusedException(TableRefusals.NoBook(WithBook));
        Tables = await reader.DefinitionsAsync(other, cancel);
        if (!Tables.Any(one => one.Id == WithTable))
        {
            Problem = $"고른 책에는 '{WithTable}' 표가 없습니다. 견줄 표를 고르세요.";
            // The one with the most similar name is offered first.
            WithTable = Tables.MaxBy(one => Similarity(one.Title, Head.Title))?.Id ?? "";
            return;
        }

        if (other.Code == Book.Code && WithTable == Head.Id && moment is null)
            return;
        var there = await reader.TableAsync($"{WithBook}/{WithTable}", moment, cancel);
        if (moment is not null && there.Ledger.Posting == 0)
            throw new RefusedException(Refusals.NothingThen(Then!));
        View = new ComparisonView(
            TableComparison.Of(Here.Table, there.Table),
            NameOf(Here, there, null),
            NameOf(there, Here, moment),
            OnlyChanged,
            (row, column) => Capabilities.Tables.Tables.TraceAddressOf(Book.Code, Head.Id, row.Id, column.Id),
            (row, column) => Capabilities.Tables.Tables.TraceAddressOf(other.Code, WithTable, row.Id, column.Id, Then)
        );
    }

    /// <summary>What tells the one from the other: municipality, year, table, moment.</summary>
    private static string NameOf(ComputedTable one, ComputedTable other, DateTime? moment)
    {
        var parts = new List<string>();
        if (one.Book.Municipality != other.Book.Municipality)
            parts.Add(one.Table.Head.Publisher);
        if (one.Book.Year != other.Book.Year)
            parts.Add($"{one.Book.Year}년");
        if (one.Book.Code == other.Book.Code && one.Table.Head.Id != other.Table.Head.Id)
            parts.Add(one.Table.Head.Title);
        if (moment is { } at)
            parts.Add($"{Show.Moment(at)} 시점");
        return parts.Count == 0 ? "지금" : string.Join(' ', parts);
    }

    private static int Similarity(string a, string b) => a.Distinct().Intersect(b).Count();

    private async Task<List<Choice>> BooksAsync(CancellationToken cancel)
    {
        var names = await db.Set<Municipality>()
            .AsNoTracking()
            .ToDictionaryAsync(one => one.Code, one => one.Name, cancel);
        return
        [
            .. (await db.Set<Book>().AsNoTracking().ToListAsync(cancel))
                .Select(one => new Choice(
                    one.Code,
                    $"{names[one.Municipality]} {one.Year}년",
                    one.Municipality == Book.Municipality
                ))
                .OrderByDescending(one => one.SameMunicipality)
                .ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    private async Task<List<(Posting, Posting)>> PostingsAsync(CancellationToken cancel)
    {
        var last = await db.Set<Posting>()
            .AsNoTracking()
            .Where(one => one.Municipality == Book.Municipality)
            .OrderByDescending(one => one.Id)
            .Take(9)
            .ToListAsync(cancel);
        return [.. last.Zip(last.Skip(1))];
    }
}
