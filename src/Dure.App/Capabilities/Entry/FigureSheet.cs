using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>Which figures a grid shows, as its address says.</summary>
/// <param name="Rows"><c>programmes</c>, <c>department:jobs</c>, <c>node:sectors/direct</c>, <c>nodes:sectors</c> …</param>
/// <param name="By"><c>one</c>, <c>half</c>, <c>quarter</c> or <c>month</c>.</param>
/// <param name="List">Code of a breakdown whose items are columns.</param>
public sealed record SheetChoice(
    Measure Measure,
    FactKind Kind,
    Period Period,
    string By,
    string Rows,
    string? List,
    string Entry,
    string Unit
);

/// <summary>A column of the grid.</summary>
public sealed record SheetColumn(Period Period, Part? Part)
{
    public string Label(bool several) =>
        Part is null ? Period.ToKorean()
        : several ? $"{Period.ToKorean()} {Part.Name}"
        : Part.Name;
}

/// <summary>A field of the grid.</summary>
/// <param name="Name">Names what it is about, so that a row added meanwhile moves no figure to another.</param>
public sealed record SheetCell(string Id, string Name, FigureAt At, string Text, bool Provisional, bool Known);

public sealed record SheetRow(string Subject, string Label, int Depth, IReadOnlyList<SheetCell> Cells);

/// <summary>A grid of figures: subjects down, periods and parts across, each with its value in the ledger.</summary>
public sealed class FigureSheet
{
    private const int MaxCells = 6_000;

    public required SheetChoice Choice { get; init; }
    public required IReadOnlyList<SheetColumn> Columns { get; init; }
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <exception cref="RefusedException">Too many cells for a page.</exception>
    public static FigureSheet Of(LedgerView ledger, SheetChoice choice)
    {
        var columns = ColumnsOf(ledger, choice);
        var subjects = Subjects(ledger.Structure, choice.Rows).ToList();
        if (columns.Count * subjects.Count > MaxCells)
            throw new RefusedException(Refusals.TooManyCells(columns.Count * subjects.Count, MaxCells));
        return new()
        {
            Choice = choice,
            Columns = columns,
            Rows =
            [
                .. subjects.Select(
                    (subject, row) =>
                        new SheetRow(
                            subject.Key,
                            subject.Key == SubjectKey.Municipality
                                ? ledger.Municipality.Name
                                : ledger.Structure.NameOf(subject.Key),
                            subject.Depth,
                            [
                                .. columns.Select(
                                    (column, at) => Cell(ledger, choice, subject.Key, column, $"c-{row}-{at}")
                                ),
                            ]
                        )
                ),
            ],
        };
    }

    /// <summary>What the rows of a grid may be.</summary>
    public static IEnumerable<EntryChoice> RowChoices(LedgerView ledger)
    {
        var structure = ledger.Structure;
        yield return new("programmes", "모든 사업");
        foreach (var department in structure.Departments)
            yield return new(SubjectKey.Department(department.Code), department.Name, "부서가 주관하는 사업");
        foreach (var tree in structure.Trees)
        foreach (var node in structure.Nodes.Where(node => node.Tree == tree.Code))
            yield return new(SubjectKey.Node(tree.Code, node.Code), node.Name, $"{tree.Name}: 항목 아래의 사업");
        foreach (var tree in structure.Trees)
            yield return new($"nodes:{tree.Code}", tree.Name, "분류의 항목 자체");
        yield return new(SubjectKey.Municipality, ledger.Municipality.Name + " 전체", "그 밖");
        yield return new("departments", "부서 자체", "그 밖");
        yield return new("pledges", "공약", "그 밖");
        yield return new("plans", "계획", "그 밖");
        foreach (var peer in structure.Peers)
            yield return new($"peers:{peer.Code}", peer.Name, "다른 자치단체");
    }

    private static List<SheetColumn> ColumnsOf(LedgerView ledger, SheetChoice choice)
    {
        var months = choice.By switch
        {
            "half" => 6,
            "quarter" => 3,
            "month" => 1,
            _ => choice.Period.Months,
        };
        if (choice.Period.Months % months != 0)
            months = choice.Period.Months;
        var periods = Enumerable
            .Range(0, choice.Period.Months / months)
            .Select(at => Period.FromMonths(choice.Period.Start + (at * months), months));
        Part?[] parts = choice.List is null
            ? [null]
            : [.. ledger.Names.Parts.Values.Where(part => part.List == choice.List).OrderBy(part => part.Position)];
        return [.. from period in periods from part in parts select new SheetColumn(period, part)];
    }

    private static SheetCell Cell(LedgerView ledger, SheetChoice choice, string subject, SheetColumn column, string id)
    {
        var at = new FigureAt(
            subject,
            choice.Measure.Code,
            choice.Kind,
            column.Period,
            column.Part?.Code,
            choice.Entry
        );
        var fact = at.In(ledger);
        return new(
            id,
            $"v|{subject}|{column.Period}|{column.Part?.Code}",
            at,
            CellText.Write(fact, choice.Measure, choice.Unit),
            fact?.Provisional ?? false,
            fact is not null
        );
    }

    private static IEnumerable<(string Key, int Depth)> Subjects(LedgerStructure structure, string rows) =>
        rows.Split(':', 2) switch
        {
            ["programmes"] => structure.Programmes.Select(one => (SubjectKey.Programme(one.Code), 0)),
            ["departments"] => structure.Departments.Select(one => (SubjectKey.Department(one.Code), 0)),
            ["pledges"] => structure.Pledges.Select(one => (SubjectKey.Pledge(one.Code), 0)),
            ["plans"] => structure.Plans.OrderBy(one => one.Period).Select(one => (SubjectKey.Plan(one.Code), 0)),
            ["municipality"] => [(SubjectKey.Municipality, 0)],
            ["nodes", var tree] => Nodes(structure, SubjectKey.Tree(tree), 0),
            ["peers", var peer] => structure
                .Peers.Where(one => one.Code == peer)
                .SelectMany(one => one.Members)
                .Select(code => ($"municipality:{code}", 0)),
            ["department" or "node", _] => Programmes(structure, rows),
            [var one, _] when structure.Has(rows) && one != "tree" => [(rows, 0)],
            _ => [],
        };

    private static IEnumerable<(string Key, int Depth)> Nodes(LedgerStructure structure, string above, int depth) =>
        structure
            .PartsOf(above)
            .Where(part => part.StartsWith("node:", StringComparison.Ordinal))
            .SelectMany(part => Nodes(structure, part, depth + 1).Prepend((part, depth)));

    private static IEnumerable<(string Key, int Depth)> Programmes(LedgerStructure structure, string above) =>
        structure
            .PartsOf(above)
            .SelectMany(part =>
                part.StartsWith("programme:", StringComparison.Ordinal) ? [(part, 0)] : Programmes(structure, part)
            );
}
