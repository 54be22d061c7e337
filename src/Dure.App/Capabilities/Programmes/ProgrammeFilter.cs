using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;

namespace Dure.App.Capabilities.Programmes;

/// <summary>Finds the programmes that a question is about.</summary>
internal sealed class ProgrammeFilter(LedgerStructure structure, ProgrammeQuery query)
{
    private readonly ILookup<string, ProgrammeDepartment> departments = structure.ProgrammeDepartments.ToLookup(role =>
        role.Programme
    );

    public IEnumerable<Programme> Programmes()
    {
        var nodes = NodesBelow();
        var placed = nodes is null
            ? null
            : structure
                .ProgrammeNodes.Where(at => nodes.Contains((at.Tree, at.Node)))
                .Select(at => at.Programme)
                .ToHashSet();
        var words = Bare(query.Q);
        return structure.Programmes.Where(programme =>
            (placed is null || placed.Contains(programme.Code))
            && (IsNothing(query.Status) || programme.Status == query.Status)
            && (IsNothing(query.Flag) || programme.Flags.Contains(query.Flag!))
            && (
                IsNothing(query.Department)
                || departments[programme.Code].Any(role => role.Department == query.Department)
            )
            && (words.Length == 0 || Texts(programme).Any(text => Bare(text).Contains(words, StringComparison.Ordinal)))
        );
    }

    private static bool IsNothing(string? value) => string.IsNullOrWhiteSpace(value);

    /// <summary>People write the same name with and without spaces.</summary>
    private static string Bare(string? text) =>
        string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    private IEnumerable<string> Texts(Programme programme) =>
        [
            programme.Name,
            programme.Support ?? "",
            programme.Ministry ?? "",
            .. programme.Targets,
            .. departments[programme.Code].Select(role => structure.NameOf(SubjectKey.Department(role.Department))),
        ];

    /// <summary>The node asked for and all below it; null where none was asked for.</summary>
    private HashSet<(string Tree, string Node)>? NodesBelow()
    {
        if (query.Node?.Split('/') is not [var tree, var first])
            return IsNothing(query.Node) ? null : [];
        var found = new HashSet<(string, string)> { (tree, first) };
        for (var before = 0; before < found.Count; )
        {
            before = found.Count;
            foreach (var node in structure.Nodes.Where(node => node.Tree == tree && node.Parent is not null))
            {
                if (found.Contains((tree, node.Parent!)))
                    found.Add((tree, node.Code));
            }
        }

        return found;
    }
}
