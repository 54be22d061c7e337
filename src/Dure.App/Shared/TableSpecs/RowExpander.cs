using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;
using Dure.Tables.Model;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A row of a definition after expansion.</summary>
internal sealed record LaidRow(string Id, string Label, int Depth, RowKind Kind, RowSpec Spec, Coordinates Coordinates)
{
    /// <summary>Positions of the rows a total adds; filled when its list is complete.</summary>
    public List<int> Leaves { get; init; } = [];
    public Milestone? Milestone { get; init; }

    /// <summary>Whether it, or a group it stands in, is declared to stand outside.</summary>
    public bool Outside { get; set; }
}

/// <summary>Turns the rows of a definition into rows of a table, from the structure of the ledger.</summary>
internal sealed class RowExpander(LedgerView ledger, TableSpec spec, int bookYear)
{
    private readonly List<LaidRow> rows = [];
    private readonly HashSet<string> ids = [];
    private LedgerStructure Structure => ledger.Structure;

    public List<LaidRow> Expand()
    {
        ExpandList(spec.Rows, 0);
        return rows;
    }

    /// <summary>Lays a list of rows and gives the positions of its leaves.</summary>
    private List<int> ExpandList(IReadOnlyList<RowSpec> specs, int depth)
    {
        var leaves = new List<int>();
        var totals = new List<LaidRow>();
        foreach (var row in specs)
        {
            RowNames.Require(ledger, row);
            if (row.Form == RowForm.Total)
                totals.Add(Lay(row, row.Id ?? "total", row.Label!, depth, RowKind.Total, row.Coordinates));
            else
                Add(row);
        }

        foreach (var total in totals)
            total.Leaves.AddRange(leaves);
        return leaves;

        void Add(RowSpec row)
        {
            var found = ExpandOne(row, depth);
            if (!row.Outside)
                leaves.AddRange(found);
            else
                found.ForEach(at => rows[at].Outside = true);
        }
    }

    private List<int> ExpandOne(RowSpec row, int depth) =>
        row.Form switch
        {
            RowForm.Figures => Figures(row, depth),
            RowForm.Group => Group(row, depth),
            RowForm.Tree => Nodes(row, row.Under, depth, 1),
            RowForm.Programmes =>
            [
                .. Programmes(row)
                    .Select(programme =>
                        Leaf(
                            row,
                            programme.Code,
                            programme.Name,
                            depth,
                            new(Subject: SubjectKey.Programme(programme.Code))
                        )
                    ),
            ],
            RowForm.Parts =>
            [
                .. Parts(row).Select(part => Leaf(row, part.Code, part.Name, depth, new(Part: part.Code))),
            ],
            RowForm.Departments =>
            [
                .. Structure.Departments.Select(department =>
                    Leaf(
                        row,
                        department.Code,
                        department.Name,
                        depth,
                        new(Subject: SubjectKey.Department(department.Code))
                    )
                ),
            ],
            RowForm.Plans =>
            [
                .. Structure.Plans.Select(plan =>
                    Leaf(row, plan.Code, plan.Name, depth, new(Subject: SubjectKey.Plan(plan.Code)))
                ),
            ],
            RowForm.Years =>
            [
                .. Years(row)
                    .Select(year =>
                        Leaf(
                            row,
                            $"y{Text(year)}",
                            (row.Label ?? "{year}년").Replace("{year}", Text(year), StringComparison.Ordinal),
                            depth,
                            new(Period: new(Period.Year(year), 0))
                        )
                    ),
            ],
            RowForm.Milestones =>
            [
                .. Structure
                    .Milestones.Where(one => row.From == "all" || one.Subject == row.From)
                    .Select(one => Schedule(row, one, depth)),
            ],
            _ => throw new InvalidOperationException(row.Form.ToString()),
        };

    private List<int> Figures(RowSpec row, int depth)
    {
        var id =
            row.Id
            ?? row.Coordinates.Measure
            ?? (row.Coordinates.Subject is { } subject ? SubjectKey.CodeOf(subject) : "row");
        var label =
            row.Label
            ?? (row.Coordinates.Subject is { } named ? Structure.NameOf(named) : null)
            ?? (
                row.Coordinates.Measure is { } code && ledger.Names.Measures.TryGetValue(code, out var measure)
                    ? measure.Name
                    : id
            );
        if (row.Formula is null)
            return [Leaf(row, id, label, depth, row.Coordinates)];
        Lay(row, id, label, depth, RowKind.Computed, row.Coordinates);
        return [];
    }

