using System.Globalization;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>Gives sheets the titles of their tables as far as Excel allows: 31 letters, some of them forbidden, each name once.</summary>
internal sealed class SheetTitles
{
    private const int Longest = 31;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name no other sheet has.</summary>
    public string Next(string title)
    {
        var legal = string.Concat(
            title.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c)
        );
        legal = legal.Trim(' ', '\'');
        var name = Cut(legal.Length == 0 ? "표" : legal, Longest);
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Cut(legal.Length == 0 ? "표" : legal, Longest - ending.Length) + ending;
        }

        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].Trim(' ', '\'');
    }
}
