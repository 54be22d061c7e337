using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench.Calling;

/// <summary>Calls of a made-up municipality, written and announced at the desk that the pages use.</summary>
internal static class CallTown
{
    public const string Rule = "영등포구-공공근로";

    /// <summary>A day of the rule's last version.</summary>
    public static readonly DateOnly ReferenceDay = new(2018, 1, 15);

    public static MunicipalityCode Municipality => WorksDistrict.Municipality;

    public static Task<Call> CallAsync(IServiceProvider services, string title, DateOnly from, DateOnly until) =>
        BenchDesk.AtAsync(
            services,
            async scoped =>
            {
                var (db, desk) = (scoped.GetRequiredService<DureDbContext>(), scoped.GetRequiredService<CallDesk>());
                var now = TimeProvider.System.GetUtcNow().UtcDateTime;
                var id = await desk.WriteAsync(
                    (await scoped.GetRequiredService<LedgerCache>().NowAsync(db, Municipality, default))!,
                    null,
                    new(
                        title,
                        "jobs",
                        WorksDistrict.Programme,
                        "공공근로",
                        Rule,
                        ReferenceDay,
                        from,
                        until,
                        now.AddDays(-1),
                        now.AddDays(1),
                        Headcount: 1_000,
                        ReserveHeadcount: 100,
                        RetentionYears: 5
                    ),
                    [],
                    default
                );
                await desk.AnnounceAsync(Municipality, id, default);
                return await db.Set<Call>()
                    .AsNoTracking()
                    .SingleAsync(row => row.Municipality == Municipality && row.Id == id);
            }
        );
}
