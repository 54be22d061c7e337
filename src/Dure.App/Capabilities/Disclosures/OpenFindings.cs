using System.Text.Json;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>What 검산 found in a disclosure, and why it was published all the same.</summary>
internal sealed record OpenFindings(string Reason, IReadOnlyList<string> Findings)
{
    /// <summary>As it stands in the content; null where nothing was found.</summary>
    public static OpenFindings? Read(JsonElement content) =>
        content.TryGetProperty("openFindings", out var open)
            ? new(
                open.GetProperty("reason").GetString()!,
                [.. open.GetProperty("findings").EnumerateArray().Select(finding => finding.GetString()!)]
            )
            : null;
}
