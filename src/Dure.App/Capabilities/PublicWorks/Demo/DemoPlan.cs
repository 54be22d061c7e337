namespace Dure.App.Capabilities.PublicWorks.Demo;

/// <summary>One half of a made-up year: so many sites, people, and months of work.</summary>
/// <param name="Until">The last day of the contracts; the play may end before.</param>
public sealed record DemoHalf(int Sites, int People, DateOnly From, DateOnly Until);

/// <summary>How large a made-up year is.</summary>
/// <param name="Sources">Code, name and appropriation in thousand won.</param>
/// <param name="Last">The day on which the play ends: pay that is due later is not paid in it.</param>
public sealed record DemoPlan(
    int Departments,
    IReadOnlyList<DemoHalf> Halves,
    IReadOnlyList<(string Part, string Name, long Thousands)> Sources,
    DateOnly Last
)
{
    /// <summary>As large as 공공근로 of 영등포구 in 2017; days, hours and people are made up.</summary>
    public static DemoPlan Year { get; } =
        new(
            36,
            [new(22, 190, new(2017, 2, 1), new(2017, 6, 30)), new(24, 206, new(2017, 7, 3), new(2017, 12, 22))],
            [("province", "시비", 1_121_684), ("local", "구비", 899_177)],
            new(2017, 10, 31)
        );

    /// <summary>One month at three sites.</summary>
    public static DemoPlan Small { get; } =
        new(
            2,
            [new(3, 11, new(2017, 3, 2), new(2017, 3, 31))],
            [("province", "시비", 20_001), ("local", "구비", 16_003)],
            new(2017, 4, 10)
        );

    public int Sites => Halves.Sum(half => half.Sites);
    public int People => Halves.Sum(half => half.People);
    public long Total => 1_000 * Sources.Sum(source => source.Thousands);
}
