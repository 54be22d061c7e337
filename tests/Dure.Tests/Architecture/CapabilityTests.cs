namespace Dure.Tests.Architecture;

public class CapabilityTests
{
    private static readonly IReadOnlyList<SourceFile> App = SourceTree.Files("src/Dure.App");

    [Fact]
    public void Capabilities_use_each_other_only_by_their_faces() =>
        new CapabilityRule(App).Violations().ShouldBeEmpty();

    [Fact]
    public void Every_capability_has_a_face_and_a_description()
    {
        var folder = Path.Combine(SourceTree.Root, "src/Dure.App/Capabilities");
        var capabilities = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

        capabilities.Where(path => !File.Exists(Path.Combine(path, Path.GetFileName(path) + ".cs"))).ShouldBeEmpty();
        capabilities.Where(path => !File.Exists(Path.Combine(path, "README.md"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("using Dure.App.Capabilities.Plans;")]
    [InlineData("using Dure.App.Capabilities.Plans.Pages;")]
    [InlineData("global using Dure.App.Capabilities.Plans;")]
    [InlineData("using Goal = Dure.App.Capabilities.Plans.Goal;")]
    [InlineData("using static Dure.App.Capabilities.Plans.Goal;")]
    [InlineData("@using Dure.App.Capabilities.Plans\n@page")]
    [InlineData("namespace Dure.App.Capabilities.Plans;")]
    [InlineData("class Wrong { Capabilities.Plans.Goal? goal; }")]
    [InlineData("class Wrong { Plans.Goal? goal; }")]
    [InlineData("class Wrong { List<Plans.GoalKind> kinds; }")]
    public void A_planted_wrong_reference_is_refused(string source) => Violations("Budgets", source).Count.ShouldBe(1);

    [Theory]
    [InlineData("using Plan = Dure.App.Capabilities.Plans.Plans;")]
    [InlineData("class Right { void Ask() => Plans.Plans.GoalOf(1); }")]
    [InlineData("class Right { void Ask() => Capabilities.Plans.Plans.GoalOf(1); }")]
    [InlineData("class Right { void Ask() => db.Plans.Goal(); }")]
    [InlineData("class Right { int Ask() => Plans.Count; }")]
    [InlineData("namespace Dure.App.Capabilities.Budgets; using Dure.App.Capabilities.Budgets.Pages;")]
    [InlineData("// Capabilities.Plans.Goal is not ours")]
    public void A_right_reference_is_not(string source) => Violations("Budgets", source).ShouldBeEmpty();

    [Fact]
    public void A_capability_may_use_all_of_itself() =>
        Violations("Plans", "class P { Plans.Goal? goal; }").ShouldBeEmpty();

    [Theory]
    [InlineData("using Dure.App.Capabilities.Plans;")]
    [InlineData("using Plan = Dure.App.Capabilities.Plans.Plans;")]
    public void Shared_may_not_use_even_a_face(string source) =>
        Violations(new SourceFile("src/Dure.App/Shared/Ledger/Planted.cs", source)).Count.ShouldBe(1);

    private static List<string> Violations(string capability, string source) =>
        Violations(new SourceFile($"src/Dure.App/Capabilities/{capability}/Planted.cs", source));

    private static List<string> Violations(SourceFile planted)
    {
        const string Plans = "src/Dure.App/Capabilities/Plans/";
        SourceFile[] files =
        [
            new(Plans + "Plans.cs", "namespace Dure.App.Capabilities.Plans; public static class Plans;"),
            new(Plans + "Goal.cs", "namespace Dure.App.Capabilities.Plans; record Goal(int Id); enum GoalKind { A }"),
            planted,
        ];
        return [.. new CapabilityRule(files).Violations()];
    }
}
