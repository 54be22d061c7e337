using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Makes a file or folder that is not there yet, whole or not at all.</summary>
internal static class NewPath
{
    /// <exception cref="RefusedException">There is something of that name already, or the place cannot be written.</exception>
    public static void Fill(string path, Action<string> write)
    {
        var full = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        if (Path.Exists(full))
            throw new RefusedException(Refusals.AlreadyThere(path));
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
            throw new RefusedException(Refusals.CannotWrite(path, problem.Message));
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            else if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }
}
