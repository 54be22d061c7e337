using Dure.Kernel;

namespace Dure.Rules;

/// <summary>The texts of a folder of rules.</summary>
internal static class LibraryFiles
{
    /// <exception cref="RefusedException"><c>MissingFile</c>, <c>NotReadable</c>.</exception>
    public static Dictionary<string, string> Read(string folder)
    {
        var files = new Dictionary<string, string>();
        try
        {
            if (!File.Exists(Path.Combine(folder, "facts.yaml")))
                throw new RefusedException(RuleRefusals.MissingFile(new Place("facts.yaml")));
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
                files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(RuleRefusals.NotReadable(new Place(folder), problem.Message));
        }

        return files;
    }
}
