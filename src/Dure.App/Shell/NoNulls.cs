using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Dure.App.Shell;

/// <summary>
/// Refuses the one letter that no text has and that PostgreSQL cannot keep, U+0000: in an address, behind its question
/// mark, and in a form.
/// </summary>
internal sealed class NoNulls : IAsyncResourceFilter
{
    private const char Null = '\0';

    /// <summary>Before routing, so that no page sees such an address.</summary>
    public static void UseIn(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (!IsIn(context.Request))
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (await IsInFormAsync(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        else
            await next();
    }

    private static async Task<bool> IsInFormAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return false;
        try
        {
            // It was read before, for its token.
            return (await context.Request.ReadFormAsync(context.RequestAborted)).Any(field =>
                field.Key.Contains(Null, StringComparison.Ordinal)
                || field.Value.Any(value => value?.Contains(Null, StringComparison.Ordinal) == true)
            );
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            // Too large: it has been refused, and this is the page that says so.
            return false;
        }
    }

    private static bool IsIn(HttpRequest request) =>
        request.Path.Value?.Contains(Null, StringComparison.Ordinal) == true
        || request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true;
}
