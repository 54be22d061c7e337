using System.Globalization;

namespace Dure.Tests.Checks.MadeUp;

/// <summary>One figure of a report changed as people err: a digit replaced, two exchanged, ten in a hundred off.</summary>
/// <param name="Kind">Of the table or sentence it stands in.</param>
/// <param name="Text">As the figure is printed now; nowhere else in the report.</param>
internal sealed record MadeUpChange(MadeUpReport Report, string Kind, string From, string Text)
{
    public static MadeUpChange? Of(MadeUpReport report, Random random)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            var at = random.Next(report.Parts.Count);
            var cells = report.Parts[at] is MadeUpTable table ? table.Cells : ((MadeUpSentence)report.Parts[at]).Pieces;
            var which = random.Next(cells.Count);
            var cell = cells[which];
            if (cell.Least == 0 || cell.Value is not { } value || Slip(value, cell.Decimals, random) is not { } slip)
                continue;
            var changed = cell with { Value = slip };
            if (Math.Abs(slip - value) < cell.Least || report.Texts.Any(text => text.Contains(changed.Text)))
                continue;
            List<MadeUpCell> all = [.. cells[..which], changed, .. cells[(which + 1)..]];
            object part = report.Parts[at] is MadeUpTable whole
                ? whole with
                {
                    Cells = all,
                }
                : ((MadeUpSentence)report.Parts[at]) with
                {
                    Pieces = all,
                };
            var kind = part is MadeUpTable one ? one.Kind : ((MadeUpSentence)part).Kind;
            return new(new([.. report.Parts[..at], part, .. report.Parts[(at + 1)..]]), kind, cell.Text, changed.Text);
        }

        return null;
    }

    private static decimal? Slip(decimal value, int decimals, Random random)
    {
        var digits = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture).ToCharArray();
        var places = Enumerable.Range(0, digits.Length).Where(at => digits[at] != '.').ToArray();
        var at = places[random.Next(places.Length)];
        switch (random.Next(3))
        {
            case 0:
                digits[at] = (char)('0' + random.Next(10));
                break;
            case 1:
                if (at + 1 >= digits.Length || digits[at + 1] == '.')
                    return null;
                (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
                break;
            default:
                return Math.Round(value * (random.Next(2) == 0 ? 0.9m : 1.1m), decimals);
        }

        if (digits[0] == '0' && digits.Length > 1 && digits[1] != '.')
            return null;
        var changed = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return changed == 0 ? null : changed * Math.Sign(value);
    }
}
