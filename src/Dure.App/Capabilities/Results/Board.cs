using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>기한 준수율: how many were on time, of those of whom it is known.</summary>
public readonly record struct OnTimeRate(int OnTime, int Known)
{
    /// <summary>83.3% (5/6); nothing where nothing is known.</summary>
    public override string ToString() =>
        Known == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Percent}% ({OnTime}/{Known})");

    public string Percent =>
        Known == 0
            ? ""
            : Math.Round(100m * OnTime / Known, 1, MidpointRounding.AwayFromZero)
                .ToString("0.0", CultureInfo.InvariantCulture);

    internal static OnTimeRate Of(IEnumerable<BoardCell?> cells)
    {
        var known = cells.Select(cell => cell?.Time.OnTime).OfType<bool>().ToList();
        return new(known.Count(onTime => onTime), known.Count);
    }
}

/// <summary>One department's part in one round.</summary>
public sealed record BoardCell(Submission Submission, Timeliness Time)
{
    public StateFacts State => Submission.State.Facts();
}

/// <param name="Cells">One a round; null where nothing is owed.</param>
public sealed record BoardRow(string Code, string Name, IReadOnlyList<BoardCell?> Cells)
{
    public OnTimeRate Rate => OnTimeRate.Of(Cells);
}

/// <summary>완결성 상황판: the departments of a year's rounds, how far each has come, and who was late.</summary>
/// <param name="Years">Those that have rounds, the latest first.</param>
/// <param name="Rounds">The latest first.</param>
public sealed record Board(
    int Year,
    IReadOnlyList<int> Years,
    IReadOnlyList<Round> Rounds,
    IReadOnlyList<BoardRow> Rows,
    DateOnly Today
)
{
    public IEnumerable<BoardCell> Of(int round) => Rows.Select(row => row.Cells[round]).OfType<BoardCell>();

    public OnTimeRate RateOf(int round) => OnTimeRate.Of(Of(round));

    public OnTimeRate Rate => OnTimeRate.Of(Rows.SelectMany(row => row.Cells));
}

/// <summary>Reads the board as far as the viewer sees it: all departments, or those that are theirs.</summary>
public sealed class BoardDesk(DureDbContext db, RoundDesk desk, Viewer viewer)
{
    /// <param name="year">Null, or one without rounds, for the latest.</param>
    public async Task<Board> ReadAsync(LedgerView ledger, int? year, CancellationToken cancel)
    {
        var municipality = ledger.Municipality.Code;
        var all = viewer.SeesAll(municipality);
        var submissions = (
            await db.Set<Submission>().AsNoTracking().Where(row => row.Municipality == municipality).ToListAsync(cancel)
        ).FindAll(row => all || viewer.Sees(municipality, row.Department));
        var ids = submissions.Select(row => row.Round).ToHashSet();
        var rounds = (
            await db.Set<Round>().AsNoTracking().Where(row => row.Municipality == municipality).ToListAsync(cancel)
        ).FindAll(round => all || ids.Contains(round.Id));
        List<int> years = [.. rounds.Select(YearOf).Distinct().OrderDescending()];
        var shown = year is { } asked && years.Contains(asked) ? asked : years.FirstOrDefault(desk.Today.Year);
        var ofYear = rounds
            .Where(round => YearOf(round) == shown)
            .OrderByDescending(round => round.Period.Start)
            .ThenByDescending(round => round.Id)
            .ToList();
        int[] numbers = [.. ofYear.Select(round => round.Id)];
        var steps = (
            await db.Set<SubmissionStep>()
                .AsNoTracking()
                .Where(row =>
                    row.Municipality == municipality
                    && numbers.Contains(row.Round)
                    && (row.Kind == StepKind.Submit || row.Kind == StepKind.Recall)
                )
                .OrderBy(row => row.Number)
                .ToListAsync(cancel)
        ).ToLookup(row => (row.Round, row.Department));
        var cells = submissions.Where(row => numbers.Contains(row.Round)).ToLookup(row => row.Department);
        return new(
            shown,
            years,
            ofYear,
            [
                .. cells
                    .Select(department => new BoardRow(
                        department.Key,
                        ledger.Structure.NameOf(SubjectKey.Department(department.Key)),
                        [
                            .. ofYear.Select(round =>
                                department.FirstOrDefault(row => row.Round == round.Id) is { } submission
                                    ? new BoardCell(
                                        submission,
                                        Timeliness.Of(round, submission, steps[(round.Id, department.Key)], desk.Today)
                                    )
                                    : null
                            ),
                        ]
                    ))
                    .OrderBy(row => row.Name, StringComparer.Ordinal),
            ],
            desk.Today
        );
    }

    private static int YearOf(Round round) => round.Period.FirstCalendarYear;
}
