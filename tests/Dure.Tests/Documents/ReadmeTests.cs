using System.Text.RegularExpressions;

namespace Dure.Tests.Documents;

/// <summary>The two READMEs say the same, and no document leads nowhere.</summary>
public partial class ReadmeTests
{
    private static readonly Document English = new("README.md");
    private static readonly Document Korean = new("README.ko.md");

    [Fact]
    public void Both_have_the_same_headings() => Korean.HeadingLevels.ShouldBe(English.HeadingLevels);

    [Fact]
    public void Both_have_the_same_tables() => Korean.TableRows.ShouldBe(English.TableRows);

    [Fact]
    public void Both_have_the_same_code() => Korean.CodeBlocks.ShouldBe(English.CodeBlocks);

    [Fact]
    public void Both_lead_to_the_same_places()
    {
        English.Links[0].ShouldBe(Korean.Path);
        Korean.Links[0].ShouldBe(English.Path);
        Korean.Links.Skip(1).ShouldBe(English.Links.Skip(1));
    }

    [Fact]
    public void Both_print_the_same_figures()
    {
        var figures = Figures(English.Marked("printed"));
        figures.Count.ShouldBe(5); // books, tables, cells, agreeing, contradictions
        Figures(Korean.Marked("printed")).ShouldBe(figures);
        figures[2].ShouldBe(figures[3] + figures[4]);
    }

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Document
            .All.SelectMany(document =>
                document.Files.Where(link => !document.Leads(link)).Select(link => $"{document.Path}: {link}")
            )
            .ShouldBeEmpty();

    // A document speaks to somebody who has the repository, wherever it lies.
    [Theory]
    [InlineData("/work/")]
    [InlineData("/tmp/")]
    [InlineData("/home/")]
    [InlineData("/root/")]
    public void No_document_names_a_folder_of_one_machine(string folder) =>
        Document
            .All.Where(document => document.Text.Contains(folder, StringComparison.Ordinal))
            .Select(document => document.Path)
            .ShouldBeEmpty();

    [Fact]
    public void Documents_are_found()
    {
        var paths = Document.All.Select(document => document.Path).ToList();
        paths.ShouldContain("README.md");
        paths.ShouldContain("src/Dure.Kernel/README.md");
        paths.ShouldContain("docs/guides/책-쓰기.md");
    }

    private static List<int> Figures(string text) =>
        [
            .. Numbers()
                .Matches(text)
                .Select(match => int.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), null)),
        ];

    [GeneratedRegex("[0-9][0-9,]*")]
    private static partial Regex Numbers();
}
