namespace Dure.Tables.Writing.Hangul;

/// <summary>How wide the columns of a table are, and whether it needs a lying page or smaller letters for that.</summary>
internal sealed class HwpxColumns
{
    /// <summary>Between a cell's border and its text, left and right.</summary>
    public const int Padding = 283;

    // A digit and half a syllable take a little over half the height of the letters.
    private const int Letter = 550;
    private const int SmallLetter = 440;
    private const int LongestWords = 30;
    private const int LongestHeader = 12;
    private const int Least = 4;

    private readonly int[] letters;

    public HwpxColumns(HwpxTableBlock table)
    {
        letters = new int[table.Columns];
        Array.Fill(letters, Least);
        foreach (var cell in table.Cells)
        {
            if (cell.ColumnSpan == 1)
                letters[cell.Column] = Math.Max(letters[cell.Column], Wanted(cell));
        }

        // What a wide cell needs beyond its columns goes to the last of them.
        foreach (var cell in table.Cells)
        {
            if (cell.ColumnSpan == 1)
                continue;
            var under = letters.Skip(cell.Column).Take(cell.ColumnSpan).Sum();
            letters[cell.Column + cell.ColumnSpan - 1] += Math.Max(0, Wanted(cell) - under);
        }
    }

    /// <summary>Whether the table needs a lying page.</summary>
    public bool IsWide => Sum(Letter) > new HwpxPage(false).TextWidth;

    /// <summary>Whether it needs small letters even there.</summary>
    public bool IsDense => Sum(Letter) > new HwpxPage(true).TextWidth;

    /// <summary>The widths, which together fill the given one.</summary>
    public int[] Widths(int whole)
    {
        var each = IsDense ? SmallLetter : Letter;
        var sum = (long)Sum(each);
        var widths = letters.Select(one => (int)(((one * each) + (2 * Padding)) * (long)whole / sum)).ToArray();
        widths[^1] += whole - widths.Sum();
        return widths;
    }

    private int Sum(int letter) => letters.Sum(one => (one * letter) + (2 * Padding));

    // Figures must not be broken; words may.
    private static int Wanted(HwpxCell cell)
    {
        var longest = cell.Text.Split('\n').Max(line => Print.Width(line)) + (2 * cell.Indent);
        return cell.Tone == HwpxTone.Header ? Math.Min(longest, LongestHeader)
            : cell.Alignment == HwpxAlignment.Right ? longest
            : Math.Min(longest, LongestWords);
    }
}
