using System.Globalization;
using Dure.App.Shared.Persons;

namespace Dure.App.Capabilities.Calls;

/// <summary>심사 단계: what the eligible go through after the rule, such as 면접, and how it is marked.</summary>
/// <param name="Name">As people and lists name it; no two of a kind have the same.</param>
/// <param name="Most">만점.</param>
/// <param name="Least">Who has less is left out.</param>
public sealed record CallStage(string Name, decimal Most, decimal Least)
{
    /// <summary>What stands in the place of points for one who did not come.</summary>
    public const string Absent = "결시";
    private const int Decimals = 2;
    private const string Points = "점";

    /// <summary>A mark as it is kept: points, or <see cref="Absent"/>. Null if the text is neither.</summary>
    public string? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text == Absent)
            return Absent;
        if (text.EndsWith(Points, StringComparison.Ordinal))
            text = text[..^Points.Length].TrimEnd();
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            && points <= Most
            && decimal.Round(points, Decimals) == points
            ? Text(points)
            : null;
    }

    /// <summary>Of a mark that was kept; none for one who did not come.</summary>
    public static decimal PointsOf(string mark) =>
        mark == Absent ? 0 : decimal.Parse(mark, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public bool IsPassed(string mark) => mark != Absent && PointsOf(mark) >= Least;

    /// <summary>A mark in words, for those whom it concerns.</summary>
    public string Say(string mark) =>
        mark == Absent ? $"{Name}: 결시"
        : IsPassed(mark) ? $"{Name}: {Text(Most)}점 만점에 {mark}점"
        : $"{Name}: {Text(Most)}점 만점에 {mark}점({Text(Least)}점 이상이어야 함)";

    /// <summary>What it asks for, in words.</summary>
    public override string ToString() => $"{Name}({Text(Most)}점 만점, {Text(Least)}점 이상)";

    private static string Text(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>심사 점수 of one application, by the name of the stage.</summary>
public static class StageMarks
{
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    public static async Task<IReadOnlyDictionary<string, string>> OpenAsync(
        PersonBoxes boxes,
        Application application,
        CancellationToken cancel
    ) => (await OpenAsync(boxes, [application], cancel)).GetValueOrDefault(application.Id, None);

    /// <summary>By application; those that have none are left out.</summary>
    public static Task<Dictionary<int, IReadOnlyDictionary<string, string>>> OpenAsync(
        PersonBoxes boxes,
        IEnumerable<Application> applications,
        CancellationToken cancel
    ) => ApplicantText.OpenWordsAsync(boxes, ApplicantText.Marks, applications, row => row.Scores, cancel);

    /// <summary>In words, in the order of the stages.</summary>
    public static IEnumerable<string> Say(CallKind kind, IReadOnlyDictionary<string, string> marks) =>
        kind.Stages.Where(stage => marks.ContainsKey(stage.Name)).Select(stage => stage.Say(marks[stage.Name]));
}
