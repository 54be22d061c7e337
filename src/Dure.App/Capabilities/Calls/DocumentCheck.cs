using Dure.App.Shared.Approvals.Files;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls;

/// <summary>제출서류: what is taken as one, whoever sends it and when.</summary>
internal static class DocumentCheck
{
    private static readonly string[] Formats = ["pdf", "png", "jpg"];

    /// <exception cref="RefusedException">It is none of the call's, empty, too large, no picture or PDF, not what its name says, or infected.</exception>
    public static async Task<NewFile> TakeAsync(
        Call call,
        string code,
        string name,
        byte[] content,
        VirusScanner scanner,
        CancellationToken cancel
    )
    {
        if (CallKind.Of(call).Documents.All(one => one.Code != code))
            throw new RefusedException(Refusals.NoSuchDocument());
        name = SentFile.NameOf(name);
        if (content.Length == 0)
            throw new RefusedException(FileRefusals.EmptyFile(name));
        if (content.Length > ApplyDesk.MaxFile)
            throw new RefusedException(FileRefusals.FileTooLarge(name, ApplyDesk.MaxFile));
        var format = FileKinds.Of(name, content);
        if (!Formats.Contains(format))
            throw new RefusedException(FileRefusals.FormatNotTaken(name));
        await scanner.RequireCleanAsync(name, content, cancel);
        return new(code, name, format, content);
    }
}
