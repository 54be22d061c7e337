using System.CommandLine;
using System.Globalization;
using System.Threading.RateLimiting;
using Dure.App.Capabilities.Calls.Lists;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>Somebody whom a confirmed selection chose or keeps in reserve.</summary>
/// <param name="Field">Name of the field that was applied for; null if the call has none.</param>
/// <param name="Rank">From 1, over all candidates.</param>
public sealed record SelectedPerson(int Person, int Application, string? Field, int Rank, bool Reserve);

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
            .AddScoped<Examination>()
            .AddScoped<ReceiptDesk>()
            .AddScoped<ApplicationList>()
            .AddScoped<InquiryList>()
            .AddScoped<ParticipationList>()
            .AddScoped<UploadShelf>()
            .AddScoped<SelectionDesk>();

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

    /// <summary>The confirmed selection of a call in its order, those chosen and those in reserve; none before it is confirmed.</summary>
    public static async Task<IReadOnlyList<SelectedPerson>> SelectedAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int call,
        CancellationToken cancel
    )
    {
        var found = await (
            from one in db.Set<Call>().AsNoTracking()
            join line in db.Set<SelectionLine>().AsNoTracking()
                on new
                {
                    one.Municipality,
                    Call = one.Id,
                    Run = one.ConfirmedRun,
                } equals new
                {
                    line.Municipality,
                    line.Call,
                    Run = (int?)line.Run,
                }
            join application in db.Set<Application>().AsNoTracking()
                on new { line.Municipality, Id = line.Application } equals new
                {
                    application.Municipality,
                    application.Id,
                }
            where one.Municipality == municipality && one.Id == call && line.Outcome != Standing.NotSelected
            orderby line.Rank
            select new
            {
                application.Person,
                line.Application,
                application.Field,
                line.Rank,
                line.Outcome,
            }
        ).ToListAsync(cancel);
        var fields = await db.Set<CallField>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Call == call)
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        return
        [
            .. found.Select(row => new SelectedPerson(
                row.Person,
                row.Application,
                row.Field is { } code ? fields.GetValueOrDefault(code, code) : null,
                row.Rank,
                row.Outcome == Standing.Reserve
            )),
        ];
    }
}
