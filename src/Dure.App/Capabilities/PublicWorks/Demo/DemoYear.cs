using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Demo;

/// <summary>
/// Plays a made-up year of public works at the desks that the pages use: sites asked for and approved, people placed, books
/// written and signed, pay worked out, paid and settled. No sum is given: budget and people are, what is spent comes of the days.
/// </summary>
/// <param name="keys">Where keys of persons lie; null for the usual place.</param>
public sealed class DemoYear(Database database, DemoPlan plan, PersonKeyFolder? keys, Action<string, string> say)
{
    private const string Who = "시연";
    private const string Kept = "참여자보유기간";

    // 영등포구 paid so in 2017: 39,000원 for six hours, 20,000원 for three, 5,000원 besides.
    private const int LongDay = 360;
    private const int ShortDay = 180;
    private const int LongRest = 60;
    private const int Payday = 10;
    private const long LongWage = 39_000;
    private const long ShortWage = 20_000;
    private const long Side = 5_000;

    // Every third site has short days; of a hundred due days so many go otherwise.
    private const int ShortSite = 3;
    private const int Otherwise = 4;

    private static readonly MunicipalityCode Gu = DemoDistrict.Code;
    private static readonly string[] OtherCells = ["결", "병", "조2", "결"];

    private readonly DemoClock clock = new(plan.Halves[0].From.AddDays(-14));
    private readonly Random random = new(plan.People);

    /// <exception cref="RefusedException"><c>DemoPlayed</c>.</exception>
    public async Task PlayAsync(CancellationToken cancel)
    {
        var collection = new ServiceCollection()
            .AddSingleton<IHttpContextAccessor, HttpContextAccessor>()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection([new("alone", "true"), new("by", Who)]).Build()
            )
            .AddDure(database)
            .AddScoped<Viewer>()
            .AddSingleton<TimeProvider>(clock);
        if (keys is not null)
            collection.AddSingleton(keys);
        await using var services = collection.BuildServiceProvider();

        await InAsync(
            services,
            async one =>
            {
                var db = one.GetRequiredService<DureDbContext>();
                if (await db.Set<Municipality>().AnyAsync(row => row.Code == Gu, cancel))
                    throw new RefusedException(Refusals.DemoPlayed());
                await DemoDistrict.MakeAsync(db, plan, cancel);
            }
        );
        await InAsync(
            services,
            one =>
                one.GetRequiredService<LedgerWriter>()
                    .PostAsync(Gu, new(Who, "시연", "지어낸 예산과 목표"), DemoDistrict.FactsOf(plan), cancel)
        );
        var people = await RegisterAsync(services, cancel);
        var (first, sites) = (0, new List<(int Id, DemoHalf Half)>());
        foreach (var half in plan.Halves)
        {
            clock.Today = half.From.AddDays(-7);
            for (var at = 0; at < half.Sites; at++)
            {
                var heads = ((at + 1) * half.People / half.Sites) - (at * half.People / half.Sites);
                sites.Add(
                    (await OpenSiteAsync(services, half, sites.Count, people[first..(first + heads)], cancel), half)
                );
                first += heads;
            }

            await WorkAsync(services, half, sites, cancel);
        }

