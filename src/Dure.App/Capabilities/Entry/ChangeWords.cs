using System.Globalization;

namespace Dure.App.Capabilities.Entry;

/// <summary>Changed records in the words of the forms: the ledger keeps the names of its own classes.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, (string Section, string Word)> Sections = new()
    {
        ["Municipality"] = ("municipalities", "자치단체"),
        ["PeerGroup"] = ("peers", "비교집단"),
        ["Department"] = ("departments", "부서"),
        ["Partner"] = ("partners", "기관"),
        ["Plan"] = ("plans", "계획"),
        ["PartList"] = ("lists", "구분"),
        ["Part"] = ("parts", "구분 항목"),
        ["Tree"] = ("trees", "분류"),
        ["Node"] = ("nodes", "항목"),
        ["Measure"] = ("measures", "지표"),
        ["Programme"] = ("programmes", "사업"),
        ["ProgrammeNode"] = ("programmes", "사업의 분류"),
        ["ProgrammeDepartment"] = ("programmes", "사업의 부서"),
        ["ProgrammePartner"] = ("programmes", "사업의 기관"),
        ["Pledge"] = ("pledges", "공약"),
        ["Milestone"] = ("milestones", "일정"),
        ["SubjectWord"] = ("attributes", "속성"),
        ["Book"] = ("book", "책"),
        ["TableDefinition"] = ("", "표"),
        ["PrintedCopy"] = ("", "인쇄본"),
        ["Contradiction"] = ("", "불일치"),
    };

    /// <summary><c>Programme ansim</c> is 사업 ansim.</summary>
    public static string Of(string of)
    {
        var (type, name) = Split(of);
        return Sections.TryGetValue(type, out var known) ? $"{known.Word} {name}" : of;
    }

    public static string Key(string of, string property)
    {
        if (!Sections.TryGetValue(Split(of).Type, out var known))
            return property;
        var key = property.ToLowerInvariant();
        return key switch
        {
            "role" => "역할",
            "position" => "순서",
            "programme" => "사업",
            "node" => "항목",
            "tree" => "분류",
            "partner" => "기관",
            "yaml" => "정의",
            "number" when known.Section is "measures" or "parts" => "번호",
            _ => EntryWords.Of(known.Section, key).Label,
        };
    }

    /// <summary>The form of a changed record with its former values filled in; null where no form holds it whole.</summary>
    public static string? FormerOf(OpenBook open, int posting, string of, IEnumerable<ChangedValue> changed)
    {
        var (type, name) = Split(of);
        // What hangs on a programme is kept with it: its own row alone does not tell the whole.
        if (
            !Sections.TryGetValue(type, out var known)
            || EntrySections.Find(known.Section) is not { } section
            || type.StartsWith("Programme", StringComparison.Ordinal) && type != "Programme"
        )
            return null;
        var values = changed
            .Select(value => KeyValuePair.Create(value.Key.ToLowerInvariant(), value.Old ?? ""))
            .Where(value =>
                !section.NameKeys.Contains(value.Key) && section.Fields.Any(field => field.Name == value.Key)
            )
            .ToList();
        return values.Count == 0
            ? null
            : Pages.RecordModel.AddressOf(open, section.Name, name.Replace(' ', '/'))
                + QueryString.Create([
                    .. values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)),
                    KeyValuePair.Create("former", (string?)posting.ToString(CultureInfo.InvariantCulture)),
                ]);
    }

    private static (string Type, string Name) Split(string of) =>
        of.Split(' ', 2) is [var type, var name] ? (type, name) : (of, "");
}
