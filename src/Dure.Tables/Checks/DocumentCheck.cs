using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Checks.Sentences;
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
        var year = DocumentYear.Of(document);
        var twins = new Twins();
        var repeated = new RepeatedRows();
        var excess = new ExcessClaims();
        var (headlines, stages, changes) = (new Headlines(), new Stages(), new Changes());
        var named = new NamedResults();
        var scratch = new List<PrintedFigure>();
        string? above = null;
        foreach (var part in document.Parts)
        {
            if (part is DocumentTable table)
            {
                var grid = new CheckGrid(table, LabelText.UnitIn(table.Caption) ?? LabelText.UnitIn(above));
                GridCheck.Run(grid, findings);
                repeated.Add(grid);
                excess.Add(grid);
                headlines.Add(grid);
                stages.Add(table);
                named.Add(grid);
                foreach (var cell in table.Cells)
                {
                    if (cell.Text.Length <= 6)
                        continue;
                    SentenceCheck.Run(cell.Text, table.PlaceOf(cell), year, findings);
                    twins.Add(cell.Text, table.PlaceOf(cell), scratch);
                    changes.Add(cell.Text, table.PlaceOf(cell), scratch);
                }
            }
            else if (part is DocumentText text)
            {
                above = text.Text;
                SentenceCheck.Run(text.Text, text.Place, year, findings);
                excess.Add(text);
                twins.Add(text.Text, text.Place, scratch);
                headlines.Add(text);
                stages.Add(text);
                named.Add(text);
                changes.Add(text.Text, text.Place, scratch);
            }
        }

        findings.AddRange(twins.Find());
        findings.AddRange(repeated.Find());
        findings.AddRange(excess.Find());
        findings.AddRange(headlines.Find());
        findings.AddRange(stages.Find());
        findings.AddRange(changes.Find());
        findings.AddRange(named.Find());
        return findings;
    }
}
