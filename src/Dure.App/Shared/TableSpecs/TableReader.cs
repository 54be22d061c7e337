using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A computed table with the ledger it was computed from.</summary>
public sealed record ComputedTable(Book Book, LedgerView Ledger, Table Table);

/// <summary>Finds books and computes their tables.</summary>
public sealed class TableReader(
    DureDbContext db,
    LedgerCache cache,
    ComputedTables tables,
    BookStates states,
    KeptBooks books,
    PageState page
)
{
    /// <summary>A book with its tables, as it stands.</summary>
    /// <exception cref="RefusedException">There is no such book.</exception>
    public async Task<BookNow> NowAsync(string code, CancellationToken cancel)
    {
        var state = page.Of(code) ?? await states.OfAsync(code, cancel);
        return state is not null && await books.OfAsync(db, code, state, cancel) is { } records
            ? new(state, records)
            : throw new RefusedException(TableRefusals.NoBook(code));
    }

    /// <summary>The ledger of the book's municipality, no older than the book's state.</summary>
    public async Task<LedgerView> LedgerAsync(BookNow now, CancellationToken cancel) =>
        await cache.AtAsync(db, now.State.Municipality, now.State.Posting, cancel)
        ?? throw new InvalidOperationException(
            $"Book {now.Tables.Book.Code} without municipality {now.State.Municipality}"
        );

    public Task<Book?> BookAsync(string code, CancellationToken cancel) =>
        db.Set<Book>().AsNoTracking().FirstOrDefaultAsync(book => book.Code == code, cancel);

    /// <summary>The definitions of a book's tables in their order.</summary>
    public Task<List<TableDefinition>> DefinitionsAsync(Book book, CancellationToken cancel) =>
        db.Set<TableDefinition>()
            .AsNoTracking()
            .Where(table => table.Municipality == book.Municipality && table.Year == book.Year)
            .OrderBy(table => table.Position)
            .ToListAsync(cancel);

    /// <summary>One table, as it stands or as it stood at a moment.</summary>
    /// <param name="path">Book and table: <c>guro-2022/sectors</c>.</param>
    /// <exception cref="RefusedException">There is no such book or table, or its definition does not fit the ledger.</exception>
    public async Task<ComputedTable> TableAsync(string path, DateTime? asOf, CancellationToken cancel)
    {
        var (bookCode, id) = path.Split('/') is [var first, var second] ? (first, second) : (path, "");
        var now = await NowAsync(bookCode, cancel);
        var book = now.Tables.Book;
        var definition =
            now.Tables.Definitions.FirstOrDefault(table => table.Id == id)
            ?? throw new RefusedException(TableRefusals.NoTable(bookCode, id));
        var ledger = asOf is null ? await LedgerAsync(now, cancel) : await LedgerAsync(book, asOf, cancel);
        return new(book, ledger, tables.Of(ledger, book, definition));
    }

    /// <summary>Every table of a book, computed from one state of the ledger.</summary>
    public async Task<IReadOnlyList<ComputedTable>> TablesAsync(Book book, DateTime? asOf, CancellationToken cancel)
    {
        var now = await NowAsync(book.Code, cancel);
        var ledger = asOf is null ? await LedgerAsync(now, cancel) : await LedgerAsync(book, asOf, cancel);
        return TablesOf(new(now.Tables, ledger));
    }

    /// <summary>Every table of a book as it was read.</summary>
    public IReadOnlyList<ComputedTable> TablesOf(BookLedger book) =>
        [
            .. book.Tables.Definitions.Select(definition => new ComputedTable(
                book.Book,
                book.Ledger,
                tables.Of(book.Ledger, book.Book, definition)
            )),
        ];

    /// <summary>Computes one table.</summary>
    /// <exception cref="RefusedException">Its definition does not fit the ledger.</exception>
    public static Table Compute(LedgerView ledger, Book book, TableDefinition definition)
    {
        try
        {
            return TableBuilder.Build(ledger, book, SpecReader.Read(definition.Yaml, $"tables/{definition.Id}.yaml"));
        }
        catch (Exception problem)
            when (problem is FormatException or SpecException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new RefusedException(TableRefusals.DoesNotFit(definition.Id, problem.Message));
        }
    }

    private async Task<LedgerView> LedgerAsync(Book book, DateTime? asOf, CancellationToken cancel) =>
        await cache.AsOfAsync(db, book.Municipality, asOf, cancel)
        ?? throw new InvalidOperationException($"Book {book.Code} without municipality {book.Municipality}");
}

/// <summary>Why there is no table to show.</summary>
public static class TableRefusals
{
    public static Refusal NoBook(string code) =>
        new(
            nameof(NoBook),
            $"'{code}'라는 책이 없습니다. 이름을 확인하거나 책을 먼저 올려 주세요.",
            $"There is no book '{code}'. Check the name, or load it first with dure load."
        );

    public static Refusal NoTable(string book, string table) =>
        new(
            nameof(NoTable),
            $"'{book}'에 '{table}'이라는 표가 없습니다. 그 책의 표 목록에서 찾아 주세요.",
            $"Book '{book}' has no table '{table}'. List them with: dure table {book}"
        );

    public static Refusal NoCell(string table, string row, string column) =>
        new(
            nameof(NoCell),
            $"'{table}' 표에 행 '{row}', 열 '{column}'인 칸이 없습니다. 행과 열의 id나 이름을 적으세요.",
            $"Table '{table}' has no cell at row '{row}', column '{column}'. Give ids or labels."
        );

    public static Refusal DoesNotFit(string table, string why) =>
        new(
            nameof(DoesNotFit),
            $"'{table}' 표를 계산할 수 없습니다: {why}",
            $"Table '{table}' cannot be computed: {why}"
        );
}
