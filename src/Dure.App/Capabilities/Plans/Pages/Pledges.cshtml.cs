using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Plans.Pages;

/// <summary>공약 관리표: every pledge with its state, money, goals and schedule.</summary>
[Needs(Act.ReadLedger)]
public sealed class PledgesModel(DureDbContext db, TableReader books, LedgerCache ledgers) : PageModel
{
    public Book Book { get; private set; } = null!;
    public LedgerView Ledger { get; private set; } = null!;
    public string? State { get; private set; }

    /// <summary>Each state with how many pledges are in it.</summary>
    public IReadOnlyList<(string State, int Count)> States { get; private set; } = [];
    public int All { get; private set; }
    public IReadOnlyList<PledgeLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(string book, string? state, CancellationToken cancel)
    {
        Book = await books.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        Ledger =
            await ledgers.NowAsync(db, Book.Municipality, cancel)
            ?? throw new InvalidOperationException($"Book {Book.Code} without municipality {Book.Municipality}");
        var all = PledgeLine.Read(YearLedger.Of(Book, Ledger));
        All = all.Count;
        States = [.. all.CountBy(line => line.Pledge.State).Select(one => (one.Key, one.Value))];
        State = States.Any(one => one.State == state) ? state : null;
        Lines = [.. all.Where(line => State is null || line.Pledge.State == State)];
    }

    public string Link(PledgeLine line, Measure measure, FactKind kind, Period period) =>
        Board.Board.FigureAddressOf(Book.Code, SubjectKey.Pledge(line.Pledge.Code), measure.Code, kind, period);

    public string AddressOf(string? state) =>
        Plans.PledgesAddressOf(Book.Code) + (state is null ? "" : $"?state={Uri.EscapeDataString(state)}");
}
