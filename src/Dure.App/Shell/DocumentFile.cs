using System.Text;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Shell;

/// <summary>A document as a file: HWPX for Hangul, or HTML to be printed.</summary>
internal static class DocumentFile
{
    public static IReadOnlyList<(string Code, string Name)> Formats { get; } =
    [("hwpx", "한글(HWPX)"), ("html", "HTML(인쇄용)")];

    /// <param name="format">One of <see cref="Formats"/>; HWPX if it is none.</param>
    /// <returns>The file, and the end of its name.</returns>
    public static (byte[] Content, string Format) Write(HwpxDraft draft, string? format)
    {
        if (format == "html")
            return (Encoding.UTF8.GetBytes(HtmlDraft.Write(draft)), format);
        using var bytes = new MemoryStream();
        Hwpx.Write(draft, bytes);
        return (bytes.ToArray(), "hwpx");
    }
}
