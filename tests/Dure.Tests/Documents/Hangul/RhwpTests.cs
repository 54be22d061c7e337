using System.Text.RegularExpressions;
using Dure.Tables.Documents.Hangul;
using Dure.Tables.Writing.Hangul;

namespace Dure.Tests.Documents.Hangul;

/// <summary>What we write and read, an independent program reads the same.</summary>
public sealed partial class RhwpTests : IDisposable
{
    private const double LongSide = 1122.5;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-");

    [Fact]
    public void Rhwp_reads_what_we_wrote_as_we_do()
    {
        Rhwp.Need();
        var plain = Drafts.Write(Drafts.Report());
        var commented = HwpxComments.Add(plain, "a.hwpx", [new(2, 3, 1, "합계와 다릅니다")]);
        var files = new[] { Save("plain.hwpx", plain), Save("commented.hwpx", commented) };

        var read = Rhwp.Read(files, "--hwp", folder.FullName);

        for (var at = 0; at < files.Length; at++)
            HangulComparison
                .Compare(HwpxDocument.Read(File.ReadAllBytes(files[at]), files[at]), read[at])
                .ShouldBeEmpty();
        read[1].Paragraphs[^1].Text.ShouldBe("[검산1] 표 2!B4 합계와 다릅니다");
        // Rhwp writes the document as HWP 5, and our reader of that format reads the same again.
        foreach (var file in files)
        {
            var ours = HwpDocument.Read(File.ReadAllBytes(file + ".hwp"), "a.hwp");
            ours.Lines().ShouldBe(HwpxDocument.Read(File.ReadAllBytes(file), "a.hwpx").Lines());
        }
    }

    [Fact]
    public void Pages_are_as_many_and_as_large_as_they_should_be_and_no_table_is_cut()
    {
        Rhwp.Need();
        var file = Save("report.hwpx", Drafts.Write(Drafts.Report()));

        var read = Rhwp.Read([file], "--svg", folder.FullName).Single();

        read.Pages.ShouldBe(5);
        read.Sizes.Select(size => Math.Abs(size[0] - LongSide) < 1).ShouldBe([false, false, false, true, false]);
        var pages = Enumerable.Range(1, read.Pages).Select(page => File.ReadAllText($"{file}-{page}.svg")).ToList();
        // The header of the long table stands on each of its pages.
        pages.Take(3).ShouldAllBe(page => Letters(page).Contains("구분일자리비고계획실적"));
        for (var row = 2; row < 72; row++)
            pages.Take(3).Count(page => Letters(page).Contains($"△{row * 90:N0}")).ShouldBe(1, $"row {row}");
        Letters(pages[3]).ShouldContain("순위누계증감률차이합가중비고");
        for (var page = 0; page < read.Pages; page++)
            RightmostLetter(pages[page]).ShouldBeLessThan(read.Sizes[page][0] - 70, $"page {page + 1}");
    }

    [Fact]
    public void Rhwp_reads_the_binary_document_of_our_tests_as_we_do()
    {
        Rhwp.Need();
        var bytes = HwpBuilder.File(HwpBuilder.Sample(), HwpBuilder.SampleInfo());

        var read = Rhwp.Read([Save("built.hwp", bytes)]).Single();

        HangulComparison.Compare(HwpDocument.Read(bytes, "a.hwp"), read).ShouldBeEmpty();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Save(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Letters(string svg) =>
        string.Concat(Texts().Matches(svg).Select(text => text.Groups[2].Value)).Replace(" ", "");

    private static double RightmostLetter(string svg) =>
        Texts()
            .Matches(svg)
            .Max(text => double.Parse(text.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex("<text x=\"([0-9.]+)\"[^>]*>([^<]*)</text>")]
    private static partial Regex Texts();
}
