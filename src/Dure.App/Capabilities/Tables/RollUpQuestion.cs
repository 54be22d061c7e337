using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.RollUps;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Tables;

/// <summary>A roll-up over all municipalities that have a ledger, as the command line and programs ask for it.</summary>
internal static class RollUpQuestion
{
    /// <param name="without">Codes of municipalities to leave out.</param>
    /// <exception cref="RefusedException">Nothing of that name, or what does not add up.</exception>
    public static async Task<RollUpCube> AskAsync(
        DureDbContext db,
        LedgerCache cache,
        RollUpQuery query,
        string[] without,
        CancellationToken cancel
    )
    {
        var known = await db.Set<Municipality>().AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancel);
        var unknown = without.Except(known.Select(one => one.Code.ToString())).ToList();
        if (unknown.Count > 0)
            throw new RefusedException([.. unknown.Select(NoSuchMunicipality)]);
        var ledgers = new List<LedgerView>();
        foreach (var one in known.Where(one => !without.Contains(one.Code.ToString())))
        {
            // Books also name municipalities that have no ledger: parents, and peers that ranks are taken among.
            var ledger = await cache.NowAsync(db, one.Code, cancel);
            if (ledger is { Posting: > 0 })
                ledgers.Add(ledger);
        }

        return ledgers.Count == 0
            ? throw new RefusedException(RollUpRefusals.UnknownMeasure(query.Measures[0]))
            : RollUp.Of(ledgers, query, known.ToDictionary(one => one.Code, one => one.Name));
    }

    /// <summary>How many pieces of a year; 1 for the year alone.</summary>
    public static int Pieces(string? by) =>
        by switch
        {
            "month" => 12,
            "quarter" => 4,
            "half" => 2,
            _ => 1,
        };

    private static Refusal NoSuchMunicipality(string code) =>
        new(
            nameof(NoSuchMunicipality),
            $"without {code}: 그런 자치단체가 없습니다. 자치단체 목록에서 코드를 확인하세요.",
            $"without {code}: no such municipality. See the codes in the list of municipalities."
        );

    public static Refusal NoSuchYear(string? year) =>
        new(
            nameof(NoSuchYear),
            $"year {year}: 1900년부터 2199년까지 적을 수 있습니다.",
            $"year {year}: years go from 1900 to 2199."
        );

    public static Refusal NoSuchKind(string kind) =>
        new(
            nameof(NoSuchKind),
            $"kind {kind}: 목표, 실적, 예산, 집행, 전망 가운데 하나를 적습니다.",
            $"kind {kind}: one of 목표, 실적, 예산, 집행, 전망."
        );

    public static Refusal NoSuchPieces(string by) =>
        new(
            nameof(NoSuchPieces),
            $"by {by}: month, quarter, half, year 가운데 하나를 적습니다.",
            $"by {by}: one of month, quarter, half, year."
        );
}
