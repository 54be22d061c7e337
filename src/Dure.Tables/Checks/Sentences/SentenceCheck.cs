using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks.Sentences;

/// <summary>What does not add up within one sentence, or within the words of one cell.</summary>
internal static class SentenceCheck
{
    // Longer lines are machine-read pages in one piece; what belongs together stands near.
    private const int Longest = 20_000;

    public static void Run(string text, DocumentPlace place, int? year, List<Finding> findings)
    {
        if (text.Length > Longest || text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return;
        var figures = new List<PrintedFigure>();
        FigureScanner.Scan(text, figures);
        if (figures.Count == 0)
            return;
        var sentence = new Sentence(text, place, figures);
        if (figures.Count > 1)
        {
            BracketSums.Check(sentence, findings);
            Equations.Check(sentence, findings);
            SpokenRates.Check(sentence, findings);
            ListedShares.Check(sentence, findings);
            NamedRates.Check(sentence, findings);
            PerYear.Check(sentence, findings);
        }

        StatedCounts.Check(sentence, findings);
        Weekdays.Check(sentence, year, findings);
    }
}
