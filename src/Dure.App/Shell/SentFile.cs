using System.Globalization;

namespace Dure.App.Shell;

/// <summary>Files that people send.</summary>
internal static class SentFile
{
    /// <summary>What is left of a name that its sender may have made up: its last part, without what no name shows.</summary>
    public static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        var shown = string.Concat(
            last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
        );
        return shown.Length <= 100 ? shown : shown[..50] + "…" + shown[^40..];
    }

    /// <summary>All of a file, in memory.</summary>
    /// <param name="length">If its sender says how long it is; what it says is not relied upon.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, long? length, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)Math.Clamp(length ?? 0, 0, 4 * 1024 * 1024));
        await content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
