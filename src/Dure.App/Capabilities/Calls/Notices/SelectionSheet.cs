using Dure.App.Shell;

namespace Dure.App.Capabilities.Calls.Notices;

/// <summary>A row of the list that is posted: no name in the clear stands in it.</summary>
public sealed record PostedLine(int Rank, string Outcome, string Field, string Name, string DrawNumber);

/// <summary>선발 결과 명단, as it is posted.</summary>
internal static class SelectionSheet
{
    private static readonly string[] Headings = ["순위", "결과", "분야", "이름", "추첨번호"];

    public static byte[] Write(IReadOnlyList<PostedLine> lines) =>
        SheetLines.Write(
            "선발 결과",
            [
                Headings,
                .. lines.Select(line => (object?[])[line.Rank, line.Outcome, line.Field, line.Name, line.DrawNumber]),
            ]
        );
}
