using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Indicators.Pages;

/// <summary>All indicators of a book side by side.</summary>
[Needs(Act.ReadLedger)]
public sealed class IndicatorsModel(DureDbContext db, TableReader tables) : PageModel
{
    public IndicatorShelf Shelf { get; private set; } = null!;
    public PeerRanks Peers { get; private set; } = null!;
    public BookLedger Book => Shelf.Book;

    public async Task OnGetAsync(string book, string? peers, CancellationToken cancel)
    {
        var read = await BookLedger.ReadAsync(tables, book, cancel);
        Shelf = await IndicatorShelf.ReadAsync(db, read, cancel);
        Peers = await PeerRanks.ReadAsync(db, read, peers, cancel);
    }

    public string AddressOf(Indicator indicator) =>
        Indicators.AddressOf(
            Book.Book.Code,
            indicator.Measure.Code,
            Peers.Choices.Count > 0 ? Peers.Chosen?.Code : null
        );

    public static string DefinitionOf(Indicator indicator) =>
        string.Join(
            " · ",
            IndicatorShelf.DefinitionOf(indicator.Measure).Where(pair => pair.Name != "단위").Select(pair => pair.Value)
        );

    public (int Rank, int Of)? RankOf(Indicator indicator) =>
        indicator is { Subject: SubjectKey.Municipality, Latest: { } latest }
            ? Peers.OwnRank(indicator.Measure, latest.Period)
            : null;
}