    private List<int> Group(RowSpec row, int depth)
    {
        var id = row.Id ?? "group";
        LaidRow? subtotal = null;
        if (row.SubtotalLabel is null && row.Heading)
            Lay(row, id, row.Label ?? "", depth, RowKind.Heading, row.Coordinates);
        if (row is { SubtotalLabel: { } before, Subtotal: SubtotalPlace.Before })
            subtotal = Lay(row, id, before, depth, RowKind.Subtotal, row.Coordinates);
        var leaves = ExpandList(
            [.. row.Rows.Select(inner => inner with { Coordinates = row.Coordinates.With(inner.Coordinates) })],
            depth + 1
        );
        if (row is { SubtotalLabel: { } after, Subtotal: SubtotalPlace.After })
            subtotal = Lay(row, id, after, depth, RowKind.Subtotal, row.Coordinates);
        subtotal?.Leaves.AddRange(leaves);
        return leaves;
    }

    private List<int> Nodes(RowSpec row, string? parent, int depth, int level)
    {
        var leaves = new List<int>();
        foreach (var node in Structure.Nodes.Where(node => node.Tree == row.From && node.Parent == parent))
        {
            var at = row.Coordinates.With(new(Subject: SubjectKey.Node(node.Tree, node.Code)));
            if (
                level >= row.Depth
                || !Structure.Nodes.Any(child => child.Tree == node.Tree && child.Parent == node.Code)
            )
            {
                leaves.Add(Leaf(row, node.Code, node.Name, depth, at));
                continue;
            }

            LaidRow Subtotal() => Lay(row, node.Code, row.SubtotalLabel ?? node.Name, depth, RowKind.Subtotal, at);
            var before = row.Subtotal == SubtotalPlace.Before ? Subtotal() : null;
            var inner = Nodes(row, node.Code, row.Subtotal == SubtotalPlace.None ? depth : depth + 1, level + 1);
            var after = row.Subtotal == SubtotalPlace.After ? Subtotal() : null;
            (before ?? after)?.Leaves.AddRange(inner);
            leaves.AddRange(inner);
        }

        return leaves;
    }

    private IEnumerable<Programme> Programmes(RowSpec row) =>
        Structure.Programmes.Where(programme =>
            (row.Flag is null || programme.Flags.Contains(row.Flag))
            && (
                row.Node is null
                || Structure.ProgrammeNodes.Any(at =>
                    at.Programme == programme.Code && $"{at.Tree}/{at.Node}" == row.Node
                )
            )
            && (
                row.Department is null
                || Structure.ProgrammeDepartments.Any(role =>
                    role.Programme == programme.Code && role.Department == row.Department
                )
            )
        );

    private IEnumerable<Part> Parts(RowSpec row) =>
        ledger.Names.Parts.Values.Where(part => part.List == row.From).OrderBy(part => part.Position);

    private static IEnumerable<int> Years(RowSpec row)
    {
        var years = SpecReader.Years(row.From!, node: null);
        return row.Descending ? years.Reverse() : years;
    }

    private int Schedule(RowSpec row, Milestone milestone, int depth)
    {
        Lay(
            row,
            milestone.Code,
            milestone.Name,
            depth,
            RowKind.Leaf,
            row.Coordinates.With(new(Subject: milestone.Subject)),
            milestone
        );
        return rows.Count - 1;
    }

    private int Leaf(RowSpec row, string id, string label, int depth, Coordinates coordinates)
    {
        Lay(row, id, label, depth, RowKind.Leaf, row.Coordinates.With(coordinates));
        return rows.Count - 1;
    }

    private LaidRow Lay(
        RowSpec row,
        string id,
        string label,
        int depth,
        RowKind kind,
        Coordinates coordinates,
        Milestone? milestone = null
    )
    {
        // Ids repeat where one subject stands in several rows; the later ones are numbered.
        var unique = id;
        for (var count = 2; !ids.Add(TableLayout.FormulaName(unique)); count++)
            unique = $"{id}-{Text(count)}";
        var period = coordinates.Period is { Fixed: null } relative
            ? new PeriodSpec(relative.For(bookYear), 0)
            : coordinates.Period;
        var laid = new LaidRow(unique, label, depth, kind, row, coordinates with { Period = period })
        {
            Milestone = milestone,
        };
        rows.Add(laid);
        return laid;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
