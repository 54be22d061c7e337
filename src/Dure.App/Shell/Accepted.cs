using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dure.App.Shell;

/// <summary>JSON or CSV, as the asker likes it.</summary>
internal static class Accepted
{
    /// <summary>The format that the caller likes best, JSON if he does not mind; null if he takes neither.</summary>
    public static string? FormatOf(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var accepted = context.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return "json";
        foreach (var type in accepted.OrderByDescending(type => type.Quality ?? 1))
        {
            if (new MediaTypeHeaderValue("application/json").IsSubsetOf(type))
                return "json";
            if (new MediaTypeHeaderValue("text/csv").IsSubsetOf(type))
                return "csv";
        }

        return null;
    }

    public static ProblemHttpResult Neither() =>
        TypedResults.Problem(
            "application/json이나 text/csv로 받을 수 있습니다.",
            statusCode: StatusCodes.Status406NotAcceptable,
            extensions: new Dictionary<string, object?> { ["code"] = "NotAcceptable" }
        );
}
