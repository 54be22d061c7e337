using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Dure.App.Shell;

/// <summary>A file to keep, named in Korean, that is not sent again to one who has it.</summary>
public static class Download
{
    /// <summary>The formats tables are given in, by the end of their names.</summary>
    public static readonly IReadOnlyDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        ["csv"] = "text/csv; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
        ["html"] = "text/html; charset=utf-8",
        ["zip"] = "application/zip",
        ["hwpx"] = "application/vnd.hancom.hwpx",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["xlsm"] = "application/vnd.ms-excel.sheet.macroEnabled.12",
    };

    /// <param name="name">Without its end; what file systems do not take is replaced.</param>
    public static IResult File(byte[] content, string name, string format) =>
        TypedResults.File(content, ContentTypes[format], NameOf(name, format), entityTag: TagOf(content));

    /// <summary>The same to be read by a program, without a name.</summary>
    public static IResult Answer(byte[] content, string format) =>
        TypedResults.File(content, ContentTypes[format], entityTag: TagOf(content));

    private static EntityTagHeaderValue TagOf(byte[] content) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"");

    /// <summary>A name that every file system takes.</summary>
    public static string NameOf(string name, string format)
    {
        var safe = name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c);
        return $"{string.Concat(safe).Trim('.', ' ')}.{format}";
    }
}
