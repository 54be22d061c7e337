using System.Text;
using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.Tests.Checks;

/// <summary>What is found in a text, as short lines for the tests.</summary>
internal static class Checked
{
    public static IReadOnlyList<Finding> Findings(string text) =>
        DocumentCheck.Run(DocumentReader.Read(Encoding.UTF8.GetBytes(text), "report.txt"));

    /// <summary>Each finding as <c>Error Sum 10,022 → 10,052</c>.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. Findings(text).Select(one => $"{one.Level} {one.Kind} {one.Printed} → {one.Expected}")];
}
