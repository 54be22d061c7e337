using System.CommandLine;
using System.Globalization;
using System.Threading.RateLimiting;
using Dure.App.Capabilities.Calls.Lists;
using Dure.App.Capabilities.Calls.Notices;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Selections;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>모집: 공고, 접수, 심사, 선발. The same for works, grants and training.</summary>
public static class Calls
{
    /// <summary>The limit of looking up receipt numbers from one address of the network.</summary>
    internal const string Looks = "receipts";

    private const int LooksAMinute = 10;

    public static IServiceCollection AddCalls(this IServiceCollection services) =>
        services
            .AddScoped<CallDesk>()
            .AddScoped<Reception>()
            .AddScoped<ApplyDesk>()
            .AddScoped<OverlapFinder>()
            .AddScoped<Examination>()
            .AddScoped<ReceiptDesk>()
            .AddScoped<ObjectionDesk>()
            .AddScoped<WithdrawalDesk>()
            .AddScoped<SupplementDesk>()
            .AddScoped<NoticeDesk>()
            .AddScoped<ApplicationList>()
            .AddScoped<InquiryList>()
            .AddScoped<MarkDesk>()
            .AddScoped<MarkList>()
            .AddScoped<ParticipationList>()
            .AddScoped<UploadShelf>()
            .AddScoped<SelectionDesk>()
            .AddSingleton(SelectionApproval.Kind);

    /// <summary>What only pages need.</summary>
    public static IServiceCollection AddCallPages(this IServiceCollection services) =>
        services.AddTraffic(
            Looks,
            context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = context
                                .RequestServices.GetRequiredService<IConfiguration>()
                                .GetValue("receipt-looks", LooksAMinute),
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("seen"),
            Refusals.TooManyLooks
        );

    public static IEnumerable<Command> Commands() => [DrawCommand.Create()];

    /// <summary>The calls of a municipality, for officials.</summary>
    public static string AddressOf(MunicipalityCode municipality) => $"/office/{municipality}/calls";

    /// <summary>One call.</summary>
    public static string AddressOf(MunicipalityCode municipality, int call) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality)}/{call}");

    /// <summary>One application to it.</summary>
    public static string AddressOf(MunicipalityCode municipality, int call, int application) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality, call)}/applications/{application}");

    /// <summary>
    /// The confirmed selection of a call in its order, those chosen and those in reserve; none before it is confirmed. Who
    /// came in by an objection stands behind those of the run.
    /// </summary>
    public static async Task<IReadOnlyList<SelectedPerson>> SelectedAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int call,
        CancellationToken cancel
    )
    {
        var run = await db.Set<Call>()
            .Where(row => row.Municipality == municipality && row.Id == call)
            .Select(row => row.ConfirmedRun)
            .FirstOrDefaultAsync(cancel);
        if (run is null)
            return [];
        var ranks = await db.Set<SelectionLine>()
            .Where(row => row.Municipality == municipality && row.Call == call && row.Run == run)
            .ToDictionaryAsync(row => row.Application, row => row.Rank, cancel);
        var fields = await db.Set<CallField>()
            .Where(row => row.Municipality == municipality && row.Call == call)
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        var found = await db.Set<Application>()
            .AsNoTracking()
            .Where(row =>
                row.Municipality == municipality
                && row.Call == call
                && (row.State == ApplicationState.Selected || row.State == ApplicationState.Reserve)
            )
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var last = ranks.Count;
        return
        [
            .. found
                .Select(row => new SelectedPerson(
                    row.Person,
                    row.Id,
                    row.Field is { } code ? fields.GetValueOrDefault(code, code) : null,
                    ranks.TryGetValue(row.Id, out var rank) ? rank : ++last,
                    row.State == ApplicationState.Reserve
                ))
                .OrderBy(one => one.Rank),
        ];
    }

    /// <summary>The calls of a programme whose selection is confirmed, the newest first.</summary>
    public static async Task<IReadOnlyList<ConfirmedCall>> ConfirmedAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        string programme,
        CancellationToken cancel
    ) =>
        await db.Set<Call>()
            .Where(row => row.Municipality == municipality && row.Programme == programme && row.ConfirmedRun != null)
            .OrderByDescending(row => row.Id)
            .Select(row => new ConfirmedCall(row.Id, row.Title))
            .ToListAsync(cancel);

    /// <summary>
    /// Which facts that are true or not (장애인, 한부모 …) are true of persons, by their last application to a confirmed call of
    /// a programme. For counting alone: nobody is shown it of anybody, and it is not kept. That they were opened, and of how
    /// many, stands in the log; it belongs to the caller's transaction.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlySet<string>>> TrueFactsAsync(
        IServiceProvider services,
        MunicipalityCode municipality,
        string programme,
        IReadOnlySet<int> persons,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<DureDbContext>();
        var boxes = services.GetRequiredService<PersonBoxes>();
        var calls = await db.Set<Call>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Programme == programme && row.ConfirmedRun != null)
            .ToListAsync(cancel);
        var facts = Rules.Rules.Library(services).Facts;
        Fact[] asked = [.. facts.In(FactGroup.Person).Where(fact => fact.Type.Kind == RuleKind.Truth)];
        var found = new Dictionary<int, IReadOnlySet<string>>();
        foreach (var call in calls.OrderBy(row => row.Id))
        {
            var rows = (
                await db.Set<Application>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && row.Call == call.Id)
                    .ToListAsync(cancel)
            )
                .Where(row => persons.Contains(row.Person))
                .ToList();
            var dossiers = await DossierReader.ReadAsync(db, boxes, call, rows, cancel);
            foreach (var row in rows.Where(row => dossiers.ContainsKey(row.Id)))
            {
                var applicant = dossiers[row.Id].Applicant(call, facts);
                found[row.Person] = asked
                    .Where(fact => applicant.Value(fact) == 1)
                    .Select(fact => fact.Name)
                    .ToHashSet();
            }
        }

        if (found.Count > 0)
            await services
                .GetRequiredService<PersonReader>()
                .TellOpenedAsync(municipality, [.. found.Keys], $"{programme} 참여자 구분별 집계", cancel);
        return found;
    }

    /// <summary>Whose a receipt number is, for who knows the date of birth too.</summary>
    /// <exception cref="RefusedException"><c>NoReceipt</c>, whichever of the two is wrong.</exception>
    public static async Task<ReceiptHolder> HolderAsync(
        IServiceProvider services,
        MunicipalityCode municipality,
        string? receipt,
        string? birth,
        CancellationToken cancel
    )
    {
        var own = await services.GetRequiredService<ReceiptDesk>().FindAsync(municipality, receipt, birth, cancel);
        return new(own.Application.Person, own.Call.Programme);
    }

    /// <summary>What the decision grants somebody, such as hours and wage of a day; none if nothing was decided by a rule, or it is destroyed.</summary>
    public static async Task<IReadOnlyList<GrantLine>> GrantsAsync(
        DureDbContext db,
        PersonBoxes boxes,
        MunicipalityCode municipality,
        int application,
        CancellationToken cancel
    )
    {
        var row = await db.Set<Application>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.Municipality == municipality && one.Id == application, cancel);
        return
            row?.Decision is { } box
            && await boxes.OpenAsync(municipality, row.Person, ApplicantText.Decision, row.Id, box, cancel) is { } plain
            ? ApplicantText.Read<Examined>(plain).Decision?.Grants ?? []
            : [];
    }
}
