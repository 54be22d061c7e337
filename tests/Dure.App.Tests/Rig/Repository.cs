namespace Dure.App.Tests.Rig;

/// <summary>Files of the repository that tests read: the books, the documents.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Books =>
        Directory.GetDirectories(Path.Combine(Root, "books")).Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dure.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
