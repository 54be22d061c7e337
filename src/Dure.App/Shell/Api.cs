using Microsoft.OpenApi;

namespace Dure.App.Shell;

/// <summary>What all addresses under <c>/api</c> have in common, and their description at <c>/openapi/v1.json</c>.</summary>
internal static class Api
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = endpoint =>
                endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info = new OpenApiInfo
                    {
                        Title = "두레",
                        Version = PageHead.Version,
                        Description =
                            "지방자치단체 일자리사업 원장의 책, 표, 수치의 근거, 공시본. 거절하면 problem+json으로 답하고 code에 거절의 이름을 적습니다.",
                    };
                    document.Servers = [];
                    return Task.CompletedTask;
                }
            );
        });
        // A question that lacks something is the asker's mistake, in development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        // Korean as it is, so that people can read it too.
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(
                System.Text.Unicode.UnicodeRanges.All
            )
        );
    }

    /// <summary>A group of addresses below <c>/api</c>.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string prefix) =>
        routes
            .MapGroup("/api" + prefix)
            .AddEndpointFilter(Refused.AsProblemAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
}
