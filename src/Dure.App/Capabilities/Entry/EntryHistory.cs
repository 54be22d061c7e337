namespace Dure.App.Capabilities.Entry;

/// <summary>How the changes of the ledger name the records of a section.</summary>
internal static class EntryHistory
{
    private static readonly Dictionary<string, string[]> Things = new()
    {
        ["departments"] = ["Department"],
        ["partners"] = ["Partner"],
        ["plans"] = ["Plan"],
        ["trees"] = ["Tree"],
        ["nodes"] = ["Node"],
        ["programmes"] = ["Programme", "ProgrammeNode ", "ProgrammeDepartment ", "ProgrammePartner "],
        ["measures"] = ["Measure"],
        ["lists"] = ["PartList"],
        ["parts"] = ["Part"],
        ["pledges"] = ["Pledge"],
        ["milestones"] = ["Milestone"],
        ["attributes"] = ["SubjectWord"],
        ["peers"] = ["PeerGroup"],
    };

    /// <param name="key">As addresses have it: <c>sectors/direct</c>.</param>
    public static IReadOnlyList<string> KeysOf(string section, string key, int year)
    {
        if (section == "book")
            return [$"Book {year}"];
        // A subject has a slash of its own: node:sectors/direct. What names the record stands behind the last.
        var at = section is "nodes" or "milestones" or "attributes" ? key.LastIndexOf('/') : -1;
        var name = at < 0 ? key : $"{key[..at]} {key[(at + 1)..]}";
        return
        [
            .. Things
                .GetValueOrDefault(section, [])
                .Select(thing => thing.EndsWith(' ') ? $"{thing}{name} " : $"{thing} {name}"),
        ];
    }
}
