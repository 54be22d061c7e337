using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads an applicant from the shape that cases and person.json share.</summary>
internal sealed class ApplicantReader(FactCatalogue facts, List<Refusal> refusals)
{
    public static readonly string[] Keys = ["신청", "사람", "가구원", "참여"];

    private readonly Dictionary<FactGroup, List<Dictionary<string, long>>> rows = new()
    {
        [FactGroup.Person] = [],
        [FactGroup.Participation] = [],
        [FactGroup.Application] = [],
    };

    private readonly List<int> histories = [0];
    private readonly List<bool> unknown = [];

    /// <summary>Reads the whole; what is wrong is added to the refusals.</summary>
    public Applicant Read(Node root)
    {
        var fields = new Fields(root, root.Place.File, refusals);
        var applicant = Read(fields.Get("신청"), fields.Get("사람"), fields.Get("가구원"), fields.Get("참여"));
        fields.Done();
        return applicant;
    }

    /// <summary>Reads the four parts; one that is null is not known.</summary>
    public Applicant Read(Node? application, Node? person, Node? members, Node? history)
    {
        Facts(application, FactGroup.Application, "신청");
        Facts(person, FactGroup.Person, "사람");
        History(history);
        if (members is not null)
            foreach (var member in List(members, "가구원"))
            {
                Facts(member, FactGroup.Person, "가구원", "참여");
                History(member.Find("참여"));
            }

        return new(
            facts,
            new People(
                [0, rows[FactGroup.Person].Count],
                [.. histories],
                Columns(FactGroup.Person),
                Columns(FactGroup.Participation),
                Columns(FactGroup.Application),
                unknown.Contains(true) ? [.. unknown] : null
            ),
            members is null
        );
    }

    private void History(Node? node)
    {
        unknown.Add(node is null || node.IsNull);
        if (node is not null && !node.IsNull)
            foreach (var item in List(node, "참여"))
                Facts(item, FactGroup.Participation, "참여");
        histories.Add(rows[FactGroup.Participation].Count);
    }

    private List<Node> List(Node node, string key)
    {
        if (node.Kind != NodeKind.List)
            refusals.Add(RuleRefusals.WrongShape(node.Place, key, "목록", "a list"));
        return node.Items;
    }

    private void Facts(Node? node, FactGroup group, string key, string? besides = null)
    {
        var row = new Dictionary<string, long>();
        rows[group].Add(row);
        if (node is null)
            return;
        if (node.Kind != NodeKind.Map)
            refusals.Add(RuleRefusals.WrongShape(node.Place, key, "'사실: 값'의 묶음", "a map of facts"));
        foreach (var entry in node.Entries)
            if (facts.Find(entry.Key) is { } fact && fact.Group == group)
                row[fact.Name] = ValueReader.Fact(entry.Value, fact, refusals);
            else if (entry.Key != besides)
                refusals.Add(
                    RuleRefusals.UnknownKey(entry.Place, entry.Key, facts.In(group).Select(known => known.Name))
                );
    }

    private Dictionary<string, long[]> Columns(FactGroup group) =>
        rows[group]
            .SelectMany(row => row.Keys)
            .Distinct()
            .ToDictionary(
                name => name,
                name => rows[group].Select(row => row.GetValueOrDefault(name, People.Unknown)).ToArray()
            );
}
