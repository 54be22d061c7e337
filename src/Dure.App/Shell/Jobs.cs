using Quartz;

namespace Dure.App.Shell;

/// <summary>What a server does by itself, again and again, beginning when it starts.</summary>
internal static class Jobs
{
    public static void AddJob<T>(this IServiceCollection services, string name, TimeSpan every)
        where T : IJob
    {
        if (services.All(one => one.ServiceType != typeof(ISchedulerFactory)))
            services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddQuartz(scheduler =>
            scheduler.ScheduleJob<T>(trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(every))
        );
    }
}
