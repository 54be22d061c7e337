using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench;

/// <summary>The desks that the pages use, for the one person who measures.</summary>
internal static class BenchDesk
{
    public static ServiceProvider Open(Database database, PersonKeyFolder keys) =>
        new ServiceCollection()
            .AddSingleton<IHttpContextAccessor, HttpContextAccessor>()
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection([new("alone", "true"), new("by", "bench")]).Build()
            )
            .AddDure(database)
            .AddScoped<Viewer>()
            .AddSingleton(keys)
            .BuildServiceProvider();

    /// <summary>In a scope of its own, as a request has, by one whose rights are known.</summary>
    public static async Task<T> AtAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Viewer>().LoadAsync(default);
        return await work(scope.ServiceProvider);
    }

    /// <returns>What came out, and the seconds it took, without what a scope needs.</returns>
    public static Task<(T Out, double Seconds)> TimeAsync<T>(
        IServiceProvider services,
        Func<IServiceProvider, Task<T>> work
    ) =>
        AtAsync(
            services,
            async scoped =>
            {
                GC.Collect();
                var started = TimeProvider.System.GetTimestamp();
                var made = await work(scoped);
                return (made, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            }
        );
}
