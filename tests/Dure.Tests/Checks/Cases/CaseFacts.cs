using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Tests.Architecture;

namespace Dure.Tests.Checks.Cases;

/// <summary>What was found by hand in the cases: facts only, beside this file as CSV.</summary>
internal static class CaseFacts
{
    /// <summary>A contradiction that somebody found, and whether arithmetic on the printed figures alone can decide it.</summary>
    /// <param name="Why">Why not: the scope is not said, the names differ, the parts are rounded …</param>
    public sealed record Known(string File, int[] Lines, string Printed, bool Decidable, string Why);

    /// <summary>An error-level finding, judged by hand.</summary>
    public sealed record Judged(string File, int Line, string Printed, string Expected, bool Right, string Why);

    /// <summary>Lines of a table that somebody added up.</summary>
    public sealed record Range(string File, int First, int Last);

    public static IReadOnlyList<Known> All { get; } =
    [
        .. Rows("decidable.csv")
            .Select(row => new Known(row[0], [.. row[1].Split(';').Select(Number)], row[2], row[3] == "가능", row[4])),
    ];

    public static IReadOnlyList<Judged> Errors { get; } =
    [.. Rows("judged.csv").Select(row => new Judged(row[0], Number(row[1]), row[2], row[3], row[4] == "맞음", row[5]))];

    public static IReadOnlyList<Range> AddUp { get; } =
    [.. Rows("adds-up.csv").Select(row => new Range(row[0], Number(row[1]), Number(row[2])))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string name)
    {
        using var text = new StreamReader(Path.Combine(SourceTree.Root, "tests/Dure.Tests/Checks/Cases", name));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(csv.Record!);
        return rows[1..];
    }
}
