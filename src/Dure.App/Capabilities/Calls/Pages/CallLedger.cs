using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>The ledger of the municipality that an address names, and moments as forms write them.</summary>
internal static class CallLedger
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

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

    /// <summary>A moment in the time of this machine, as UTC.</summary>
    public static DateTime? Moment(string? text) =>
        DateTime.TryParseExact(
            text?.Trim(),
            Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeLocal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;

    public static string Text(DateTime at) =>
        DateTime.SpecifyKind(at, DateTimeKind.Utc).ToLocalTime().ToString(Form, CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
