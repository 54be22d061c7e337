using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Dure.App.Shell;

/// <summary>Spares making an answer again for one who has it: a tag over everything that the answer depends on.</summary>
public static class Unchanged
{
    // The program itself: its version, its code, and the addresses of its scripts and styles.
    private static readonly string Program = string.Join(
        '|',
        PageHead.Version,
        typeof(Unchanged).Module.ModuleVersionId,
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*.staticwebassets.endpoints.json")
            .Select(file => File.GetLastWriteTimeUtc(file).Ticks)
            .FirstOrDefault()
    );

    /// <summary>Sets the tag of the answer, and says whether the one who asks has it already.</summary>
    /// <param name="parts">Postings, definitions, and whatever else the answer is made of besides its address.</param>
    public static bool Is(HttpContext context, params ReadOnlySpan<object?> parts)
    {
        var text = new StringBuilder(Program)
            .Append('\n')
            .Append(context.Request.PathBase)
            .Append(context.Request.Path)
            .Append(context.Request.QueryString)
            .Append('\n')
            .Append(context.Request.Headers.Accept);
        foreach (var part in parts)
            text.Append('\n').Append(part);
        // Weak, because compression gives other bytes for the same content.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..16])}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        // What goes wrong after all has no tag.
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                context.Response.Headers.Remove(HeaderNames.ETag);
            return Task.CompletedTask;
        });
        // It may be kept, but not used without asking.
        headers.CacheControl = new() { NoCache = true, Private = true };
        return context
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Tag == "*");
    }
}
