using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.Ledger;

/// <summary>A ledger put together in memory, by hand or at random.</summary>
internal sealed class SmallLedger(int code)
{
    private readonly Dictionary<string, int> subjects = [];
    private readonly Dictionary<string, int> stages = new() { [""] = 0 };
    private readonly List<(FactKey, FactValue)> facts = [];
    private readonly List<Node> nodes = [];
    private readonly List<Programme> programmes = [];
    private readonly List<ProgrammeNode> placed = [];

    public MunicipalityCode Code { get; } = new(code);
    public MunicipalityCode? Parent { get; init; }
    public List<Tree> Trees { get; } = [];
    public Dictionary<string, Measure> Measures { get; } = [];
    public Dictionary<string, Part> Parts { get; } = [];

    public SmallLedger Measure(string name, Aggregation aggregation, string unit = "명")
    {
        Measures[name] = new()
        {
            Municipality = Code,
            Code = name,
            Number = Measures.Count,
            Name = name,
            Unit = unit,
            Decimals = 0,
            Aggregation = aggregation,
            Indicator = false,
        };
        return this;
    }

    public SmallLedger Part(string list, string name)
    {
        Parts[name] = new()
        {
            Municipality = Code,
            Code = name,
            List = list,
            Number = Parts.Count + 1,
            Name = name,
            Position = Parts.Count,
        };
        return this;
    }

    public SmallLedger Tree(string name, bool whole = false)
    {
        Trees.Add(
            new()
            {
                Municipality = Code,
                Code = name,
                Name = name,
                Whole = whole,
            }
        );
        return this;
    }

    public SmallLedger Node(string tree, string name, string? parent = null)
    {
        nodes.Add(
            new()
            {
                Municipality = Code,
                Tree = tree,
                Code = name,
                Name = name,
                Parent = parent,
                Position = nodes.Count,
            }
        );
        return this;
    }

    /// <param name="at">Nodes as <c>tree/node</c>.</param>
    public SmallLedger Programme(string name, params string[] at)
    {
        programmes.Add(
            new()
            {
                Municipality = Code,
                Code = name,
                Name = name,
                Position = programmes.Count,
                Targets = [],
                Legal = [],
                Flags = [],
            }
        );
        placed.AddRange(
            at.Select(one => new ProgrammeNode
            {
                Municipality = Code,
                Programme = name,
                Tree = one.Split('/')[0],
                Node = one.Split('/')[1],
            })
        );
        return this;
    }

    /// <param name="value">null = not applicable.</param>
    public SmallLedger Fact(
        string subject,
        string measure,
        string period,
        long? value,
        string? part = null,
        string stage = "",
        FactKind kind = FactKind.Result,
        bool provisional = false
    )
    {
        facts.Add(
            (
                Key(subject, measure, period, part, stage, kind),
                new(facts.Count + 1, value ?? FactValue.NotApplicable, provisional)
            )
        );
        return this;
    }

    public FactKey Key(
        string subject,
        string measure,
        string period,
        string? part = null,
        string stage = "",
        FactKind kind = FactKind.Result
    )
    {
        if (!subjects.TryGetValue(subject, out var number))
            subjects[subject] = number = subjects.Count + 1;
        if (!stages.TryGetValue(stage, out var stageNumber))
            stages[stage] = stageNumber = stages.Count;
        Period.TryParse(period, out var at).ShouldBeTrue(period);
        return FactKey.Of(
            number,
            Measures[measure].Number,
            kind,
            at.Start,
            at.Months,
            part is null ? 0 : Parts[part].Number,
            stageNumber
        );
    }

    public LedgerView View() =>
        new()
        {
            Municipality = new()
            {
                Code = Code,
                Name = $"자치단체 {Code}",
                Level = "시·군·구",
                Parent = Parent,
            },
            Posting = 1,
            Facts = FactStore.Of(facts),
            Names = new()
            {
                Measures = Measures,
                Parts = Parts,
                PartLists = new Dictionary<string, PartList>(),
                Subjects = subjects,
                Stages = stages,
            },
            Structure = new()
            {
                Departments = [],
                Partners = [],
                Peers = [],
                Plans = [],
                Trees = Trees,
                Nodes = nodes,
                Programmes = programmes,
                ProgrammeNodes = placed,
                ProgrammeDepartments = [],
                ProgrammePartners = [],
                Pledges = [],
                Milestones = [],
                Words = new Dictionary<(string, string), string>(),
            },
        };
}
