using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>Every difference from print is accounted for, and every account is of a difference.</summary>
public sealed class PrintedCheckTests : IDisposable
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("dure-test-");

    [Fact]
    public async Task A_difference_that_is_not_listed_is_a_problem()
    {
        var problem = (await ComparedAsync("contradictions.yaml", "- {", "# - {")).Problems.ShouldHaveSingleItem();

        (problem.Table, problem.Row, problem.Column, problem.Printed, problem.Ours).ShouldBe(
            ("groups", "total", "target", "519", "510")
        );
        problem.Problem.ShouldContain("합계 · 목표");
    }

    [Fact]
    public async Task A_listed_difference_that_agrees_after_all_is_a_problem()
    {
        var result = await ComparedAsync("printed/groups.csv", "519", "510");

        result.Contradictions.ShouldBe(0);
        result.Problems.ShouldHaveSingleItem().Problem.ShouldContain("불일치 목록에 있으나");
    }

    [Theory]
    [InlineData("printed: \"519\"", "printed: \"520\"")]
    [InlineData("ours: \"510\"", "ours: \"511\"")]
    public async Task A_listed_difference_of_other_figures_is_a_problem(string right, string wrong)
    {
        var result = await ComparedAsync("contradictions.yaml", right, wrong);

        result.Contradictions.ShouldBe(0);
        result.Problems.ShouldHaveSingleItem().Problem.ShouldContain("불일치 목록에는");
    }

    [Theory]
    [InlineData("column: target", "column: rate")]
    [InlineData("row: total", "row: nowhere")]
    public async Task A_listed_difference_in_another_cell_is_a_problem_and_so_is_the_one_not_listed(
        string right,
        string wrong
    ) => (await ComparedAsync("contradictions.yaml", right, wrong)).Problems.Count.ShouldBe(2);

    [Theory]
    [InlineData("printed/firms.csv", "로봇 부품", "로봇 완제품", "product")]
    [InlineData("printed/firms.csv", "3년 목표", "3년 계획", "goal")]
    [InlineData("printed/meetings.csv", ",-,", ",,", "now")] // only a dash may stand for a nought
    [InlineData("printed/peers.csv", "가온군,,", "가온군,0,", "rate")] // a nought is not nothing
    [InlineData("printed/programmes.csv", "너른마을,너른마을,,-", "너른마을,너른마을,,0", "target")]
    [InlineData("printed/schedule.csv", "정산,,", "정산,■,", "q-2025-q1")]
    public async Task Words_labels_dashes_and_noughts_are_held_against_print(
        string file,
        string right,
        string wrong,
        string column
    )
    {
        var problem = (await ComparedAsync(file, right, wrong)).Problems.ShouldHaveSingleItem();

        problem.Column.ShouldBe(column);
    }

    [Fact]
    public async Task A_line_too_many_is_a_problem() =>
        (await ComparedAsync("printed/peers.csv", "가온군,,", "가온군,,\n달섬군,1,4")).Problems.ShouldNotBeEmpty();

    [Fact]
    public async Task A_printed_copy_that_cannot_be_read_is_a_problem_not_an_end() =>
        (await ComparedAsync("printed/peers.csv", "한빛시", "\"한빛\"시"))
            .Problems.ShouldHaveSingleItem()
            .Table.ShouldBe("peers");

    /// <summary>The made-up book with one text in place of another, compared.</summary>
    private async Task<PrintedResult> ComparedAsync(string file, string text, string instead)
    {
        var copy = Path.Combine(scratch.FullName, Hanbit.Code);
        foreach (var source in Directory.GetFiles(Hanbit.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Hanbit.Folder, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }

        var path = Path.Combine(copy, file);
        var before = await File.ReadAllTextAsync(path, Desk.Cancel);
        before.ShouldContain(text);
        await File.WriteAllTextAsync(path, before.Replace(text, instead), Desk.Cancel);

        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(copy);
        var book = await desk.Get<TableReader>().BookAsync(Hanbit.Code, Desk.Cancel);
        return await desk.Get<PrintedCheck>().CompareAsync(book.ShouldNotBeNull(), Desk.Cancel);
    }

    public void Dispose() => scratch.Delete(recursive: true);
}
