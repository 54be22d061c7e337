using System.Globalization;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Adds, moves and removes rows and columns of a draft: <c>add-rows</c>, <c>up-rows-2</c>, <c>down-columns-0</c>,
/// <c>remove-columns-1</c>.</summary>
internal static class DraftLines
{
    public static void Apply(TableDraft draft, string act)
    {
        var words = act.Split('-');
        var at =
            words.Length > 2 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? given
                : -1;
        if (words.Length < 2)
            return;
        if (words[1] == "rows")
            Apply(draft.Rows, words[0], at, new DraftRow());
        else if (words[1] == "columns")
            Apply(draft.Columns, words[0], at, new DraftColumn());
    }

    private static void Apply<T>(List<T> list, string act, int at, T empty)
    {
        switch (act)
        {
            case "add":
                list.Add(empty);
                break;
            case "remove" when at >= 0 && at < list.Count:
                list.RemoveAt(at);
                break;
            case "up" when at > 0 && at < list.Count:
                (list[at - 1], list[at]) = (list[at], list[at - 1]);
                break;
            case "down" when at >= 0 && at < list.Count - 1:
                (list[at + 1], list[at]) = (list[at], list[at + 1]);
                break;
        }
    }
}
