using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>What an applicant said, question by question, beside what an inquiry said.</summary>
internal static class FactLines
{
    public static IReadOnlyList<(string Label, string Said, string? Inquired)> Of(
        Dossier dossier,
        CallQuestions questions
    )
    {
        var root = JsonNode.Parse(dossier.Answers.Facts)!.AsObject();
        var lines = new List<(string, string, string?)>();
        foreach (var fact in questions.Asked.Application)
            lines.Add((fact.Label, Text(root["신청"], fact), null));
        foreach (var fact in questions.Asked.Person)
            lines.Add((fact.Label, Text(root["사람"], fact), dossier.Inquired?.GetValueOrDefault(fact.Name)));
        foreach (var (at, member) in (root["가구원"]?.AsArray() ?? []).Index())
        foreach (var fact in questions.Asked.Member)
            lines.Add(($"가족 {at + 1}의 {fact.Label}", Text(member, fact), null));
        return lines;

        string Text(JsonNode? part, Dure.Rules.Fact fact) =>
            part?[fact.Name] switch
            {
                null => "–",
                JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False =>
                    value.GetValue<bool>() ? "예" : "아니오",
                JsonValue value when value.GetValueKind() == JsonValueKind.Number => value
                    .GetValue<long>()
                    .ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + fact.Unit.Text,
                var other => questions.WordOf(other.ToString()),
            };
    }
}
