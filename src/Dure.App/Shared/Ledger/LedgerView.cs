using System.Collections.Concurrent;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>
/// One municipality's ledger in memory, as of one posting: the facts in force and what they are about. Never changed once
/// made, so that a table is computed from one state.
/// </summary>
public sealed class LedgerView
{
    // Sums over hundreds of programmes hold the numbers of thousands of facts.
    private const int MostSums = 2_000;

    private ConcurrentDictionary<(int Measure, FactKind Kind), FactSlice> slices = new();

    public required Municipality Municipality { get; init; }

    /// <summary>The last posting it includes; 0 for none.</summary>
    public required int Posting { get; init; }
    public required FactStore Facts { get; init; }
    public required LedgerNames Names { get; init; }
    public required LedgerStructure Structure { get; init; }

    /// <summary>The same ledger with later facts.</summary>
    public LedgerView With(IReadOnlyCollection<(FactKey Key, FactValue Value)> later, int posting)
    {
        var touched = later.Select(fact => (fact.Key.Measure, fact.Key.Kind)).ToHashSet();
        return new()
        {
            Municipality = Municipality,
            Posting = posting,
            Facts = Facts.With(later),
            Names = Names,
            Structure = Structure,
            slices = new(slices.Where(slice => !touched.Contains(slice.Key))),
        };
    }

    /// <summary>What was worked out from the facts of a measure and kind.</summary>
    internal FactSlice SliceOf(Measure measure, FactKind kind) =>
        slices.GetOrAdd((measure.Number, kind), _ => new FactSlice());

    /// <summary>Whether there is room to keep one more sum.</summary>
    internal bool HasRoom => slices.Sum(slice => slice.Value.Kept) < MostSums;
}

/// <summary>Names and numbers: facts hold numbers, books and tables hold names.</summary>
public sealed class LedgerNames
{
    public required IReadOnlyDictionary<string, Measure> Measures { get; init; }
    public required IReadOnlyDictionary<string, Part> Parts { get; init; }
    public required IReadOnlyDictionary<string, PartList> PartLists { get; init; }
    public required IReadOnlyDictionary<string, int> Subjects { get; init; }
    public required IReadOnlyDictionary<string, int> Stages { get; init; }

    private Dictionary<int, Measure>? measureOf;
    private Dictionary<int, string>? subjectOf;
    private Dictionary<int, Part>? partOf;
    private string[]? stageOf;

    public Measure MeasureOf(int number) =>
        (measureOf ??= Measures.Values.ToDictionary(measure => measure.Number))[number];

    public string SubjectOf(int number) =>
        (subjectOf ??= Subjects.ToDictionary(subject => subject.Value, subject => subject.Key))[number];

    public Part PartOf(int number) => (partOf ??= Parts.Values.ToDictionary(part => part.Number))[number];

    public string StageOf(int number) =>
        (stageOf ??= [.. Stages.OrderBy(stage => stage.Value).Select(stage => stage.Key)])[number];
}

/// <summary>What facts are about, and what rolls up into what.</summary>
public sealed class LedgerStructure
{
    public required IReadOnlyList<Department> Departments { get; init; }
    public required IReadOnlyList<Partner> Partners { get; init; }
    public required IReadOnlyList<PeerGroup> Peers { get; init; }
    public required IReadOnlyList<Plan> Plans { get; init; }
    public required IReadOnlyList<Tree> Trees { get; init; }
    public required IReadOnlyList<Node> Nodes { get; init; }
    public required IReadOnlyList<Programme> Programmes { get; init; }
    public required IReadOnlyList<ProgrammeNode> ProgrammeNodes { get; init; }
    public required IReadOnlyList<ProgrammeDepartment> ProgrammeDepartments { get; init; }
    public required IReadOnlyList<ProgrammePartner> ProgrammePartners { get; init; }
    public required IReadOnlyList<Pledge> Pledges { get; init; }
    public required IReadOnlyList<Milestone> Milestones { get; init; }
    public required IReadOnlyDictionary<(string Subject, string Key), string> Words { get; init; }

    private Dictionary<string, List<string>>? parts;
    private Dictionary<string, string>? names;

    /// <summary>The subjects that make up a subject: of a node its nodes and then the programmes placed on it, of a
    /// department its departments and the programmes it leads, of a tree its first level.</summary>
    public IReadOnlyList<string> PartsOf(string subject) =>
        (parts ??= FindParts()).TryGetValue(subject, out var found) ? found : [];

    /// <summary>A subject's name as printed; the key itself where it names nothing here.</summary>
    public string NameOf(string subject) => (names ??= FindNames()).GetValueOrDefault(subject, subject);

    /// <summary>Whether there is such a subject; <c>municipality</c> and other municipalities always are.</summary>
    public bool Has(string subject) =>
        subject == "municipality"
        || subject.StartsWith("municipality:", StringComparison.Ordinal)
        || (names ??= FindNames()).ContainsKey(subject);

    private Dictionary<string, List<string>> FindParts()
    {
        var found = new Dictionary<string, List<string>>();
        void Add(string whole, string part)
        {
            if (!found.TryGetValue(whole, out var list))
                found[whole] = list = [];
            list.Add(part);
        }

        foreach (var node in Nodes)
            Add(
                node.Parent is null ? SubjectKey.Tree(node.Tree) : SubjectKey.Node(node.Tree, node.Parent),
                SubjectKey.Node(node.Tree, node.Code)
            );
        foreach (var department in Departments.Where(department => department.Parent is not null))
            Add(SubjectKey.Department(department.Parent!), SubjectKey.Department(department.Code));
        foreach (var at in ProgrammeNodes)
            Add(SubjectKey.Node(at.Tree, at.Node), SubjectKey.Programme(at.Programme));
        foreach (var lead in ProgrammeDepartments.Where(role => role.Position == 0))
            Add(SubjectKey.Department(lead.Department), SubjectKey.Programme(lead.Programme));
        return found;
    }

    private Dictionary<string, string> FindNames()
    {
        var found = new Dictionary<string, string>();
        foreach (var tree in Trees)
            found[SubjectKey.Tree(tree.Code)] = tree.Name;
        foreach (var node in Nodes)
            found[SubjectKey.Node(node.Tree, node.Code)] = node.Name;
        foreach (var programme in Programmes)
            found[SubjectKey.Programme(programme.Code)] = programme.Name;
        foreach (var department in Departments)
            found[SubjectKey.Department(department.Code)] = department.Name;
        foreach (var plan in Plans)
            found[SubjectKey.Plan(plan.Code)] = plan.Name;
        foreach (var pledge in Pledges)
            found[SubjectKey.Pledge(pledge.Code)] = pledge.Name;
        return found;
    }
}

/// <summary>How subjects are written.</summary>
public static class SubjectKey
{
    public const string Municipality = "municipality";

    public static string Tree(string code) => $"tree:{code}";

    public static string Node(string tree, string code) => $"node:{tree}/{code}";

    public static string Programme(string code) => $"programme:{code}";

    public static string Department(string code) => $"department:{code}";

    public static string Plan(string code) => $"plan:{code}";

    public static string Pledge(string code) => $"pledge:{code}";

    public static string OtherMunicipality(MunicipalityCode code) => $"municipality:{code}";

    /// <summary>The code behind the last separator: <c>direct</c> of <c>node:sectors/direct</c>.</summary>
    public static string CodeOf(string key) => key[(key.LastIndexOfAny([':', '/']) + 1)..];
}
