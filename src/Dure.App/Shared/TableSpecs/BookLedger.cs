using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A book with its municipality's ledger as it stands: what the pages of a book are made from.</summary>
/// <param name="Tables">Its records as of the same state.</param>
public sealed record BookLedger(BookTables Tables, LedgerView Ledger)
{
    public Book Book => Tables.Book;
    public FigureReader Figures { get; } = new(Ledger);

    public BookHead Head => new(Book.Code, Book.Municipality.ToString(), Ledger.Municipality.Name, Book.Year);

    /// <exception cref="RefusedException">There is no such book.</exception>
    public static async Task<BookLedger> ReadAsync(TableReader tables, string code, CancellationToken cancel)
    {
        var now = await tables.NowAsync(code, cancel);
        return new(now.Tables, await tables.LedgerAsync(now, cancel));
    }

    /// <summary>A figure of all parts and entries together.</summary>
    public Figure Read(string subject, Measure measure, FactKind kind, Period period, string? part = null) =>
        Figures.Read(new(subject, measure.Code, kind, period, part, null));
}
