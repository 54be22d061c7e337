using AngleSharp.Dom;

namespace Dure.App.Tests.Rig;

/// <summary>What a person reads on a page.</summary>
internal static class Reading
{
    /// <summary>The words in their order, with one space between them and between elements.</summary>
    public static string Words(this IParentNode page, string selector = "main") =>
        string.Join(
            ' ',
            page.QuerySelector(selector)!
                .Descendants<IText>()
                .SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    /// <summary>The cell of a table by the label of its row and its place behind that label, from 1.</summary>
    public static IElement Cell(this IParentNode page, string row, int column) =>
        page.QuerySelectorAll(".dure-table tbody tr")
            .First(line => line.QuerySelector("th")!.TextContent.Trim() == row)
            .QuerySelectorAll("td")[column - 1];
}
