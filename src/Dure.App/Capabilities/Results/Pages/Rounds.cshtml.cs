using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>The completeness board: departments × rounds, and who is late. A department sees its own line.</summary>
[Needs(Act.ReadRounds)]
public sealed class RoundsModel(RoundDesk desk, Viewer viewer) : PageModel
{
    // A quarter and a month beside a year's months are as many columns as one looks over.
    private const int Shown = 12;

    public MunicipalityCode Municipality { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly Today { get; private set; }
    public bool MayOpen { get; private set; }
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Departments { get; private set; } = [];

    /// <summary>Rounds that are not shown.</summary>
    public int More { get; private set; }

    public async Task OnGetAsync(string municipality, bool all, CancellationToken cancel)
    {
        var ledger = await desk.LedgerAsync(municipality, cancel);
        (Municipality, Name, Today) = (ledger.Municipality.Code, ledger.Municipality.Name, desk.Today);
        MayOpen = viewer.May(Act.OpenRounds, Municipality);
        var seen = (await desk.ListAsync(Municipality, cancel))
            .Select(line => line with { Submissions = [.. line.Submissions.Where(Sees)] })
            .Where(line => line.Submissions.Count > 0 || viewer.SeesAll(Municipality))
            .ToList();
        Rounds = [.. seen.Take(all ? int.MaxValue : Shown)];
        More = seen.Count - Rounds.Count;
        Departments =
        [
            .. Rounds
                .SelectMany(line => line.Submissions)
                .Select(submission => submission.Department)
                .Distinct()
                .Select(code => (code, ledger.Structure.NameOf(SubjectKey.Department(code))))
                .OrderBy(one => one.Item2, StringComparer.Ordinal),
        ];
    }

    public int DaysLate(Round round, Submission submission) => Lateness.Days(round, submission, Today);

    private bool Sees(Submission submission) => viewer.Sees(Municipality, submission.Department);
}
