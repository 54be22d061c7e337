using System.Xml.Linq;

namespace Dure.Tests.Architecture;

public class ProjectReferenceTests
{
    [Theory]
    [InlineData("Dure.Kernel", "")]
    [InlineData("Dure.Rules", "Dure.Kernel")]
    [InlineData("Dure.Tables", "Dure.Kernel")]
    public void A_library_refers_only_to(string project, string allowed) =>
        Names(project, "ProjectReference").ShouldBe(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_kernel_has_no_packages() => Names("Dure.Kernel", "PackageReference").ShouldBeEmpty();

    private static IEnumerable<string> Names(string project, string kind) =>
        XDocument
            .Load(Path.Combine(SourceTree.Root, "src", project, project + ".csproj"))
            .Descendants(kind)
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
}
