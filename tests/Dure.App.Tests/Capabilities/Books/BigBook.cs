using System.Text;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>Makes a book so large that loading it takes a while: for faults that must fall within it.</summary>
internal static class BigBook
{
    public const string Facts = "facts/facts.csv";
    public const int Months = 12;

    /// <summary>The sample with as many figures more: a programme and a measure at a time, in every month.</summary>
    public static SampleBook Create(int programmes, int measures)
    {
        var book = new SampleBook();
        book.Append(
            "measures.yaml",
            Lines(measures, at => $"  - {{code: m{at}, name: 지표 {at}, unit: 명, aggregation: sum, outcome: 창출}}\n")
        );
        book.Append(
            "programmes.yaml",
            Lines(programmes, at => $"  - {{code: p{at}, name: 사업 {at}, nodes: [sectors/direct], period: 2022}}\n")
        );
        var facts = new StringBuilder();
        for (var programme = 0; programme < programmes; programme++)
        for (var measure = 0; measure < measures; measure++)
        for (var month = 1; month <= Months; month++)
            facts.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"programme:p{programme},m{measure},실적,2022-{month:D2},{programme + measure + month},,,,,\n"
            );
        book.Append(Facts, facts.ToString());
        return book;
    }

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(line));
}
