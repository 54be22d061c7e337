using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>
/// What each of several programmes did, once below its name and once in a table with the same names above: where one agrees
/// to the last digit both are of the same thing, and one that does not agree has two values.
/// </summary>
internal sealed class NamedResults
{
    private const int ShortestName = 5;
    private const int LongestLine = 200;
    private const int Below = 4;
    private const int MostTables = 200;
    private const int MostRows = 12;
    private const decimal Telling = 1_000;
    private const string Marks = "•○●◦▪■□▶◆◇◎";

    private readonly record struct Result(string Name, string Word, PlacedFigure Figure);

    private readonly List<Result> told = [];
    private readonly List<List<Result>> tables = [];
    private readonly List<PrintedFigure> scratch = [];
    private string name = "";
    private int left;

    public void Add(DocumentText text)
    {
        var line = text.Text;
        if (line.Length > LongestLine)
            return;
        if (Marks.Contains(line[0], StringComparison.Ordinal))
        {
            // What is set in bold behind a name is said of it: 행복카드 지원사업 **전액도비**.
            var bold = line.IndexOf("**", StringComparison.Ordinal);
            (name, left) = (LabelText.Bare((bold > 0 ? line[..bold] : line)[1..]), Below);
        }
        else if (
            left-- > 0
            && name.Length >= ShortestName
            && First(line.TrimStart('-', ' '), line, text.Place) is { } first
        )
            told.Add(first);
    }

    public void Add(CheckGrid grid)
    {
        if (grid.Rows is < 2 or > MostRows || tables.Count == MostTables)
            return;
        var results = new List<Result>();
        for (var column = 0; column < grid.Columns; column++)
        {
            name = LabelText.Bare(grid.Text(0, column));
            for (var row = 1; row < grid.Rows && name.Length >= ShortestName; row++)
            {
                var text = grid.Text(row, column).Trim();
                if (text.Length < 20 && First(text, text, grid.PlaceOf(grid.Slot(row, column))) is { } first)
                    results.Add(first);
            }
        }

        (name, left) = ("", 0);
        if (results.Count > 1)
            tables.Add(results);
    }

    public IEnumerable<Finding> Find() => tables.SelectMany(Compare);

    /// <summary>A figure with which a line begins, and the word behind it: 1,396명 지원.</summary>
    private Result? First(string begun, string line, DocumentPlace place)
    {
        scratch.Clear();
        FigureScanner.Scan(line, scratch);
        if (
            scratch.Count == 0
            || scratch[0].At != line.Length - begun.Length
            || PlacedFigure.Of(line, place, scratch[0]) is not { Step: 1 } figure
        )
            return null;
        var word = line.AsSpan(scratch[0].End).TrimStart();
        var length = 0;
        while (length < word.Length && word[length] is >= '가' and <= '힣')
            length++;
        return length < 2 ? null : new(name, word[..length].ToString(), figure);
    }

    private IEnumerable<Finding> Compare(List<Result> table)
    {
        var pairs = (
            from there in table
            let here = told.FindAll(one => IsOne(one, there))
            where here.Count == 1
            select (Here: here[0].Figure, There: there)
        ).ToList();
        var differing = pairs.FindAll(pair => pair.Here.Value != pair.There.Figure.Value);
        if (
            differing is not [var (first, second)]
            || !pairs.Exists(pair => pair.Here.Value == pair.There.Figure.Value && pair.Here.Value >= Telling)
        )
            yield break;
        yield return new(
            FindingLevel.Doubt,
            FindingKind.Duplicate,
            second.Figure.Place,
            second.Figure.Printed,
            first.Printed,
            $"{second.Name} {second.Figure.Printed} {second.Word}: 같은 값이 {first.Place}에는 {Particles.Direction(first.Printed)} 적혀 있습니다.",
            [first.Place]
        );
    }

    private static bool IsOne(in Result one, in Result other) =>
        one.Word == other.Word
        && one.Figure.Unit == other.Figure.Unit
        && (
            one.Name.StartsWith(other.Name, StringComparison.Ordinal)
            || other.Name.StartsWith(one.Name, StringComparison.Ordinal)
        );
}
