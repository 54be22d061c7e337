using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Search;

/// <summary>Search over everything that has a name.</summary>
public static class Search
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services
            .AddSingleton<SearchIndex>()
            .AddKeptPages(
                Pages,
                async (context, cancel) =>
                    await context.RequestServices.GetRequiredService<SearchIndex>().MarkAsync(cancel)
            );

    /// <summary>The name of the policy for pages made of names.</summary>
    internal const string Pages = "names";

    /// <summary>Reads all names, so that the first who searches need not wait for it.</summary>
    public static async Task ReadyAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<SearchIndex>()
            .ReadyAsync(scope.ServiceProvider.GetRequiredService<DureDbContext>(), cancel);
    }

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        Api.Map(routes.MapApi("/search", Act.ReadLedger).WithTags("찾기"));

    /// <summary>What a kind of thing is called.</summary>
    public static string Word(FoundKind kind) =>
        kind switch
        {
            FoundKind.Municipality => "자치단체",
            FoundKind.Book => "책",
            FoundKind.Programme => "사업",
            FoundKind.Table => "표",
            FoundKind.TableRow => "표의 행",
            FoundKind.Measure => "지표",
            FoundKind.Plan => "계획",
            FoundKind.Node => "분류 항목",
            FoundKind.Pledge => "공약",
            FoundKind.Department => "부서",
            FoundKind.Partner => "기관",
            _ => "속성·시설",
        };

    public static string AddressOf(string query, FoundKind? only = null, int page = 1) =>
        $"/search?q={Uri.EscapeDataString(query)}"
        + (only is { } kind ? $"&kind={kind.ToString().ToLowerInvariant()}" : "")
        + (page > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&at={page}") : "");
}