        clock.Today = plan.Last;
        await TellAsync(services, cancel);
    }

    private async Task<int[]> RegisterAsync(ServiceProvider services, CancellationToken cancel)
    {
        var people = DemoDistrict.PeopleOf(plan);
        // Kept as long from now: what is played is not to be destroyed as soon as it is there.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var months = Rules.Rules.Library(services).Parameters.First(one => one.Name == Kept).On(today)!.Number!.Value;
        var terms = new HoldTerms(
            DemoDistrict.Lead,
            SubjectKey.Programme(DemoDistrict.Programme),
            new DateOnly(today.Year, 12, 31).AddMonths((int)months.Numerator)
        );
        IReadOnlyList<Registered> known = [];
        await InAsync(
            services,
            async one => known = await one.GetRequiredService<PersonDesk>().RegisterAsync(Gu, people, terms, cancel)
        );
        return [.. known.Select(one => one.Id).Distinct()];
    }

    private static SiteTerms Terms(bool isShort) =>
        isShort ? new(new(9, 0), null, 0, Payday) : new(new(9, 0), new(12, 0), LongRest, Payday);

    /// <summary>수요 → 반영 → 배치 → 안전교육.</summary>
    private async Task<int> OpenSiteAsync(
        ServiceProvider services,
        DemoHalf half,
        int number,
        int[] people,
        CancellationToken cancel
    )
    {
        var (id, isShort) = (0, number % ShortSite == ShortSite - 1);
        await InAsync(
            services,
            async one =>
            {
                var desk = one.GetRequiredService<DemandDesk>();
                id = await desk.AskAsync(
                    await LedgerAsync(one, cancel),
                    new(
                        plan.Last.Year,
                        DemoDistrict.Programme,
                        DemoDistrict.DepartmentOf(number, plan),
                        string.Create(CultureInfo.InvariantCulture, $"공공근로 {number + 1}호 사업"),
                        "두레구",
                        people.Length,
                        isShort ? ShortDay : LongDay,
                        0b11111,
                        half.From,
                        half.Until,
                        WageKind.Daily,
                        isShort ? ShortWage : LongWage,
                        Side,
                        plan.Total * people.Length / plan.People
                    ),
                    Who,
                    cancel
                );
                await desk.DecideAsync(Gu, id, 0, DemandState.Approved, "", Who, cancel);
                await desk.AgreeAsync(Gu, id, 1, Terms(isShort), cancel);
            }
        );
        await InAsync(
            services,
            one =>
                one.GetRequiredService<PlacementDesk>()
                    .PlaceAsync(Gu, id, people, new(half.From, half.Until, null), cancel)
        );
        clock.Today = half.From;
        await InAsync(
            services,
            one =>
                one.GetRequiredService<EventDesk>()
                    .TellAsync(Gu, id, WorkEvent.Kinds[0], half.From, "시작 전 안전교육", Who, cancel)
        );
        clock.Today = half.From.AddDays(-7);
        return id;
    }

    /// <summary>Month by month: books signed at its end, pay ten days later.</summary>
    private async Task WorkAsync(
        ServiceProvider services,
        DemoHalf half,
        List<(int Id, DemoHalf Half)> sites,
        CancellationToken cancel
    )
    {
        for (
            var month = Period.Month(half.From.Year, half.From.Month);
            month.FirstDay <= half.Until;
            month = Period.FromMonths(month.Start + 1, 1)
        )
        {
            var payday = month.LastDay.AddDays(10);
            if (payday > plan.Last)
                return;
            clock.Today = month.LastDay;
            foreach (var (site, _) in sites.Where(site => site.Half == half))
                await KeepBookAsync(services, site, month, cancel);
            clock.Today = payday;
            await PayAsync(services, month, cancel);
        }
    }

    private async Task KeepBookAsync(ServiceProvider services, int site, Period month, CancellationToken cancel)
    {
        var (text, version) = (month.ToString(), 0);
        await InAsync(
            services,
            async one =>
            {
                var desk = one.GetRequiredService<AttendanceDesk>();
                var book = await desk.OpenAsync(Gu, site, text, cancel);
                var cells = new Dictionary<(int, int), string>();
                foreach (var (placement, days) in book.Lines)
                    for (var day = 1; day <= days.Length; day++)
                        if (book.IsDue(placement, month.FirstDay.AddDays(day - 1)) && random.Next(100) < Otherwise)
                            cells[(placement.Id, day)] = OtherCells[random.Next(OtherCells.Length)];
                version = book.Version;
                await desk.SaveAsync(Gu, site, text, version, cells, fill: true, cancel);
            }
        );
        await InAsync(
            services,
            one => one.GetRequiredService<AttendanceDesk>().SignAsync(Gu, site, text, version + 1, Who, cancel)
        );
    }

    /// <summary>셈 → 확정 → 승인 → 송금 → 완료.</summary>
    private async Task PayAsync(ServiceProvider services, Period month, CancellationToken cancel)
    {
        var (run, batch) = (0, 0);
        await InAsync(
            services,
            async one =>
                run = await one.GetRequiredService<PayDesk>()
                    .RunAsync(await LedgerAsync(one, cancel), DemoDistrict.Programme, month, Who, cancel)
        );
        await InAsync(
            services,
            async one => batch = await one.GetRequiredService<PayDesk>().ConfirmAsync(Gu, run, Who, cancel)
        );
        await InAsync(services, one => one.GetRequiredService<PaymentDesk>().ApproveAloneAsync(Gu, batch, 0, cancel));
        await InAsync(
            services,
            one => one.GetRequiredService<PaymentDesk>().SendAsync(Gu, batch, 1, clock.Today, cancel)
        );
        await InAsync(
            services,
            one =>
                one.GetRequiredService<PaymentDesk>().SettleAsync(Gu, batch, 2, new Dictionary<int, string>(), cancel)
        );
        await InAsync(
            services,
            async one =>
            {
                var paid = await one.GetRequiredService<DureDbContext>()
                    .Set<PaymentBatch>()
                    .FirstAsync(row => row.Municipality == Gu && row.Id == batch, cancel);
                say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{month.ToKorean()}: {paid.Count:N0}건 {paid.Paid:N0}원 지급"
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{month}: {paid.Count:N0} payments, {paid.Paid:N0} won"
                    )
                );
            }
        );
    }

    private Task TellAsync(ServiceProvider services, CancellationToken cancel) =>
        InAsync(
            services,
            async one =>
            {
                var budget = WorkBudget.Need(await LedgerAsync(one, cancel), DemoDistrict.Programme, plan.Last.Year);
                var share = 100m * budget.Executed / budget.Total;
                say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"두레구(지어낸 {plan.Last.Year}년), {plan.Last:yyyy-MM-dd}까지: 예산 {budget.Total:N0}원 중 {budget.Executed:N0}원 집행 ({share:N1}%). 공공일자리: {PublicWorks.AddressOf(Gu)}?year={plan.Last.Year}"
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Made-up district, until {plan.Last:yyyy-MM-dd}: {budget.Executed:N0} of {budget.Total:N0} won spent ({share:N1} %). See {PublicWorks.AddressOf(Gu)}?year={plan.Last.Year}"
                    )
                );
            }
        );

    private static async Task<LedgerView> LedgerAsync(IServiceProvider services, CancellationToken cancel) =>
        (
            await services
                .GetRequiredService<LedgerCache>()
                .NowAsync(services.GetRequiredService<DureDbContext>(), Gu, cancel)
        )!;

    /// <summary>In a scope of its own, as a request has.</summary>
    private static async Task InAsync(ServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Deed>().Process = "dure run --demo year";
        await work(scope.ServiceProvider);
    }
}
