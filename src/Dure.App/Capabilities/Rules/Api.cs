using System.ComponentModel;
using System.Text;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Dure.App.Capabilities.Rules;

/// <summary>Rules and decisions for programs. Nothing of an applicant is kept.</summary>
internal static class Api
{
    public const int MaxBody = 1 << 20;

    /// <summary>A version of a rule.</summary>
    public sealed record RuleLine(
        [property: Description("규칙 이름. 다른 주소의 {rule}")] string Rule,
        [property: Description("제목")] string Title,
        [property: Description("자치단체 코드 다섯 자리. 전국의 규칙이면 없음")] string? Municipality,
        [property: Description("시행 첫날")] DateOnly From,
        [property: Description("시행 마지막 날. 아직 정해지지 않았으면 없음")] DateOnly? To,
        [property: Description("근거")] string Cite,
        [property: Description("손에 있는 문서로 확인하지 못한 판인지")] bool Unverified,
        [property: Description("이 판의 주소")] string Href
    );

    public static void Map(RouteGroupBuilder api)
    {
        api.ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("", List).IsList<RuleLine>("규칙과 그 판의 목록");
        api.MapGet("/{rule}", Show)
            .WithSummary("기준일의 규칙 하나")
            .WithDescription("요건, 제외, 점수, 지급과 매개변수의 이력, 알아야 하는 사실을 답합니다.")
            .Produces<RuleSheet>()
            .Produces(StatusCodes.Status304NotModified);
        api.MapPost("/{rule}/decide", DecideAsync)
            .WithSummary("신청인 한 사람을 결정")
            .WithDescription(
                "신청인의 JSON을 보내면 요건 하나하나의 결과와 본 값, 매개변수, 근거를 답합니다. 적지 않은 사실은 모르는 것으로 보고, 모르는 것이 있으면 '보완 필요'라고 답합니다. 보낸 것은 보관하지 않습니다."
            )
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.RequestBody = Sent();
                    return Task.CompletedTask;
                }
            )
            .Produces<DecisionAnswer>()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBody));
    }

    private static IResult List(
        [Description("그날 시행 중인 판만. 2026-03-31. 적지 않으면 지난 것까지 모두")] string? asOf,
        [AsParameters] PageAsked page,
        HttpContext context,
        RuleShelf shelf
    )
    {
        var day = RuleQuestion.Day(asOf);
        if (Unchanged.Is(context, shelf.Library.Fingerprint))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        List<RuleLine> lines =
        [
            .. shelf.Library.Rules.SelectMany(
                rule => rule.Versions.Where(version => day is not { } on || rule.VersionOn(on) == version),
                (rule, version) =>
                    new RuleLine(
                        rule.Id,
                        rule.Title,
                        rule.Municipality?.ToString(),
                        version.From,
                        version.To,
                        version.Cite,
                        version.Unverified,
                        $"/api/rules/{Uri.EscapeDataString(rule.Id)}?asOf={day ?? version.From:yyyy-MM-dd}"
                    )
            ),
        ];
        return ListAnswer.Of(context, page, lines);
    }

    private static IResult Show(
        [Description("규칙 이름. 예: 영등포구-공공근로")] string rule,
        [Description("기준일. 2026-03-31. 적지 않으면 오늘, 시행이 끝난 규칙은 마지막 날")] string? asOf,
        HttpContext context,
        RuleShelf shelf,
        TimeProvider clock
    )
    {
        var found = RuleQuestion.Find(shelf.Library, rule);
        var day = RuleQuestion.Shown(found, asOf, clock);
        var version = RuleQuestion.Version(found, day);
        return Unchanged.Is(context, shelf.Library.Fingerprint, day.DayNumber)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(RuleSheet.Of(found, version, day));
    }

    private static async Task<IResult> DecideAsync(
        [Description("규칙 이름. 예: 영등포구-공공근로")] string rule,
        [Description("기준일. 2026-03-31. 적지 않으면 오늘")] string? asOf,
        HttpContext context,
        RuleShelf shelf,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var library = shelf.Library;
        var compiled = RuleQuestion.On(RuleQuestion.Find(library, rule), RuleQuestion.DayOrToday(asOf, clock));
        try
        {
            using var body = new StreamReader(context.Request.Body, Encoding.UTF8);
            var applicant = Applicant.FromJson(await body.ReadToEndAsync(cancel), library.Facts);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(DecisionAnswer.Of(compiled.Decide(applicant)));
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RefusedException(Refusals.ApplicantTooLarge());
        }
    }

    private static OpenApiRequestBody Sent()
    {
        OpenApiSchema Facts(string about) => new() { Type = JsonSchemaType.Object, Description = about };
        OpenApiSchema All(string about) =>
            new()
            {
                Type = JsonSchemaType.Array,
                Items = Facts(about),
                Description = about,
            };
        var applicant = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["신청"] = Facts("신청의 사실: 값"),
                ["사람"] = Facts("신청인의 사실: 값"),
                ["가구원"] = All("신청인이 아닌 가구원의 사실. 적지 않으면 모르는 것, []는 없는 것"),
                ["참여"] = All("신청인의 참여 이력. 적지 않으면 모르는 것, []는 없는 것"),
            },
        };
        return new OpenApiRequestBody
        {
            Description = "신청인. 사실의 이름은 규칙 하나의 답에 있는 facts",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = applicant } },
        };
    }
}
