using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>The completeness board of a year: departments × rounds, and who is late. A department sees its own line.</summary>
[Needs(Act.ReadRounds)]
public sealed class RoundsModel(RoundDesk desk, BoardDesk boards, PartnerSheets partners, Viewer viewer) : PageModel
{
    public MunicipalityCode Municipality { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayOpen { get; private set; }
    public Board Board { get; private set; } = null!;

    /// <summary>What one's own departments owe, from the first day of reminding on.</summary>
    public IReadOnlyList<(string Address, string What, string When)> Owed { get; private set; } = [];

    /// <summary>Where one's delivery partner fills in.</summary>
    public IReadOnlyList<(string Address, string What)> Sheets { get; private set; } = [];

    public async Task OnGetAsync(string municipality, int? year, CancellationToken cancel)
    {
        var ledger = await desk.LedgerAsync(municipality, cancel);
        (Municipality, Name) = (ledger.Municipality.Code, ledger.Municipality.Name);
        MayOpen = viewer.May(Act.OpenRounds, Municipality);
        Board = await boards.ReadAsync(ledger, year, cancel);
        Sheets = await partners.OpenAsync(ledger, cancel);
        // One who sees everybody's is told by the board.
        if (!viewer.SeesAll(Municipality))
            Owed =
            [
                .. from row in Board.Rows
                from at in Enumerable.Range(0, row.Cells.Count)
                let round = Board.Rounds[at]
                where
                    round.State == RoundState.Open
                    && row.Cells[at]?.Submission.IsEditable == true
                    && viewer.May(Act.EnterResults, Municipality, row.Code, whole: true)
                    && ReminderDays.At(round, Board.Today) is not null
                orderby round.Due
                select (
                    Results.AddressOf(round, row.Code),
                    $"{round.Title} · {row.Name}",
                    ReminderDays.Say(round.Due, Board.Today)
                ),
            ];
    }
}
