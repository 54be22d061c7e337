using System.Text.Json;
using Dure.App.Capabilities.Rules.Viewing;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Simulating;

/// <summary>The library as it would be if one parameter had another value. It is read like any other, with all its checks.</summary>
internal static class WhatIf
{
    /// <param name="value">In words as in the files (10,000 or 2억원); of a table, per cent of each row.</param>
    /// <param name="day">The value of this day is the one that is changed.</param>
    /// <exception cref="RefusedException">The value cannot be read, or the rules do not go with it.</exception>
    public static RuleLibrary Change(RuleLibrary library, Rule rule, Parameter parameter, string value, DateOnly day)
    {
        // Neither cases nor other programmes are needed.
        var files = library
            .Files.Where(file =>
                file.Key == "facts.yaml"
                || file.Key == rule.Place.File
                || file.Key.StartsWith("parameters/", StringComparison.Ordinal)
            )
            .ToDictionary(file => file.Key, file => file.Value);
        files[parameter.Place.File] = Text(parameter, parameter.On(day), value);
        return RuleLibrary.Load(files);
    }

    private static string Text(Parameter parameter, ParameterValue? changed, string value)
    {
        var text = new List<string>();
        text.Add($"parameter: {Quoted(parameter.Name)}");
        text.Add($"title: {Quoted(parameter.Title)}");
        text.Add($"unit: {Quoted(parameter.Unit.Text)}");
        if (parameter.Municipality is { } code)
            text.Add($"municipality: {Quoted(code.ToString())}");
        if (parameter.ByUnit is { } by)
            text.Add($"by: {{name: {Quoted(parameter.By ?? "")}, unit: {Quoted(by.Text)}}}");
        text.Add("values:");
        foreach (var one in parameter.Values)
        {
            text.Add($"  - from: {RuleWords.Text(one.From)}");
            text.Add($"    value: {ValueText(parameter, one, ReferenceEquals(one, changed) ? value : null)}");
            text.Add($"    cite: {Quoted(one.Cite)}");
        }

        return string.Join('\n', text);
    }

    private static string ValueText(Parameter parameter, ParameterValue value, string? changed)
    {
        if (value.Table is not { } table)
            return value.IsEnd ? "null" : Quoted(changed ?? parameter.Show(value.Number!.Value));
        var share = changed is null ? Rational.Of(1) : Rational.Parse(changed) / Rational.Of(100);
        var rows = table
            .Rows.Select((row, at) => $"{table.First + at}: {Quoted(Shown(parameter, row, share))}")
            .ToList();
        if (table.More is { } more)
            rows.Add($"더: {Quoted(Shown(parameter, more, share))}");
        return $"{{{string.Join(", ", rows)}}}";
    }

    // Half a won and more goes up, as where such tables are made.
    private static string Shown(Parameter parameter, Rational row, Rational share) =>
        parameter.Show(share == Rational.Of(1) ? row : Rational.FromDecimal((row * share).Round(0)));

    // What JSON quotes, YAML reads.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
