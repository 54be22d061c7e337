using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;

namespace Dure.App.Capabilities.Plans;

/// <summary>The programmes that stand in one of two classifications, by node of the one and node of the other.</summary>
/// <param name="Rows">Nodes of the left one; the last is null, for programmes it does not have.</param>
/// <param name="Cells">Names of the programmes, by row and column.</param>
public sealed record CrossTable(
    Tree Left,
    Tree Right,
    IReadOnlyList<Node?> Rows,
    IReadOnlyList<Node?> Columns,
    IReadOnlyDictionary<(string? Left, string? Right), IReadOnlyList<string>> Cells
)
{
    public int RowSum(string? left) => Cells.Where(cell => cell.Key.Left == left).Sum(cell => cell.Value.Count);

    public int ColumnSum(string? right) => Cells.Where(cell => cell.Key.Right == right).Sum(cell => cell.Value.Count);

    public int Sum => Cells.Sum(cell => cell.Value.Count);

    public static CrossTable Read(LedgerStructure structure, Tree left, Tree right)
    {
        var (ofLeft, ofRight) = (PlacesIn(structure, left.Code), PlacesIn(structure, right.Code));
        var cells = structure
            .Programmes.Where(programme => ofLeft.ContainsKey(programme.Code) || ofRight.ContainsKey(programme.Code))
            .GroupBy(programme => (ofLeft.GetValueOrDefault(programme.Code), ofRight.GetValueOrDefault(programme.Code)))
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<string>)[.. group.Select(programme => programme.Name)]
            );
        return new(
            left,
            right,
            NodesOf(structure, left.Code, [.. cells.Keys.Select(key => key.Item1)]),
            NodesOf(structure, right.Code, [.. cells.Keys.Select(key => key.Item2)]),
            cells
        );
    }

    // In the order of the book; the nodes programmes stand on, whatever their level.
    private static IReadOnlyList<Node?> NodesOf(LedgerStructure structure, string tree, HashSet<string?> used) =>
        [
            .. structure.Nodes.Where(node => node.Tree == tree && used.Contains(node.Code)),
            .. used.Contains(null) ? (IEnumerable<Node?>)[null] : [],
        ];

    private static Dictionary<string, string> PlacesIn(LedgerStructure structure, string tree) =>
        structure.ProgrammeNodes.Where(at => at.Tree == tree).ToDictionary(at => at.Programme, at => at.Node);
}
