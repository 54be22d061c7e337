namespace Dure.Tests.Checks.MadeUp;

/// <summary>
/// Reports made at random: nothing is found wrong in them as they are, and one changed figure is found. A seed that fails
/// makes the same report again.
/// </summary>
public class MadeUpTests
{
    private const int Reports = 300;

    public static TheoryData<string> Formats => [.. MadeUpFiles.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_changed_figure_is_found_and_nothing_else(string format)
    {
        var trials = Enumerable
            .Range(1, Reports)
            .Select(seed => MadeUpTrial.Run(seed, format))
            .OfType<MadeUpTrial>()
            .ToList();
        trials.Count.ShouldBeGreaterThan(Reports * 9 / 10);
        trials
            .SelectMany(trial => trial.FalseErrors.Select(error => $"{trial.What}: {error.Place} {error.Message}"))
            .ShouldBeEmpty();
        var missed = trials.Where(trial => !trial.Found).Select(trial => trial.What).ToList();
        missed.Count.ShouldBeLessThanOrEqualTo(trials.Count / 100, string.Join('\n', missed));
    }
}
