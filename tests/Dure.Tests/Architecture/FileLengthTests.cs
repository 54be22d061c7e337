namespace Dure.Tests.Architecture;

/// <summary>A file that nobody can read in one sitting is two files.</summary>
public class FileLengthTests
{
    [Theory]
    [InlineData("src", 400)]
    [InlineData("bench", 400)]
    [InlineData("tests", 500)]
    public void No_file_is_longer_than(string folder, int lines) =>
        SourceTree.Files(folder).Where(file => Lines(file) > lines).Select(file => file.Path).ShouldBeEmpty();

    private static int Lines(SourceFile file) => file.Text.AsSpan().Count('\n');
}
