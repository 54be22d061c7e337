using Dure.App.Shared.Rights;
using Microsoft.OpenApi;

namespace Dure.App.Shell;

/// <summary>What all addresses under <c>/api</c> have in common, and their description at <c>/openapi/v1.json</c>.</summary>
internal static class Api
{
    /// <summary>Questions that are read as text, so that a wrong one is refused by name, but are numbers.</summary>
    private static readonly HashSet<string> Numbers = ["page", "size", "year"];

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
                            "지방자치단체 일자리사업 원장의 책, 구조, 수치, 표, 수치의 근거, 집계, 공시본, 찾기, 문서의 검산, 규칙과 결정. 거절하면 problem+json으로 답하고 code에 거절의 이름을 적습니다.",
                    };
                    document.Servers = [];
                    return Task.CompletedTask;
                }
            );
            options.AddOperationTransformer(
                (operation, context, _) =>
                {
                    Describe(operation);
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
    /// <param name="act">What one needs to be allowed to do.</param>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string prefix, Act act) =>
        routes
            .MapGroup("/api" + prefix)
            .Needs(act)
            .AddEndpointFilter(Refused.AsProblemAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>A list: JSON or CSV, in pages, not sent again to one who has it.</summary>
    public static RouteHandlerBuilder IsList<T>(this RouteHandlerBuilder route, string summary) =>
        route
            .WithSummary(summary)
            .WithDescription(
                $"한 쪽씩 답합니다. 모두 몇 건인지는 {ListAnswer.Total}, 다른 쪽의 주소는 Link 머리글에 있습니다. Accept: text/csv이면 엑셀용 CSV로 답합니다."
            )
            .Produces<IReadOnlyList<T>>(StatusCodes.Status200OK, "application/json", "text/csv")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);

    private static void Describe(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (Numbers.Contains(parameter.Name ?? ""))
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" };
        }

        foreach (var (status, answer) in operation.Responses ?? [])
            answer.Description = status switch
            {
                "200" => operation.Summary is { } summary ? $"답: {summary}" : "답",
                "304" => "If-None-Match에 적은 ETag의 답에서 바뀌지 않았습니다.",
                "400" => "물음이 잘못되었습니다. code에 거절의 이름, detail에 고칠 것을 적습니다.",
                "404" => "없는 것을 물었습니다. code에 거절의 이름을 적습니다.",
                "406" => "Accept에 적은 형식으로는 답할 수 없습니다.",
                "413" => "보낸 것이 한도보다 큽니다.",
                "503" => "두레를 꾸린 것에 잘못이 있어 지금은 답할 수 없습니다. code에 거절의 이름을 적습니다.",
                "429" => "동시에 처리하는 수를 넘었습니다. Retry-After에 적은 초가 지난 뒤 다시 보내 주세요.",
                _ => answer.Description,
            };
    }
}
