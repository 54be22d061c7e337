using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>Makes a file or folder that is not there yet, whole or not at all.</summary>
internal static class NewPath
{
    /// <exception cref="RefusedException">There is something of that name already, or the place cannot be written.</exception>
    public static void Fill(string path, Action<string> write)
    {
        var full = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        if (Path.Exists(full))
            throw new RefusedException(AlreadyThere(path));
        var unfinished = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            write(unfinished);
            if (Directory.Exists(unfinished))
                Directory.Move(unfinished, full);
            else
                File.Move(unfinished, full);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(CannotWrite(path, problem.Message));
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            else if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    private static Refusal AlreadyThere(string path) =>
        new(
            nameof(AlreadyThere),
            $"'{path}'이(가) 이미 있습니다. 덮어쓰지 않으니 다른 이름을 주거나 먼저 옮기세요.",
            $"'{path}' is there already and is not overwritten. Give another name, or move it first."
        );

    private static Refusal CannotWrite(string path, string why) =>
        new(
            nameof(CannotWrite),
            $"'{path}'에 쓸 수 없습니다: {why} 폴더와 권한을 확인하세요.",
            $"'{path}' cannot be written: {why} Check the folder and the access rights."
        );
}
