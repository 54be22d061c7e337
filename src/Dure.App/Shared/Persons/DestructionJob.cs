using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Quartz;

namespace Dure.App.Shared.Persons;

/// <summary>Destroys every hour what nobody needs any more, so that nobody has to think of it.</summary>
/// <remarks>
/// What is due follows from the persons themselves: a server that was down, or a backup that was restored, is made up for
/// when the server starts. Two that run at once do it once.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class DestructionJob(PersonDestruction destruction, Deed deed, ILogger<DestructionJob> log) : IJob
{
    /// <summary>Whether the server does it by itself.</summary>
    public const string Setting = "destroy-due";

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static void AddTo(IServiceCollection services, IConfiguration settings)
    {
        if (settings[Setting] == "true")
            services.AddJob<DestructionJob>("destruction", Every);
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        (deed.Who, deed.Process, deed.Why) = ("두레", "개인정보 파기", PersonDestruction.Ended);
        try
        {
            foreach (var done in await destruction.DestroyDueAsync(cancellationToken))
                DestructionTold.Destroyed(log, done);
        }
        catch (Exception problem) when (DatabaseSetup.Explain(problem) is { } refusal)
        {
            // The database is away: the next run makes up for it.
            DestructionTold.NotRun(log, refusal.Korean);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            DestructionTold.NotRun(log, problem.Message);
        }
    }
}

internal static partial class DestructionTold
{
    [LoggerMessage(Level = LogLevel.Information, Message = "보유 기간이 끝난 개인정보를 파기했습니다. {what}")]
    public static partial void Destroyed(ILogger log, DestroyedPersons what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "보유 기간이 끝난 개인정보를 파기하지 못했습니다: {why}")]
    public static partial void NotRun(ILogger log, string why);
}
