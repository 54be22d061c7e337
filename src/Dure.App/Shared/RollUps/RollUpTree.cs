using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>One classification over many municipalities: their nodes matched by code.</summary>
internal static class RollUpTree
{
    private static readonly RollUpNode Whole = new("", "전체", -1, 0);

    /// <summary>The whole, and below it every node that any municipality has, parents first.</summary>
    public static IReadOnlyList<RollUpNode> Of(IReadOnlyList<LedgerView> ledgers, string? tree, List<Refusal> refusals)
    {
        if (tree is null)
            return [Whole];
        if (!ledgers.Any(ledger => ledger.Structure.Trees.Any(one => one.Code == tree)))
            refusals.Add(RollUpRefusals.UnknownTree(tree));
        var found = new Dictionary<string, (string Name, string Parent, LedgerView First)>();
        var below = new Dictionary<string, List<string>>();
        foreach (var ledger in ledgers)
        foreach (var node in ledger.Structure.Nodes.Where(node => node.Tree == tree))
        {
            var parent = node.Parent ?? "";
            if (found.TryAdd(node.Code, (node.Name, parent, ledger)))
                (below.TryGetValue(parent, out var list) ? list : below[parent] = []).Add(node.Code);
            else if (found[node.Code].Parent != parent)
                refusals.Add(
                    RollUpRefusals.TreesDiffer(
                        tree,
                        node.Name,
                        $"{found[node.Code].First.Municipality.Name}, {ledger.Municipality.Name}"
                    )
                );
        }

        var nodes = new List<RollUpNode> { Whole };
        Add("", 0);
        return nodes;

        void Add(string parent, int at)
        {
            foreach (var code in below.GetValueOrDefault(parent) ?? [])
            {
                nodes.Add(new(code, found[code].Name, at, nodes[at].Depth + 1));
                Add(code, nodes.Count - 1);
            }
        }
    }

    /// <summary>
    /// Where the facts of each subject of a ledger go, by the subject's number: a programme to the node it stands on,
    /// a node's own facts beyond all nodes (position + count of nodes), anything else nowhere (−1).
    /// </summary>
    public static int[] Slots(LedgerView ledger, string tree, IReadOnlyList<RollUpNode> nodes)
    {
        var subjects = ledger.Names.Subjects;
        var slots = new int[subjects.Count == 0 ? 0 : subjects.Values.Max() + 1];
        Array.Fill(slots, -1);
        var at = new Dictionary<string, int>(nodes.Count);
        for (var node = 1; node < nodes.Count; node++)
        {
            at[nodes[node].Code] = node;
            if (subjects.TryGetValue(SubjectKey.Node(tree, nodes[node].Code), out var own))
                slots[own] = nodes.Count + node;
        }

        foreach (var placed in ledger.Structure.ProgrammeNodes)
        {
            if (placed.Tree == tree && subjects.TryGetValue(SubjectKey.Programme(placed.Programme), out var programme))
                slots[programme] = at[placed.Node];
        }

        return slots;
    }
}
