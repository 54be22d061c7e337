namespace Dure.App.Shell;

/// <summary>On a page that runs WebAssembly.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RunsCompiledCodeAttribute : Attribute;

/// <summary>Tells browsers what our pages never do, so that hostile text in a record cannot make them do it.</summary>
internal static class SecurityHeaders
{
    // No unsafe-inline: neither scripts nor styles stand in a page.
    private const string Policy =
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // Compiled code runs where a page says it needs it, and its pictures are made in the browser itself. Scripts still
    // come from here alone, and no text becomes code.
    private const string WithCompiledCode =
        Policy + "; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:";

    private const string Unused =
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                // At the start of the answer, because an error page first clears all headers set before it.
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers.ContentSecurityPolicy = context
                        .GetEndpoint()
                        ?.Metadata.GetMetadata<RunsCompiledCodeAttribute>()
                        is null
                        ? Policy
                        : WithCompiledCode;
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = "same-origin";
                    headers["Permissions-Policy"] = Unused;
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    if (context.Request.IsHttps)
                        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
