using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>One thing to choose.</summary>
/// <param name="Group">The heading it stands under, if any.</param>
public sealed record EntryChoice(string Value, string Label, string? Group = null);

/// <summary>What references of a form may name, with the names people know.</summary>
public sealed class RecordChoices(IReadOnlyDictionary<string, IReadOnlyList<EntryRecord>> records, string municipality)
{
    private readonly Dictionary<string, Dictionary<string, string>> names = [];

    /// <summary>The records of a section, or all subjects.</summary>
    public IReadOnlyList<EntryChoice> Of(string refers) =>
        refers switch
        {
            "subjects" => Subjects,
            "nodes" =>
            [
                .. records["nodes"]
                    .Select(record => new EntryChoice(record.Key, record["name"], Name("trees", record["tree"]))),
            ],
            _ => [.. records[refers].Select(record => new EntryChoice(record.Key, record["name"]))],
        };

    /// <summary>What figures, milestones and words may be about.</summary>
    public IReadOnlyList<EntryChoice> Subjects =>
        [
            new(SubjectKey.Municipality, municipality + " 전체"),
            .. Group("programmes", "사업", SubjectKey.Programme),
            .. Group("pledges", "공약", SubjectKey.Pledge),
            .. Group("plans", "계획", SubjectKey.Plan),
            .. Group("departments", "부서", SubjectKey.Department),
            .. records["nodes"]
                .Select(record => new EntryChoice("node:" + record.Key, record["name"], Name("trees", record["tree"]))),
        ];

    /// <summary>A value of a field as people read it.</summary>
    public string NameOf(EntrySection section, EntryField field, EntryRecord record, string value) =>
        (section.Name, field.Name, field.Refers) switch
        {
            ("nodes", "parent", _) => Name("nodes", $"{record["tree"]}/{value}"),
            (_, "period" or "periods", _) => Period.TryParse(value, out var period) ? period.ToKorean() : value,
            (_, _, null) => EntrySections.Say(value),
            (_, _, "subjects") => Name("subjects", value),
            (_, _, { } refers) when field.Shape == FieldShape.Roles && value.Split(':') is [var code, var role] =>
                $"{Name(refers, code)}({role})",
            (_, _, { } refers) => Name(refers, value),
        };

    private string Name(string section, string key)
    {
        if (!names.TryGetValue(section, out var found))
        {
            found = [];
            foreach (
                var (value, label) in section == "subjects"
                    ? Subjects.Select(choice => (choice.Value, choice.Label))
                    : records[section].Select(record => (record.Key, record["name"]))
            )
                found[value] = label;
            names[section] = found;
        }

        return found.GetValueOrDefault(key, key);
    }

    private IEnumerable<EntryChoice> Group(string section, string heading, Func<string, string> subject) =>
        records[section].Select(record => new EntryChoice(subject(record.Key), record["name"], heading));
}
