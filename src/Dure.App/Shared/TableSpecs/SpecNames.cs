using Dure.App.Shared.Ledger;

namespace Dure.App.Shared.TableSpecs;

/// <summary>Whether what a definition names is there: a misspelt name must not become an empty table.</summary>
internal static class SpecNames
{
    /// <exception cref="FormatException">A name is not in the ledger.</exception>
    public static void Check(LedgerView ledger, TableSpec spec)
    {
        Check(ledger, spec.Defaults);
        Check(ledger, spec.Rows);
        foreach (var column in spec.Columns)
            Check(ledger, column.Coordinates);
    }

    private static void Check(LedgerView ledger, IReadOnlyList<RowSpec> rows)
    {
        foreach (var row in rows)
        {
            Check(ledger, row.Coordinates);
            foreach (var cell in row.Cells.Values)
                Check(ledger, cell.Coordinates);
            CheckForm(ledger, row);
            Check(ledger, row.Rows);
        }
    }

    private static void CheckForm(LedgerView ledger, RowSpec row)
    {
        var structure = ledger.Structure;
        switch (row.Form)
        {
            case RowForm.Tree:
                Need(structure.Has(SubjectKey.Tree(row.From!)), row.From!, "분류(trees)");
                Need(
                    row.Under is null || structure.Has(SubjectKey.Node(row.From!, row.Under)),
                    $"{row.From}/{row.Under}",
                    "항목(nodes)"
                );
                break;
            case RowForm.Programmes:
                Need(row.Node is null || structure.Has("node:" + row.Node), row.Node, "항목(nodes)");
                Need(
                    row.Department is null || structure.Has(SubjectKey.Department(row.Department)),
                    row.Department,
                    "부서"
                );
                break;
            case RowForm.Parts:
                Need(ledger.Names.PartLists.ContainsKey(row.From!), row.From, "구분(lists)");
                break;
            case RowForm.Milestones:
                Need(row.From == "all" || structure.Has(row.From!), row.From, "대상");
                break;
            default:
                break;
        }
    }

    private static void Check(LedgerView ledger, Coordinates at)
    {
        Need(at.Subject is null || ledger.Structure.Has(at.Subject), at.Subject, "대상");
        Need(at.Measure is null || ledger.Names.Measures.ContainsKey(at.Measure), at.Measure, "지표");
        if (at.Part is { } part)
            Need(
                part[0] == '*' ? ledger.Names.PartLists.ContainsKey(part[1..]) : ledger.Names.Parts.ContainsKey(part),
                part.TrimStart('*'),
                "구분(lists, parts)"
            );
    }

    private static void Need(bool known, string? name, string what)
    {
        if (!known)
            throw new FormatException($"{what}에 '{name}'이(가) 없습니다");
    }
}
