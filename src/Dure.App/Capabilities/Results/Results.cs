using System.CommandLine;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.EntityFrameworkCore;

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
            .AddSingleton<JointSaving>()
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

    /// <summary>사유: what a department answered when a check asked about a figure it handed in.</summary>
    /// <param name="Round">Title of the round in which it was asked.</param>
    public sealed record Answer(
        string Programme,
        string Measure,
        FactKind Kind,
        string Question,
        string Reason,
        string Who,
        DateTime At,
        string Round
    );

    /// <summary>The answers to questions about figures of a time, as far as they were handed in and the figure is still the one asked about.</summary>
    public static async Task<IReadOnlyList<Answer>> AnswersAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        Period within,
        CancellationToken cancel
    )
    {
        var rounds = (
            await db.Set<Round>().AsNoTracking().Where(row => row.Municipality == municipality).ToListAsync(cancel)
        )
            .Where(round => within.Contains(round.Period))
            .ToDictionary(round => round.Id);
        var ids = rounds.Keys.ToList();
        var handedIn = SubmissionPath.States.Where(state => state.HandedIn).Select(state => state.State).ToList();
        var found = await (
            from answer in db.Set<SubmissionAnswer>().AsNoTracking()
            join submission in db.Set<Submission>()
                on new
                {
                    answer.Municipality,
                    answer.Round,
                    answer.Department,
                } equals new
                {
                    submission.Municipality,
                    submission.Round,
                    submission.Department,
                }
            where
                answer.Municipality == municipality && ids.Contains(answer.Round) && handedIn.Contains(submission.State)
            select answer
        ).ToListAsync(cancel);
        var cells = (
            await db.Set<SubmissionCell>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && ids.Contains(row.Round))
                .ToListAsync(cancel)
        ).ToDictionary(cell => (cell.Round, cell.Department, cell.Programme, cell.Column));
        return
        [
            .. from answer in found
            let cell = cells.GetValueOrDefault((answer.Round, answer.Department, answer.Programme, answer.Column))
            where (cell?.Value ?? CellValue.Empty).ToString() == answer.Of
            let measure = answer.Column.Split('|')
            where measure.Length == 2 && FactKinds.TryParse(measure[1], out _)
            orderby rounds[answer.Round].Period, answer.At
            select new Answer(
                answer.Programme,
                measure[0],
                FactKinds.TryParse(measure[1], out var kind) ? kind : default,
                answer.Question,
                answer.Reason,
                answer.Who,
                answer.At,
                rounds[answer.Round].Title
            ),
        ];
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
