namespace Dure.Rules;

/// <summary>The past participations of made-up persons: a few have many, half of the adults none.</summary>
internal sealed class MadeUpHistory
{
    private const int Most = 24;

    // Tenths of the mean: half of the adults never took part, one in ten did most of it.
    private static readonly int[] TendencyWeights = [50, 25, 15, 10];
    private static readonly int[] Tendencies = [0, 10, 20, 45];

    // Upper ages, and of a hundred by MadeUpWords.Programmes.
    private static readonly (int To, int[] Weights)[] ProgrammesByAge =
    [
        (39, [34, 8, 30, 12, 6, 0, 0, 0, 10]),
        (49, [46, 14, 0, 18, 10, 0, 0, 0, 12]),
        (64, [38, 16, 0, 16, 8, 0, 6, 6, 10]),
        (int.MaxValue, [18, 8, 0, 8, 2, 58, 0, 2, 4]),
    ];

    public List<long> Programme { get; } = [];
    public List<long> Start { get; } = [];
    public List<long> End { get; } = [];
    public List<long> GaveUp { get; } = [];

    /// <summary>Adds a history in the order of its dates and says how long it is.</summary>
    public int Add(MadeUpPerson person, MadeUpDistrict district, ref Draw draw)
    {
        // About 84 of 100 persons are 18 or older and carry the mean of all; some histories stop at the 18th birthday.
        var mean = district.ParticipationsPerThousand * 100L / 79;
        var tendency = Tendencies[draw.Pick(TendencyWeights)];
        var count = (int)Math.Min(Most, draw.Below((int)(2 * mean * tendency / 10) + 1000) / 1000);
        if (person.Age < 18 || person.HistoryUnknown || count == 0)
            return 0;
        var first = Start.Count;
        var adult = person.Birth + (18 * 366);
        var until = district.On.DayNumber + (draw.Chance(40) ? draw.Below(120) : -draw.Below(500));
        var weights = ProgrammesByAge.First(band => person.Age <= band.To).Weights;
        while (Start.Count - first < count)
        {
            var end = until - draw.Below(Start.Count == first ? 1 : 260);
            var start = end - draw.Between(20, 180);
            if (start < adult)
                break;
            Programme.Add(draw.Pick(weights));
            Start.Add(start);
            End.Add(end);
            GaveUp.Add(draw.Chance(80) ? 1 : 0);
            until = start - 1;
        }

        foreach (var column in (ReadOnlySpan<List<long>>)[Programme, Start, End, GaveUp])
            column.Reverse(first, column.Count - first);
        return Start.Count - first;
    }
}
