using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>What a delivery partner (수행기관) fills in: its own programmes, in the sheets of the departments that lead them.</summary>
public sealed class PartnerSheets(DureDbContext db, Viewer viewer)
{
    /// <summary>The programmes in which a partner has a part.</summary>
    internal static IReadOnlySet<string> ProgrammesOf(LedgerView ledger, string partner) =>
        ledger
            .Structure.ProgrammePartners.Where(part => part.Partner == partner)
            .Select(part => part.Programme)
            .ToHashSet();

    /// <summary>The sheets of open rounds in which the viewer's partners have programmes.</summary>
    public async Task<IReadOnlyList<(string Address, string What)>> OpenAsync(
        LedgerView ledger,
        CancellationToken cancel
    )
    {
        var municipality = ledger.Municipality.Code;
        var sheets = new List<(string, string)>();
        foreach (
            var partner in viewer
                .Roles.Where(held => held.Municipality == municipality)
                .Select(held => held.Partner)
                .OfType<string>()
                .Distinct()
        )
        {
            string[] programmes = [.. ProgrammesOf(ledger, partner)];
            var rows = await (
                from row in db.Set<SubmissionRow>().AsNoTracking()
                join round in db.Set<Round>().AsNoTracking()
                    on new { row.Municipality, Id = row.Round } equals new { round.Municipality, round.Id }
                where
                    row.Municipality == municipality
                    && round.State == RoundState.Open
                    && programmes.Contains(row.Programme)
                select new { Round = round, row.Department }
            ).ToListAsync(cancel);
            sheets.AddRange(
                rows.DistinctBy(row => (row.Round.Id, row.Department))
                    .OrderBy(row => row.Round.Due)
                    .Select(row =>
                        (
                            Results.AddressOf(row.Round, row.Department, partner),
                            $"{row.Round.Title} · {ledger.Structure.NameOf(SubjectKey.Department(row.Department))}"
                        )
                    )
            );
        }

        return sheets;
    }
}
