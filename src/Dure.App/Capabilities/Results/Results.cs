using System.CommandLine;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Dure.App.Capabilities.Results;

/// <summary>Results: the collection of figures from departments, month by month.</summary>
public static class Results
{
    /// <summary>Where everybody's rounds are found.</summary>
    public const string Home = "/office";

    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services
            .AddScoped<RoundDesk>()
            .AddScoped<SubmissionDesk>()
            .AddScoped<CellDesk>()
            .AddSingleton<SavingTurns>()
            .AddScoped<ReminderDesk>()
            .AddScoped<BoardDesk>()
            .AddScoped<PartnerSheets>()
            .AddScoped<ClosingDesk>();

    /// <summary>Has the server remind by itself, where mail can be sent.</summary>
    public static void AddReminders(this IServiceCollection services, MailSettings mail) =>
        ReminderJob.AddTo(services, mail);

    public static IEnumerable<Command> Commands() => [RemindCommand.Create()];

    /// <summary>The grid has a second address, at which a delivery partner sees its own programmes of it.</summary>
    public static void AddResultPages(this PageConventionCollection pages) =>
        pages.AddPageRouteModelConvention(
            "/Capabilities/Results/Pages/Submission",
            page =>
                page.Selectors.Add(
                    new()
                    {
                        AttributeRouteModel = new()
                        {
                            Template = "office/{municipality}/rounds/{round:int}/partners/{partner}/{sheet}",
                            // Forms that name a handler are the department's.
                            SuppressLinkGeneration = true,
                        },
                    }
                )
        );

    public static void MapResults(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/office/{municipality}/rounds/board.{format:regex(^(csv|xlsx)$)}", BoardFile.DownloadAsync)
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadRounds)
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/office/{municipality}/rounds/{round:int}/departments/{department}/{name}.xlsx",
                SubmissionFile.DownloadAsync
            )
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadRounds)
            .ExcludeFromDescription();
    }

    /// <summary>The rounds of a municipality.</summary>
    public static string AddressOf(MunicipalityCode municipality) => $"{Home}/{municipality}/rounds";

    internal static string AddressOf(Round round) => $"{AddressOf(round.Municipality)}/{round.Id}";

    /// <summary>A department's sheet as a delivery partner sees it.</summary>
    internal static string AddressOf(Round round, string department, string partner) =>
        $"{AddressOf(round)}/partners/{Uri.EscapeDataString(partner)}/{Uri.EscapeDataString(department)}";

    internal static string AddressOf(Round round, string department) =>
        $"{AddressOf(round)}/departments/{Uri.EscapeDataString(department)}";
}
