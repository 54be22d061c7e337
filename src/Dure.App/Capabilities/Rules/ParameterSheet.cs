using System.Globalization;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>A parameter as of a day, with what it was before and will be.</summary>
/// <param name="Value">Of the day; null before its first value and for a list of days.</param>
internal sealed record ParameterSheet(
    string Name,
    string Title,
    string? Value,
    IReadOnlyList<ParameterSheet.Line> History
)
{
    /// <summary>A value from a day on; of a list of days, a year.</summary>
    /// <param name="Current">Whether it is the one of the day.</param>
    public sealed record Line(
        DateOnly From,
        string Value,
        string Cite,
        bool Unverified,
        bool Announced,
        string? Note,
        bool Current
    );

    public static ParameterSheet Of(Parameter parameter, DateOnly day)
    {
        var current = parameter.On(day);
        IEnumerable<Line> lines = parameter.Years is { } years
            ? years.Select(year => new Line(
                new(year.Year, 1, 1),
                string.Create(CultureInfo.InvariantCulture, $"{year.Days.Count}일"),
                year.Cite,
                year.Unverified,
                year.Announced,
                null,
                year.Year == day.Year
            ))
            : parameter.Values.Select(value => new Line(
                value.From,
                Text(parameter, value),
                value.Cite,
                value.Unverified,
                value.Announced,
                value.Note,
                value == current
            ));
        return new(parameter.Name, parameter.Title, current is null ? null : Text(parameter, current), [.. lines]);
    }

    /// <summary>6,470원/시간; of a table every row.</summary>
    public static string Text(Parameter parameter, ParameterValue value) =>
        value.Number is { } number ? parameter.Show(number)
        : value.Table is { } table
            ? string.Join(
                ", ",
                [
                    .. table.Rows.Select(
                        (row, at) => $"{table.First + at}{parameter.ByUnit!.Text} {parameter.Show(row)}"
                    ),
                    .. table.More is { } more
                        ? [$"그 위로 1{parameter.ByUnit!.Text}마다 {parameter.Show(more)}"]
                        : Array.Empty<string>(),
                ]
            )
        : "끝남";
}
