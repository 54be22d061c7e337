using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Proposals.Pages;

/// <summary>The ledger of the municipality that an address names.</summary>
internal static class OfficeLedger
{
    /// <exception cref="RefusedException">There is no such municipality.</exception>
    public static async Task<LedgerView> ReadAsync(
        DureDbContext db,
        LedgerCache cache,
        string municipality,
        CancellationToken cancel
    ) =>
        MunicipalityCode.TryParse(municipality, out var code)
        && code != MunicipalityCode.Nation
        && await cache.NowAsync(db, code, cancel) is { } ledger
            ? ledger
            : throw new RefusedException(Refusals.NoMunicipality(municipality));

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", out var day) ? day : null;
}
