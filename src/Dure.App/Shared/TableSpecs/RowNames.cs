using Dure.App.Shared.Ledger;

namespace Dure.App.Shared.TableSpecs;

/// <summary>Names in rows of a definition: one that the ledger does not know would make an empty table, in silence.</summary>
internal static class RowNames
{
    /// <exception cref="FormatException">The row names what is not there.</exception>
    public static void Require(LedgerView ledger, RowSpec row)
    {
        var structure = ledger.Structure;
        switch (row.Form)
        {
            case RowForm.Tree:
                Require(structure.Trees.Any(tree => tree.Code == row.From), "tree", row.From);
                Require(
                    row.Under is null || structure.Nodes.Any(node => node.Tree == row.From && node.Code == row.Under),
                    "under",
                    row.Under
                );
                break;
            case RowForm.Programmes:
                Require(
                    row.Node is null || structure.Nodes.Any(node => $"{node.Tree}/{node.Code}" == row.Node),
                    "node",
                    row.Node
                );
                Require(
                    row.Department is null || structure.Departments.Any(one => one.Code == row.Department),
                    "department",
                    row.Department
                );
                break;
            case RowForm.Parts:
                Require(ledger.Names.PartLists.ContainsKey(row.From ?? ""), "parts", row.From);
                break;
            case RowForm.Milestones:
                Require(row.From == "all" || structure.Has(row.From ?? ""), "milestones", row.From);
                break;
        }

        if (row.Coordinates.Subject is { } subject)
            Require(structure.Has(subject), "subject", subject);
    }

    private static void Require(bool known, string key, string? name)
    {
        if (!known)
            throw new FormatException($"{key}의 '{name}'이(가) 원장에 없습니다");
    }
}
