using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>Anybody repeats a draw, without a database.</summary>
public class DrawCommandTests
{
    [Fact]
    public async Task It_gives_the_order_of_the_seed_that_the_call_promised()
    {
        using var cli = new Cli();
        string[] numbers = [.. Enumerable.Range(0, 20).Select(at => Draw.NumberOf($"{at}"))];
        await File.WriteAllLinesAsync(cli.At("numbers.txt"), numbers, Desk.Cancel);

        var drawn = await cli.RunAsync(
            "calls",
            "draw",
            "--seed",
            "seed",
            "--hash",
            Draw.CommitmentOf("seed"),
            cli.At("numbers.txt")
        );

        drawn.Code.ShouldBe(0, drawn.ToString());
        drawn
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split('\t')[1])
            .ShouldBe(Draw.Order("seed", numbers));
        cli.Files.ShouldBe(["numbers.txt"]);
    }

    [Fact]
    public async Task Another_seed_than_the_promised_one_is_refused()
    {
        using var cli = new Cli();
        await File.WriteAllTextAsync(cli.At("numbers.txt"), "0123456789ab\n", Desk.Cancel);

        var other = await cli.RunAsync(
            "calls",
            "draw",
            "--seed",
            "other",
            "--hash",
            Draw.CommitmentOf("seed"),
            cli.At("numbers.txt")
        );
        var none = await cli.RunAsync("calls", "draw", "--seed", "seed", cli.At("nothing.txt"));

        (other.Code, none.Code).ShouldBe((1, 1));
        other.Errors.ShouldContain("NotTheSeed");
        none.Errors.ShouldContain("NoNumbers");
    }
}
