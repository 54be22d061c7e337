using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>공공일자리: 수요조사 → 사업장 → 배치 → 출근부 → 임금 → 지급 → 실적.</summary>
public static class PublicWorks
{
    public static IServiceCollection AddPublicWorks(this IServiceCollection services) =>
        services
            .AddScoped<DemandDesk>()
            .AddScoped<PlacementDesk>()
            .AddScoped<PayeeDesk>()
            .AddScoped<EventDesk>()
            .AddScoped<AttendanceDesk>()
            .AddScoped<PayDesk>()
            .AddScoped<SlipReader>()
            .AddScoped<Forms.FormDesk>()
            .AddScoped<WorkResults>()
            .AddSingleton(
                new RecordSource(
                    WorkResults.Source,
                    (municipality, year) =>
                        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality)}?year={year}#results")
                )
            );

    /// <summary>Plays a made-up year of public works; see <see cref="Demo.DemoYear"/>.</summary>
    /// <exception cref="RefusedException">It was played in this database before.</exception>
    public static Task PlayYearAsync(Database database, Action<string, string> say, CancellationToken cancel) =>
        new Demo.DemoYear(database, Demo.DemoPlan.Year, keys: null, say).PlayAsync(cancel);

    public static void MapPublicWorks(this IEndpointRouteBuilder routes) => WorkFiles.Map(routes);

    public static string AddressOf(MunicipalityCode municipality) => $"/office/{municipality}/works";

    public static string SiteAddressOf(MunicipalityCode municipality, int site) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality)}/sites/{site}");

    public static string SiteFormsAddressOf(MunicipalityCode municipality, int site) =>
        $"{SiteAddressOf(municipality, site)}/forms";

    public static string BookAddressOf(MunicipalityCode municipality, int site, Period month) =>
        $"{SiteAddressOf(municipality, site)}/attendance/{month}";

    public static string RunAddressOf(MunicipalityCode municipality, int run) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality)}/pay/{run}");

    public static string SlipsAddressOf(MunicipalityCode municipality, int run) =>
        $"{RunAddressOf(municipality, run)}/slips";

    public static string SlipAddressOf(MunicipalityCode municipality, int run, int placement) =>
        string.Create(CultureInfo.InvariantCulture, $"{SlipsAddressOf(municipality, run)}/{placement}");

    /// <summary>Where who was placed sees what they were paid, by their receipt number.</summary>
    public static string OwnPayAddressOf(MunicipalityCode municipality) => $"/apply/{municipality}/pay";

    /// <summary>Whether a programme placed somebody.</summary>
    public static Task<bool> HasPlacedAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int person,
        string programme,
        CancellationToken cancel
    )
    {
        var sites = db.Set<Demand>().Where(row => row.Municipality == municipality && row.Programme == programme);
        return db.Set<Placement>()
            .Where(row => row.Municipality == municipality && row.Person == person && !row.IsUndone)
            .AnyAsync(row => sites.Any(site => site.Municipality == row.Municipality && site.Id == row.Site), cancel);
    }

    /// <summary>Whether somebody sees a site: its department's people, and those who run the programme.</summary>
    internal static bool Sees(this Viewer viewer, Demand site) =>
        viewer.May(Act.ReadWorks, site.Municipality, site.Department, whole: true)
        || viewer.May(Act.ReadWorks, site.Municipality, site.Lead, whole: true);

    internal static bool Keeps(this Viewer viewer, Demand site) =>
        viewer.May(Act.KeepAttendance, site.Municipality, site.Department, whole: true)
        || viewer.May(Act.KeepAttendance, site.Municipality, site.Lead, whole: true);

    internal static bool Manages(this Viewer viewer, Demand site) =>
        viewer.May(Act.ManageWorks, site.Municipality, site.Lead, whole: true);

    /// <exception cref="RefusedException">There is no such municipality.</exception>
    internal static async Task<LedgerView> LedgerAsync(
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

    internal static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", out var day) ? day : null;
}
