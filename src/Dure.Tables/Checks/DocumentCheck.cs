using Dure.Tables.Checks.Grids;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>검산: finds the figures of a document that cannot be right.</summary>
public static class DocumentCheck
{
    /// <summary>Checks all tables and sentences.</summary>
    /// <returns>The findings in the order of their places; none twice.</returns>
    public static IReadOnlyList<Finding> Run(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var findings = new List<Finding>();
        string? above = null;
        foreach (var part in document.Parts)
        {
            if (part is DocumentTable table)
            {
                var grid = new CheckGrid(table, LabelText.UnitIn(table.Caption) ?? LabelText.UnitIn(above));
                GridCheck.Run(grid, findings);
            }
            else if (part is DocumentText text)
            {
                above = text.Text;
            }
        }

        return findings;
    }
}
