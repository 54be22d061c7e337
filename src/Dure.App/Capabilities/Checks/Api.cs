using System.ComponentModel;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Dure.App.Capabilities.Checks;

/// <summary>Documents checked for programs. Nothing of them is kept.</summary>
internal static class Api
{
    private const string NameOfFile = "file";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("", CheckAsync)
            .WithSummary("문서 하나의 계산을 검산")
            .WithDescription(
                $"HWPX, HWP, XLSX, XLS, DOCX, PDF, HTML, Markdown, CSV, 텍스트 파일을 multipart/form-data의 {NameOfFile} 칸에 담거나, 내용을 그대로 보내고 name에 파일 이름을 적습니다. {CheckLimits.FileBytes >> 20}MB까지 읽습니다. 명령 dure check --json과 같은 JSON으로 답하며, 문서는 보관하지 않습니다."
            )
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.RequestBody = Sent();
                    return Task.CompletedTask;
                }
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .DisableAntiforgery()
            .RequireRateLimiting(CheckTraffic.Policy)
            .WithMetadata(new RequestSizeLimitAttribute(CheckLimits.SentBytes));

    // Any type is taken, so none is asked for: what a file is, its content says.
    private static OpenApiRequestBody Sent()
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema> { [NameOfFile] = file },
        };
        return new OpenApiRequestBody
        {
            Description = "검산할 문서 하나",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new() { Schema = form },
                ["application/octet-stream"] = new() { Schema = file },
            },
        };
    }

    private static async Task<IResult> CheckAsync(
        [Description("파일 이름. 내용을 그대로 보낼 때 형식을 아는 데 씁니다. 예: 보고서.hwpx")] string? name,
        HttpContext context,
        CheckDesk desk,
        CancellationToken cancel
    )
    {
        try
        {
            var (bytes, sent) = await ReadAsync(context.Request, name, cancel);
            var found = await desk.CheckAsync(bytes, sent, cancel);
            using var answer = new MemoryStream();
            FindingJson.Write(answer, found.Document.Name, [.. found.Findings.Select(one => one.Finding)]);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(answer.ToArray(), Download.ContentTypes["json"]);
        }
        catch (RefusedException refused) when (Refused.StatusOf(refused) == StatusCodes.Status429TooManyRequests)
        {
            Traffic.ComeAgain(context);
            throw;
        }
        catch (BadHttpRequestException bad)
        {
            throw new RefusedException(
                bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? CheckRefusals.TooLarge(name ?? "")
                    : CheckRefusals.NoDocument()
            );
        }
        // What calls itself a form and is none.
        catch (InvalidDataException)
        {
            throw new RefusedException(CheckRefusals.NoDocument());
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, string Name)> ReadAsync(
        HttpRequest request,
        string? name,
        CancellationToken cancel
    )
    {
        // What curl calls a form when it sends a file as it is, is none.
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            return (await SentFile.ReadAsync(request.Body, request.ContentLength, cancel), name ?? "");
        // Larger ones would go to a file otherwise, and documents are not to be written anywhere.
        var options = new FormOptions
        {
            MemoryBufferThreshold = CheckLimits.SentBytes,
            MultipartBodyLengthLimit = CheckLimits.SentBytes,
        };
        var form = await request.ReadFormAsync(options, cancel);
        var file = form.Files[NameOfFile] ?? (form.Files.Count > 0 ? form.Files[0] : null);
        if (file is null)
            throw new RefusedException(CheckRefusals.NoDocument());
        await using var content = file.OpenReadStream();
        return (await SentFile.ReadAsync(content, file.Length, cancel), name ?? file.FileName);
    }
}
