using System.Text;
using Dure.Kernel;

namespace Dure.App.Capabilities.Search;

/// <summary>What can be found, in the order in which kinds of things are shown.</summary>
public enum FoundKind
{
    Municipality,
    Book,
    Programme,
    Table,
    TableRow,
    Measure,
    Plan,
    Node,
    Pledge,
    Department,
    Partner,
    Attribute,
}

/// <summary>A thing with a name and a page.</summary>
/// <param name="Text">Its name as it stands.</param>
/// <param name="Detail">What tells it from others of the same name.</param>
/// <param name="Address">Within the application, from its root.</param>
public sealed record Entry(FoundKind Kind, string Text, string Detail, string Address);

/// <summary>The names of one municipality, folded, in two strings side by side: letters, and their initials.</summary>
internal sealed class SearchShelf
{
    private const char End = '\n';

    private readonly string text;
    private readonly string heads;
    private readonly int[] starts;

    public SearchShelf(MunicipalityCode municipality, string name, int posting, IReadOnlyList<Entry> entries)
    {
        (Municipality, Name, Posting, Entries) = (municipality, name, posting, entries);
        (FoldedName, starts) = (Hangul.Fold(name), new int[entries.Count + 1]);
        var folded = new StringBuilder();
        for (var at = 0; at < entries.Count; at++)
        {
            starts[at] = folded.Length;
            folded.Append(Hangul.Fold(entries[at].Text)).Append(End);
        }

        starts[^1] = folded.Length;
        text = folded.ToString();
        heads = string.Create(
            text.Length,
            text,
            (to, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                    to[at] = Hangul.InitialOf(from[at]);
            }
        );
        FoldedHeads = string.Concat(FoldedName.Select(Hangul.InitialOf));
    }

    public MunicipalityCode Municipality { get; }
    public string Name { get; }
    public string FoldedName { get; }
    public string FoldedHeads { get; }

    /// <summary>The last posting it knows of.</summary>
    public int Posting { get; }
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Every entry that has the pattern, with how well: 0 the whole name, 1 its beginning, 2 elsewhere.</summary>
    public IEnumerable<(int Entry, int Rank)> Find(Pattern pattern)
    {
        for (var (at, entry) = (0, 0); ; )
        {
            at = pattern.Find(text, heads, at, text.Length);
            if (at < 0)
                yield break;
            entry = Array.BinarySearch(starts, entry, starts.Length - entry, at) is >= 0 and var exact
                ? exact
                : ~Array.BinarySearch(starts, entry, starts.Length - entry, at) - 1;
            var whole = at == starts[entry] && at + pattern.Length == starts[entry + 1] - 1;
            yield return (
                entry,
                whole ? 0
                : at == starts[entry] ? 1
                : 2
            );
            at = starts[++entry];
        }
    }

    /// <summary>Whether one entry has the pattern.</summary>
    public bool Has(int entry, Pattern pattern) => pattern.Find(text, heads, starts[entry], starts[entry + 1] - 1) >= 0;

    /// <summary>Whether the municipality's own name has it.</summary>
    public bool IsNamed(Pattern pattern) => pattern.Find(FoldedName, FoldedHeads, 0, FoldedName.Length) >= 0;
}
