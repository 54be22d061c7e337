using Dure.App.Shared.Mail;
using Dure.App.Shell;
using Quartz;

namespace Dure.App.Capabilities.Results;

/// <summary>Looks every quarter of an hour in the hours of work whether somebody is to be reminded.</summary>
/// <remarks>
/// It keeps no plan of its own: what is due follows from the rounds, and what was sent stands in the database. A server
/// that was down makes up for it when it is started, and two that run share the work.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(
    ReminderDesk desk,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<ReminderJob> log
) : IJob
{
    // Mail of a machine in the night is read by nobody and wakes some.
    private const int FromHour = 9;
    private const int UntilHour = 18;

    /// <summary>For tests, which run at night too.</summary>
    public const string AnyHour = "remind-at-any-hour";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public static void AddTo(IServiceCollection services, MailSettings mail)
    {
        if (mail.IsSet)
            services.AddJob<ReminderJob>("reminders", Every);
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (settings[AnyHour] != "true" && clock.GetLocalNow().Hour is < FromHour or >= UntilHour)
            return;
        try
        {
            var done = await desk.RunAsync(cancellationToken);
            if (done.Failed > 0)
                Told.NotSent(log, done.Failed);
        }
        catch (Exception problem) when (DatabaseSetup.Explain(problem) is { } refusal)
        {
            // The database is away: the next run makes up for it.
            Told.NotRun(log, refusal.Korean);
        }
    }
}

internal static partial class Told
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "알림 메일 {count}통을 보내지 못했습니다. 취합 화면에서 까닭을 보고 다시 보낼 수 있습니다."
    )]
    public static partial void NotSent(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "알림을 보내지 못했습니다: {why}")]
    public static partial void NotRun(ILogger log, string why);
}
